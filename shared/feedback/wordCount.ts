import type { DraftText } from '#shared/model/draft.ts'

/** Words of a text as a person counts them: runs between blanks that hold a letter or a figure. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}

/** Words of a whole feedback, quotation included. */
export function draftWords(text: DraftText): number {
  return [text.strength, text.quotation, text.nextStep, text.question].reduce(
    (sum, part) => sum + countWords(part),
    0,
  )
}

/** Cuts a text after so many words and ends it in "…"; shorter texts stay as they are. */
export function firstWords(text: string, atMost: number): string {
  const parts = text.trim().split(/\s+/u)
  if (parts.length <= atMost) return parts.join(' ')
  const kept = parts.slice(0, atMost).join(' ')
  return `${kept.replace(/[,;:–—-]+$/u, '')}…`
}
