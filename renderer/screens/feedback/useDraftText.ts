import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftView } from '#shared/contract/views.ts'
import type { DraftText } from '#shared/model/draft.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'

/** Typing is written down when it pauses this long, in milliseconds, and whenever the cursor leaves. */
const pause = 600

export interface DraftEditing {
  readonly text: DraftText
  readonly change: (text: DraftText) => void
  /** Writes down what is not yet; resolves when it is, to whether everything on the screen is written down. */
  readonly flush: () => Promise<boolean>
}

/**
 * The text being typed. What comes back from the backend (undo, a redraft) replaces it only while nothing is
 * waiting to be written, so that no keystroke is ever lost to an answer.
 */
export function useDraftText(view: DraftView): DraftEditing {
  const course = useCourseId()
  const edit = useAct('feedback.edit')
  const [text, setText] = useState(view.draft.text)
  const waiting = useRef<DraftText | null>(null)
  const writing = useRef<{ readonly text: DraftText; readonly done: Promise<boolean> } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const write = useCallback(
    async (next: DraftText) => {
      const answer = await edit({ course, draftId: view.draftId, text: next })
      if (answer.ok && waiting.current === next) waiting.current = null
      if (writing.current?.text === next) writing.current = null
      return answer.ok
    },
    [course, edit, view.draftId],
  )

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (next === null) return true
    // Leaving the box and pressing a button are one act of the hand: the words are written once.
    if (writing.current?.text !== next) writing.current = { text: next, done: write(next) }
    return writing.current.done
  }, [write])

  const change = useCallback(
    (next: DraftText) => {
      setText(next)
      waiting.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    },
    [flush],
  )

  useEffect(() => {
    if (waiting.current === null) setText(view.draft.text)
  }, [view.draft.text])

  useEffect(
    () => () => {
      void flush()
    },
    [flush],
  )
  return { text, change, flush }
}
