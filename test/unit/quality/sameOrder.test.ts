import { describe, expect, it } from 'vitest'
import { isDisguised, keptInOrder } from '#shared/quality/sameOrder.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

const stretch = (text: string) => {
  const words = wordsOf(text)
  return { words, first: 0, last: words.length }
}
const source =
  'Anglers at the lock told me that salmon wait there for the whole night before they swim on to the gravel.'

describe('the words two sentences have in the same order', () => {
  it('are counted wherever others stand between them', () => {
    expect(keptInOrder(stretch('salmon wait for the gravel'), stretch(source))).toEqual({
      kept: 5,
      telling: 3,
    })
    expect(keptInOrder(stretch('gravel swim salmon lock anglers'), stretch(source)).kept).toBe(1)
    expect(keptInOrder(stretch(''), stretch(source)).kept).toBe(0)
  })

  it('are as many seen from either sentence', () => {
    const other = stretch('The salmon that wait at the lock swim before the night is over.')
    expect(keptInOrder(stretch(source), other).kept).toBe(keptInOrder(other, stretch(source)).kept)
  })
})

describe('a sentence in disguise', () => {
  it.each([
    [
      'every fourth word another',
      'Anglers at the certainly told me so salmon wait there certainly the whole night so they swim on certainly the gravel.',
    ],
    ['a lead before it', `As we all know and as others have said before me, ${source}`],
    ['words left out', 'Anglers the lock told that salmon wait for the night they swim to gravel.'],
  ])('is known by the order of its words with %s', (_how, text) => {
    expect(isDisguised(stretch(text), stretch(source))).toBe(true)
  })

  it.each([
    'Would the salmon at the lock still wait for the night if the gate stayed open?',
    'Salmon that wait at a lock could be counted there by anglers, night by night.',
    'They told me that the whole plan is there for the town to see before they vote on it.',
  ])('is no sentence that takes up some of its words: "%s"', (text) => {
    expect(isDisguised(stretch(text), stretch(source))).toBe(false)
  })
})
