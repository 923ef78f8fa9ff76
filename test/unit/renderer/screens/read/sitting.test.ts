import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goOn, isLong, longSitting, pause, putAway, type Sitting } from '#renderer/screens/read/sitting.ts'

const minute = 60_000
/** Something done every `every` minutes for so many minutes. */
function after(minutes: number, every = 5, from: Sitting | null = null): Sitting {
  let sitting = from ?? goOn(null, 0)
  const begin = sitting.last
  for (let at = every; at <= minutes; at += every) sitting = goOn(sitting, begin + at * minute)
  return sitting
}

describe('a long sitting', () => {
  it('is 45 minutes without a pause', () => {
    expect(isLong(after(40))).toBe(false)
    expect(isLong(after(45))).toBe(true)
  })

  it('ends with a pause of ten minutes', () => {
    expect(isLong(after(90, pause / minute))).toBe(false)
    expect(isLong(goOn(after(60), 60 * minute + pause))).toBe(false)
  })

  it('is said once, and once more 45 minutes after it was put away', () => {
    const away = putAway(after(50))
    expect(isLong(away)).toBe(false)
    expect(isLong(after(40, 5, away))).toBe(false)
    expect(isLong(after(45, 5, away))).toBe(true)
  })

  it('begins anew when the clock is set back', () => {
    expect(isLong(goOn(after(60), 0))).toBe(false)
  })

  it('is never said before 45 minutes have gone by', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * 60 * minute })), (times) => {
        let sitting: Sitting | null = null
        for (const at of times.toSorted((one, other) => one - other)) sitting = goOn(sitting, at)
        if (sitting !== null && isLong(sitting)) {
          expect(sitting.last - sitting.since).toBeGreaterThanOrEqual(longSitting)
        }
      }),
    )
  })
})
