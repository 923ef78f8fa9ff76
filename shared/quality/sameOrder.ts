import { clearMarks, isMarked, mark, noMarks } from './stems/marks.ts'
import type { Word } from './text/words.ts'

/**
 * Whether a sentence is another one with words changed, left out or put in. Whoever takes up a thought uses some of its
 * words in a sentence of his own; a disguised copy keeps the order of the words too, the small ones with the others.
 */
/** From this share of the sentence on, in the order of the other, it is the other's sentence. */
const keptShare = 0.6
/** A lead may stand before a copy: then nearly all of the other sentence has to be there, and be this share of this one. */
const otherShare = 0.8
const keptBehindLead = 0.4
/**
 * Words that say something among those kept in order: a frame of small words is nobody's. Fewer do where the post has
 * another sentence of the same source.
 */
export const fewestTelling = { alone: 4, sameSource: 3 }

/** A stretch of words, `last` exclusive. */
export interface Stretch {
  readonly words: readonly Word[]
  readonly first: number
  readonly last: number
}

/** Lengths of the longest common order so far, by place in the other stretch; and the telling words among them. */
let room = { kept: new Int32Array(64), telling: new Int32Array(64) }

function roomFor(length: number): typeof room {
  if (room.kept.length <= length)
    room = { kept: new Int32Array(length * 2), telling: new Int32Array(length * 2) }
  room.kept.fill(0, 0, length + 1)
  room.telling.fill(0, 0, length + 1)
  return room
}

/** How many words two stretches have in the same order, and how many of those say something. */
export function keptInOrder(
  one: Stretch,
  other: Stretch,
): { readonly kept: number; readonly telling: number } {
  const length = other.last - other.first
  const { kept, telling } = roomFor(length)
  for (let at = one.first; at < one.last; at += 1) {
    const word = one.words[at]
    if (word === undefined) continue
    const says = word.kind === 'function' ? 0 : 1
    let diagonal = 0
    let diagonalTelling = 0
    for (let place = 1; place <= length; place += 1) {
      const above = kept[place] ?? 0
      const aboveTelling = telling[place] ?? 0
      const left = kept[place - 1] ?? 0
      if (other.words[other.first + place - 1]?.stemId === word.stemId) {
        kept[place] = diagonal + 1
        telling[place] = diagonalTelling + says
      } else if (left > above) {
        kept[place] = left
        telling[place] = telling[place - 1] ?? 0
      }
      diagonal = above
      diagonalTelling = aboveTelling
    }
  }
  return { kept: kept[length] ?? 0, telling: telling[length] ?? 0 }
}

const there = noMarks()

/** How many words of a stretch the other has at all, in whatever order: it cannot have more of them in the same. */
export function wordsShared(one: Stretch, other: Stretch): number {
  clearMarks(there)
  for (let at = other.first; at < other.last; at += 1) mark(there, other.words[at]?.stemId ?? 0)
  let shared = 0
  for (let at = one.first; at < one.last; at += 1)
    if (isMarked(there, one.words[at]?.stemId ?? 0)) shared += 1
  return shared
}

function isMost(kept: number, mine: number, theirs: number): boolean {
  return kept >= mine * keptShare || (kept >= theirs * otherShare && kept >= mine * keptBehindLead)
}

/** Whether `one` is `other` in disguise. */
export function isDisguised(one: Stretch, other: Stretch, least = fewestTelling.alone): boolean {
  const [mine, theirs] = [one.last - one.first, other.last - other.first]
  if (theirs < mine * keptBehindLead) return false
  if (!isMost(wordsShared(one, other), mine, theirs)) return false
  const { kept, telling } = keptInOrder(one, other)
  return telling >= least && isMost(kept, mine, theirs)
}
