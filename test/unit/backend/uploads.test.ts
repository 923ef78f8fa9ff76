import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createUploads, type UploadLimits, type Uploads } from '#backend/uploads.ts'
import type { UploadId } from '#shared/model/ids.ts'

const limits: UploadLimits = { fileBytes: 100, chunkBytes: 30, files: 3, totalBytes: 250, idle: 1000 }

function begin(uploads: Uploads, name: string, size: number): UploadId {
  const begun = uploads.begin(name, size)
  if (!begun.ok) throw new Error(begun.error.message.key)
  return begun.value.uploadId
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

afterEach(() => {
  vi.useRealTimers()
})

describe('uploads', () => {
  test('put the chunks of a file together, whatever it was cut into', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.array(fc.integer({ min: 1, max: 30 })),
        (bytes, cuts) => {
          const uploads = createUploads(limits)
          const id = begin(uploads, 'a.csv', bytes.length)
          let at = 0
          for (const cut of [...cuts, ...Array.from({ length: 100 }, () => 30)]) {
            if (at >= bytes.length) break
            expect(uploads.chunk(id, base64(bytes.subarray(at, at + cut))).ok).toBe(true)
            at += cut
          }
          const taken = uploads.take([id])
          expect(taken.ok && taken.value[0]?.bytes).toEqual(new Uint8Array(bytes))
        },
      ),
    )
  })

  test('take a file with nothing in it', () => {
    const uploads = createUploads(limits)
    const id = begin(uploads, 'empty.csv', 0)
    expect(uploads.take([id])).toMatchObject({ ok: true, value: [{ name: 'empty.csv' }] })
  })

  test('are handed over once, in the order asked for, all or none', () => {
    const uploads = createUploads(limits)
    const one = begin(uploads, 'one', 1)
    const two = begin(uploads, 'two', 1)
    uploads.chunk(one, 'YQ==')
    expect(uploads.take([two, one])).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    uploads.chunk(two, 'Yg==')
    const taken = uploads.take([two, one])
    expect(taken.ok && taken.value.map(({ name }) => name)).toEqual(['two', 'one'])
    expect(uploads.take([one])).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test.each([
    ['is no base64', '$$$$'],
    ['holds what is no base64', 'YW$J'],
    ['goes on behind its end', 'YQ==YQ=='],
    ['has lost its end', 'YWJ'],
    ['is longer than a chunk may be', base64(new Uint8Array(31))],
    ['is longer than the file was said to be', base64(new Uint8Array(11))],
  ])('drop a file when a chunk %s', (_, chunk) => {
    const uploads = createUploads(limits)
    const id = begin(uploads, 'a.csv', 10)
    expect(uploads.chunk(id, chunk)).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    expect(uploads.chunk(id, 'YQ==')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('refuse what is too big, too many, or too much together', () => {
    const uploads = createUploads(limits)
    expect(uploads.begin('big', 101)).toMatchObject({ ok: false, error: { kind: 'refused' } })
    begin(uploads, '1', 100)
    begin(uploads, '2', 100)
    expect(uploads.begin('3', 100)).toMatchObject({ ok: false, error: { kind: 'refused' } })
    begin(uploads, '3', 10)
    expect(uploads.begin('4', 1)).toMatchObject({ ok: false, error: { kind: 'refused' } })
  })

  test('are dropped when nobody goes on with them, and not before', () => {
    vi.useFakeTimers()
    const uploads = createUploads(limits)
    const id = begin(uploads, 'a', 2)
    vi.advanceTimersByTime(900)
    expect(uploads.chunk(id, 'YQ==').ok).toBe(true)
    vi.advanceTimersByTime(900)
    expect(uploads.chunk(id, '').ok).toBe(true)
    vi.advanceTimersByTime(1001)
    expect(uploads.chunk(id, 'YQ==')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\posts.csv', 'posts.csv'],
    ['week\u00003\n.csv', 'week3.csv'],
    ['/', 'file'],
  ])('keep of the name %j only %j', (given, kept) => {
    const uploads = createUploads(limits)
    const id = begin(uploads, given, 0)
    expect(uploads.take([id])).toMatchObject({ ok: true, value: [{ name: kept }] })
  })
})
