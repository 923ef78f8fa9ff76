import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueRow } from '#shared/contract/views.ts'
import { useCommands, type Command } from '#renderer/lib/commands.ts'
import { useGo } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { neighbour, nextUnscored } from './queue.ts'

/** J, K, N: through the queue; F to the feedback. */
export function useQueueCommands(
  rows: readonly QueueRow[],
  place: number,
  open: (post: string) => void,
): void {
  const { t } = useTranslation('read')
  const go = useGo()
  const commands = useMemo<readonly Command[]>(() => {
    const group = t('app:rail.read')
    const step = (by: number) => () => {
      const post = neighbour(rows, place, by)
      if (post !== null) open(post)
    }
    const unscored = () => {
      const post = nextUnscored(rows, place)
      if (post === null) tell(t('queue.allScored'))
      else open(post)
    }
    return [
      { id: 'read.next', title: t('command.next'), group, keys: ['j'], run: step(1) },
      { id: 'read.previous', title: t('command.previous'), group, keys: ['k'], run: step(-1) },
      {
        id: 'read.unscored',
        title: t('command.unscored'),
        group,
        keys: ['n', 'mod+enter'],
        run: unscored,
      },
      { id: 'read.feedback', title: t('command.feedback'), group, keys: ['f'], run: () => go('feedback') },
    ]
  }, [rows, place, open, go, t])
  useCommands(commands)
}
