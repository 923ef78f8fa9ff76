import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { foldName } from '#shared/reading/foldName.ts'
import { wordsIn } from '#shared/reading/words.ts'

/** Words in a row that two people do not write alike by chance. */
const run = 8

/** Who wrote a run of words first in a topic; null where it stands in the prompt. */
type FirstWriters = ReadonlyMap<string, PersonId | null>

function runsOf(text: string): readonly string[] {
  const words = wordsIn(text).map((word) => foldName(word.text))
  if (words.length < run) return words.length < 5 ? [] : [words.join(' ')]
  return words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).join(' '))
}

function firstWritersOf(content: ClassContent, topicId: TopicId): FirstWriters {
  const index = indexClass(content)
  const first = new Map<string, PersonId | null>()
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
