import { createHash } from 'node:crypto'
import type { ApiError } from '#shared/contract/call.ts'
import type { PostId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import { rulesVersion } from '#shared/quality/rulesVersion.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'
import type { ScoringInput } from '../worker/protocol.ts'
import type { WorkerClient } from '../worker/workerClient.ts'

/** The suggestions of an open course: they fill up in the background; a post that is looked at comes first. */
export interface CourseScores {
  /** What is there so far. */
  readonly sofar: ReadonlyMap<PostId, PostScore>
  /** Starts over when anything that scores depend on has changed. */
  follow(input: Omit<ScoringInput, 'key'>): void
  /** The suggestion for one post, scored now if need be. */
  one(postId: PostId): Promise<PostScore | null>
  /** What would be suggested for the post with one thing about it changed; null where there is no such post. */
  whatIf(postId: PostId): Promise<Result<readonly WhatIf[] | null, ApiError>>
  /** All suggestions as another rubric would have them; empty where they cannot be had. */
  under(rubric: Rubric): Promise<ReadonlyMap<PostId, PostScore>>
  /** All suggestions, when the last has been made. */
  all(): Promise<ReadonlyMap<PostId, PostScore>>
  close(): void
}

/** Names everything that scores depend on. */
function scoringKey(input: Omit<ScoringInput, 'key'>): string {
  const { course, rubric, forums, people } = input
  return createHash('sha256')
    .update(JSON.stringify([course.folder, course.imports, rubric, forums, people, rulesVersion]))
    .digest('hex')
}

interface Round {
  readonly input: ScoringInput
  readonly scores: Map<PostId, PostScore>
  readonly stop: AbortController
  /** Begins, where it did not yet. False where the worker died on the way; its work can be done again. */
  readonly finish: () => Promise<boolean>
}

/**
 * So long, in milliseconds, scoring waits after a course was opened, unless a suggestion is asked for: the words of
 * all posts are counted first, and that would take the processor from the list that is about to be shown.
 */
const quietAtFirst = 2000

/** How often scoring is begun again after the worker died; a post that kills it would do so for ever. */
const tries = 3

/** All scores as another rubric would have them. The worker keeps them: taking that rubric then costs nothing. */
async function scoresUnder(
  worker: WorkerClient,
  { course, forums, people }: ScoringInput,
  rubric: Rubric,
): Promise<ReadonlyMap<PostId, PostScore>> {
  const found = new Map<PostId, PostScore>()
  const wished = { course, rubric, forums, people }
  const done = await worker.run(
    'score.course',
    { ...wished, key: scoringKey(wished) },
    {
      onPart(part) {
        for (const score of part) found.set(score.postId, score)
      },
    },
  )
  return done.ok ? found : new Map()
}

function beginLater(begin: () => unknown, after: number, signal: AbortSignal): void {
  const timer = setTimeout(begin, after)
  // Nobody waits for it: a program that ends need not wait either.
  timer.unref()
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** Scores for one course, none yet. */
export function createCourseScores(worker: WorkerClient): CourseScores {
  let round: Round | null = null

  const begin = (input: ScoringInput, after: number): Round => {
    const scores = new Map<PostId, PostScore>()
    const stop = new AbortController()
    const scoreAll = async (left: number): Promise<boolean> => {
      const done = await worker.run('score.course', input, {
        signal: stop.signal,
        onPart(part) {
          for (const score of part) scores.set(score.postId, score)
        },
      })
      if (done.ok || stop.signal.aborted || left <= 1) return done.ok
      return await scoreAll(left - 1)
    }
    let begun: Promise<boolean> | null = null
    const finish = () => (begun ??= scoreAll(tries))
    if (after === 0) void finish()
    else beginLater(finish, after, stop.signal)
    return { input, scores, stop, finish }
  }

  return {
    get sofar() {
      return round?.scores ?? new Map<PostId, PostScore>()
    },
    follow(next) {
      const key = scoringKey(next)
      if (round?.input.key === key) return
      round?.stop.abort()
      round = begin({ ...next, key }, round === null ? quietAtFirst : 0)
    },
    async one(postId) {
      const asked = round
      const known = asked?.scores.get(postId)
      if (asked === null || known !== undefined) return known ?? null
      const scoring = worker.run('score.post', { ...asked.input, postId })
      void asked.finish()
      const scored = await scoring
      return scored.ok ? scored.value : null
    },
    async whatIf(postId) {
      return round === null ? ok(null) : await worker.run('score.whatIf', { ...round.input, postId })
    },
    async under(rubric) {
      return round === null ? new Map() : await scoresUnder(worker, round.input, rubric)
    },
    async all() {
      // A change while we wait starts a new round: then that one is what was asked for.
      for (let asked = round; asked !== null; asked = round) {
        await asked.finish()
        if (asked === round) return asked.scores
      }
      return new Map()
    },
    close() {
      round?.stop.abort()
      round = null
    },
  }
}
