import type { ClassContent } from '#shared/model/imports.ts'
import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { addGrams, fingerprintOf, gramIndex, type GramIndex } from './gramIndex.ts'
import { readingOf, readShown, type PostReading } from './reading.ts'
import { cleanText } from './text/clean.ts'
import { addKnown, type EditIndex } from './text/edits.ts'
import { wordsOf, type Word } from './text/words.ts'

/** By stem, in how many posts it occurs. A counter is an object so that counting looks a stem up once. */
export type Counts = Map<string, { posts: number }>

/** Which posts of a topic hold which stem. */
export interface TopicWords {
  /** By stem, the numbers of the topic's posts that hold it. */
  readonly holders: Map<string, number[]>
  posts: number
  /** Stems of the title and the prompt, function words left out. */
  readonly prompt: ReadonlySet<string>
  /** Fingerprint of title and prompt. */
  readonly promptRuns: ReadonlySet<number>
}

/** What the course knows of one post besides its text. */
export interface PostDigest {
  readonly id: PostId
  readonly topicId: TopicId
  readonly parentId: PostId | null
  readonly authorId: PersonId | null
  /** Milliseconds, or null where the export has no time. */
  readonly at: number | null
  /** Distinct stems, function words left out. */
  readonly stems: ReadonlySet<string>
  readonly reading: PostReading
}

/**
 * The language of a course: which words each topic uses more than the others, who is on the roster, and who wrote
 * which run of words first. Built once from the content; `addPosts` extends it.
 */
export interface CourseVocabulary {
  readonly topics: Map<TopicId, TopicWords>
  readonly postsWith: Counts
  posts: number
  /** Stems that at least two posts or a prompt use, for reading misspelt words as meant. */
  readonly knownStems: EditIndex
  readonly grams: GramIndex
  /** By the numbers that `grams` holds. */
  readonly digests: PostDigest[]
  readonly numbers: Map<PostId, number>
  /** Lower-case first and last names of the roster, to whom they belong. */
  readonly names: ReadonlyMap<string, readonly PersonId[]>
}

function topicWords(topic: Topic): TopicWords {
  const words = [...wordsOf(cleanText(topic.title).text), ...wordsOf(cleanText(topic.prompt).text)]
  return {
    holders: new Map(),
    posts: 0,
    prompt: stemsIn(words),
    promptRuns: new Set(fingerprintOf(words).hashes),
  }
}

/** Distinct stems of words that say something: all but function words. */
export function stemsIn(words: readonly Word[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of words) {
    if (word.kind !== 'function') stems.add(word.stem)
  }
  return stems
}

/** The stems of any post, from the vocabulary where it holds this very text. */
export function stemsOfPost(post: Post, vocabulary: CourseVocabulary): ReadonlySet<string> {
  const number = vocabulary.numbers.get(post.id)
  const held = number === undefined ? undefined : vocabulary.digests[number]
  return held?.reading.shown === post.text ? held.stems : stemsIn(readingOf(post, vocabulary).read.words)
}

function namesOf(people: readonly Person[]): ReadonlyMap<string, readonly PersonId[]> {
  const names = new Map<string, PersonId[]>()
  for (const person of people) {
    for (const word of wordsOf(cleanText(person.name).text)) {
      if (word.bare.length < 2 || word.kind === 'function') continue
      const holders = names.get(word.norm)
      if (holders === undefined) names.set(word.norm, [person.id])
      else if (!holders.includes(person.id)) holders.push(person.id)
    }
  }
  return names
}

function count(counts: Counts, stems: ReadonlySet<string>): void {
  for (const stem of stems) {
    const counter = counts.get(stem)
    if (counter === undefined) counts.set(stem, { posts: 1 })
    else counter.posts += 1
  }
}

function enter(holders: Map<string, number[]>, stems: ReadonlySet<string>, number: number): void {
  for (const stem of stems) {
    const numbers = holders.get(stem)
    if (numbers === undefined) holders.set(stem, [number])
    else numbers.push(number)
  }
}

/** In how many posts a stem occurs. */
export function postsWithStem(counts: Counts, stem: string): number {
  return counts.get(stem)?.posts ?? 0
}

function byTime(one: Post, other: Post): number {
  const [a, b] = [one.createdAt ?? '', other.createdAt ?? '']
  return a < b ? -1 : a > b ? 1 : 0
}

function addPost(vocabulary: CourseVocabulary, post: Post): void {
  if (post.deleted || vocabulary.numbers.has(post.id)) return
  const reading = readShown(post.text)
  const stems = stemsIn(reading.read.words)
  const number = vocabulary.digests.length
  const at = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  const { id, topicId, parentId, authorId } = post
  vocabulary.digests.push({
    id,
    topicId,
    parentId,
    authorId,
    at: Number.isNaN(at) ? null : at,
    stems,
    reading,
  })
  vocabulary.numbers.set(id, number)
  addGrams(vocabulary.grams, reading.print.hashes, number)
  count(vocabulary.postsWith, stems)
  for (const stem of stems) {
    if (postsWithStem(vocabulary.postsWith, stem) === 2) addKnown(vocabulary.knownStems, stem)
  }
  vocabulary.posts += 1
  const topic = vocabulary.topics.get(topicId)
  if (topic === undefined) return
  enter(topic.holders, stems, number)
  topic.posts += 1
}

/**
 * Extends a vocabulary by new posts, in place: a new post must not cost a course of 20,000 a rebuild. Posts that
 * it already holds are left as they are. Returns the same vocabulary.
 */
export function addPosts(vocabulary: CourseVocabulary, posts: readonly Post[]): CourseVocabulary {
  // By time: of the posts that share a passage the index keeps the first two, and the first is where it came from.
  for (const post of posts.toSorted(byTime)) addPost(vocabulary, post)
  return vocabulary
}

/** Builds the vocabulary of a course. Deleted posts are left out. */
export function buildVocabulary(
  content: Pick<ClassContent, 'topics' | 'posts' | 'people'>,
): CourseVocabulary {
  const vocabulary: CourseVocabulary = {
    topics: new Map(content.topics.map((topic) => [topic.id, topicWords(topic)])),
    postsWith: new Map(),
    posts: 0,
    knownStems: new Map(),
    grams: gramIndex(content.posts.length * 25),
    digests: [],
    numbers: new Map(),
    names: namesOf(content.people),
  }
  for (const topic of vocabulary.topics.values()) {
    for (const stem of topic.prompt) addKnown(vocabulary.knownStems, stem)
  }
  return addPosts(vocabulary, content.posts)
}
