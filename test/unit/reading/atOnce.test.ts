import { describe, expect, it } from 'vitest'
import { atOnce } from '#shared/reading/atOnce.ts'

describe('work in steps, done in one go', () => {
  it('comes to what its last step answers, after all of them', () => {
    const done: number[] = []
    function* work(): Generator<undefined, string> {
      for (const step of [1, 2, 3]) {
        done.push(step)
        yield undefined
      }
      return 'all'
    }
    expect(atOnce(work())).toBe('all')
    expect(done).toEqual([1, 2, 3])
  })
})
