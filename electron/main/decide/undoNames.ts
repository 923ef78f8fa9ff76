import { z } from 'zod'
import { Message } from '#shared/model/message.ts'

/** The acts that the Edit menu names; null where there is nothing to undo or redo. */
export interface UndoNames {
  readonly undo: Message | null
  readonly redo: Message | null
}

const Presenting = z.object({ presenting: z.boolean() })

/** Whether an answer says that names are hidden from now on; null when it does not speak of it. */
export function presentingSaid(call: string, value: unknown): boolean | null {
  if (call !== 'app.presenting') return null
  const said = Presenting.safeParse(value)
  return said.success ? said.data.presenting : null
}

export const nothingToUndo: UndoNames = { undo: null, redo: null }

const Named = z.object({ undo: z.object({ undo: Message.nullable(), redo: Message.nullable() }) })
const Finished = z.object({ kind: z.literal('done'), value: Named })

/**
 * What an answer on its way to the page says about undo: every `CourseHead` says it, also one that a finished job
 * brings. In: name of the call and its value. Out: the names, or null when the answer does not speak of undo.
 */
export function undoNames(call: string, value: unknown): UndoNames | null {
  if (call === 'course.close') return nothingToUndo
  const finished = Finished.safeParse(value)
  if (finished.success) return finished.data.value.undo
  const head = Named.safeParse(value)
  return head.success ? head.data.undo : null
}

const longest = 60

/**
 * An act's name as a menu label. A single `&` marks a shortcut letter on Windows and Linux, so it is doubled; line
 * breaks and direction marks out of file names would break the menu.
 */
export function menuText(text: string): string {
  const flat = text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const letters = Array.from(flat)
  const short =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : flat
  return short.replaceAll('&', '&&')
}
