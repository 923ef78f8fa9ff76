import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { Copying } from './copying.ts'
import { fewestTelling, isDisguised, type Stretch } from './sameOrder.ts'
import { maySource, timeOf } from './sources.ts'
import { clearMarks, mark, noMarks } from './stems/marks.ts'
import { isGenericStem } from './stems/stemNumbers.ts'
import { holderAt, holdersKept, placeOfStem, postsAt } from './stems/stemPosts.ts'
import { hasStem, type StemSet } from './stems/stemSet.ts'
import { unitsOf, type Unit } from './text/units.ts'
import type { Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary, PostDigest, TopicWords } from './vocabulary.ts'

/**
 * Finds sentences that an earlier post of the topic has in nearly the same words. Runs of words do not show them: a
 * filler at every fifth place, a synonym here and there or halves that changed places break every run. What such a
 * sentence still shares with the other is most of what it says, in whatever order.
 */
/** From this share of what a sentence says on it is the other's sentence. */
const restatedShare = 0.55
/** Words of the prompt, of the whole thread and words that fit any discussion are shared by chance. */
const lightWeight = 0.25
/**
 * Sentences that share less than this weight are alike by chance; not so where the post has another sentence of the same
 * source. A reply has to use the words of the post it answers: there it takes more.
 */
const fewest = { anywhere: 2, answered: 4, sameSource: 1 }
/** Shorter sentences, in words, say too little to be told apart. */
const shortestAlone = 7
/** Whoever puts a post together from others takes from a few. */
const mostSources = 3
/** How much of the other sentence must be there: every short sentence stands in some long one. */
const shareOfOther = 0.4

/** The stems of the words of a sentence that say something, by their numbers, each once. */
type Said = readonly number[]

const met = noMarks()

function saidIn(words: readonly Word[], own: readonly number[] | null, first: number, last: number): Said {
  clearMarks(met)
  const said: number[] = []
  for (let at = first; at < last; at += 1) {
    const word = words[at]
    if (word === undefined || word.kind === 'function' || own?.[at] === 0) continue
    if (mark(met, word.stemId)) said.push(word.stemId)
  }
  return said
}

/** What the sentences of a post say, each and each with the next: read when first asked for. */
const sentences = new WeakMap<PostDigest, readonly Said[]>()

function sentencesOf(digest: PostDigest): readonly Said[] {
  const known = sentences.get(digest)
  if (known !== undefined) return known
  const { read } = digest.reading
  const units = unitsOf(read)
  const said = (first: Unit, last: Unit): Said => saidIn(read.words, null, first.first, last.last)
  const each = units.map((unit) => said(unit, unit))
  const all = [...each, ...units.slice(1).map((unit, at) => said(units[at] ?? unit, unit))]
  sentences.set(digest, all)
  return all
}

/** The post itself and another. */
const fewHolders = 2

/** Where a stem stands among the topic's holders; -1 where it is shared by chance, whoever holds it. */
function placeAmong(stem: number, { prompt, holders }: TopicWords): number {
  return isGenericStem(stem) || hasStem(prompt, stem) ? -1 : placeOfStem(holders, stem)
}

/** A word that nobody else uses, or one other post, tells most. Words of a whole thread are shared by chance. */
function weightAt(place: number, { holders }: TopicWords): number {
  if (place < 0) return lightWeight
  return Math.max(lightWeight, Math.min(1, fewHolders / postsAt(holders, place)))
}

/** A sentence by its stems, where each stands among the topic's holders, how much it tells, and all of them together. */
interface Sentence {
  readonly stems: Said
  readonly places: readonly number[]
  readonly weights: readonly number[]
  readonly weight: number
}

function sentenceOf(stems: Said, topic: TopicWords): Sentence {
  const places: number[] = []
  const weights: number[] = []
  let weight = 0
  for (const stem of stems) {
    const place = placeAmong(stem, topic)
    const told = weightAt(place, topic)
    weight += told
    places.push(place)
    weights.push(told)
  }
  return { stems, places, weights, weight }
}

function weightOf(stems: Said, topic: TopicWords): number {
  let weight = 0
  for (const stem of stems) weight += weightAt(placeAmong(stem, topic), topic)
  return weight
}

function sharedWithPost({ stems, weights }: Sentence, other: StemSet): number {
  let shared = 0
  for (let at = 0; at < stems.length; at += 1) if (hasStem(other, stems[at] ?? 0)) shared += weights[at] ?? 0
  return shared
}

function sharedWithSentence({ stems, weights }: Sentence, other: Said): number {
  let shared = 0
  for (let at = 0; at < stems.length; at += 1) if (other.includes(stems[at] ?? 0)) shared += weights[at] ?? 0
  return shared
}

/** Whether a sentence of the other post says most of what this one says. */
function restates(sentence: Sentence, other: PostDigest, topic: TopicWords, least: number): boolean {
  const needed = Math.max(least, sentence.weight * restatedShare)
  if (sharedWithPost(sentence, other.stems) < needed) return false
  return sentencesOf(other).some((theirs) => {
    const shared = sharedWithSentence(sentence, theirs)
    return shared >= needed && shared >= weightOf(theirs, topic) * shareOfOther
  })
}

/** By number of a post, the weight of the words that point to it. All zero between two sentences; grows with the course. */
let pointing = new Float64Array(1024)

