import { describe, expect, it } from 'vitest'
import { firstSetup, nextLetter, usable, usesOf, withPair } from '#renderer/screens/groups/setup.ts'
import type { Attribute } from '#shared/contract/views.ts'
import { columnId, personId } from '#shared/model/ids.ts'

const attribute = (id: string, over: Partial<Attribute> = {}): Attribute => ({
  column: { id: columnId(id), title: id, from: 'survey.csv', kind: 'scale', outOf: null, values: {} },
  kind: 'scale',
  sensitive: false,
  distinct: 4,
  missing: 0,
  ...over,
})
const ana = personId('1')
const ben = personId('2')
const chen = personId('3')

describe('choosing what to form groups by', () => {
  it('hands over only columns that are mixed or matched', () => {
    const setup = { ...firstSetup, uses: { [columnId('a')]: 'mix', [columnId('b')]: 'ignore' } as const }
    expect(usesOf(setup, [attribute('a'), attribute('b'), attribute('c')])).toEqual([
      { columnId: 'a', use: 'mix', weight: 1 },
    ])
  })

  it('offers no column in which everybody is alike, and no free text', () => {
    const all = [attribute('a'), attribute('same', { distinct: 1 }), attribute('text', { kind: 'text' })]
    expect(usable(all).map(({ column }) => column.id)).toEqual(['a'])
  })

  it('keeps one rule for a pair: apart takes the place of together', () => {
    const together = withPair(firstSetup, 'together', [ana, ben])
    const apart = withPair(together, 'apart', [ben, ana])
    expect(apart.rules).toEqual([{ kind: 'apart', people: [ben, ana], strength: 'must' }])
  })

  it('keeps rules about other pairs', () => {
    const setup = withPair(withPair(firstSetup, 'apart', [ana, ben]), 'apart', [ana, chen])
    expect(setup.rules).toHaveLength(2)
  })

  it('makes no rule of somebody with themselves', () => {
    expect(withPair(firstSetup, 'apart', [ana, ana])).toBe(firstSetup)
  })

  it('names a new plan by the first free letter', () => {
    const name = (letter: string) => `Plan ${letter}`
    expect(nextLetter([], name)).toBe('A')
    expect(nextLetter(['Plan A', 'Plan C'], name)).toBe('B')
  })
})
