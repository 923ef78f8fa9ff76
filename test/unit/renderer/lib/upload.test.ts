import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient } from '#renderer/lib/client.ts'
import { chunkBytes, toBase64, uploadFile } from '#renderer/lib/upload.ts'

interface Sent {
  readonly uploadId: string
  readonly base64: string
}

function backend(failAtChunk = Infinity) {
  const names: string[] = []
  const chunks: Buffer[] = []
  const client = createClient((name, input) => {
    names.push(name)
    if (name === 'upload.begin') return Promise.resolve({ ok: true, value: { uploadId: 'u1' } })
    if (name === 'upload.chunk') {
      if (chunks.length >= failAtChunk) {
        return Promise.resolve({ ok: false, error: { kind: 'no-space', message: { key: 'errors:full' } } })
      }
      chunks.push(Buffer.from((input as Sent).base64, 'base64'))
    }
    return Promise.resolve({ ok: true, value: null })
  })
  return { client, names, bytes: () => Buffer.concat(chunks), chunks }
}

const bytesOf = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + 7) % 251)

describe('base64', () => {
  it('holds the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(Buffer.from(toBase64(bytes), 'base64')).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('copes with more bytes than a function takes arguments', () => {
    const bytes = bytesOf(400_000)
    expect(Buffer.from(toBase64(bytes), 'base64').equals(bytes)).toBe(true)
  })
})

describe('handing a file to the backend', () => {
  it('sends all bytes in order, in chunks under the contract’s limit', async () => {
    const bytes = bytesOf(2 * chunkBytes + 5)
    const { client, bytes: received, chunks } = backend()
    const progress: number[] = []
    const answer = await uploadFile(client, new File([bytes], 'posts.csv'), {
      onProgress: (sent) => void progress.push(sent),
    })
    expect(answer).toEqual({ ok: true, value: 'u1' })
    expect(received().equals(bytes)).toBe(true)
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(4 * 1024 * 1024)
    expect(progress).toEqual([chunkBytes, 2 * chunkBytes, 2 * chunkBytes + 5])
  })

  it('takes an empty file too', async () => {
    const { client, names } = backend()
    expect((await uploadFile(client, new File([], 'empty.csv'))).ok).toBe(true)
    expect(names).toEqual(['upload.begin'])
  })

  it('leaves nothing behind when a chunk is refused', async () => {
    const { client, names } = backend(1)
    const answer = await uploadFile(client, new File([bytesOf(chunkBytes + 1)], 'a.csv'))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no-space' } })
    expect(names.at(-1)).toBe('upload.drop')
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    const { client, names } = backend()
    const answer = await uploadFile(client, new File([bytesOf(5)], 'a.csv'), { signal: controller.signal })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(names).toEqual(['upload.begin', 'upload.drop'])
  })

  it('says which file could not be read any more', async () => {
    const { client } = backend()
    const file = new File([bytesOf(5)], 'gone.csv')
    file.slice = () => {
      throw new DOMException('moved', 'NotFoundError')
    }
    expect(await uploadFile(client, file)).toMatchObject({
      ok: false,
      error: { message: { key: 'app:error.fileUnreadable', params: { file: 'gone.csv' } } },
    })
  })
})
