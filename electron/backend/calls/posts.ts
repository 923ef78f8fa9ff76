import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { Reading } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { buildQueue, prepareQueue } from '#shared/reading/queue.ts'
import { readingOf, type How } from '#shared/reading/threadView.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'
import { inTurns } from '../inTurns.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'

async function readPost(course: Course, postId: PostId, how: How): Promise<Result<Reading, ApiError>> {
  const score = await course.scores.one(postId)
  const reading = readingOf(postId, score, threadInput(course), how)
  return reading === null ? failure('not-found', 'errors:unknownPost') : ok(reading)
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
export function postCalls(desk: Desk): Pick<Handlers, 'posts.queue' | 'posts.read' | 'posts.whatIf'> {
  return {
    'posts.queue': ({ course, ...query }) =>
      withCourse(desk, course, async (opened) => {
        // "Needs a human" and strategies can only be told of posts that have been looked at.
        const looked = query.only.includes('needs-human') || query.behind?.kind === 'strategy'
        const scores = looked ? await opened.scores.all() : opened.scores.sofar
        await inTurns(prepareQueue({ ...threadInput(opened), query }))
        return ok(buildQueue({ ...threadInput(opened), scores, query }))
      }),
    'posts.read': ({ course, postId, afresh }) =>
      withCourse(desk, course, (opened) => readPost(opened, postId, afresh ? 'afresh' : 'as-it-stands')),
    'posts.whatIf': ({ course, postId }) => withCourse(desk, course, (opened) => whatIfOf(opened, postId)),
  }
}
