import { afterEach, describe, expect, test, vi } from 'vitest'
import { createCourseScores } from '#backend/course/courseScores.ts'
import type { RunOptions, WorkerClient } from '#backend/worker/workerClient.ts'
import { failure } from '#backend/failures.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { importId, postId } from '#shared/model/ids.ts'
import { ok } from '#shared/model/result.ts'
import type { PostScore } from '#shared/model/score.ts'

const input = {
  course: { folder: '/c', imports: [importId('a')] },
  rubric: defaultRubric,
  forums: {},
  people: {},
}

/** Only what the mirror looks at. */
const scoreOf = (id: string): PostScore => ({ postId: postId(id) }) as unknown as PostScore

interface Asked {
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly part: (scores: readonly PostScore[]) => void
  readonly end: (how: 'done' | 'died') => void
}

/** A worker whose work the test ends. */
function heldWorker(): { worker: WorkerClient; asked: Asked[] } {
  const asked: Asked[] = []
  const worker = {
    run: (name: string, _: unknown, options: RunOptions<'score.course'> = {}) => {
      const { promise, resolve } = Promise.withResolvers<unknown>()
      asked.push({
        name,
        signal: options.signal,
        part: (scores) => options.onPart?.(scores),
        end: (how) => resolve(how === 'done' ? ok(null) : failure('internal', 'jobs:workerDied')),
      })
      return promise
    },
    close: () => Promise.resolve(),
  }
  return { worker: worker as unknown as WorkerClient, asked }
}

afterEach(() => vi.useRealTimers())

describe('the scores of an open course', () => {
  test('fill up in the background and are all there in the end', async () => {
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    const all = scores.all()
    asked[0]?.part([scoreOf('1')])
    expect([...scores.sofar.keys()]).toEqual(['1'])
    expect(await scores.one(postId('1'))).toEqual(scoreOf('1'))
    asked[0]?.part([scoreOf('2')])
    asked[0]?.end('done')
    expect([...(await all).keys()]).toEqual(['1', '2'])
  })

  test('are not begun again while nothing changed', () => {
    vi.useFakeTimers()
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    scores.follow({ ...input, forums: {} })
    vi.runAllTimers()
    expect(asked).toHaveLength(1)
    scores.follow({ ...input, forums: {} })
    vi.runAllTimers()
    expect(asked).toHaveLength(1)
  })

  test('leave the processor to the first list after a course was opened, and then fill up unasked', () => {
    vi.useFakeTimers()
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    vi.advanceTimersByTime(1000)
    expect(asked).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(asked.map(({ name }) => name)).toEqual(['score.course'])
  })

  test('are begun as soon as one is asked for, that one first', () => {
    vi.useFakeTimers()
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    void scores.one(postId('1'))
    expect(asked.map(({ name }) => name)).toEqual(['score.post', 'score.course'])
    vi.runAllTimers()
    expect(asked).toHaveLength(2)
  })

  test('start over without a pause when something changed later on', () => {
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    scores.follow({ ...input, people: { ana: { role: 'staff', note: '' } } })
    expect(asked.map(({ name }) => name)).toEqual(['score.course'])
  })

  test('of a course that is closed at once are never begun', () => {
    vi.useFakeTimers()
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    scores.close()
    vi.runAllTimers()
    expect(asked).toEqual([])
  })

  test('start over when something changed; whoever waits gets the new ones', async () => {
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    const all = scores.all()
    asked[0]?.part([scoreOf('old')])
    scores.follow({ ...input, people: { ana: { role: 'staff', note: '' } } })
    expect(asked[0]?.signal?.aborted).toBe(true)
    expect(scores.sofar.size).toBe(0)
    asked[0]?.end('died')
    asked[1]?.part([scoreOf('new')])
    asked[1]?.end('done')
    expect([...(await all).keys()]).toEqual(['new'])
  })

  test('are begun again after the worker died, but not for ever', async () => {
    const { worker, asked } = heldWorker()
    const scores = createCourseScores(worker)
    scores.follow(input)
    const all = scores.all()
    for (let n = 0; n < 3; n += 1) {
      asked[n]?.part([scoreOf(String(n))])
      asked[n]?.end('died')
      await Promise.resolve()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(asked).toHaveLength(3)
    expect((await all).size).toBe(3)
  })

  test('of a course without any are none, and none are waited for', async () => {
    const scores = createCourseScores(heldWorker().worker)
    expect((await scores.all()).size).toBe(0)
    expect(await scores.one(postId('1'))).toBeNull()
    scores.close()
  })
})
