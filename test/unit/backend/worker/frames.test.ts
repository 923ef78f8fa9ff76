import { describe, expect, test } from 'vitest'
import { batchesOf, hasFrames, readFrames, type Frame, type Frames } from '#backend/worker/frames.ts'

/** The bytes of these frames, and what each was answered. Batches are copied: they are used again. */
function written(frames: readonly Frame[]) {
  const lengths: (readonly number[])[] = []
  function* tell(): Frames {
    for (const frame of frames) lengths.push(yield frame)
  }
  const batches = Array.from(batchesOf(tell()), (batch) => Buffer.from(batch))
  return { bytes: Buffer.concat(batches), batches, lengths }
}

const readBack = (bytes: Buffer) =>
  [...readFrames(bytes)].map((frame) => frame && { kind: frame.kind, body: frame.body.toString('utf8') })

const frames: readonly Frame[] = [
  { kind: 'about', pieces: ['{"id":"x"}'] },
  { kind: 'texts', pieces: ['Ana’s “words”', '', 'two\nlines 🙂'] },
  { kind: 'posts', pieces: ['[]'] },
]

describe('frames', () => {
  test('come back as they were written, and each piece is answered with its bytes', () => {
    const { bytes, lengths } = written(frames)
    expect(hasFrames(bytes)).toBe(true)
    expect(readBack(bytes)).toEqual(frames.map(({ kind, pieces }) => ({ kind, body: pieces.join('') })))
    expect(lengths).toEqual(frames.map(({ pieces }) => pieces.map((piece) => Buffer.byteLength(piece))))
  })

  test('can be read by a person: what follows is said in a line of its own', () => {
    const lines = written(frames).bytes.toString('utf8').split('\n')
    expect(lines[0]).toBe('workbench import 1')
    expect(lines[1]).toMatch(/^about 0000000010 [0-9a-f]{8}$/)
    expect(lines[2]).toBe('{"id":"x"}')
  })

  test('of many megabytes come in batches, each whole while the next is made', () => {
    const texts = Array.from({ length: 100 }, (_, n): Frame => ({ kind: 'texts', pieces: [String(n % 10).repeat(100_000)] })) // prettier-ignore
    const { batches, bytes } = written(texts)
    expect(batches.length).toBeGreaterThan(2)
    expect(readBack(bytes).map((frame) => frame?.body)).toEqual(texts.map(({ pieces }) => pieces[0]))
  })

  test('larger than a batch find room', () => {
    const huge: readonly Frame[] = [
      { kind: 'about', pieces: ['small'] },
      { kind: 'texts', pieces: ['€'.repeat(3_000_000)] },
      { kind: 'posts', pieces: ['small'] },
    ]
    expect(readBack(written(huge).bytes).map((frame) => frame?.body.length)).toEqual([5, 3_000_000, 5])
  })

  test('end where one is cut, at whatever byte', () => {
    const { bytes } = written(frames)
    const ends = new Set([...readFrames(bytes)].map((frame) => (frame?.body.byteOffset ?? 0) - bytes.byteOffset + (frame?.body.length ?? 0) + 1)) // prettier-ignore
    for (let end = 'workbench import 1\n'.length + 1; end < bytes.length; end++) {
      const read = [...readFrames(bytes.subarray(0, end))]
      // Only a cut between two frames shows no damage: that one is missing is for the record to know.
      expect(read.at(-1) === null).toBe(!ends.has(end))
    }
  })

  test('end where a byte is another', () => {
    const { bytes } = written(frames)
    for (let at = 'workbench import 1\n'.length; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      expect([...readFrames(changed)]).toContain(null)
    }
  })

  test('are no JSON, and JSON is no frames', () => {
    expect(hasFrames(Buffer.from('{"id":"20261005"}'))).toBe(false)
    expect(hasFrames(Buffer.alloc(0))).toBe(false)
  })
})
