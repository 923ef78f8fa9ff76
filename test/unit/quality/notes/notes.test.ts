import { describe, expect, it } from 'vitest'
import type { PostScore } from '#shared/model/score.ts'
import { aPost, goodText, scoreOne } from '../course.ts'

const notes = (text: string): PostScore['notes'] => scoreOne(aPost({ id: 'x', text })).notes

describe('civility', () => {
  const civil = 'I see your point, though the silt would bury the mudflats all the same.'

  it.each([
    'Only an idiot would build a barrage on those mudflats.',
    'You people never look at the silt. Give me a break.',
    'Maybe you should read the plan before you post this drivel about silt.',
    'THE BARRAGE IS MADNESS!!! Silt will bury ALL OF IT!!',
  ])('is lower for "%s" than for a civil objection', (text) => {
    expect(notes(text).civility.value).toBeLessThan(notes(civil).civility.value - 0.1)
    expect(notes(text).civility.reasons.length).toBeGreaterThan(0)
  })

  it('shows the very words', () => {
    const text = 'Shut up about the silt already.'
    const [reason] = notes(text).civility.reasons
    expect(reason?.text).toBe('Shut up')
    expect(text.slice(reason?.start, reason?.end)).toBe('Shut up')
  })

  it('does not hold quoted insults against the one who quotes', () => {
    expect(
      notes('The mayor called the fishers “a bunch of stupid clowns” in 1911.').civility.reasons,
    ).toEqual([])
  })

  it('takes single acronyms for what they are', () => {
    expect(notes('The RSPB and NASA both mapped the mudflats.').civility.reasons).toEqual([])
  })

  it.each([
    'She be out on the flats before light, and he ain’t never late neither.',
    'As a gay Muslim woman from the harbour I read the plan with other eyes.',
    'The slave traders of that harbour were never tried.',
  ])('finds nothing in "%s"', (text) => {
    expect(notes(text).civility.reasons).toEqual([])
    expect(notes(text).civility.value).toBeGreaterThan(0.85)
  })

  it('has no part in any level', () => {
    const rude = scoreOne(aPost({ id: 'x', text: `${goodText} You people are idiots.` }))
    const polite = scoreOne(aPost({ id: 'x', text: goodText }))
    for (const [id, criterion] of Object.entries(polite.criteria)) {
      const there = Object.entries(rude.criteria).find(([other]) => other === id)?.[1]
      expect(there?.level).toBe(criterion.level)
    }
  })
})

describe('clarity', () => {
  it('points to very long sentences and paragraphs', () => {
    const long = `The barrage ${'and the silt and the birds and the lock '.repeat(20)}end.`
    const rules = notes(long).clarity.reasons.map((reason) => reason.rule)
    expect(rules).toContain('clarity.long-sentence')
    expect(rules).toContain('clarity.long-paragraph')
    expect(notes(long).clarity.value).toBeLessThan(0.6)
  })

  it('has nothing to say about short ones', () => {
    expect(notes(goodText).clarity).toEqual({ value: 1, reasons: [] })
  })

  it('has no part in any level', () => {
    const broken = goodText.replaceAll('. ', ' and ')
    const levels = (text: string) =>
      Object.values(scoreOne(aPost({ id: 'x', text })).criteria).map((criterion) => criterion.level ?? -1)
    levels(broken).forEach((level, at) => {
      expect(Math.abs(level - (levels(goodText)[at] ?? 0))).toBeLessThanOrEqual(1)
    })
  })
})
