import type { Handlers } from '#shared/contract/dispatch.ts'
import type { AgreementReport, QueueChoices } from '#shared/contract/readingViews.ts'
import type { QueueRow } from '#shared/contract/views.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import { ok } from '#shared/model/result.ts'
import { agreementOf } from '#shared/reading/agreement.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { groupChoices } from '#shared/reading/groupChoice.ts'
import { listedPosts } from '#shared/reading/queue.ts'
import type { QueueWish } from '#shared/reading/queueDesk.ts'
import { queueRows } from '#shared/reading/queueRow.ts'
import { recheckDue } from '#shared/reading/recheck.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { threadInput } from './posts.ts'

/** The row of the post that comes back: as if nothing had been set but what was set this time. */
function returning(course: Course): QueueRow | null {
  const input = threadInput(course)
  const postId = recheckDue(input)
  if (postId === null) return null
  const [row] = queueRows({ ...input, scores: course.scores.sofar }, [postId], null)
  if (row === undefined) return null
  const again = tableEntry(course.work.rechecks, postId)
  return { ...row, scored: Object.keys(again?.levels ?? {}).length }
}

function report(course: Course, wish: QueueWish): AgreementReport {
  // Of a list of what is left to score, the whole list is looked back on.
  const query = { ...wish, only: wish.only.filter((state) => state !== 'unscored') }
  const posts = listedPosts({ ...threadInput(course), scores: course.scores.sofar, query })
  return agreementOf({
    posts,
    rubric: courseRubric(settingsOf(course.work).rubric, course.forums),
    work: course.work,
  })
}

function choices({ content, forums, work }: Course): QueueChoices {
  const weeks = weekIndex(content.topics, forums, settingsOf(work))
  const known = new Set(content.posts.flatMap((post) => weeks.ofPost(post) ?? []))
  const sections = new Set(content.people.flatMap((person) => person.sections))
  return {
    weeks: [...known].toSorted((one, other) => one - other),
    topics: content.topics.map(({ id, title }) => {
      const forum = forumOf(forums, id)
      return { topicId: id, title, scored: isScoredForum(forum), groupSet: forum.groupSet ?? null }
    }),
    sections: [...sections].toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })),
    groups: groupChoices(content, work).map(({ key, set, group }) => ({ key, set, group })),
    views: Object.entries(work.views)
      .map(([viewId, { name, choice }]) => ({ viewId, name, choice }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true })),
  }
}

type Names = 'posts.returning' | 'posts.agreement' | 'posts.choices'

/** What the reading place knows about a list beside its posts. */
export function agreementCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'posts.returning': ({ course }) => withCourse(desk, course, (opened) => ok(returning(opened))),
    'posts.agreement': ({ course, ...wish }) =>
      withCourse(desk, course, (opened) => ok(report(opened, wish))),
    'posts.choices': ({ course }) => withCourse(desk, course, (opened) => ok(choices(opened))),
  }
}
