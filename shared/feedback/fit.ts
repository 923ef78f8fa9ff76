import type { Source } from '#shared/model/draft.ts'
import type { PhraseType } from './bank.ts'
import { countWords, firstWords } from './wordCount.ts'

/** A sentence or two of a draft with where they come from. */
export interface Piece {
  readonly part: Source['part']
  readonly type: PhraseType
  readonly text: string
  readonly sources: readonly Source[]
}

/** A feedback that is read: long enough to say something, short enough for one page and one sitting. */
export const wordsAtLeast = 60
export const wordsAtMost = 120

/** A quotation is shortened no further than this. */
const quotationAtLeast = 14

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + countWords(piece.text), 0)
}

function without(pieces: readonly Piece[], type: PhraseType): readonly Piece[] {
  return pieces.filter((piece) => piece.type !== type)
}

/**
 * Brings a draft into its length: the closing line only where it is short; where it is long, first the quotation is
 * cut a little, then the move is left for another time, then the quotation is cut to its core.
 */
export function fitted(
  pieces: readonly Piece[],
  quotation: string,
): { readonly kept: readonly Piece[]; readonly quotation: string } {
  const plain = without(pieces, 'closing')
  const total = wordsOf(plain) + countWords(quotation)
  if (total < wordsAtLeast) return { kept: pieces, quotation }
  if (total <= wordsAtMost) return { kept: plain, quotation }
  const room = (kept: readonly Piece[]): number => wordsAtMost - wordsOf(kept)
  const needed = Math.min(countWords(quotation), 22)
  if (room(plain) >= needed) return { kept: plain, quotation: firstWords(quotation, room(plain)) }
  const short = without(plain, 'move')
  if (countWords(quotation) === 0) return { kept: short, quotation }
  return { kept: short, quotation: firstWords(quotation, Math.max(room(short), quotationAtLeast)) }
}