function point(number: number, weight: number): boolean {
  if (number >= pointing.length) {
    const grown = new Float64Array(number * 2)
    grown.set(pointing)
    pointing = grown
  }
  const before = pointing[number] ?? 0
  pointing[number] = before + weight
  return before === 0
}

/**
 * Posts that may have the sentence: they share words with it that hardly anybody else uses, and would share enough of
 * it if they had all its other words too.
 */
function candidates({ places, weights, weight }: Sentence, { holders }: TopicWords): readonly number[] {
  const found: number[] = []
  let others = weight
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1
    const told = weights[at] ?? 0
    const posts = told <= lightWeight ? 0 : postsAt(holders, place)
    if (told <= lightWeight || posts > holdersKept) continue
    others -= told
    for (let nth = 0; nth < posts; nth += 1) {
      const number = holderAt(holders, place, nth)
      if (point(number, told)) found.push(number)
    }
  }
  const asked = Math.max(fewest.anywhere, weight * restatedShare) - others - 1e-9
  const enough = found.filter((number) => (pointing[number] ?? 0) >= asked)
  for (const number of found) pointing[number] = 0
  return enough
}

/** Where the sentences of a post stand, in the order of `sentencesOf`: cut when first asked for. */
const stretches = new WeakMap<PostDigest, readonly Stretch[]>()

function stretchesOf(digest: PostDigest): readonly Stretch[] {
  const known = stretches.get(digest)
  if (known !== undefined) return known
  const { read } = digest.reading
  const units = unitsOf(read)
  const stretch = (from: Unit, to: Unit): Stretch => ({ words: read.words, first: from.first, last: to.last })
  const all = [
    ...units.map((unit) => stretch(unit, unit)),
    ...units.slice(1).map((unit, at) => stretch(units[at] ?? unit, unit)),
  ]
  stretches.set(digest, all)
  return all
}

/** Whether one or two sentences of the other post stand behind this unit, their words in the same order. */
function disguises(
  words: readonly Word[],
  unit: Unit,
  { stems }: Sentence,
  other: PostDigest,
  least: number = fewestTelling.alone,
): boolean {
  const shared = stems.filter((stem) => hasStem(other.stems, stem))
  if (shared.length < least) return false
  const mine = { words, first: unit.first, last: unit.last }
  const said = sentencesOf(other)
  return stretchesOf(other).some((theirs, at) => {
    let there = 0
    for (const stem of shared) if (said[at]?.includes(stem) === true) there += 1
    return there >= least && isDisguised(mine, theirs, least)
  })
}

/** What is looked at. */
export interface Restated {
  readonly post: Post
  readonly thread: ThreadContext
  readonly vocabulary: CourseVocabulary
  /** What was found to be copied: shorter sentences are compared with where that came from. */
  readonly copying: Copying
  readonly words: readonly Word[]
  readonly own: readonly number[]
  readonly units: readonly Unit[]
}

/** By unit, the earlier post that says it in nearly the same words; all null where there is none. */
export interface Restating {
  readonly units: readonly (PostId | null)[]
}

/** The first earlier post of the topic, the one answered before the others, that has this sentence. */
function sourceOf(
  unit: Unit,
  sentence: Sentence,
  topic: TopicWords,
  { post, vocabulary, words }: Restated,
  when: { readonly at: number | null; readonly answered: PostDigest | null },
): PostDigest | null {
  const { at, answered } = when
  if (answered !== null) {
    if (restates(sentence, answered, topic, fewest.answered) || disguises(words, unit, sentence, answered))
      return answered
  }
  if (sentence.weight < fewest.anywhere) return null
  for (const number of candidates(sentence, topic)) {
    const digest = vocabulary.digests[number]
    if (digest === undefined || digest === answered || !maySource(digest, post, at)) continue
    if (restates(sentence, digest, topic, fewest.anywhere) || disguises(words, unit, sentence, digest))
      return digest
  }
  return null
}

/** Finds the units of a post that an earlier post of the topic has in nearly the same words. */
export function restatingIn(restated: Restated): Restating {
  const { post, thread, vocabulary, copying, words, own, units } = restated
  const topic = vocabulary.topics.get(post.topicId)
  if (topic === undefined) return { units: [] }
  const digestOf = (id: PostId): PostDigest | null =>
    vocabulary.digests[vocabulary.numbers.get(id) ?? -1] ?? null
  const when = { at: timeOf(post), answered: thread.parent === null ? null : digestOf(thread.parent.id) }
  const read = (unit: Unit): Sentence => sentenceOf(saidIn(words, own, unit.first, unit.last), topic)
  const found = units.map((unit) =>
    unit.last - unit.first < shortestAlone ? null : sourceOf(unit, read(unit), topic, restated, when),
  )
  const copied = copying.sources.map((source) => ('postId' in source ? digestOf(source.postId) : null))
  const all = [...new Set([...found, ...copied])].filter((digest) => digest !== null)
  const sources = all.slice(0, mostSources)
  if (sources.length === 0) return { units: found.map(() => null) }
  const again = (unit: Unit): PostDigest | null => {
    const sentence = read(unit)
    const said = (digest: PostDigest): boolean =>
      restates(sentence, digest, topic, fewest.sameSource) ||
      disguises(words, unit, sentence, digest, fewestTelling.sameSource)
    return sources.find(said) ?? null
  }
  return { units: units.map((unit, at) => (found[at] ?? again(unit))?.id ?? null) }
}
