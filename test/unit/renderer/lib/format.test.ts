import { describe, expect, it } from 'vitest'
import { day, moment, number, timeOfDay } from '#renderer/lib/format.ts'
import { levelDots, levelWord } from '#renderer/lib/levels.ts'
import { secondsLeft } from '#renderer/lib/timeLeft.ts'
import { levels } from '#shared/model/rubric.ts'

describe('dates and numbers', () => {
  it('shows a day that has no time as that very day, in every time zone', () => {
    expect(day('2026-10-05', 'en-GB')).toBe('5 Oct 2026')
  })

  it('shows nothing for what is no date', () => {
    expect(day('soon', 'en')).toBe('')
    expect(timeOfDay('', 'en')).toBe('')
    expect(moment('x', 'en', new Date())).toBe('')
  })

  it('leaves the date out today and says it otherwise', () => {
    const now = new Date(2026, 9, 5, 14, 2)
    expect(moment(now.toISOString(), 'en-GB', now)).toBe('14:02')
    expect(moment(now.toISOString(), 'en-GB', new Date(2026, 9, 6))).toContain('5 Oct 2026')
  })

  it('writes numbers the reader’s way', () => {
    expect(number(1204.5, 'de')).toBe('1.204,5')
    expect(number(0.31, 'en', { style: 'percent' })).toBe('31%')
  })
})

describe('the time left', () => {
  it('goes by the speed so far', () => {
    expect(secondsLeft(25, 100, 10_000)).toBe(30)
  })

  it('is not said before there is any experience, nor at the end', () => {
    expect(secondsLeft(1, 100, 100)).toBeNull()
    expect(secondsLeft(0, 100, 9000)).toBeNull()
    expect(secondsLeft(100, 100, 9000)).toBeNull()
    expect(secondsLeft(0, 0, 9000)).toBeNull()
  })

  it('never says “0 seconds” while there is work', () => {
    expect(secondsLeft(999, 1000, 1000)).toBe(1)
  })
})

describe('levels', () => {
  it('have a shape of five places, one more filled at each level', () => {
    expect(levels.map(levelDots)).toEqual(['●○○○○', '●●○○○', '●●●○○', '●●●●○', '●●●●●'])
  })

  it('have a word each', () => {
    expect(levelWord(3)).toBe('rubric:level.3')
  })
})
