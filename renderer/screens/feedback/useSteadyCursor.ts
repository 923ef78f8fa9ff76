import { useLayoutEffect, useRef, type RefObject } from 'react'
import { cursorAfter } from './insertAt.ts'

interface SteadyCursor {
  readonly box: RefObject<HTMLTextAreaElement | null>
  /** What one has just typed: React keeps the cursor for that by itself. */
  readonly typed: (value: string) => void
  /** Where the cursor belongs once the text is the new one. */
  readonly moveTo: (cursor: number) => void
}

/** Keeps the cursor of a text box in its place when a variable was filled while one types. */
export function useSteadyCursor(text: string): SteadyCursor {
  const box = useRef<HTMLTextAreaElement>(null)
  const last = useRef(text)
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    const before = last.current
    const cursor = wanted.current
    last.current = text
    wanted.current = null
    if (element === null || document.activeElement !== element) return
    if (cursor !== null) element.setSelectionRange(cursor, cursor)
    else if (before !== text) {
      const place = cursorAfter(before, text, element.selectionEnd)
      element.setSelectionRange(place, place)
    }
  }, [text])
  return {
    box,
    typed: (value) => {
      last.current = value
    },
    moveTo: (cursor) => {
      wanted.current = cursor
      box.current?.focus()
    },
  }
}
