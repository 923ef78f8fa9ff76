import type { GroupingInput } from '#shared/grouping/input.ts'
import { randomFrom } from '#shared/grouping/random.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

/** One person per letter: `ids('abc')`. */
export const ids = (letters: string): readonly PersonId[] =>
  letters.split('').map((letter) => personId(letter))

/** A column named by its title; `values` by person. */
export function column(title: string, kind: ColumnKind, values: Readonly<Record<string, string>>): Column {
  const entries = Object.entries(values).map(([id, value]) => [personId(id), value] as const)
  return {
    id: columnId(title),
    title,
    from: 'survey.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(entries),
  }
}

/** A task for one person per letter, named by the capital, without wishes. */
export function task(letters: string, more: Partial<GroupingInput> = {}): GroupingInput {
  return {
    people: ids(letters).map((id) => ({ id, name: id.toUpperCase() })),
    columns: [],
    uses: [],
    rules: [],
    sizes: { kind: 'ideal' },
    seed: 1,
    ...more,
  }
}

/** Symmetric whole-number distances, 0 to 100. */
export function randomDistances(n: number, seed: number): Float64Array {
  const random = randomFrom(seed)
  const made = new Float64Array(n * n)
  for (let one = 0; one < n; one++) {
    for (let other = one + 1; other < n; other++) {
      made[one * n + other] = made[other * n + one] = random.below(101)
    }
  }
  return made
}
