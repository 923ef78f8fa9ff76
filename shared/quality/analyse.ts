import type { Post } from '#shared/model/post.ts'
import { anchoring } from './anchors.ts'
import { copyingIn, type Copying } from './copying.ts'
import { allCues, bearsOnLevel } from './cues/all.ts'
import { findCues, type CueMatch } from './cues/match.ts'
import { judgeUnits, type JudgedUnit } from './judge.ts'
import { ownWords } from './ownWords.ts'
import { readingOf } from './reading.ts'
import { respelt } from './respell.ts'
import { restatingIn, type Restating } from './restating.ts'
import type { CleanText } from './text/clean.ts'
import { unitsOf, type Unit } from './text/units.ts'
import type { ReadText, Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import { stemsOfPost, type CourseVocabulary } from './vocabulary.ts'

/** One post, read once for all rules. */
export interface Analysis {
  readonly post: Post
  readonly clean: CleanText
  readonly read: ReadText
  readonly words: readonly Word[]
  /** 1 where a word is the student's own: not quoted, not copied, not part of a link. */
  readonly own: Uint8Array
  /** 1 where a word is not quoted and not part of a link, copied or not. */
  readonly unquoted: Uint8Array
  readonly units: readonly JudgedUnit[]
  /** All cues of the post, of every rule. */
  readonly cues: readonly CueMatch[]
  readonly copying: Copying
  readonly restated: Restating
  readonly smallThread: boolean
  /** 0..1, as in `Anchoring`: how much it says that a word stands in no other post of the topic. */
  readonly known: number
}

/** Cues that bear on a level and stand in the student's own words, by unit. */
function cuesByUnit(
  units: readonly Unit[],
  cues: readonly CueMatch[],
  own: Uint8Array,
): readonly CueMatch[][] {
  const grouped: CueMatch[][] = units.map(() => [])
  let unit = 0
  for (const cue of cues) {
    while (unit < units.length && cue.first >= (units[unit]?.last ?? 0)) unit += 1
    if (own[cue.first] === 1 && bearsOnLevel(cue.rule)) grouped[unit]?.push(cue)
  }
  return grouped
}

const nothing: ReadonlySet<string> = new Set()

function promptOf(thread: ThreadContext, vocabulary: CourseVocabulary): ReadonlySet<string> {
  return vocabulary.topics.get(thread.topic.id)?.prompt ?? nothing
}

/** What a reader knows before the post: the words of the prompt and of the post answered. */
function heardBefore(thread: ThreadContext, vocabulary: CourseVocabulary): (stem: string) => boolean {
  const prompt = promptOf(thread, vocabulary)
  const answered = thread.parent === null ? nothing : stemsOfPost(thread.parent, vocabulary)
  return (stem) => prompt.has(stem) || answered.has(stem)
}

/** Stems of the post where the vocabulary holds it: they must not anchor themselves. */
function ownStems(post: Post, vocabulary: CourseVocabulary): ReadonlySet<string> | null {
  const number = vocabulary.numbers.get(post.id)
  return number === undefined ? null : (vocabulary.digests[number]?.stems ?? null)
}

/** Reads a post once: words, units, what is its own, what is on topic, which cues stand where. */
export function analyse(post: Post, thread: ThreadContext, vocabulary: CourseVocabulary): Analysis {
  const { clean, read } = readingOf(post, vocabulary)
  const self = ownStems(post, vocabulary)
  const words = respelt(read.words, vocabulary, self)
  const unquoted = ownWords(post, clean, read)
  const cut = unitsOf(read)
  const copying = copyingIn(post, thread, vocabulary, cut)
  const copied = copying.words
  const own = copied === null ? unquoted : unquoted.map((mine, at) => (copied[at] === 1 ? 0 : mine))
  const anchor = anchoring(vocabulary, post.topicId, self)
  const cues = findCues(allCues, words)
  const heard = heardBefore(thread, vocabulary)
  const given = (stem: string): boolean => promptOf(thread, vocabulary).has(stem)
  const byUnit = cuesByUnit(cut, cues, own)
  const restated = restatingIn({ post, thread, vocabulary, copying, words, own, units: cut })
  const judged = {
    words,
    own,
    copied,
    units: cut,
    cues: byUnit,
    anchor,
    heard,
    given,
    restated: restated.units,
  }
  const units = judgeUnits(judged)
  const { small: smallThread, known } = anchor
  return { post, clean, read, words, own, unquoted, units, cues, copying, restated, smallThread, known }
}
