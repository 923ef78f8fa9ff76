import type { ClassContent } from '#shared/model/imports.ts'
import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { addGrams, fingerprintOf, gramIndex, type GramIndex } from './gramIndex.ts'
import { tellings, type Told } from './restating/said.ts'
import { readingOf, readShown, type PostReading } from './reading.ts'
import { enterTopic, postTopics, type PostTopics } from './postTopics.ts'
import { countPost, stemCounts, type StemCounts } from './stems/stemCounts.ts'
import { stemOf } from './stems/stemNumbers.ts'
import { addHolder, stemPosts, type StemPosts } from './stems/stemPosts.ts'
import { stemSet, stemsIn, type StemSet } from './stems/stemSet.ts'
import { countNames, nameUses, type NameUse } from './nameUse.ts'
import { promptNames, type PromptNames } from './promptNames.ts'
import { cleanText } from './text/clean.ts'
import { addKnown, type EditIndex } from './text/edits.ts'
import { wordsOf } from './text/words.ts'

/** Which posts of a topic hold which stem. */
export interface TopicWords {
  readonly holders: StemPosts
  posts: number
  /** Stems of the title and the prompt, function words left out. */
  readonly prompt: StemSet
  /** The same in their order. */
  readonly promptStems: readonly number[]
  /** Fingerprint of title and prompt. */
  readonly promptRuns: ReadonlySet<number>
  /** Whom and what the prompt names. */
  readonly named: PromptNames
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
  readonly stems: StemSet
  readonly reading: PostReading
  /** What its sentences say: read when first asked for, see `toldBy`. */
  told: readonly Told[] | null
}

/**
 * The language of a course: which words each topic uses more than the others, who is on the roster, and who wrote
 * which run of words first. Built once from the content; `addPosts` extends it.
 */
export interface CourseVocabulary {
  readonly topics: Map<TopicId, TopicWords>
  /** By stem, in how many posts it occurs. */
  readonly postsWith: StemCounts
  posts: number
  /** Stems that at least two posts or a prompt use, for reading misspelt words as meant. */
  readonly knownStems: EditIndex
  readonly grams: GramIndex
  /** By the numbers that `grams` holds. */
  readonly digests: PostDigest[]
  readonly numbers: Map<PostId, number>
  readonly topicOf: PostTopics
  /** Lower-case first and last names of the roster, to whom they belong. */
  readonly names: ReadonlyMap<string, readonly PersonId[]>
  /** By name in lower case, for all names that some prompt holds, how the posts of the course write it. */
  readonly namedIn: ReadonlyMap<string, NameUse>
}

function topicWords(topic: Topic, expectedPosts: number): TopicWords {
  const words = [...wordsOf(cleanText(topic.title).text), ...wordsOf(cleanText(topic.prompt).text)]
  const promptStems = stemsIn(words)
  return {
    holders: stemPosts(expectedPosts),
    posts: 0,
    prompt: stemSet(promptStems),
    promptStems,
    promptRuns: new Set(fingerprintOf(words).hashes),
    named: promptNames(cleanText(topic.prompt).text),
  }
}

/** What the sentences of a post say. */
export function toldBy(digest: PostDigest): readonly Told[] {
  digest.told ??= tellings(digest.reading.read)
  return digest.told
}

/** The stems of any post, from the vocabulary where it holds this very text. */
export function stemsOfPost(post: Post, vocabulary: CourseVocabulary): StemSet {
  const number = vocabulary.numbers.get(post.id)
  const held = number === undefined ? undefined : vocabulary.digests[number]
  return held?.reading.shown === post.text
    ? held.stems
    : stemSet(stemsIn(readingOf(post, vocabulary).read.words))
}

/** Whoever writes “Dr” has named nobody yet. */
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'sir', 'dame', 'rev'])

function namesOf(people: readonly Person[]): ReadonlyMap<string, readonly PersonId[]> {
  const names = new Map<string, PersonId[]>()
  for (const person of people) {
    for (const word of wordsOf(cleanText(person.name).text)) {
      if (word.bare.length < 2 || word.kind === 'function' || titles.has(word.bare)) continue
      const holders = names.get(word.norm)
      if (holders === undefined) names.set(word.norm, [person.id])
      else if (!holders.includes(person.id)) holders.push(person.id)
    }
  }
  return names
}

/** Which of two posts was written first: those without a time come before all others. */
export function byTime(one: Post, other: Post): number {
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
    stems: stemSet(stems),
    reading,
    told: null,
  })
  vocabulary.numbers.set(id, number)
  enterTopic(vocabulary.topicOf, number, topicId)
  countNames(vocabulary.namedIn, reading.read)
  addGrams(vocabulary.grams, reading.print.hashes, number)
  vocabulary.posts += 1
  const topic = vocabulary.topics.get(topicId)
  for (const stem of stems) {
    if (countPost(vocabulary.postsWith, stem) === 2) addKnown(vocabulary.knownStems, stemOf(stem))
    if (topic !== undefined) addHolder(topic.holders, stem, number)
  }
  if (topic !== undefined) topic.posts += 1
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

function postsByTopic(posts: readonly Post[]): ReadonlyMap<TopicId, number> {
  const counts = new Map<TopicId, number>()
  for (const { topicId } of posts) counts.set(topicId, (counts.get(topicId) ?? 0) + 1)
  return counts
}

/** Runs of words by which a post is entered in the index, at a guess. */
const runsPerPost = 25

/** A vocabulary of the prompts and the roster alone, with room for the posts that are to follow. */
export function emptyVocabulary(
  content: Pick<ClassContent, 'topics' | 'posts' | 'people'>,
): CourseVocabulary {
  const expected = postsByTopic(content.posts)
  const topics = new Map(
    content.topics.map((topic) => [topic.id, topicWords(topic, expected.get(topic.id) ?? 0)]),
  )
  const vocabulary: CourseVocabulary = {
    topics,
    postsWith: stemCounts(),
    posts: 0,
    knownStems: new Map(),
    grams: gramIndex(content.posts.length * runsPerPost),
    digests: [],
    numbers: new Map(),
    topicOf: postTopics(),
    names: namesOf(content.people),
    namedIn: nameUses([...topics.values()].flatMap(({ named }) => [...named.all])),
  }
  for (const topic of vocabulary.topics.values()) {
    for (const stem of topic.promptStems) addKnown(vocabulary.knownStems, stemOf(stem))
  }
  return vocabulary
}

/** Builds the vocabulary of a course. Deleted posts are left out. */
export function buildVocabulary(
  content: Pick<ClassContent, 'topics' | 'posts' | 'people'>,
): CourseVocabulary {
  return addPosts(emptyVocabulary(content), content.posts)
}
