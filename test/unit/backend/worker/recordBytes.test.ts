import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeRecord, recordBatches } from '#backend/worker/recordBytes.ts'
import { importId, personId, postId, topicId } from '#shared/model/ids.ts'
import { emptyContent, type ImportRecord } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { aPost } from '#test/fixtures/course.ts'

function recordOf(posts: readonly Post[]): ImportRecord {
  return {
    id: importId('20261005-ab'),
    at: '2026-10-05T08:00:00.000Z',
    files: [],
    content: { ...emptyContent, posts: [...posts] },
    decided: { people: {}, skipped: [postId('9')] },
  }
}

const bytesOf = (record: ImportRecord): Buffer =>
  Buffer.concat(Array.from(recordBatches(record), (batch) => Buffer.from(batch)))

/** Any text of the engine, half letters among them. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const halves = fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)) // prettier-ignore
const text = fc.oneof(anyText, halves, fc.constant(''), fc.constant('\uFEFFmarked'))
const anyId = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
const span = fc.record({ start: fc.nat(), end: fc.nat() })
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some)

const anyPost: fc.Arbitrary<Post> = fc.record({
  id: anyId.map(postId),
  topicId: anyId.map(topicId),
  parentId: maybe(anyId.map(postId)),
  parentInferred: fc.boolean(),
  authorId: maybe(anyId.map(personId)),
  text,
  source: maybe(text),
  quotes: fc.array(span, { maxLength: 2 }),
  mentions: fc.array(span, { maxLength: 2 }),
  links: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), href: text }), { maxLength: 2 }),
  media: fc.array(fc.record({ kind: fc.constantFrom('image', 'file'), label: text }), { maxLength: 2 }),
  createdAt: maybe(text),
  updatedAt: maybe(text),
  likes: maybe(fc.nat()),
  deleted: fc.boolean(),
})

describe('the bytes of a record', () => {
  test('hold every post as it is, whatever its letters', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 12 }), (posts) => {
        expect(decodeRecord(bytesOf(recordOf(posts)))).toEqual(recordOf(posts))
      }),
    )
  })

  test('hold the texts of posts as they stand, so that they can be found with any editor', () => {
    const words = 'She said: “no”\n\\ and "yes", é🙂'
    expect(bytesOf(recordOf([aPost({ id: '1', text: words })])).includes(words)).toBe(true)
  })

  test('of many posts come in batches', () => {
    const posts = Array.from({ length: 10_000 }, (_, n) => aPost({ id: String(n), text: `${n} ${'words '.repeat(200)}` })) // prettier-ignore
    expect([...recordBatches(recordOf(posts))].length).toBeGreaterThan(1)
    expect(decodeRecord(bytesOf(recordOf(posts)))).toEqual(recordOf(posts))
  })

  const whole = bytesOf(
    recordOf([
      aPost({ id: '1', text: 'One.' }),
      aPost({ id: '2', text: '', deleted: true }),
      ...Array.from({ length: 12 }, (_, n) => aPost({ id: `x${n}`, text: 'm'.repeat(9000) })),
    ]),
  )

  test('are no record when they are cut, at whatever byte', () => {
    expect(decodeRecord(whole)).not.toBeNull()
    const ends = [...Array(2000).keys(), ...Array.from({ length: 2000 }, (_, n) => whole.length - 1 - n)]
    for (const end of [...ends, ...Array.from({ length: 500 }, (_, n) => n * 200)]) {
      if (end < whole.length) expect(decodeRecord(whole.subarray(0, end))).toBeNull()
    }
  })

  test('are no record when any of them is another', () => {
    for (let at = 0; at < whole.length; at += at < 1200 ? 1 : 97) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x04
      expect(decodeRecord(changed)).toBeNull()
    }
  })

  test('are no record when more follows them', () => {
    expect(decodeRecord(Buffer.concat([whole, Buffer.from('\n')]))).toBeNull()
  })

  test('of before are read too: one piece of JSON', () => {
    const record = recordOf([aPost({ id: '1', text: 'One.' })])
    expect(decodeRecord(Buffer.from(`${JSON.stringify(record)}\n`))).toEqual(record)
    expect(decodeRecord(Buffer.from(JSON.stringify(record).slice(0, -3)))).toBeNull()
    expect(decodeRecord(Buffer.from('{"id":"x"}'))).toBeNull()
  })
})
