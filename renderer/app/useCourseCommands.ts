import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseHead } from '#shared/contract/views.ts'
import { useCapabilities } from '#renderer/lib/capabilities.ts'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { courseRoute, courseScreens, navigate } from '#renderer/lib/route.ts'
import { useSay } from '#renderer/lib/say.ts'
import type { OpenDialog } from './dialogs.ts'
import { useUndo } from './useUndo.ts'

function useGoCommands(head: CourseHead): readonly Command[] {
  const { t } = useTranslation('app')
  return useMemo(
    () =>
      courseScreens.map((screen) => ({
        id: `go.${screen}`,
        title: t('command.go', { screen: t(`rail.${screen}`) }),
        group: t('command.group.go'),
        keys: [],
        run: () => navigate(courseRoute(head.id, screen)),
      })),
    [head.id, t],
  )
}

/** The commands of an open course: go to a screen, undo, redo, history, its folder. */
export function useCourseCommands(head: CourseHead, open: OpenDialog): void {
  const { t } = useTranslation('app')
  const say = useSay()
  const { undo, redo } = useUndo(head)
  const { revealInFolder } = useCapabilities()
  const reveal = useAct('app.reveal')
  const go = useGoCommands(head)
  const presenting = usePresenting()
  const commands = useMemo<readonly Command[]>(() => {
    const group = t('command.group.course')
    const undoTitle =
      head.undo.undo === null || presenting ? t('command.undo') : t('undo.of', { what: say(head.undo.undo) })
    const redoTitle =
      head.undo.redo === null || presenting
        ? t('command.redo')
        : t('undo.redoOf', { what: say(head.undo.redo) })
    const folder: Command = {
      id: 'reveal',
      title: t('command.reveal'),
      group,
      keys: [],
      run: () => void reveal({ course: head.id }),
    }
    return [
      ...go,
      { id: 'undo', title: undoTitle, group, keys: ['mod+z'], run: undo },
      { id: 'redo', title: redoTitle, group, keys: ['mod+shift+z', 'mod+y'], run: redo },
      { id: 'forums', title: t('importing:forum.command'), group, keys: [], run: () => open('forums') },
      { id: 'rubric', title: t('rubricScreen:command'), group, keys: [], run: () => open('rubric') },
      {
        id: 'student-notice',
        title: t('rubricScreen:notice.command'),
        group,
        keys: [],
        run: () => open('notice'),
      },
      { id: 'history', title: t('command.history'), group, keys: [], run: () => open('history') },
      ...(revealInFolder ? [folder] : []),
    ]
  }, [go, head, open, presenting, redo, reveal, revealInFolder, say, t, undo])
  useCommands(commands, 'app')
}
