import fc from 'fast-check'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { attributesOf, columnsById, sortedIds, startsOf, type Problem } from '#shared/grouping/problem.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { AttributeUse, Rule } from '#shared/model/groupPlan.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

/** Cells of every kind, empty and unreadable ones among them. */
const cells: Readonly<Record<ColumnKind, fc.Arbitrary<string>>> = {
  choice: fc.constantFrom('Red', 'red ', 'Blue', 'Green', '', '__proto__'),
  choices: fc.constantFrom('R; Excel', 'R', 'Excel; Figma; QGIS', '', 'toString; R'),
  scale: fc.constantFrom('1', '2', '3', '4', '5', '', 'n/a', 'about 3'),
  number: fc.constantFrom('12', '3,5', '88 %', '1,234.5', '-', '7', '0'),
  availability: fc.constantFrom('Mon 9-11', 'Mon 9-10; Tue 14-16', 'Friday evening', '', 'Tue 14-15'),
  text: fc.constantFrom('some words', 'others'),
}

const kinds: readonly ColumnKind[] = ['choice', 'choices', 'scale', 'number', 'availability', 'text']

/** Ids whose order as text is not their order as numbers, and names that are traps as keys of objects. */
export function peopleIds(n: number): readonly PersonId[] {
  return Array.from({ length: n }, (_, at) => personId(at === 2 ? '__proto__' : `${at * 7}`))
}

function columnOf(at: number, kind: ColumnKind, ids: readonly PersonId[], values: readonly string[]): Column {
  const entries = ids.map((id, person) => [id, values[person % values.length] ?? ''] as const)
  const id = columnId(`c${at}`)
  return {
    id,
    title: `Column ${at}`,
    from: 'any.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(entries),
  }
}

/** A task with up to three attributes of any kind, read for a moment only. */
export function anyTask(least: number, most: number): fc.Arbitrary<GroupingInput> {
  const use = fc.record({
    kind: fc.constantFrom(...kinds),
    use: fc.constantFrom<AttributeUse['use'][]>('mix', 'match', 'ignore'),
    weight: fc.constantFrom(0.5, 1, 3),
  })
  return fc
    .record({
      n: fc.integer({ min: least, max: most }),
      uses: fc.array(use, { maxLength: 3 }),
      seed: fc.integer(),
    })
    .chain(({ n, uses, seed }) => {
      const ids = peopleIds(n)
      const columns = uses.map(({ kind }, at) =>
        fc
          .array(cells[kind], { minLength: n, maxLength: n })
          .map((values) => columnOf(at, kind, ids, values)),
      )
      return fc.tuple(...columns).map((made) => ({
        people: ids.map((id) => ({ id, name: `Name ${id}` })),
        columns: made,
        uses: uses.map(({ use: how, weight }, at) => ({ columnId: columnId(`c${at}`), use: how, weight })),
        rules: [],
        sizes: { kind: 'ideal' as const },
        seed,
        effort: 0.002,
      }))
    })
}

/** Rules of every kind that is counted, about the columns that the task happens to have. */
function rulesFor(input: GroupingInput): readonly Rule[] {
  const [a, b, c, d] = input.people.map((person) => person.id)
  const mates = [a, b, c, d].filter((id) => id !== undefined)
  return [
    { kind: 'apart', people: mates.slice(0, 3), strength: 'must' },
    { kind: 'together', people: mates.slice(1), strength: 'prefer' },
    { kind: 'new-mates', past: [mates, mates], strength: 'prefer' },
    ...input.columns.flatMap(({ id: columnId }): readonly Rule[] => [
      { kind: 'nobody-alone', columnId, values: [], strength: 'must' },
      { kind: 'at-least-one', columnId, value: 'R', strength: 'prefer' },
      { kind: 'at-most-one', columnId, value: 'Blue', strength: 'must' },
      { kind: 'same-section', columnId, strength: 'prefer' },
      { kind: 'shared-hours', columnId, hours: 1, strength: 'must' },
    ]),
  ]
}

/** The task with a rule of every kind, laid out for the search. */
export function problemOf(input: GroupingInput): Problem {
  const ids = sortedIds(input.people)
  const plan = planSizes(ids.length, input.sizes)
  const sizes = plan.ok ? plan.value : []
  return {
    ids,
    attributes: attributesOf(input, ids),
    terms: compileTerms(rulesFor(input), ids, columnsById(input.columns)),
    sizes: Int32Array.from(sizes),
    starts: startsOf(sizes),
    fixed: new Int32Array(ids.length).fill(-1),
  }
}
