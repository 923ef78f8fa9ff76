import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatVersion, migrate, steps, type Step } from '#shared/model/migrations.ts'

/** Steps that write down that they were there. */
const through: readonly Step[] = ['a', 'b', 'c'].map((name) => (data) => `${String(data)}${name}`)

test('a file of the present version comes through as it is', () => {
  expect(migrate({ formatVersion, data: { any: 1 } })).toEqual({ ok: true, value: { any: 1 } })
  expect(formatVersion).toBe(steps.length + 1)
})

test('an older file takes exactly the steps that it lacks, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), (found) => {
      expect(migrate({ formatVersion: found, data: '' }, through)).toEqual({
        ok: true,
        value: ['a', 'b', 'c'].slice(found - 1).join(''),
      })
    }),
  )
})

test('a newer file is refused, however little newer', () => {
  expect(migrate({ formatVersion: 5, data: '' }, through)).toEqual({
    ok: false,
    error: { kind: 'from-the-future', found: 5 },
  })
})

test.each([
  [null],
  [[]],
  ['text'],
  [{}],
  [{ formatVersion: '1' }],
  [{ formatVersion: 0 }],
  [{ formatVersion: 1.5 }],
])('%j is no envelope', (raw) => {
  expect(migrate(raw)).toMatchObject({ ok: false, error: { kind: 'not-an-envelope' } })
})

test('a course of the first version gets the tables that sheets need, and keeps everything else', () => {
  const old = { seq: 4, work: { marks: { '1': { read: true } } } }
  expect(migrate({ formatVersion: 1, data: old })).toEqual({
    ok: true,
    value: { seq: 4, work: { marks: { '1': { read: true } }, facts: {}, contacts: {} } },
  })
})

test('a course of the second version stays as it is: only the records beside it are written otherwise', () => {
  const old = { seq: 4, work: { marks: {}, facts: {}, contacts: {} } }
  expect(migrate({ formatVersion: 2, data: old })).toEqual({ ok: true, value: old })
})

test('what is no course at all comes through the steps unharmed, for the decoder to refuse', () => {
  expect(migrate({ formatVersion: 1, data: 7 })).toEqual({ ok: true, value: 7 })
})
