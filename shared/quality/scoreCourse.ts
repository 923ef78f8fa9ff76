import { rubricOfForum } from '#shared/model/courseRubric.ts'
import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import { score } from './score.ts'
import { courseLookup, threadContext, type CourseLookup } from './thread.ts'
import { addPosts, buildVocabulary, type CourseVocabulary } from './vocabulary.ts'

export interface ScoreInput {
  readonly content: ClassContent
  /** For every topic whose forum has none of its own. */
  readonly rubric: Rubric
  /** By topic id; topics without an entry are scored as prompts. */
  readonly forums: Readonly<Record<string, Forum>>
  /** Score only these; the whole course is still the vocabulary. */
  readonly only?: ReadonlySet<PostId>
}

export interface ScoreHooks {
  readonly onProgress?: (done: number, total: number) => void
  /** Asked between posts; true ends the work with what is done. */
  readonly shouldStop?: () => boolean
}

const reportEvery = 200

/** Scores the posts of a course, in their order. */
export function scorePosts(input: ScoreInput, hooks: ScoreHooks = {}): readonly PostScore[] {
  const vocabulary = buildVocabulary(input.content)
  const lookup = courseLookup(input.content, input.forums)
  const chosen = input.content.posts.filter((post) => input.only === undefined || input.only.has(post.id))
  const scores: PostScore[] = []
  for (const post of chosen) {
    if (hooks.shouldStop?.() === true) break
    const rubric = rubricOfForum(input.forums, post.topicId, input.rubric)
    scores.push(score(post, threadContext(post, lookup), vocabulary, rubric))
    if (scores.length % reportEvery === 0) hooks.onProgress?.(scores.length, chosen.length)
  }
  hooks.onProgress?.(scores.length, chosen.length)
  return scores
}

/** A course kept ready, so that new posts need not cost a reading of all the others. */
export interface OpenCourse {
  readonly vocabulary: CourseVocabulary
  readonly lookup: CourseLookup
  readonly rubric: Rubric
  readonly forums: ScoreInput['forums']
  readonly byTopic: Map<TopicId, Post[]>
}

/** Reads a course and keeps it ready. Nothing is scored yet. */
export function openCourse(input: ScoreInput): OpenCourse {
  const byTopic = new Map<TopicId, Post[]>()
  for (const post of input.content.posts) enter(byTopic, post)
  return {
    vocabulary: buildVocabulary(input.content),
    lookup: courseLookup(input.content, input.forums),
    rubric: input.rubric,
    forums: input.forums,
    byTopic,
  }
}

function enter(byTopic: Map<TopicId, Post[]>, post: Post): void {
  const posts = byTopic.get(post.topicId)
  if (posts === undefined) byTopic.set(post.topicId, [post])
  else posts.push(post)
}

/**
 * Takes new posts into an open course, in place, and scores them and the other posts of their topics: new posts
 * change which words a topic calls its own.
 */
export function addAndScore(course: OpenCourse, posts: readonly Post[]): readonly PostScore[] {
  addPosts(course.vocabulary, posts)
  for (const post of posts) {
    course.lookup.posts.set(post.id, post)
    enter(course.byTopic, post)
  }
  const topics = new Set(posts.map((post) => post.topicId))
  return [...topics].flatMap((topic) => {
    const rubric = rubricOfForum(course.forums, topic, course.rubric)
    const each = (post: Post): PostScore =>
      score(post, threadContext(post, course.lookup), course.vocabulary, rubric)
    return (course.byTopic.get(topic) ?? []).map(each)
  })
}
