import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { rubricOfForum } from '#shared/model/courseRubric.ts'
import type { PostId } from '#shared/model/ids.ts'
import { emptyMark, type LevelMark, type Mark, type Pin } from '#shared/model/mark.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { unmaskSpan } from '#shared/reading/threadView.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { threadInput } from './posts.ts'
import { sameValue } from './sameValue.ts'

type Outcome = Promise<Result<CourseHead, ApiError>>

/** Changes the mark of a post; a change that changes nothing is no act. */
function changeMark(course: Course, postId: PostId, name: Message, change: (mark: Mark) => Mark): Outcome {
  return course.act((work: CourseWork) => {
    const before = tableEntry(work.marks, postId) ?? null
    const after = change(before ?? emptyMark)
    if (sameValue(before ?? emptyMark, after)) return ok(null)
    return ok({ name, changes: [{ table: 'marks', key: postId, before, after }] })
  })
}

/** "Set Makes a point to Solid". */
function levelName(criterion: Criterion, level: Level | null): Message {
  return level === null
    ? message('history:level.clear', { criterion: criterion.title })
    : message('history:level.set', { criterion: criterion.title, level })
}

type Levels = Mark['levels']

/** Levels with one of them set, changed or, with null, taken away. */
function withLevel(levels: Levels, criterionId: Criterion['id'], mark: LevelMark | null): Levels {
  const others = Object.fromEntries(Object.entries(levels).filter(([id]) => id !== criterionId))
  return mark === null ? others : { ...others, [criterionId]: mark }
}

/** A level of a post that is judged afresh stands beside the first one: the two are to be compared. */
function changeRecheck(
  course: Course,
  post: Post,
  name: Message,
  change: (levels: Levels) => Levels,
): Outcome {
  return course.act((work) => {
    if (tableEntry(work.marks, post.id) === undefined) return failure('refused', 'errors:notYetScored')
    const before = tableEntry(work.rechecks, post.id) ?? null
    const levels = change(before?.levels ?? {})
    if (sameValue(before?.levels ?? {}, levels)) return ok(null)
    const at = Object.values(levels).reduce((last, mark) => (mark.at > last ? mark.at : last), '')
    const after = Object.keys(levels).length === 0 ? null : { levels, at }
    return ok({ name, changes: [{ table: 'rechecks', key: post.id, before, after }] })
  })
}

async function setLevel(desk: Desk, course: Course, post: Post, input: Decoded<'marks.level'>): Outcome {
  const { criterionId, level, how, reason, afresh } = input
  const rubric = rubricOfForum(course.forums, post.topicId, settingsOf(course.work).rubric)
  const criterion = rubric.criteria.find(({ id }) => id === criterionId)
  if (criterion === undefined) return failure('not-found', 'errors:unknownCriterion')
  const scored = isScoredForum(forumOf(course.forums, post.topicId))
  if (!scored && level !== null) return failure('refused', 'errors:notScoredHere')
  const score = await course.scores.one(post.id)
  const suggested = (score === null ? undefined : tableEntry(score.criteria, criterionId))?.level ?? null
  const at = desk.ports.clock.now()
  const mark: LevelMark | null = level === null ? null : { level, how, suggested, reason, at }
  const name = levelName(criterion, level)
  const isSet = (levels: Levels): boolean => {
    const known = tableEntry(levels, criterionId)
    return known !== undefined && sameValue({ ...known, at }, mark)
  }
  // A key pressed twice is one act, and the level keeps the time at which it was set.
  const change = (levels: Levels): Levels => (isSet(levels) ? levels : withLevel(levels, criterionId, mark))
  if (afresh) return await changeRecheck(course, post, name, change)
  return await changeMark(course, post.id, name, (before) => ({
    ...before,
    levels: change(before.levels),
    // Levels belong to the version of the post that was read, so that a later edit is noticed.
    seenVersion: post.updatedAt ?? before.seenVersion,
    read: true,
  }))
}

const samePlace = (one: Pin, other: Pin): boolean => sameValue(one.span, other.span) && one.use === other.use

/** The pin's span comes from the page, where names may be masked; it is kept in the text as written. */
function setPin(course: Course, post: Post, { pin, on }: Decoded<'marks.pin'>): Outcome {
  const span = unmaskSpan(pin.span, post, threadInput(course))
  if (span.end <= span.start) return Promise.resolve(failure('bad-request', 'errors:emptyPin'))
  const written: Pin = { ...pin, span, text: post.text.slice(span.start, span.end) }
  const name = message(on ? 'history:pin.on' : 'history:pin.off')
  return changeMark(course, post.id, name, (mark) => {
    const others = mark.pins.filter((one) => !samePlace(one, written))
    return { ...mark, pins: on ? [...others, written] : others }
  })
}

function flagName({ read, moderation }: Decoded<'marks.flags'>): Message {
  if (moderation !== undefined)
    return message(moderation ? 'history:moderation.on' : 'history:moderation.off')
  return message(read === false ? 'history:read.off' : 'history:read.on')
}

/** Runs a use case on a post of a course. */
function withPost(
  desk: Desk,
  input: { readonly course: Course['id']; readonly postId: PostId },
  use: (course: Course, post: Post) => Outcome,
): Outcome {
  return withCourse(desk, input.course, (course) => {
    const post = indexClass(course.content).posts.get(input.postId)
    return post === undefined ? failure('not-found', 'errors:unknownPost') : use(course, post)
  })
}

type Names = 'marks.level' | 'marks.strategies' | 'marks.pin' | 'marks.flags' | 'marks.late'

/** The instructor's work on posts. */
export function markCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'marks.level': (input) => withPost(desk, input, (course, post) => setLevel(desk, course, post, input)),
    'marks.strategies': (input) =>
      withPost(desk, input, (course, post) => {
        const { strategies } = input
        const name = message(strategies === null ? 'history:strategies.reset' : 'history:strategies.set')
        return changeMark(course, post.id, name, (mark) => ({ ...mark, strategies }))
      }),
    'marks.pin': (input) => withPost(desk, input, (course, post) => setPin(course, post, input)),
    'marks.late': (input) =>
      withPost(desk, input, (course, post) => {
        const { reason } = input
        const name = message(reason === '' ? 'history:late.clear' : 'history:late.set')
        return changeMark(course, post.id, name, (mark) => ({ ...mark, lateReason: reason }))
      }),
    'marks.flags': (input) =>
      withPost(desk, input, (course, post) =>
        changeMark(course, post.id, flagName(input), (mark) => ({
          ...mark,
          read: input.read ?? mark.read,
          moderation: input.moderation ?? mark.moderation,
        })),
      ),
  }
}
