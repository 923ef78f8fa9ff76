import type { Half } from '#shared/contract/groupViews.ts'
import type { GroupingInput, GroupingResult } from '#shared/grouping/input.ts'

/** Two large groups need far fewer tries than many small ones; for a lecture fewer still, each being dearer. */
function effortFor(people: number): number {
  return Math.min(0.3, 10 / Math.max(1, people))
}

/**
 * The task of splitting a class into two balanced halves that take turns: everything in use is mixed, people who
 * have to be together stay together, locks and sizes of the groups do not count.
 */
export function halvesTask(input: GroupingInput): GroupingInput {
  const { people, columns, uses, rules, sizes, seed, sensitive } = input
  const first = Math.ceil(people.length / 2)
  return {
    people,
    columns,
    sizes,
    seed,
    ...(sensitive === undefined ? {} : { sensitive }),
    uses: uses.filter(({ use }) => use !== 'ignore').map((use) => ({ ...use, use: 'mix' })),
    rules: rules.filter(({ kind }) => kind === 'together').map((rule) => ({ ...rule, strength: 'prefer' })),
    fixedSizes: [first, people.length - first],
    effort: effortFor(people.length),
  }
}

/** The two halves by name, people in the order of the class list. */
export function halvesOf(input: GroupingInput, built: GroupingResult): readonly Half[] {
  const inFirst = new Set(built.groups[0]?.members ?? [])
  const part = (name: Half['name'], first: boolean): Half => ({
    name,
    members: input.people
      .filter(({ id }) => inFirst.has(id) === first)
      .map(({ id, name: who }) => ({ personId: id, name: who })),
  })
  return [part('A', true), part('B', false)]
}
