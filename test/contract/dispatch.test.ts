import { describe, expect, it } from 'vitest'
import { api, type CallName } from '#shared/contract/api.ts'
import { dispatch, type Handlers } from '#shared/contract/dispatch.ts'
import { message } from '#shared/model/message.ts'
import { err, ok } from '#shared/model/result.ts'

/** Handlers of which only those given answer; every other call is a bug of the test. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const unexpected = () => Promise.reject(new Error('not expected in this test'))
  const all = Object.fromEntries(Object.keys(api).map((name) => [name, unexpected]))
  return { ...all, ...some } as unknown as Handlers
}

const bugs: unknown[] = []
const report = (_call: string, bug: unknown) => {
  bugs.push(bug)
}

describe('dispatch, the one door', () => {
  it.each([
    ['courses.nope'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    [''],
    [42],
    [null],
    [undefined],
    [{}],
  ])('refuses the unknown call %j', async (name) => {
    const answer = await dispatch(handlersWith({}), report, name, {})
    expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
  })

  it('refuses unknown fields in every call', async () => {
    for (const name of Object.keys(api) as CallName[]) {
      const answer = await dispatch(handlersWith({}), report, name, { surprise: 1 })
      expect(answer, name).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    }
  })

  it('names the field that is wrong', async () => {
    const answer = await dispatch(handlersWith({}), report, 'course.open', { course: 7 })
    expect(answer).toMatchObject({
      ok: false,
      error: { message: { params: { what: expect.stringContaining('course') as string } } },
    })
  })

  it.each([[Number.NaN], [Infinity], [1.5], ['0'], [5], [-1]])('refuses %j as a level', async (level) => {
    const input = { course: 'c', postId: 'p', criterionId: 'point', level, how: 'own', reason: '' }
    expect(await dispatch(handlersWith({}), report, 'marks.level', input)).toMatchObject({ ok: false })
  })

  it('hands the decoded input to the handler and its answer back', async () => {
    const handlers = handlersWith({
      'course.close': (input) =>
        Promise.resolve(
          input.course === 'c1' ? ok(null) : err({ kind: 'not-found', message: message('errors:x') }),
        ),
    })
    expect(await dispatch(handlers, report, 'course.close', { course: 'c1' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await dispatch(handlers, report, 'course.close', { course: 'c2' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  it('answers a bug as internal, without a stack, and reports it to the host', async () => {
    const handlers = handlersWith({ 'courses.list': () => Promise.reject(new Error('secret path C:\\')) })
    bugs.length = 0
    const answer = await dispatch(handlers, report, 'courses.list', {})
    expect(answer).toEqual({ ok: false, error: { kind: 'internal', message: { key: 'errors:internal' } } })
    expect(bugs).toHaveLength(1)
  })
})
