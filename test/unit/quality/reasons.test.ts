import { describe, expect, it } from 'vitest'
import { clauseEnd, clauseStart, toReason, wordSpan } from '#shared/quality/reasons.ts'
import { analyseLast } from './analysis.ts'
import { aPost } from './course.ts'

const analysed = (text: string) => analyseLast([aPost({ id: 'x', text })])

/** The words from the first to where the clause ends that it opens. */
function clauseIn(text: string): string {
  const analysis = analysed(text)
  const { start, end } = wordSpan(analysis, 0, clauseEnd(analysis, 0, 1, analysis.words.length))
  return text.slice(start, end)
}

describe('the clause that a sign opens', () => {
  it('ends at a mark, but not before three words stand behind the sign', () => {
    expect(clauseIn('because silt settles behind walls, the marsh shrinks.')).toBe(
      'because silt settles behind walls',
    )
    expect(clauseIn('because, silt settles, the marsh shrinks.')).toBe(
      'because, silt settles, the marsh shrinks',
    )
  })

  it('does not end on a small word where it is cut for its length', () => {
    const twenty =
      'because one two birds four boats six tides eight nets ten locks twelve gates fourteen turbines sixteen salmon of the'
    expect(clauseIn(`${twenty} harbour that nobody in the town has ever counted`)).toBe(
      twenty.replace(' of the', ''),
    )
    expect(clauseIn(`${twenty}, harbour that nobody in the town has ever counted`)).toBe(twenty)
  })

  it('begins behind the mark before it, at most eight words back', () => {
    const text = 'In winter, the birds leave the mudflats of the whole long estuary for another one.'
    const analysis = analysed(text)
    expect(clauseStart(analysis, 5, 0)).toBe(2)
    expect(clauseStart(analysis, 12, 0)).toBe(4)
    expect(clauseStart(analysis, 5, 4)).toBe(4)
  })
})

describe('a reason', () => {
  it('takes the bracket with it that closes what was opened in it, and nothing else', () => {
    const text = 'Silt (the fine mud) settles. (Sand does not.) “Marsh” is another word.'
    const reasonFor = (start: string, end: string): string =>
      toReason(analysed(text), {
        rule: 'point.on-topic',
        start: text.indexOf(start),
        end: text.indexOf(end) + end.length,
      }).text
    expect(reasonFor('Silt', 'mud')).toBe('Silt (the fine mud)')
    expect(reasonFor('Sand', 'not.')).toBe('Sand does not.')
    expect(reasonFor('“Marsh', 'Marsh')).toBe('“Marsh”')
  })

  it('says the same sentence, as one object, for all findings of a rule', () => {
    const analysis = analysed('Silt settles behind the wall.')
    const [one, other] = [0, 5].map((start) => toReason(analysis, { rule: 'point.on-topic', start, end: 7 }))
    expect(one?.message).toBe(other?.message)
  })
})
