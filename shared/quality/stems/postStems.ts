import { ints, withRoomFor } from '../growing.ts'
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
let placeOf = ints(1024)

function placeOfNew(stem: number, place: number): void {
  placeOf = withRoomFor(placeOf, stem, ints)
  placeOf[stem] = place
}

/** Room to work in, reused from post to post and cut to measure: growing lists costs more. */
const room: { readonly places: number[]; readonly ids: number[]; readonly held: number[] } = {
  places: [],
  ids: [],
  held: [],
}

function heldBy(set: StemSet, ids: readonly number[]): readonly number[] {
  const { held } = room
  for (let place = 0; place < ids.length; place += 1) held[place] = hasStem(set, ids[place] ?? 0) ? 1 : 0
  return held.slice(0, ids.length)
}

/** Reads the stems of a post under a prompt and below the post answered. */
export function postStems(words: readonly Word[], prompt: StemSet, answered: StemSet): PostStems {
  clearMarks(met)
  const { places, ids: found } = room
  let stems = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'function') {
      places[at] = -1
      continue
    }
    if (mark(met, word.stemId)) {
      placeOfNew(word.stemId, stems)
      found[stems] = word.stemId
      stems += 1
    }
    places[at] = placeOf[word.stemId] ?? 0
  }
  const ids = found.slice(0, stems)
  return {
    places: places.slice(0, words.length),
    ids,
    given: heldBy(prompt, ids),
    answered: heldBy(answered, ids),
  }
}
