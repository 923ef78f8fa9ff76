import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { randomFrom, type Random } from '#shared/grouping/random.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, type PersonId } from '#shared/model/ids.ts'
import { peopleIds } from './makers.ts'

type Groups = readonly (readonly PersonId[])[]

/** Groups of the planned sizes, drawn at random: the rules are made so that these keep them. */
function plant(n: number, random: Random): Groups {
  const ids = [...peopleIds(n)]
  const plan = planSizes(n, { kind: 'ideal' })
  return (plan.ok ? plan.value : []).map((size) =>
    Array.from({ length: size }, () => ids.splice(random.below(ids.length), 1)).flat(),
  )
}

function column(
  name: string,
  kind: ColumnKind,
  planted: Groups,
  cell: (at: number, group: number) => string,
): Column {
  const values = planted.flatMap((members, group) => members.map((id, at) => [id, cell(at, group)] as const))
  return {
    id: columnId(name),
    title: name,
    from: 'any.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(values),
  }
}

const slots = ['Mon 9-11', 'Tue 9-11', 'Wed 14-16', 'Thu 14-16', 'Fri 18-20']

/** A leader in every group, at most one driver, two or none of a minority, and two hours that all of a group have. */
function columnsOf(planted: Groups, random: Random): readonly Column[] {
  const minority = planted.map(() => (random.below(3) === 0 ? 2 : 0))
  const hour = planted.map(() => random.below(slots.length))
  const more = (): string => slots[random.below(slots.length)] ?? ''
  return [
    column('Leads', 'choice', planted, (at) => (at === 0 || random.below(6) === 0 ? 'yes' : 'no')),
    column('Drives', 'choice', planted, (at) => (at === 1 && random.below(2) === 0 ? 'yes' : 'no')),
    column('Minority', 'choice', planted, (at, group) => (at < (minority[group] ?? 0) ? 'yes' : 'no')),
    column('Free', 'availability', planted, (_, group) => `${slots[hour[group] ?? 0] ?? ''}; ${more()}`),
    column('Skill', 'scale', planted, () => String(1 + random.below(5))),
  ]
}

function rulesOf(planted: Groups): readonly Rule[] {
  const across = (at: number): readonly PersonId[] => planted.flatMap((members) => members.slice(at, at + 1))
  const strength = 'must'
  return [
    { kind: 'at-least-one', columnId: columnId('Leads'), value: 'yes', strength },
    { kind: 'at-most-one', columnId: columnId('Drives'), value: 'yes', strength },
    { kind: 'nobody-alone', columnId: columnId('Minority'), values: ['yes'], strength },
    { kind: 'shared-hours', columnId: columnId('Free'), hours: 2, strength },
    { kind: 'together', people: planted[0]?.slice(1, 3) ?? [], strength },
    { kind: 'apart', people: across(0).slice(0, 3), strength },
    { kind: 'new-mates', past: [across(1), across(2)], strength },
  ]
}

test('where groups that keep every rule are there, groups that keep every rule are found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 45 }), fc.integer(), (n, seed) => {
      const random = randomFrom(seed)
      const planted = plant(n, random)
      const input: GroupingInput = {
        people: planted.flat().map((id) => ({ id, name: `Name ${id}` })),
        columns: columnsOf(planted, random),
        uses: [{ columnId: columnId('Skill'), use: 'mix', weight: 1 }],
        rules: rulesOf(planted),
        sizes: { kind: 'ideal' },
        seed,
        effort: 0.02,
      }
      const built = buildGroups(input)
      expect(built.ok ? built.value.broken : built.error).toEqual([])
    }),
    { numRuns: 12, seed: 20 },
  )
})
