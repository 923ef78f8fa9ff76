import { describe, expect, it } from 'vitest'
import { isBorderline, levelOf, levelStarts, withinLevel } from '#shared/quality/levels.ts'

const signals = ['point', 'support', 'engage', 'inquire', 'transform'] as const

describe('levels', () => {
  it.each(signals)('rise with the value of %s, from 0 to 4', (signal) => {
    const found = Array.from({ length: 101 }, (_none, at) => levelOf(signal, at / 100))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect([found[0], found.at(-1)]).toEqual([0, 4])
  })

  it.each(signals)('begin exactly at the starts of %s', (signal) => {
    levelStarts[signal].forEach((start, at) => {
      expect(levelOf(signal, start)).toBe(at + 1)
      expect(levelOf(signal, start - 1e-9)).toBe(at)
    })
  })

  it.each(signals)('are borderline next to a start of %s and clear between two', (signal) => {
    const [first, second] = levelStarts[signal]
    expect(isBorderline(signal, second)).toBe(true)
    expect(isBorderline(signal, (first + second) / 2)).toBe(false)
  })

  it.each(signals)('of %s are not lifted by closing questions', (signal) => {
    const [, second] = levelStarts[signal]
    const value = second - 0.01
    expect(levelOf(signal, withinLevel(signal, value, 1))).toBe(levelOf(signal, value))
    expect(withinLevel(signal, value, value + 0.001)).toBeGreaterThan(value)
    expect(withinLevel(signal, value, 0)).toBe(value)
    expect(withinLevel(signal, 0.95, 1)).toBe(1)
  })
})
