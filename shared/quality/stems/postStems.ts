import { ints, withRoomFor } from '../growing.ts'
import type { Word } from '../text/words.ts'
import { clearMarks, mark, noMarks } from './marks.ts'
import type { TopicWords } from '../vocabulary.ts'
import { placeOfStem } from './stemPosts.ts'
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
  /** By place, where the stem stands among those of the topic's posts: hand it to `postsAt`. -1 without a topic. */
  readonly slots: readonly number[]
}

/** What is asked of a topic: the stems of its prompt, and which of its posts hold which. */
type Topic = Pick<TopicWords, 'prompt' | 'holders'>

const met = noMarks()
/** By number of a stem, its place; only those marked in `met` hold. */
let placeOf = ints(1024)

function placeOfNew(stem: number, place: number): void {
  placeOf = withRoomFor(placeOf, stem, ints)
  placeOf[stem] = place
}

/** Room to work in, reused from post to post and cut to measure: growing lists costs more. */
const room: Readonly<Record<'places' | 'ids' | 'given' | 'answered' | 'slots', number[]>> = {
  places: [],
  ids: [],
  given: [],
  answered: [],
  slots: [],
}

/** Looks up who said a stem before, when it is first met. */
function enter(place: number, stem: number, topic: Topic | null, answered: StemSet): void {
  placeOfNew(stem, place)
  room.ids[place] = stem
  room.given[place] = topic !== null && hasStem(topic.prompt, stem) ? 1 : 0
  room.answered[place] = hasStem(answered, stem) ? 1 : 0
  room.slots[place] = topic === null ? -1 : placeOfStem(topic.holders, stem)
}

/** Reads the stems of a post of a topic, below the post answered. */
export function postStems(words: readonly Word[], topic: Topic | null, answered: StemSet): PostStems {
  clearMarks(met)
  const { places } = room
  let stems = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'function') {
      places[at] = -1
      continue
    }
    if (mark(met, word.stemId)) {
      enter(stems, word.stemId, topic, answered)
      stems += 1
    }
    places[at] = placeOf[word.stemId] ?? 0
  }
  return {
    places: places.slice(0, words.length),
    ids: room.ids.slice(0, stems),
    given: room.given.slice(0, stems),
    answered: room.answered.slice(0, stems),
    slots: room.slots.slice(0, stems),
  }
}
