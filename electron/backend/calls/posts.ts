import { setTimeout as after } from 'node:timers/promises'
import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { Reading } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { queueSteps } from '#shared/reading/queue.ts'
import { queueRows } from '#shared/reading/queueRow.ts'
import { readingOf, type How } from '#shared/reading/threadView.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'
import { inTurns } from '../inTurns.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'

/** How long a post waits for its suggestion before it is shown without, in milliseconds. */
const patience = 30

/** What comes within a short while, else undefined. */
async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  const giveUp = new AbortController()
  try {
    return await Promise.race([work, after(patience, undefined, { signal: giveUp.signal })])
  } finally {
    giveUp.abort()
  }
}

interface ReadWish {
  readonly how: How
  readonly wait: boolean
}

async function readPost(
  course: Course,
  postId: PostId,
  { how, wait }: ReadWish,
): Promise<Result<Reading, ApiError>> {
  const scoring = course.scores.one(postId)
  const score = wait ? await scoring : await soon(scoring)
  const reading = readingOf(postId, score ?? null, threadInput(course), how)
  if (reading === null) return failure('not-found', 'errors:unknownPost')
  return ok({ ...reading, scoreComes: score === undefined })
}

async function whatIfOf(course: Course, postId: PostId): Promise<Result<readonly WhatIf[], ApiError>> {
  const found = await course.scores.whatIf(postId)
  if (!found.ok) return found
  return found.value === null ? failure('not-found', 'errors:unknownPost') : ok(found.value)
}

/** What the reading place is worked out from. */
export function threadInput(course: Course): Parameters<typeof readingOf>[2] {
  return { content: course.content, work: course.work, forums: course.forums, courseKey: course.id }
}

/** The reading queue and one post in its thread. */
export function postCalls(
  desk: Desk,
): Pick<Handlers, 'posts.queue' | 'posts.rows' | 'posts.read' | 'posts.whatIf'> {
  return {
    'posts.queue': ({ course, ...query }) =>
      withCourse(desk, course, async (opened) => {
        // "Needs a human" and strategies can only be told of posts that have been looked at.
        const looked = query.only.includes('needs-human') || query.behind?.kind === 'strategy'
        const scores = looked ? await opened.scores.all() : opened.scores.sofar
        return ok(await inTurns(queueSteps({ ...threadInput(opened), scores, query })))
      }),
    'posts.rows': ({ course, postIds, criterionId }) =>
      withCourse(desk, course, (opened) => {
        const input = { ...threadInput(opened), scores: opened.scores.sofar }
        return ok(queueRows(input, postIds, criterionId))
      }),
    'posts.read': ({ course, postId, afresh, wait }) =>
      withCourse(desk, course, (opened) =>
        readPost(opened, postId, { how: afresh ? 'afresh' : 'as-it-stands', wait }),
      ),
    'posts.whatIf': ({ course, postId }) => withCourse(desk, course, (opened) => whatIfOf(opened, postId)),
  }
}
