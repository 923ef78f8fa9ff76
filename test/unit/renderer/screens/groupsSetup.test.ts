import { describe, expect, it } from 'vitest'
import {
  bySource,
  firstSetup,
  nextLetter,
  nextWeight,
  offered,
  pressed,
  setupOf,
  sourceOf,
  usable,
  usesOf,
  usesSensitive,
  withRule,
  withUse,
} from '#renderer/screens/groups/setup.ts'
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
const [ana, ben, chen] = [personId('1'), personId('2'), personId('3')]
const [a, b] = [columnId('a'), columnId('b')]
const mix = { use: 'mix', weight: 2, purpose: '' } as const
const must = 'must' as const

describe('choosing what to form groups by', () => {
  it('hands over only columns that are mixed or matched, with their weight', () => {
    const setup = withUse(withUse(firstSetup, a, mix), b, null)
    expect(usesOf(setup, [attribute('a'), attribute('b'), attribute('c')])).toEqual([
      { columnId: 'a', use: 'mix', weight: 2 },
    ])
  })

  it('hands over what a sensitive column is needed for', () => {
    const setup = withUse(firstSetup, a, { ...mix, purpose: 'nobody stranded' })
    expect(usesOf(setup, [attribute('a')])[0]?.purpose).toBe('nobody stranded')
  })

  it('lets go of a use that is pressed again, and keeps the weight when the use changes', () => {
    expect(pressed(undefined, 'mix')).toEqual({ use: 'mix', weight: 1, purpose: '' })
    expect(pressed(mix, 'mix')).toBeNull()
    expect(pressed(mix, 'match')).toEqual({ use: 'match', weight: 2, purpose: '' })
  })

  it('weighs one to three times and round again', () => {
    expect([1, 2, 3].map(nextWeight)).toEqual([2, 3, 1])
  })

  it('begins with what an open plan was built with', () => {
    const uses = [
      { columnId: a, use: 'mix', weight: 2 },
      { columnId: b, use: 'ignore', weight: 1 },
    ] as const
    const setup = setupOf({ sizes: { kind: 'smaller' }, uses, rules: [] })
    expect(setup.sizes).toEqual({ kind: 'smaller' })
    expect([...setup.uses.keys()]).toEqual(['a'])
    expect(usesOf(setup, [attribute('a'), attribute('b')])).toEqual([uses[0]])
  })

  it('offers no column in which everybody is alike, and no free text', () => {
    const all = [attribute('a'), attribute('same', { distinct: 1 }), attribute('text', { kind: 'text' })]
    expect(usable(all).map(({ column }) => column.id)).toEqual(['a'])
  })

  it('sorts columns by where they come from', () => {
    const ids = ['assignment:1', 'gradebook:notes', 'survey:x', 'section', 'evidence:strategies', 'quiz:9']
    expect(ids.map((id) => sourceOf(columnId(id)))).toEqual([
      'gradebook',
      'gradebook',
      'survey',
      'section',
      'evidence',
      'other',
    ])
    const parts = bySource(ids.map((id) => attribute(id)))
    expect(parts.map(({ source }) => source)).toEqual(['section', 'survey', 'evidence', 'gradebook', 'other'])
    expect(parts.flatMap(({ attributes }) => attributes)).toHaveLength(ids.length)
  })
})

describe('rules', () => {
  it('keeps one rule for a pair: apart takes the place of together', () => {
    const together = withRule(firstSetup, { kind: 'together', people: [ana, ben], strength: must })
    const apart = withRule(together, { kind: 'apart', people: [ben, ana], strength: must })
    expect(apart.rules).toEqual([{ kind: 'apart', people: [ben, ana], strength: 'must' }])
  })

  it('keeps rules about other people', () => {
    const first = withRule(firstSetup, { kind: 'apart', people: [ana, ben], strength: must })
    expect(withRule(first, { kind: 'apart', people: [ana, chen], strength: must }).rules).toHaveLength(2)
  })

  it('takes the same rule once, at its last strength', () => {
    const rule = { kind: 'same-section', columnId: a, strength: must } as const
    const twice = withRule(withRule(firstSetup, rule), { ...rule, strength: 'prefer' })
    expect(twice.rules).toEqual([{ ...rule, strength: 'prefer' }])
    expect(withRule(twice, { ...rule, columnId: b }).rules).toHaveLength(2)
  })

  it('has one rule about past group-mates, with all earlier sets in it', () => {
    const one = withRule(firstSetup, { kind: 'new-mates', past: [[ana, ben]], strength: must })
    expect(withRule(one, { kind: 'new-mates', past: [[ben, chen]], strength: must }).rules).toEqual([
      { kind: 'new-mates', past: [[ben, chen]], strength: must },
    ])
  })
})

it('names a new plan by the first free letter', () => {
  const name = (letter: string) => `Plan ${letter}`
  expect(nextLetter([], name)).toBe('A')
  expect(nextLetter(['Plan A', 'Plan C'], name)).toBe('B')
})

describe('columns that may be sensitive', () => {
  const plain = attribute('a')
  const quiet = attribute('b', { sensitive: true })

  it('are on offer only where the instructor has asked to see them', () => {
    expect(offered([plain, quiet], false)).toEqual([plain])
    expect(offered([plain, quiet], true)).toEqual([plain, quiet])
  })

  it('stay in sight where an attribute or a rule of the plan is about one', () => {
    expect(usesSensitive([plain, quiet], firstSetup)).toBe(false)
    expect(usesSensitive([plain, quiet], withUse(firstSetup, a, mix))).toBe(false)
    expect(usesSensitive([plain, quiet], withUse(firstSetup, b, mix))).toBe(true)
    const rule = { kind: 'nobody-alone', columnId: b, values: [], strength: must } as const
    expect(usesSensitive([plain, quiet], withRule(firstSetup, rule))).toBe(true)
    const apart = { kind: 'apart', people: [ana, ben], strength: must } as const
    expect(usesSensitive([plain, quiet], withRule(firstSetup, apart))).toBe(false)
  })
})
