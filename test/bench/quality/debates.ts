import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { score } from '#shared/quality/score.ts'
import { courseLookup, threadContext, type CourseLookup } from '#shared/quality/thread.ts'
import { buildVocabulary, type CourseVocabulary } from '#shared/quality/vocabulary.ts'
import { benchCourse, benchPost, benchTopic } from './course.ts'
import type { Argument } from './data.ts'

/** The debate posts as a course: one topic per debate and side, the debate's title as prompt. */
export interface Debates {
  readonly content: ClassContent
  readonly lookup: CourseLookup
  readonly vocabulary: CourseVocabulary
  /** Overall value by post. */
  readonly overall: ReadonlyMap<string, number>
  readonly sorted: readonly number[]
  readonly byTopic: ReadonlyMap<string, readonly Argument[]>
}

/** Reads and scores the debates. */
export function readDebates(all: readonly Argument[]): Debates {
  const byTopic = Map.groupBy(all, (argument) => argument.group)
  const topics = [...byTopic].map(([id, posts]) => {
    const title = posts[0]?.context.trim() ?? ''
    return benchTopic(id, title, title)
  })
  const content = benchCourse(
    topics,
    all.map((argument) => benchPost(argument.id, argument.group, argument.text)),
  )
  const scores = scorePosts({ content, rubric: defaultRubric, forums: {} })
  const overall = new Map(scores.map((each) => [String(each.postId), each.overall ?? 0]))
  return {
    content,
    lookup: courseLookup(content, {}),
    vocabulary: buildVocabulary(content),
    overall,
    sorted: [...overall.values()].toSorted((one, other) => one - other),
    byTopic,
  }
}

/** Overall value of a post with another text, in the course as it is or with some posts left out. */
export function overallOf(debates: Debates, post: Post, text: string, leftOut: ReadonlySet<string>): number {
  const vocabulary =
    leftOut.size === 0 ? debates.vocabulary : vocabularyWithout(debates, [...leftOut].join(' '))
  const changed = { ...post, text }
  return score(changed, threadContext(changed, debates.lookup), vocabulary, defaultRubric).overall ?? 0
}

const withoutCache = new Map<string, CourseVocabulary>()

function vocabularyWithout(debates: Debates, ids: string): CourseVocabulary {
  const known = withoutCache.get(ids)
  if (known !== undefined) return known
  const left = new Set(ids.split(' '))
  const posts = debates.content.posts.filter((post) => !left.has(post.id))
  const vocabulary = buildVocabulary({ ...debates.content, posts })
  withoutCache.set(ids, vocabulary)
  return vocabulary
}
