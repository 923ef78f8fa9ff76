import { clearMarks, mark, noMarks } from '../stems/marks.ts'
import { unitsOf, type Unit } from '../text/units.ts'
import type { ReadText, Word } from '../text/words.ts'

/** A sentence of a post: where it stands, and the stems of its words that say something, each once. */
export interface Told {
  readonly first: number
  readonly last: number
  readonly stems: readonly number[]
}

const met = noMarks()
/** Room to work in, cut to measure: growing a list costs more. */
const room: number[] = []

function toldIn(words: readonly Word[], { first, last }: Unit): Told {
  clearMarks(met)
  let count = 0
  for (let at = first; at < last; at += 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'function' || !mark(met, word.stemId)) continue
    room[count] = word.stemId
    count += 1
  }
  return { first, last, stems: room.slice(0, count) }
}

/** What the sentences of a text say. */
export function tellings(read: ReadText): readonly Told[] {
  return unitsOf(read).map((unit) => toldIn(read.words, unit))
}
