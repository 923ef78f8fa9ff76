import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { Copying } from './copying.ts'
import { candidates } from './restating/candidates.ts'
import { isSaidBy, restatedShare, type Said } from './restating/compare.ts'
import { readSentence } from './restating/sentence.ts'
import { fewestTelling } from './sameOrder.ts'
import { maySource, timeOf } from './sources.ts'
import type { PostStems } from './stems/postStems.ts'
import type { Unit } from './text/units.ts'
import type { Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary, PostDigest, TopicWords } from './vocabulary.ts'

/**
 * Finds sentences that an earlier post of the topic has in nearly the same words. Runs of words do not show them: a
 * filler at every fifth place, a synonym here and there or halves that changed places break every run. What such a
 * sentence still shares with the other is most of what it says, in whatever order.
 */
/**
 * Sentences that share less than this weight are alike by chance; not so where the post has another sentence of the same
 * source. A reply has to use the words of the post it answers: there it takes more.
 */
const least = {
  anywhere: { weight: 2, telling: fewestTelling.alone },
  answered: { weight: 4, telling: fewestTelling.alone },
  sameSource: { weight: 1, telling: fewestTelling.sameSource },
}
/** Shorter sentences, in words, say too little to be told apart. */
const shortestAlone = 7
/** Whoever puts a post together from others takes from a few. */
const mostSources = 3

/** What is looked at. */
export interface Restated {
  readonly post: Post
  readonly thread: ThreadContext
  readonly vocabulary: CourseVocabulary
  /** What was found to be copied: shorter sentences are compared with where that came from. */
  readonly copying: Copying
  readonly words: readonly Word[]
  readonly stems: PostStems
  readonly own: readonly number[]
  readonly units: readonly Unit[]
}

/** By unit, the earlier post that says it in nearly the same words; all null where there is none. */
export interface Restating {
  readonly units: readonly (PostId | null)[]
}

interface When {
  readonly at: number | null
  readonly answered: PostDigest | null
  /** Whether the post answered reads now as it did when the course was read. */
  readonly known: boolean
}

/** The first earlier post of the topic, the one answered before the others, that has this sentence. */
function sourceOf(
  said: Said,
  topic: TopicWords,
  { post, vocabulary }: Restated,
  when: When,
): PostDigest | null {
  const { at, answered, known } = when
  if (answered !== null && isSaidBy(said, answered, topic, least.answered, known)) return answered
  const { weight } = said.sentence
  if (weight < least.anywhere.weight) return null
  const needed = Math.max(least.anywhere.weight, weight * restatedShare)
  for (const number of candidates(said.sentence, topic, needed)) {
    const digest = vocabulary.digests[number]
    if (digest === undefined || digest === answered || !maySource(digest, post, at)) continue
    if (isSaidBy(said, digest, topic, least.anywhere)) return digest
  }
  return null
}

function digestOf(id: PostId, { digests, numbers }: CourseVocabulary): PostDigest | null {
  return digests[numbers.get(id) ?? -1] ?? null
}

/** The posts that sentences, or whole stretches, of this post come from. */
function sourcesOf(
  found: readonly (PostDigest | null)[],
  { copying, vocabulary }: Restated,
): readonly PostDigest[] {
  if (copying.sources.length === 0 && found.every((source) => source === null)) return []
  const copied = copying.sources.map((source) =>
    'postId' in source ? digestOf(source.postId, vocabulary) : null,
  )
  const all = new Set([...found, ...copied])
  return [...all].filter((digest) => digest !== null).slice(0, mostSources)
}

/** Finds the units of a post that an earlier post of the topic has in nearly the same words. */
export function restatingIn(restated: Restated): Restating {
  const { post, thread, vocabulary, words, stems, own, units } = restated
  const topic = vocabulary.topics.get(post.topicId)
  if (topic === undefined) return { units: [] }
  const answered = thread.parent === null ? null : digestOf(thread.parent.id, vocabulary)
  const known = answered?.reading.shown === thread.parent?.text
  const when = { at: timeOf(post), answered, known }
  const read = (unit: Unit): Said => ({ words, unit, sentence: readSentence(stems, own, unit, topic) })
  const found = units.map((unit) =>
    unit.last - unit.first < shortestAlone ? null : sourceOf(read(unit), topic, restated, when),
  )
  const sources = sourcesOf(found, restated)
  if (sources.length === 0) return { units: found.map(() => null) }
  const again = (unit: Unit): PostDigest | null => {
    const said = read(unit)
    return sources.find((digest) => isSaidBy(said, digest, topic, least.sameSource)) ?? null
  }
  return { units: units.map((unit, at) => (found[at] ?? again(unit))?.id ?? null) }
}
