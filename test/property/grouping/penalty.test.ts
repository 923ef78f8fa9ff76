import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOfFlags, mustOf, penaltyOf, wishesOf } from '#shared/grouping/penalty.ts'
import { columnsById, startsOf, type Problem } from '#shared/grouping/problem.ts'
import { exchange, isBetter, judgeGroup, standingOf, stateOf } from '#shared/grouping/state.ts'
import { compileTerms, mustCost } from '#shared/grouping/terms.ts'
import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

const people = Array.from({ length: 9 }, (_, at) => personId(`p${at}`))
const roleColumn: Column = {
  id: columnId('role'),
  title: 'Role',
  from: 'any.csv',
  kind: 'choice',
  outOf: null,
  values: Object.fromEntries(people.map((id, at) => [id, ['Lead', 'Write', 'Draw'][at % 3] ?? ''])),
}
const columns = columnsById([roleColumn])

const strength = fc.constantFrom<Rule['strength'][]>('must', 'prefer')
const somePeople = fc.uniqueArray(fc.constantFrom(...people), { minLength: 2, maxLength: 4 })
const value = fc.constantFrom('Lead', 'Write', 'Draw')

const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('apart' as const), people: somePeople, strength }),
  fc.record({
    kind: fc.constant('at-least-one' as const),
    columnId: fc.constant(roleColumn.id),
    value,
    strength,
  }),
  fc.record({
    kind: fc.constant('at-most-one' as const),
    columnId: fc.constant(roleColumn.id),
    value,
    strength,
  }),
  fc.record({
    kind: fc.constant('nobody-alone' as const),
    columnId: fc.constant(roleColumn.id),
    values: fc.uniqueArray(value, { minLength: 1 }),
    strength,
  }),
)

const carriers = (group: readonly PersonId[], wanted: string): number =>
  group.filter((id) => roleColumn.values[id] === wanted).length

/** What a group breaks of one rule, counted as a person would count it. */
function brokenBy(rule: Rule, group: readonly PersonId[]): number {
  if (rule.kind === 'apart') {
    const both = rule.people.filter((id) => group.includes(id)).length
    return (both * (both - 1)) / 2
  }
  if (rule.kind === 'at-least-one') return carriers(group, rule.value) === 0 ? 1 : 0
  if (rule.kind === 'at-most-one') return Math.min(2, Math.max(0, carriers(group, rule.value) - 1))
  if (rule.kind === 'nobody-alone') return rule.values.filter((one) => carriers(group, one) === 1).length
  return 0
}

function countedByHand(rules: readonly Rule[], group: readonly PersonId[]): number {
  const costs = rules.map((rule) => brokenBy(rule, group) * (rule.strength === 'must' ? mustCost : 1))
  return costs.reduce((sum, cost) => sum + cost, 0)
}

describe('what a group breaks', () => {
  it('is what counting rule by rule says', () => {
    const group = fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), group, (rules, members) => {
        const terms = compileTerms(rules, people, columns)
        const named = members.map((at) => people[at] ?? personId(''))
        expect(penaltyOf(terms, Int32Array.from(members), 0, members.length)).toBe(
          countedByHand(rules, named),
        )
      }),
    )
  })

  it('does not hang on the order of the members', () => {
    const group = fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), group, (rules, members) => {
        const terms = compileTerms(rules, people, columns)
        const cost = (order: readonly number[]) => penaltyOf(terms, Int32Array.from(order), 0, order.length)
        expect(cost(members.toReversed())).toBe(cost(members))
      }),
    )
  })

  it('comes apart into what must hold and what is wished', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: -500, max: 500 }), (must, wishes) => {
        const cost = must * mustCost + wishes
        expect(mustOf(cost)).toBe(must)
        expect(wishesOf(cost)).toBe(wishes)
      }),
    )
  })

  it('is nothing where there are no rules', () => {
    const terms = compileTerms([], people, columns)
    expect(terms.none).toBe(true)
    expect(penaltyOf(terms, Int32Array.from([0, 1, 2]), 0, 3)).toBe(0)
  })

  it('counts nothing of a rule about people or columns that are gone', () => {
    const gone: readonly Rule[] = [
      { kind: 'apart', people: [personId('left'), personId('p0')], strength: 'must' },
      { kind: 'at-least-one', columnId: columnId('gone'), value: 'x', strength: 'must' },
    ]
    const terms = compileTerms(gone, people, columns)
    expect(penaltyOf(terms, Int32Array.from([0, 1, 2]), 0, 3)).toBe(0)
  })

  it('takes past sets that repeat for very bad and never overflows', () => {
    const past = Array.from({ length: 5000 }, () => [people[0] ?? personId(''), people[1] ?? personId('')])
    const terms = compileTerms([{ kind: 'new-mates', past, strength: 'must' }], people, columns)
    const cost = penaltyOf(terms, Int32Array.from([0, 1]), 0, 2)
    expect(cost).toBe(512 * mustCost)
    expect(mustOf(cost)).toBe(512)
  })

  it('takes a pair that is wished together and is for a gain', () => {
    const rules: readonly Rule[] = [{ kind: 'together', people: people.slice(0, 2), strength: 'prefer' }]
    const terms = compileTerms(rules, people, columns)
    expect(penaltyOf(terms, Int32Array.from([0, 1, 2]), 0, 3)).toBe(-1)
    expect(penaltyOf(terms, Int32Array.from([0, 2, 3]), 0, 3)).toBe(0)
  })

  it('is told by the flags alone: nobody, one, two, three of them', () => {
    const rules: readonly Rule[] = [
      { kind: 'at-most-one', columnId: roleColumn.id, value: 'Lead', strength: 'prefer' },
    ]
    const terms = compileTerms(rules, people, columns)
    expect([costOfFlags(terms, 0, 0, 0, 0), costOfFlags(terms, 0, 1, 0, 0)]).toEqual([0, 0])
    expect([costOfFlags(terms, 0, 1, 1, 0), costOfFlags(terms, 0, 1, 1, 1)]).toEqual([1, 2])
  })
})

