import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOf } from '#shared/grouping/broken.ts'
import { mostDifferingPairs, encode } from '#shared/grouping/encode.ts'
import { penaltyOf } from '#shared/grouping/penalty.ts'
import { columnsById } from '#shared/grouping/problem.ts'
import { readColumn } from '#shared/grouping/readColumn.ts'
import { bitCount } from '#shared/grouping/bits.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import { namingOf } from '#shared/grouping/words.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

const people = Array.from({ length: 8 }, (_, at) => personId(`p${at}`))

function column(title: string, kind: ColumnKind, cells: readonly string[]): Column {
  const values = people.flatMap((id, at) =>
    cells[at] === undefined || cells[at] === '' ? [] : [[id, cells[at]] as const],
  )
  return {
    id: columnId(title),
    title,
    from: 'any.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(values),
  }
}

const eight = (cell: fc.Arbitrary<string>) => fc.array(cell, { minLength: 8, maxLength: 8 })
const roles = eight(fc.constantFrom('Lead', 'Write', 'Draw', ''))
const sections = eight(fc.constantFrom('01', '02', '01; 02', ''))
const times = eight(fc.constantFrom('Mon 9-11', 'Mon 10-12', 'Tue 9-11', 'Mon 9-12, Tue 9-11', ''))
const some = fc.uniqueArray(fc.constantFrom(...people), { minLength: 2, maxLength: 4 })
const must = fc.constant('must' as const)
const value = fc.constantFrom('Lead', 'Write', 'Draw')
const ruleOf = {
  apart: fc.record({ kind: fc.constant('apart' as const), people: some, strength: must }),
  least: fc.record({
    kind: fc.constant('at-least-one' as const),
    columnId: fc.constant(columnId('Role')),
    value,
    strength: must,
  }),
  most: fc.record({
    kind: fc.constant('at-most-one' as const),
    columnId: fc.constant(columnId('Role')),
    value,
    strength: must,
  }),
  alone: fc.record({
    kind: fc.constant('nobody-alone' as const),
    columnId: fc.constant(columnId('Role')),
    values: fc.uniqueArray(value, { maxLength: 2 }),
    strength: must,
  }),
  mates: fc.record({
    kind: fc.constant('new-mates' as const),
    past: fc.array(some, { maxLength: 3 }),
    strength: must,
  }),
  section: fc.record({
    kind: fc.constant('same-section' as const),
    columnId: fc.constant(columnId('Section')),
    strength: must,
  }),
  hours: fc.record({
    kind: fc.constant('shared-hours' as const),
    columnId: fc.constant(columnId('Times')),
    hours: fc.constantFrom(0.5, 0.75, 1, 2),
    strength: must,
  }),
} satisfies Record<string, fc.Arbitrary<Rule>>

const group = fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 6 })

describe('what is said to be broken', () => {
  it.each(Object.entries(ruleOf))('is what costs something: %s', (_, rule) => {
    const law = fc.property(
      rule,
      roles,
      sections,
      times,
      group,
      (one: Rule, role, section, time, members) => {
        const columns = [
          column('Role', 'choice', role),
          column('Section', 'choice', section),
          column('Times', 'availability', time),
        ]
        const terms = compileTerms([one], people, columnsById(columns))
        const cost = penaltyOf(terms, Int32Array.from(members), 0, members.length)
        const naming = namingOf({ people: people.map((id) => ({ id, name: id })), columns })
        const said = checkOf(one, people, naming)(members.map((at) => people[at] ?? personId('')))
        expect(said.length > 0).toBe(cost > 0)
      },
    )
    fc.assert(law)
  })

  it('of a pair that was together before is said for each pair', () => {
    const rule: Rule = { kind: 'new-mates', past: [people.slice(0, 3)], strength: 'must' }
    const naming = namingOf({ people: people.map((id) => ({ id, name: id })), columns: [] })
    expect(checkOf(rule, people, naming)(people.slice(0, 3))).toHaveLength(3)
  })

  it('names nobody who is gone from the class', () => {
    const rule: Rule = {
      kind: 'together',
      people: [people[0] ?? personId(''), personId('left')],
      strength: 'must',
    }
    const naming = namingOf({ people: people.map((id) => ({ id, name: id })), columns: [] })
    expect(checkOf(rule, people, naming)(people.slice(0, 1))).toEqual([])
  })
})

/** Every way to give `k` people one of `levels` answers. */
function mostByTrying(k: number, levels: number): number {
  const counts = (left: number, places: number): number[][] =>
    places === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, one) =>
          counts(left - one, places - 1).map((rest) => [one, ...rest]),
        ).flat()
  const differing = (given: readonly number[]) =>
    (k * (k - 1)) / 2 - given.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  return Math.max(0, ...counts(k, levels).map(differing))
}

describe('the most pairs that can differ', () => {
  it('is what trying all ways finds', () => {
    for (let k = 0; k <= 7; k += 1)
      for (let levels = 1; levels <= 4; levels += 1)
        expect(mostDifferingPairs(k, levels), `${k} people, ${levels} answers`).toBe(mostByTrying(k, levels))
  })
})

describe('a column laid out for the search', () => {
  const laidOut = (kind: ColumnKind, cells: readonly string[]) => {
    const read = readColumn(column('Any', kind, cells))
    if (read === null) throw new Error('no column')
    return encode({ columnId: columnId('Any'), use: 'mix', weight: 1 }, read, people)
  }
  const numbers = eight(fc.constantFrom('1', '2', '3.5', '10', '-4', ''))

  it('knows who answered, and gives equal answers one code', () => {
    fc.assert(
      fc.property(roles, (cells) => {
        fc.pre(new Set(cells.filter((cell) => cell !== '')).size > 1)
        const attribute = laidOut('choice', cells)
        cells.forEach((cell, one) => {
          expect(attribute.known[one]).toBe(cell === '' ? 0 : 1)
          cells.forEach((same, other) => {
            if (cell !== '' && same !== '')
              expect(attribute.code[one] === attribute.code[other]).toBe(cell === same)
          })
        })
      }),
    )
  })

  it('has the mean, the range and the mean difference of the numbers', () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const values = cells.filter((cell) => cell !== '').map(Number)
        fc.pre(new Set(values).size > 1)
        const attribute = laidOut('number', cells)
        const gaps = values.flatMap((one, at) => values.slice(at + 1).map((other) => Math.abs(one - other)))
        const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
        expect(attribute.mean).toBeCloseTo(mean(values), 9)
        expect(attribute.range).toBeCloseTo(Math.max(...values) - Math.min(...values), 9)
        expect(attribute.difference).toBeCloseTo(mean(gaps), 9)
      }),
    )
  })

  it('has a bit for every slot of a person', () => {
    fc.assert(
      fc.property(times, (cells) => {
        fc.pre(new Set(cells.filter((cell) => cell !== '')).size > 1)
        const read = readColumn(column('Any', 'availability', cells))
        const attribute = laidOut('availability', cells)
        people.forEach((id: PersonId, at) => {
          let bits = 0
          for (let word = 0; word < attribute.words; word += 1)
            bits += bitCount(attribute.mask[at * attribute.words + word] ?? 0)
          expect(bits).toBe(new Set(read?.answers.get(id)?.options).size)
        })
      }),
    )
  })
})
