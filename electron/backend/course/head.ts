import type { CourseHead } from '#shared/contract/views.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { atOnce } from '#shared/reading/atOnce.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { roleOf, studentsOf } from '#shared/reading/people.ts'
import { isScorable, isScored } from '#shared/reading/scoring.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { settingsOf } from './courseData.ts'

/** The posts that wait for levels or have them, and the last week that has such posts. */
interface Scorable {
  readonly posts: ReadonlyMap<string, Post>
  readonly latestWeek: number | null
}

/** Posts looked at between two turns. */
const postsAStep = 200

function* findScorable(
  content: ClassContent,
  work: CourseWork,
  forums: Forums,
): Generator<undefined, Scorable> {
  const weeks = weekIndex(content.topics, forums, settingsOf(work))
  const roles = new Map(content.people.map((person) => [person.id, roleOf(person, work.people)]))
  const posts = new Map<string, Post>()
  let latestWeek: number | null = null
  for (const [at, post] of content.posts.entries()) {
    if (at % postsAStep === 0) yield
    const role = post.authorId === null ? null : (roles.get(post.authorId) ?? null)
    if (!isScorable(post, role, forumOf(forums, post.topicId))) continue
    posts.set(post.id, post)
    const week = weeks.ofPost(post)
    if (week !== null && (latestWeek === null || week > latestWeek)) latestWeek = week
  }
  return { posts, latestWeek }
}

type Forums = Readonly<Record<string, Forum>>

interface Kept {
  readonly people: CourseWork['people']
  readonly forums: Forums
  readonly firstDay: string | null
  readonly weeks: number
  readonly scorable: Scorable
}

/** The last answer for a content: the head goes out after every act, and most acts set one level of one post. */
const kept = new WeakMap<ClassContent, Kept>()

function* scorableOf(
  content: ClassContent,
  work: CourseWork,
  forums: Forums,
): Generator<undefined, Scorable> {
  const { firstDay, weeks } = settingsOf(work)
  const last = kept.get(content)
  const same = last?.people === work.people && last.forums === forums
  if (same && last.firstDay === firstDay && last.weeks === weeks) return last.scorable
  const scorable = yield* findScorable(content, work, forums)
  kept.set(content, { people: work.people, forums, firstDay, weeks, scorable })
  return scorable
}

/** Goes through the posts in small steps, so that counting the course after it need not. */
export function* prepareCount(
  content: ClassContent,
  work: CourseWork,
  forums: Forums,
): Generator<undefined, void> {
  yield* scorableOf(content, work, forums)
}

/** How much there is to score, how much is scored, how many students there are, and the last week with such posts. */
export function countCourse(
  content: ClassContent,
  work: CourseWork,
  forums: Forums,
): Pick<CourseHead, 'scored' | 'scorable' | 'students' | 'latestWeek'> {
  const rubric = courseRubric(settingsOf(work).rubric, forums)
  const { posts, latestWeek } = atOnce(scorableOf(content, work, forums))
  let scored = 0
  for (const [id, mark] of Object.entries(work.marks)) {
    const post = posts.get(id)
    if (post !== undefined && isScored(mark, post, rubric)) scored += 1
  }
  return { scored, scorable: posts.size, students: studentsOf(content, work.people).length, latestWeek }
}