describe('people who must stay together', () => {
  const unit = (...rules: readonly Rule[]) => [...compileTerms(rules, people, columns).unit]

  it('have one number, those who share a person too', () => {
    const together = (...at: readonly number[]): Rule => ({
      kind: 'together',
      people: at.map((one) => people[one] ?? personId('')),
      strength: 'must',
    })
    expect(unit(together(1, 2), together(5, 6), together(2, 6))).toEqual([0, 1, 1, 3, 4, 1, 1, 7, 8])
  })

  it('are not made by a wish', () => {
    expect(unit({ kind: 'together', people: people.slice(0, 3), strength: 'prefer' })).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })
})

function problemOf(rules: readonly Rule[]): Problem {
  return {
    ids: people,
    attributes: [],
    terms: compileTerms(rules, people, columns),
    sizes: Int32Array.from([3, 3, 3]),
    starts: startsOf([3, 3, 3]),
    fixed: new Int32Array(9).fill(-1),
  }
}

const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 })

describe('two people who change places', () => {
  it('are back where they were when they do it again', () => {
    fc.assert(
      fc.property(order, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (members, one, other) => {
        const problem = problemOf([])
        const state = stateOf(problem, Int32Array.from(members))
        exchange(state, one, other)
        exchange(state, one, other)
        expect([...state.members]).toEqual(members)
        expect([...state.group]).toEqual([...stateOf(problem, Int32Array.from(members)).group])
      }),
    )
  })

  it('leave every place and group as if the groups had been made so', () => {
    fc.assert(
      fc.property(order, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (members, one, other) => {
        const problem = problemOf([])
        const state = stateOf(problem, Int32Array.from(members))
        exchange(state, one, other)
        const fresh = stateOf(problem, state.members)
        expect([...state.place]).toEqual([...fresh.place])
        expect([...state.group]).toEqual([...fresh.group])
      }),
    )
  })
})

describe('how a set stands', () => {
  it('is the sum of what its groups break', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 5 }), order, (rules, members) => {
        const state = stateOf(problemOf(rules), Int32Array.from(members))
        const groups = [0, 3, 6].map((from) =>
          members.slice(from, from + 3).map((at) => people[at] ?? personId('')),
        )
        const byHand = groups.reduce((sum, group) => sum + countedByHand(rules, group), 0)
        expect(standingOf(state).cost).toBe(byHand)
      }),
    )
  })

  it('is judged again only where it is asked to be', () => {
    const rules: readonly Rule[] = [{ kind: 'apart', people: people.slice(0, 2), strength: 'must' }]
    const problem = problemOf(rules)
    const state = stateOf(problem, Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]))
    exchange(state, 1, 3)
    expect(standingOf(state).cost).toBe(mustCost)
    judgeGroup(problem, state, 0)
    expect(standingOf(state).cost).toBe(0)
  })

  it.each([
    [
      { cost: 0, worst: 0, mean: 0 },
      { cost: 1, worst: 1, mean: 1 },
    ],
    [
      { cost: 1, worst: 0.5, mean: 0.5 },
      { cost: 1, worst: 0.4, mean: 0.9 },
    ],
    [
      { cost: 1, worst: 0.5, mean: 0.9 },
      { cost: 1, worst: 0.5, mean: 0.8 },
    ],
  ])('rules go before the worst group, and that before the mean', (better, other) => {
    expect(isBetter(better, other)).toBe(true)
    expect(isBetter(other, better)).toBe(false)
  })

  it('takes sums that differ by rounding for equal', () => {
    const one = { cost: 0, worst: 0.1 + 0.2, mean: 0.5 }
    const other = { cost: 0, worst: 0.3, mean: 0.5 }
    expect([isBetter(one, other), isBetter(other, one)]).toEqual([false, false])
  })

  it('puts no set before itself, and never two before each other', () => {
    const standing = fc.record({
      cost: fc.nat({ max: 3 }),
      worst: fc.constantFrom(0, 0.25, 0.5, 1),
      mean: fc.constantFrom(0, 0.5, 1),
    })
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        expect(isBetter(one, one)).toBe(false)
        expect(isBetter(one, other) && isBetter(other, one)).toBe(false)
      }),
    )
  })
})
