import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { foldName } from '#shared/reading/foldName.ts'
import { seededNumber } from '#shared/reading/seededOrder.ts'
import { wordsIn } from '#shared/reading/words.ts'

/** Words in a row that two people do not write alike by chance. */
const run = 8

/** Who wrote a run of words first in a topic, by the run's key; null where it stands in the prompt. */
type FirstWriters = ReadonlyMap<number, PersonId | null>

const half = 2 ** 26

/**
 * A whole number for a run of words, from two independent sums of the words' own numbers: 52 bits, so that two runs
 * of one discussion do not meet by chance. Numbers instead of texts keep a discussion of 2,000 posts small.
 */
function keyOf(numbers: readonly number[]): number {
  let low = 0
  let high = 0
  for (const one of numbers) {
    low = (Math.imul(low, 31) + one) | 0
    high = (Math.imul(high ^ one, 0x01000193) + (one >>> 7)) | 0
  }
  return (high >>> 6) * half + (low >>> 6)
}

function runsOf(text: string): readonly number[] {
  const words = wordsIn(text).map((word) => seededNumber(foldName(word.text)))
  if (words.length < run) return words.length < 5 ? [] : [keyOf(words)]
  return words.slice(0, words.length - run + 1).map((_, at) => keyOf(words.slice(at, at + run)))
}

function firstWritersOf(content: ClassContent, topicId: TopicId): FirstWriters {
  const index = indexClass(content)
  const first = new Map<number, PersonId | null>()
  const add = (text: string, author: PersonId | null): void => {
    for (const words of runsOf(text)) if (!first.has(words)) first.set(words, author)
  }
  add(index.topics.get(topicId)?.prompt ?? '', null)
  for (const post of index.byTopic.get(topicId) ?? []) add(post.text, post.authorId)
  return first
}

/** Kept per class for the few topics that are being drafted, so that memory does not grow with the course. */
const kept = new WeakMap<ClassContent, Map<TopicId, FirstWriters>>()
const topicsKept = 4

function firstWriters(content: ClassContent, topicId: TopicId): FirstWriters {
  const topics = kept.get(content) ?? new Map<TopicId, FirstWriters>()
  kept.set(content, topics)
  const known = topics.get(topicId)
  if (known !== undefined) return known
  const oldest = topics.keys().next().value
  if (topics.size >= topicsKept && oldest !== undefined) topics.delete(oldest)
  const fresh = firstWritersOf(content, topicId)
  topics.set(topicId, fresh)
  return fresh
}

/** Everybody else in a topic who wrote a run of these words first; null stands for the prompt. */
export function earlierWriters(
  text: string,
  author: PersonId | null,
  topicId: TopicId,
  content: ClassContent,
): ReadonlySet<PersonId | null> {
  const first = firstWriters(content, topicId)
  const others = new Set<PersonId | null>()
  for (const words of runsOf(text)) {
    const writer = first.get(words)
    if (writer !== undefined && writer !== author) others.add(writer)
  }
  return others
}

/**
 * Whether words stand in the topic's prompt or in somebody else's earlier post. Whoever wrote them first keeps them:
 * a student who was copied is not taken for the copier.
 */
export function isCopied(
  text: string,
  author: PersonId | null,
  topicId: TopicId,
  content: ClassContent,
): boolean {
  return earlierWriters(text, author, topicId, content).size > 0
}
