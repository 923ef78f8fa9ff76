import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import { encode, type Attribute } from './encode.ts'
import type { GroupingInput } from './input.ts'
import { readColumn } from './readColumn.ts'
import { compileTerms, type Terms } from './terms.ts'

/** A grouping task laid out for the search: people are indices into `ids`, groups indices into `sizes`. */
export interface Problem {
  /** Sorted, so that the order of the class list changes nothing. */
  readonly ids: readonly PersonId[]
  readonly attributes: readonly Attribute[]
  readonly terms: Terms
  readonly sizes: Int32Array
  /** Where each group starts in the list of members; one more entry than groups. */
  readonly starts: Int32Array
  /** The group a locked person stays in, -1 for everybody else. */
  readonly fixed: Int32Array
}

/** Ids in the order used everywhere: by code unit, each once. */
export function sortedIds(people: GroupingInput['people']): readonly PersonId[] {
  return [...new Set(people.map((person) => person.id))].sort()
}

/** Columns by id; of two with one id the first counts. */
export function columnsById(columns: readonly Column[]): ReadonlyMap<ColumnId, Column> {
  return new Map(columns.toReversed().map((column) => [column.id, column]))
}

/** The attributes in use that can be compared at all, in the order of the wishes. */
export function attributesOf(
  input: Pick<GroupingInput, 'columns' | 'uses'>,
  ids: readonly PersonId[],
): readonly Attribute[] {
  const columns = columnsById(input.columns)
  return input.uses.flatMap((use) => {
    const column = columns.get(use.columnId)
    const read = column === undefined || use.use === 'ignore' ? null : readColumn(column)
    return read === null ? [] : [encode(use, read, ids)]
  })
}

/** The task without attributes: only what the rules ask, for asking whether they can hold at all. */
export function rulesOnly(
  problem: Problem,
  rules: readonly Rule[],
  columns: ReadonlyMap<ColumnId, Column>,
): Problem {
  return { ...problem, attributes: [], terms: compileTerms(rules, problem.ids, columns) }
}

/** Where groups of these sizes start when their members stand one group after the other. */
export function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1)
  sizes.forEach((size, group) => {
    starts[group + 1] = (starts[group] ?? 0) + size
  })
  return starts
}
