import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOfAll } from '#shared/grouping/exact.ts'
import { provenConflict } from '#shared/grouping/impossible.ts'
import { mustOf } from '#shared/grouping/penalty.ts'
import { columnsById, sortedIds, startsOf, type Problem } from '#shared/grouping/problem.ts'
import { standingOf, stateOf } from '#shared/grouping/state.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { anyTask } from './makers.ts'

/** A few people of the class by position. */
const somePeople = fc.array(fc.nat(8), { minLength: 2, maxLength: 4 })

interface Draw {
  readonly kind: Rule['kind']
  readonly people: readonly number[]
  readonly value: string
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom(
    'together',
    'apart',
    'at-least-one',
    'at-most-one',
    'nobody-alone',
    'new-mates',
    'shared-hours',
  ),
  people: somePeople,
  value: fc.constantFrom('R', 'Blue', 'Green', '1', '2', '3'),
})

function ruleOf(draw: Draw, input: GroupingInput): readonly Rule[] {
  const people = draw.people.flatMap((at): readonly PersonId[] => {
    const person = input.people[at % input.people.length]
    return person === undefined ? [] : [person.id]
  })
  const strength = 'must'
  const [first] = draw.people
  const columnId = input.columns[(first ?? 0) % Math.max(1, input.columns.length)]?.id
  switch (draw.kind) {
    case 'together':
    case 'apart':
      return [{ kind: draw.kind, people, strength }]
    case 'new-mates':
      return [{ kind: 'new-mates', past: [people, people.slice(1)], strength }]
    case 'same-section':
      return []
    default:
  }
  if (columnId === undefined) return []
  if (draw.kind === 'nobody-alone') return [{ kind: draw.kind, columnId, values: [draw.value], strength }]
  if (draw.kind === 'shared-hours') return [{ kind: draw.kind, columnId, hours: 1, strength }]
  return [{ kind: draw.kind, columnId, value: draw.value, strength }]
}

function problemOf(input: GroupingInput, rules: readonly Rule[]): Problem {
  const ids = sortedIds(input.people)
  const small = Math.floor(ids.length / 2)
  const sizes = [ids.length - small, small]
  return {
    ids,
    attributes: [],
    terms: compileTerms(rules, ids, columnsById(input.columns)),
    sizes: Int32Array.from(sizes),
    starts: startsOf(sizes),
    fixed: new Int32Array(ids.length).fill(-1),
  }
}

/** Whether any way to form the groups keeps the rules, by looking at all of them. */
function canHold(input: GroupingInput, rules: readonly Rule[]): boolean {
  const problem = problemOf(input, rules)
  const best = bestOfAll(problem)
  return best !== null && mustOf(standingOf(stateOf(problem, best.members)).cost) === 0
}

test('rules that counting shows to be impossible are kept by no way to form the groups', () => {
  let shown = 0
  fc.assert(
    fc.property(anyTask(6, 9), fc.array(anyDraw, { minLength: 1, maxLength: 5 }), (input, draws) => {
      const rules = draws.flatMap((draw) => ruleOf(draw, input))
      const conflict = provenConflict(problemOf(input, rules), rules, columnsById(input.columns))
      if (conflict === null) return
      shown++
      expect(rules).toEqual(expect.arrayContaining([...conflict]))
      expect(canHold(input, conflict)).toBe(false)
    }),
    { numRuns: 300 },
  )
  expect(shown).toBeGreaterThan(20)
})
