import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPerRule, contentBetween, inOrder, sumOf, type Credit } from '#shared/quality/signals/credit.ts'
import { analyseLast } from '../analysis.ts'
import { aPost } from '../course.ts'

const credit = (rule: string, worth: number, start = 0): Credit => ({
  worth,
  finding: { rule, start, end: start + 1 },
})
const credits = fc.array(
  fc.record({
    worth: fc.double({ min: 0, max: 1, noNaN: true }),
    finding: fc.record({
      rule: fc.constantFrom('a', 'b', 'c'),
      start: fc.nat({ max: 50 }),
      end: fc.constant(60),
    }),
  }),
  { maxLength: 12 },
)

describe('the credits of a criterion', () => {
  it('count no rule more than twice, the best of it first', () => {
    const best = bestPerRule([credit('a', 0.1), credit('a', 0.9), credit('a', 0.5), credit('b', 0.2)])
    expect(best.map(({ worth }) => worth)).toEqual([0.9, 0.5, 0.2])
  })

  it('that are worth the same count by their place', () => {
    const best = bestPerRule([credit('a', 1, 9), credit('a', 1, 3), credit('a', 1, 6)])
    expect(best.map(({ finding }) => finding.start)).toEqual([3, 6])
  })

  it('never grow by being chosen, and choosing again changes nothing', () => {
    fc.assert(
      fc.property(credits, (given) => {
        const best = bestPerRule(given)
        expect(sumOf(best)).toBeLessThanOrEqual(sumOf(given) + 1e-9)
        expect(bestPerRule(best)).toEqual(best)
        for (const rule of ['a', 'b', 'c'])
          expect(best.filter(({ finding }) => finding.rule === rule).length).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('leave nothing better behind', () => {
    fc.assert(
      fc.property(credits, (given) => {
        const best = bestPerRule(given)
        for (const left of given.filter((one) => !best.includes(one))) {
          const same = best.filter(({ finding }) => finding.rule === left.finding.rule)
          expect(Math.min(...same.map(({ worth }) => worth))).toBeGreaterThanOrEqual(left.worth)
        }
      }),
    )
  })

  it('are shown in the order of the text', () => {
    fc.assert(
      fc.property(credits, (given) => {
        const starts = inOrder(given).map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((one, other) => one - other))
      }),
    )
  })

  it('of nothing are nothing', () => {
    expect([bestPerRule([]), inOrder([]), sumOf([])]).toEqual([[], [], 0])
  })
})

describe('content between two words', () => {
  const analysis = analyseLast([
    aPost({ id: 'x', text: 'The silt buries the mudflats and the silt “buries the whole estuary” again.' }),
  ])
  const words = analysis.words.length

  it('counts a stem once, however often it stands there', () => {
    const once = contentBetween(analysis, 0, 3)
    expect(once).toBe(2)
    expect(contentBetween(analysis, 0, 8)).toBeGreaterThan(once)
  })

  it('leaves out small words and what is quoted', () => {
    const all = contentBetween(analysis, 0, words)
    const unquoted = analyseLast([
      aPost({ id: 'x', text: 'The silt buries the mudflats and the silt again.' }),
    ])
    expect(all).toBe(contentBetween(unquoted, 0, unquoted.words.length))
  })

  it('is nothing between a place and itself, and beyond the end', () => {
    expect(contentBetween(analysis, 3, 3)).toBe(0)
    expect(contentBetween(analysis, words, words + 10)).toBe(0)
  })
})
