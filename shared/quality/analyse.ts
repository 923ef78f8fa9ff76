import type { Post } from '#shared/model/post.ts'
import { anchoring, noSigns, type Signs } from './anchors.ts'
import { isMostlyBeside } from './beside.ts'
import { copyingIn, type Copying } from './copying.ts'
import { allCues, bearsOnLevel } from './cues/all.ts'
import { findCues, type CueMatch } from './cues/match.ts'
import { isMeant } from './cues/meant.ts'
import { answerIn } from './dialogue/answers.ts'
import { judgeUnits, type JudgedUnit } from './judge.ts'
import { ownWords } from './ownWords.ts'
import { readingOf } from './reading.ts'
import { respelt } from './respell.ts'
import { restatingIn, type Restating } from './restating.ts'
import { postStems, type PostStems } from './stems/postStems.ts'
import { noStems, type StemSet } from './stems/stemSet.ts'
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
  readonly stems: PostStems
  /** What the stems show of the topic, where a unit asked. */
  readonly signs: Signs
  /** 1 where a word is the student's own: not quoted, not copied, not part of a link. */
  readonly own: readonly number[]
  /** 1 where a word is not quoted and not part of a link, copied or not. */
  readonly unquoted: readonly number[]
  readonly units: readonly JudgedUnit[]
  /** All cues of the post, of every rule. */
  readonly cues: readonly CueMatch[]
  readonly copying: Copying
  readonly restated: Restating
  /** The sentence that answers a question of the post above; null where there is none. */
  readonly answer: Unit | null
  /** Whether the post ends in a question that it does not go on from, and whether most of it is in other words than its thread's. */
  readonly closingQuestion: boolean
  readonly mostlyBeside: boolean
  readonly smallThread: boolean
  /** 0..1, as in `Anchoring`: how much it says that a word stands in no other post of the topic. */
  readonly known: number
}

/** Cues that bear on a level and stand in the student's own words, by unit. */
function cuesByUnit(
  words: readonly Word[],
  units: readonly Unit[],
  cues: readonly CueMatch[],
  own: readonly number[],
): readonly CueMatch[][] {
  const grouped: CueMatch[][] = units.map(() => [])
  let unit = 0
  for (const cue of cues) {
    while (unit < units.length && cue.first >= (units[unit]?.last ?? 0)) unit += 1
    const place = units[unit]
    if (place === undefined || own[cue.first] !== 1 || !bearsOnLevel(cue.rule)) continue
    // A phrase ends with its sentence: “each time. I enjoyed” is not “each time I”.
    if (place.complete && cue.last > place.last) continue
    if (isMeant(words, place, cue)) grouped[unit]?.push(cue)
  }
  return grouped
}

/** Stems of the post where the vocabulary holds it: they must not anchor themselves. */
function ownStems(post: Post, vocabulary: CourseVocabulary): StemSet | null {
  const number = vocabulary.numbers.get(post.id)
  return number === undefined ? null : (vocabulary.digests[number]?.stems ?? null)
}

function answeredBy(thread: ThreadContext, vocabulary: CourseVocabulary): StemSet {
  return thread.parent === null ? noStems : stemsOfPost(thread.parent, vocabulary)
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
  const answered = answeredBy(thread, vocabulary)
  const anchor = anchoring(vocabulary, post.topicId, self)
  const cues = findCues(allCues, words)
  const stems = postStems(words, vocabulary.topics.get(post.topicId) ?? null, answered)
  const signs = noSigns(stems.ids.length)
  const byUnit = cuesByUnit(words, cut, cues, own)
  const restated = restatingIn({ post, thread, vocabulary, copying, words, stems, own, units: cut })
  const units = judgeUnits({
    words,
    own,
    copied,
    units: cut,
    cues: byUnit,
    stems,
    anchor,
    signs,
    restated: restated.units,
  })
  const { small: smallThread, known } = anchor
  return {
    post,
    clean,
    read,
    words,
    stems,
    signs,
    own,
    unquoted,
    units,
    cues,
    copying,
    restated,
    answer: answerIn({ text: clean.text, words, unquoted, units: cut }, thread.parent, vocabulary),
    closingQuestion: units.some(({ state }) => state === 'closing-question'),
    mostlyBeside: isMostlyBeside(units),
    smallThread,
    known,
  }
}
