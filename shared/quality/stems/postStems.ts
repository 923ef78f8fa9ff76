import type { Word } from '../text/words.ts'
import { clearMarks, mark, noMarks } from './marks.ts'
import { hasStem, type StemSet } from './stemSet.ts'

/** The different stems of one post and who said them before: looked up once, for all rules. */
export interface PostStems {
  /** By word, where its stem stands in the lists below; -1 for function words. */
  readonly places: readonly number[]
  /** The numbers of the stems, each once, in the order of the text. */
  readonly ids: readonly number[]
  /** By place, 1 where the prompt has the stem. */
  readonly given: readonly number[]
  /** By place, 1 where the post answered has the stem. */
  readonly answered: readonly number[]
}

const met = noMarks()
/** By number of a stem, its place; only those marked in `met` hold. */
let placeOf = new Int32Array(1024)

function placeOfNew(stem: number, place: number): void {
  if (stem >= placeOf.length) {
    const grown = new Int32Array(stem * 2)
    grown.set(placeOf)
    placeOf = grown
  }
  placeOf[stem] = place
}

function heldBy(set: StemSet, ids: readonly number[]): readonly number[] {
  const held: number[] = []
  for (const stem of ids) held.push(hasStem(set, stem) ? 1 : 0)
  return held
}

/** Reads the stems of a post under a prompt and below the post answered. */
export function postStems(words: readonly Word[], prompt: StemSet, answered: StemSet): PostStems {
  clearMarks(met)
  const places: number[] = []
  const ids: number[] = []
  for (const { kind, stemId } of words) {
    if (kind === 'function') {
      places.push(-1)
      continue
    }
    if (mark(met, stemId)) {
      placeOfNew(stemId, ids.length)
      ids.push(stemId)
    }
    places.push(placeOf[stemId] ?? 0)
  }
  return { places, ids, given: heldBy(prompt, ids), answered: heldBy(answered, ids) }
}
