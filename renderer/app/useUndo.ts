import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseHead } from '#shared/contract/views.ts'
import { tell } from '#renderer/lib/notify.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'

interface Undoing {
  readonly undo: () => void
  readonly redo: () => void
}

/** Takes the last act back, or does it again, and says which it was. */
export function useUndo(head: CourseHead): Undoing {
  const { t } = useTranslation('app')
  const say = useSay()
  const undoAct = useAct('history.undo')
  const redoAct = useAct('history.redo')
  const presenting = usePresenting()
  const course = head.id
  const { undo: last, redo: next } = head.undo
  const undo = useCallback(() => {
    if (last === null) return tell(t('undo.nothing'))
    void undoAct({ course }).then((answer) => {
      if (answer.ok) tell(presenting ? t('undo.undonePlain') : t('undo.undone', { what: say(last) }))
    })
  }, [course, last, presenting, say, t, undoAct])
  const redo = useCallback(() => {
    if (next === null) return tell(t('undo.nothingToRedo'))
    void redoAct({ course }).then((answer) => {
      if (answer.ok) tell(presenting ? t('undo.redonePlain') : t('undo.redone', { what: say(next) }))
    })
  }, [course, next, presenting, say, t, redoAct])
  return { undo, redo }
}
