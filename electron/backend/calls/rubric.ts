import type { Decoded } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { RubricEffect, RubricSetup } from '#shared/contract/rubricViews.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { carriedMarks, levelsByCriterion, rubricEffect } from '#shared/insights/rubricEffect.ts'
import type { Change } from '#shared/model/change.ts'
import type { PostId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { offeredRubrics } from '#shared/reading/forumOffers.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { CourseWork } from '#shared/model/work.ts'
import type { Course } from '../course/course.ts'
import { settingsKey, settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { sameValue } from './sameValue.ts'

type Wish = Decoded<'rubric.effect'>

function setupOf(course: Course): RubricSetup {
  const { rubric, bestPosts } = settingsOf(course.work)
  const levels = levelsByCriterion(course.work.marks)
  return { rubric, bestPosts, offered: offeredRubrics([course.content]), levels }
}

/** Suggestions depend on nothing of a criterion but what it looks at. */
function looksAlike(rubric: Rubric, next: Rubric): boolean {
  const signals = new Map(rubric.criteria.map(({ id, signal }) => [id, signal]))
  return next.criteria.every(({ id, signal }) => !signals.has(id) || signals.get(id) === signal)
}

async function effectOf(course: Course, wish: Wish): Promise<Result<RubricEffect, ApiError>> {
  const { rubric, bestPosts, carry } = wish
  const settings = settingsOf(course.work)
  const nothing: ReadonlyMap<PostId, PostScore> = new Map()
  const moves = !looksAlike(settings.rubric, rubric)
  const before = moves ? await course.scores.all() : nothing
  const after = moves ? await course.scores.under(rubric) : nothing
  const { content, work, forums, id: courseKey } = course
  return ok(
    rubricEffect({ content, work, settings, forums, before, after, rubric, bestPosts, carry, courseKey }),
  )
}

function markChanges(work: CourseWork, carry: Wish['carry'], course: Course): readonly Change[] {
  const after = carriedMarks(work.marks, carry, course)
  return Object.entries(work.marks).flatMap(([key, before]) => {
    const mark = after[key] ?? before
    return mark === before ? [] : [{ table: 'marks' as const, key, before, after: mark }]
  })
}

/** The rubric, the number of posts that count and the levels carried over are one act. */
function changeRubric(course: Course, wish: Wish): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const before = settingsOf(work)
    const after = { ...before, rubric: wish.rubric, bestPosts: wish.bestPosts }
    const marks = markChanges(work, wish.carry, course)
    if (sameValue(before, after) && marks.length === 0) return ok(null)
    const settings: Change = { table: 'settings', key: settingsKey, before, after }
    return ok({ name: message('history:rubric'), changes: [settings, ...marks] })
  })
}

/** The rubric of a course: what it is, what another one would do, changing it. */
export function rubricCalls(desk: Desk): Pick<Handlers, 'rubric.setup' | 'rubric.effect' | 'rubric.change'> {
  return {
    'rubric.setup': ({ course }) => withCourse(desk, course, (opened) => ok(setupOf(opened))),
    'rubric.effect': (wish) => withCourse(desk, wish.course, (opened) => effectOf(opened, wish)),
    'rubric.change': (wish) => withCourse(desk, wish.course, (opened) => changeRubric(opened, wish)),
  }
}
