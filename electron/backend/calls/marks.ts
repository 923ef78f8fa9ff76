import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { emptyMark, type Mark, type Pin } from '#shared/model/mark.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
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

async function setLevel(desk: Desk, course: Course, post: Post, input: Decoded<'marks.level'>): Outcome {
  const { criterionId, level, how, reason } = input
  const criterion = settingsOf(course.work).rubric.criteria.find(({ id }) => id === criterionId)
  if (criterion === undefined) return failure('not-found', 'errors:unknownCriterion')
  const score = await course.scores.one(post.id)
  const suggested = (score === null ? undefined : tableEntry(score.criteria, criterionId))?.level ?? null
  const at = desk.ports.clock.now()
  return await changeMark(course, post.id, levelName(criterion, level), (mark) => {
    const others = Object.fromEntries(Object.entries(mark.levels).filter(([id]) => id !== criterionId))
    const levels =
      level === null ? others : { ...others, [criterionId]: { level, how, suggested, reason, at } }
    // Levels belong to the version of the post that was read, so that a later edit is noticed.
    return { ...mark, levels, seenVersion: post.updatedAt ?? mark.seenVersion, read: true }
  })
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

type Names = 'marks.level' | 'marks.strategies' | 'marks.pin' | 'marks.flags'

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
