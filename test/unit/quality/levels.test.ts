import { describe, expect, it } from 'vitest'
import { isBorderline, levelOf, levelStarts, startsIn, withinLevel } from '#shared/quality/levels.ts'

const signals = ['point', 'support', 'engage', 'inquire', 'transform'] as const

describe('levels', () => {
  it.each(signals)('rise with the value of %s, from 0 to 4', (signal) => {
    const found = Array.from({ length: 101 }, (_none, at) => levelOf(levelStarts[signal], at / 100))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect([found[0], found.at(-1)]).toEqual([0, 4])
  })

  it.each(signals)('begin exactly at the starts of %s', (signal) => {
    levelStarts[signal].forEach((start, at) => {
      expect(levelOf(levelStarts[signal], start)).toBe(at + 1)
      expect(levelOf(levelStarts[signal], start - 1e-9)).toBe(at)
    })
  })

  it.each(signals)('are borderline next to a start of %s and clear between two', (signal) => {
    const [first, second] = levelStarts[signal]
    expect(isBorderline(levelStarts[signal], second)).toBe(true)
    expect(isBorderline(levelStarts[signal], (first + second) / 2)).toBe(false)
  })

  it.each(signals)('of %s are not lifted by closing questions', (signal) => {
    const [, second] = levelStarts[signal]
    const value = second - 0.01
    expect(levelOf(levelStarts[signal], withinLevel(levelStarts[signal], value, 1))).toBe(
      levelOf(levelStarts[signal], value),
    )
    expect(withinLevel(levelStarts[signal], value, value + 0.001)).toBeGreaterThan(value)
    expect(withinLevel(levelStarts[signal], value, 0)).toBe(value)
    expect(withinLevel(levelStarts[signal], 0.95, 1)).toBe(1)
  })

  it.each(signals)('of %s begin no higher in a thread whose words are known better', (signal) => {
    const lists = [0, 0.5, 1].map((known) => startsIn(signal, known))
    for (const [at] of levelStarts[signal].entries()) {
      const starts = lists.map((list) => list[at] ?? 0)
      expect(starts).toEqual(starts.toSorted((one, other) => other - one))
      expect(starts[0]).toBe(levelStarts[signal][at])
      expect(starts.at(-1)).toBeGreaterThan(0)
    }
  })
})
