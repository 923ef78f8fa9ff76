import { expect, test } from 'vitest'
import { writeQueue } from '#backend/disk/writeQueue.ts'

function gate(): { open: () => void; passed: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return { open: () => resolve(undefined), passed: promise }
}

test('runs writes in the order they came, never two at once', async () => {
  const queue = writeQueue()
  const seen: string[] = []
  const first = gate()
  const one = queue.run(async () => {
    seen.push('one begins')
    await first.passed
    seen.push('one ends')
  })
  const two = queue.run(() => {
    seen.push('two')
    return Promise.resolve()
  })
  await Promise.resolve()
  first.open()
  await Promise.all([one, two])
  expect(seen).toEqual(['one begins', 'one ends', 'two'])
})

test('a failed write is told to its caller and does not hold up the next', async () => {
  const queue = writeQueue()
  const failed = queue.run(() => Promise.reject(new Error('disk full')))
  const next = queue.run(() => Promise.resolve('written'))
  await expect(failed).rejects.toThrow('disk full')
  await expect(next).resolves.toBe('written')
})

test('is idle only when also the writes that came meanwhile are done', async () => {
  const queue = writeQueue()
  let done = 0
  void queue.run(async () => {
    await Promise.resolve()
    done += 1
    void queue.run(async () => {
      await Promise.resolve()
      done += 1
    })
  })
  await queue.idle()
  expect(done).toBe(2)
})
