import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseId } from '#shared/model/ids.ts'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'

/**
 * The key that hands expect to save. Everything is saved as it is done; in a course the key also keeps the moment,
 * so that one can go back to it.
 */
export function useSaveKey(course: CourseId | null): void {
  const { t } = useTranslation('app')
  const mark = useAct('history.mark')
  const commands = useMemo<readonly Command[]>(() => {
    const run = () => {
      if (course === null) return tell(t('status.alreadySaved'))
      void mark({ course }).then((kept) => {
        if (kept.ok) tell(t('status.marked'))
      })
    }
    const group = t('command.group.everywhere')
    return [{ id: 'saved', title: t('command.saved'), group, keys: ['mod+s'], run, inText: true }]
  }, [course, mark, t])
  useCommands(commands, 'app')
}
