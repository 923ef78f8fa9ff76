import type { Word } from '../text/words.ts'
import { clearMarks, mark, noMarks } from './marks.ts'
import { hasStem, type StemSet } from './stemSet.ts'

/** The different stems of one post and who said them before: looked up once, for all rules. */
export interface PostStems {
  /** By word, where its stem stands in the lists below; -1 for function words. */
  readonly places: Int32Array
  /** The numbers of the stems, each once, in the order of the text. */
  readonly ids: readonly number[]
  /** By place, 1 where the prompt has the stem. */
  readonly given: Uint8Array
  /** By place, 1 where the post answered has the stem. */
  readonly answered: Uint8Array
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

function heldBy(set: StemSet, ids: readonly number[]): Uint8Array {
  const held = new Uint8Array(ids.length)
  if (set.size === 0) return held
  for (let place = 0; place < ids.length; place += 1) if (hasStem(set, ids[place] ?? 0)) held[place] = 1
  return held
}

/** Reads the stems of a post under a prompt and below the post answered. */
export function postStems(words: readonly Word[], prompt: StemSet, answered: StemSet): PostStems {
  clearMarks(met)
  const places = new Int32Array(words.length)
  const ids: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'function') {
      places[at] = -1
      continue
    }
    if (mark(met, word.stemId)) {
      placeOfNew(word.stemId, ids.length)
      ids.push(word.stemId)
    }
    places[at] = placeOf[word.stemId] ?? 0
  }
  return { places, ids, given: heldBy(prompt, ids), answered: heldBy(answered, ids) }
}
