import { describe, expect, it } from 'vitest'
import { inTurns } from '#backend/inTurns.ts'

function* steps(count: number, each: () => void): Generator<undefined, string> {
  for (let at = 0; at < count; at += 1) {
    each()
    yield undefined
  }
  return 'done'
}

/** Keeps the thread busy, as hiding names in a few posts does. */
function work(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

describe('work in turns', () => {
  it('does every step and answers what the work comes to', async () => {
    let done = 0
    expect(await inTurns(steps(1000, () => (done += 1)))).toBe('done')
    expect(done).toBe(1000)
  })

  it('lets others have their turn while it goes on', async () => {
    const order: string[] = []
    const long = inTurns(steps(20, () => work(2))).then(() => order.push('long work'))
    const click = new Promise<void>((resolve) => setImmediate(resolve)).then(() => order.push('click'))
    await Promise.all([long, click])
    expect(order).toEqual(['click', 'long work'])
  })

  it('hands on what the work throws', async () => {
    const broken = steps(3, () => {
      throw new Error('broken')
    })
    await expect(inTurns(broken)).rejects.toThrow('broken')
  })
})
