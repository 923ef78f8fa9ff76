import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factLabel, shortTitle } from '#shared/grouping/shortTitle.ts'

describe('a column in a sentence', () => {
  test('is called by what the row of a grid question asks', () => {
    expect(shortTitle('How confident are you? (1 = not yet, 5 = very) [Design and layout]')).toBe(
      'Design and layout',
    )
  })

  test('keeps its title where that is short, brackets and all', () => {
    expect(shortTitle('Source essay, draft (1)')).toBe('Source essay, draft (1)')
    expect(shortTitle('Current Score')).toBe('Current Score')
  })

  test('loses the advice on how to answer before it loses words of the question', () => {
    expect(shortTitle('Which tools have you used before? (tick all that apply)')).toBe(
      'Which tools have you used before',
    )
  })

  test('loses the number that a Canvas quiz writes before a question', () => {
    expect(shortTitle('4410233: Which evenings are free?')).toBe('Which evenings are free')
  })

  test('is cut at a word and says so', () => {
    const cut = shortTitle('Which of the following themes would you most like to work on this term')
    expect(cut).toBe('Which of the following themes would…')
  })

  test('an empty pair of brackets hides nothing', () => {
    expect(shortTitle('Languages []')).toBe('Languages []')
    expect(shortTitle('(tick all that apply, and please think about it for a while)')).toMatch(/^\(tick all/u)
  })

  test('never has more than 40 letters, and is never empty where the title is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
        const short = shortTitle(title)
        expect(Array.from(short).length).toBeLessThanOrEqual(40)
        if (title.trim() !== '') expect(short).not.toBe('')
      }),
    )
  })
})

describe('a column before a number on a card', () => {
  test('is one telling word', () => {
    expect(factLabel('How confident are you? [Reading old handwriting or print]')).toBe('reading')
    expect(factLabel('Engages a peer’s idea or two')).toBe('engages')
    expect(factLabel('Design and layout')).toBe('design')
  })

  test('is the whole title where that is short', () => {
    expect(factLabel('Makes a point')).toBe('makes a point')
    expect(factLabel('GIS skills')).toBe('GIS skills')
  })

  test('keeps the number that tells it from its neighbours', () => {
    expect(factLabel('Assignment 12 for the archive')).toBe('assignment 12')
  })

  test('is short, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
        expect(Array.from(factLabel(title)).length).toBeLessThanOrEqual(14)
      }),
    )
  })
})
