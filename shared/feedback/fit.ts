import type { Source } from '#shared/model/draft.ts'
import type { FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import type { PhraseType } from './bank.ts'
import { countWords, firstWords } from './wordCount.ts'

/** A sentence or two of a draft with where they come from. */
export interface Piece {
  readonly part: Source['part']
  readonly type: PhraseType
  readonly text: string
  /** Words of its longest wording over all styles: the quotation gets the same room in every style. */
  readonly longest: number
  readonly sources: readonly Source[]
}

/** A feedback that is read: long enough to say something, short enough for one page and one sitting. */
export const wordsAtLeast = 60
export const wordsAtMost = 120

/** A quotation is shortened no further than this, and for the sake of a move no further than that. */
const quotationAtLeast = 14
const quotationBesideMove = 20

/** What every feedback says; the rest is there where a style asks for it and there is room. */
const always: ReadonlySet<PhraseType> = new Set(['strength', 'nextStep', 'help', 'question'])

/** What a length adds, most wanted first, up to how many words in all. */
const added: Readonly<
  Record<FeedbackStyle['length'], { readonly types: readonly PhraseType[]; readonly upTo: number }>
> = {
  short: { types: ['opening'], upTo: 90 },
  medium: { types: ['opening', 'move'], upTo: wordsAtMost },
  long: { types: ['opening', 'move', 'reason', 'closing'], upTo: wordsAtMost },
}

/** What fills a feedback that would be too short to help. */
const fillers: readonly PhraseType[] = ['move', 'closing', 'reason']

function longestOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { longest }) => sum + longest, 0)
}

/** The quotation as every style shows it: cut a little for the sake of the move, to its core where it has to be. */
function cutQuotation(pieces: readonly Piece[], quotation: string): string {
  const words = countWords(quotation)
  const room = wordsAtMost - longestOf(pieces.filter(({ type }) => always.has(type)))
  const besideMove = room - longestOf(pieces.filter(({ type }) => type === 'move'))
  const wanted = besideMove >= Math.min(words, quotationBesideMove) ? besideMove : room
  return firstWords(quotation, Math.max(wanted, quotationAtLeast))
}

/** The types to keep: what every feedback says, what the length adds, and what it takes to reach the least. */
function typesFor(
  pieces: readonly Piece[],
  quotationWords: number,
  { length }: FeedbackStyle,
): ReadonlySet<PhraseType> {
  const kept = new Set(always)
  const wordsWith = (types: ReadonlySet<PhraseType>): number =>
    pieces.filter(({ type }) => types.has(type)).reduce((sum, { text }) => sum + countWords(text), 0) +
    quotationWords
  const add = (type: PhraseType, upTo: number): void => {
    if (wordsWith(new Set([...kept, type])) <= upTo) kept.add(type)
  }
  for (const type of added[length].types) add(type, added[length].upTo)
  for (const type of fillers) if (wordsWith(kept) < wordsAtLeast) add(type, wordsAtMost)
  return kept
}

/**
 * Brings a draft into its length. The quotation is the same whatever the style; what a style adds stays within the
 * limits, and a note that would be too short to help gets a move, a closing line and a reason, as far as needed.
 */
export function fitted(
  pieces: readonly Piece[],
  whole: string,
  style: FeedbackStyle,
): { readonly kept: readonly Piece[]; readonly quotation: string } {
  const quotation = cutQuotation(pieces, whole)
  const types = typesFor(pieces, countWords(quotation), style)
  return { kept: pieces.filter(({ type }) => types.has(type)), quotation }
}
