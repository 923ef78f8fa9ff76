import { describe, expect, it } from 'vitest'
import { qualityKey } from '#renderer/screens/groups/quality.ts'
import { actedOn, cardAfter, chosenBy } from '#renderer/screens/groups/selection.ts'
import { personId } from '#shared/model/ids.ts'

const [ana, ben, chen, dee, eve] = ['a', 'b', 'c', 'd', 'e'].map(personId)

describe('choosing several people', () => {
  it('adds and takes away with Shift or Ctrl, and lets all go without', () => {
    if (ana === undefined || ben === undefined) throw new Error('two people')
    const one = chosenBy(new Set(), ana, true)
    const two = chosenBy(one, ben, true)
    expect([...two]).toEqual(['a', 'b'])
    expect([...chosenBy(two, ana, true)]).toEqual(['b'])
    expect([...chosenBy(two, ana, false)]).toEqual([])
  })

  it('acts on all of them where the card is one of them, else on the card alone', () => {
    if (ana === undefined || ben === undefined || chen === undefined) throw new Error('three people')
    const chosen = new Set([ana, ben])
    expect(actedOn(chosen, ana)).toEqual(['a', 'b'])
    expect(actedOn(chosen, chen)).toEqual(['c'])
  })
})

describe('the arrow keys', () => {
  if (
    ana === undefined ||
    ben === undefined ||
    chen === undefined ||
    dee === undefined ||
    eve === undefined
  ) {
    throw new Error('five people')
  }
  const columns = [[ana, ben, chen], [], [dee, eve]]

  it('go down a column and on to the next, over empty ones', () => {
    expect(cardAfter(columns, ana, 'ArrowDown')).toBe('b')
    expect(cardAfter(columns, chen, 'ArrowDown')).toBe('d')
    expect(cardAfter(columns, dee, 'ArrowUp')).toBe('c')
  })

  it('go to the neighbouring column at the same height, or to its last card', () => {
    expect(cardAfter(columns, ben, 'ArrowRight')).toBe('e')
    expect(cardAfter(columns, chen, 'ArrowRight')).toBe('e')
    expect(cardAfter(columns, eve, 'ArrowLeft')).toBe('b')
  })

  it('stop at the ends, and other keys go nowhere', () => {
    expect(cardAfter(columns, ana, 'ArrowUp')).toBeNull()
    expect(cardAfter(columns, eve, 'ArrowDown')).toBeNull()
    expect(cardAfter(columns, ana, 'ArrowLeft')).toBeNull()
    expect(cardAfter(columns, ana, 'm')).toBeNull()
  })
})

it('scores are words, and better scores never worse words', () => {
  expect([0, 0.54, 0.55, 0.74, 0.75, 1].map(qualityKey)).toEqual([
    'quality.light',
    'quality.light',
    'quality.fair',
    'quality.fair',
    'quality.good',
    'quality.good',
  ])
})
