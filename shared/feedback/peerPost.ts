import type { TopicId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { callNames, studentsOf } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { seededOrder } from '#shared/reading/seededOrder.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { strategiesOf } from '#shared/insights/strategies.ts'
import type { DraftInput } from './draftInput.ts'
import { countWords } from './wordCount.ts'

/** The thread that a question points to, and the classmate's post in it, if there is one worth naming. */
export interface Pointer {
  readonly topic: Topic
  readonly peer: {
    readonly post: Post
    readonly name: string
    /** What is good about the post: a phrase of the bank is chosen by it. */
    readonly kind: 'peerAsks' | 'peerDiffers' | 'peerCase' | 'peerAny'
  } | null
}

const noCorrections: CourseWork['people'] = {}

/** Fewer words than this are a nod, not something to think on. */
const wordsAtLeast = 25

function kindOf(post: Post, input: DraftInput): NonNullable<Pointer['peer']>['kind'] {
  const strategies = strategiesOf(post.id, input.marks, input.scores)
  if (strategies.includes('inquiry') && post.text.includes('?')) return 'peerAsks'
  if (strategies.includes('debate')) return 'peerDiffers'
  const score = input.scores.get(post.id)
  const support = input.rubric.criteria.find((criterion) => criterion.signal === 'support')
  const level =
    support === undefined || score === undefined
      ? null
      : (tableEntry(score.criteria, support.id)?.level ?? null)
  return level !== null && level >= 3 ? 'peerCase' : 'peerAny'
}

/** A classmate is named only for something good: nothing set aside, uncivil, copied or left to a human. */
function isWorthNaming(post: Post, input: DraftInput): boolean {
  if (post.deleted || countWords(post.text) < wordsAtLeast) return false
  if (tableEntry(input.marks, post.id)?.moderation === true) return false
  const score = input.scores.get(post.id)
  if (score === undefined) return true
  if (score.needsHuman !== null || score.notes.civility.value < 0.6) return false
  return score.overall === null || score.overall > 0
}

/** Good posts first, and of these the ones that few have answered: being pointed to helps them be seen. */
function worth(post: Post, input: DraftInput): number {
  const answers = indexClass(input.content).answers.get(post.id)?.length ?? 0
  return (input.scores.get(post.id)?.overall ?? 0.5) - 0.15 * Math.min(answers, 3)
}

function isMet(post: Post, input: DraftInput): boolean {
  return input.posts.some((own) => own.parentId === post.id)
}

/** Every student is pointed to one of the better posts, not all to the best: one writer cannot answer them all. */
const shareOfPosts = 0.5
const postsAtLeast = 5

function peerPost(topicId: TopicId, input: DraftInput, students: ReadonlySet<string>): Post | null {
  const ranked = (indexClass(input.content).byTopic.get(topicId) ?? [])
    .filter(
      (post) => post.authorId !== null && post.authorId !== input.person.id && students.has(post.authorId),
    )
    .map((post) => ({ post, worth: worth(post, input) }))
    .toSorted((one, other) => other.worth - one.worth)
  const better = ranked.slice(0, Math.max(postsAtLeast, Math.ceil(ranked.length * shareOfPosts)))
  const mixed = seededOrder(better, `${input.seed}|${input.person.id}`, ({ post }) => post.id)
  const isGood = ({ post }: { readonly post: Post }): boolean =>
    !isMet(post, input) && isWorthNaming(post, input)
  return (mixed.find(isGood) ?? ranked.find(isGood))?.post ?? null
}

/** Topics to point to, best first: where the student wrote last, then the other prompts of the weeks, then earlier. */
function topicsToPoint(input: DraftInput): readonly Topic[] {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const written = input.posts.toReversed().map((post) => post.topicId)
  const place = (topic: Topic): number => {
    const own = written.indexOf(topic.id)
    if (own >= 0) return own
    const week = weeks.ofTopic(topic.id)
    if (week === null) return 3_000
    return week >= input.weeks.from && week <= input.weeks.to ? 1_000 - week : 2_000 + input.weeks.to - week
  }
  return input.content.topics
    .filter((topic) => isScoredForum(forumOf(input.forums, topic.id)) && topic.title.trim() !== '')
    .filter((topic) => (weeks.ofTopic(topic.id) ?? 0) <= input.weeks.to)
    .toSorted((one, other) => place(one) - place(other))
}

function peerOf(post: Post, names: ReadonlyMap<string, string>, input: DraftInput): Pointer['peer'] {
  const name = post.authorId === null ? undefined : names.get(post.authorId)
  return name === undefined ? null : { post, name, kind: kindOf(post, input) }
}

/** The thread and the classmate's post to think on; null where the course has no thread to point to. */
export function choosePointer(input: DraftInput): Pointer | null {
  const classmates: readonly Person[] = studentsOf(input.content, input.people ?? noCorrections)
  const ids = new Set<string>(classmates.map((person) => person.id))
  const names = callNames(classmates)
  const topics = topicsToPoint(input)
  for (const topic of topics.slice(0, 3)) {
    const post = peerPost(topic.id, input, ids)
    if (post !== null) return { topic, peer: peerOf(post, names, input) }
  }
  const first = topics[0]
  return first === undefined ? null : { topic: first, peer: null }
}
