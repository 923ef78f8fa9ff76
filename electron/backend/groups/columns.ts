import type { Attribute } from '#shared/contract/views.ts'
import { withTimeGrids } from '#shared/grouping/timeGrid.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { ColumnId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { ColumnNote, CourseWork } from '#shared/model/work.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { evidenceColumns, type GroupingClass } from './evidence.ts'

/** The grouping engine reads a column once per object, so a corrected column is made once per kind. */
const corrected = new WeakMap<Column, Map<ColumnKind, Column>>()

function withKind(column: Column, kind: ColumnKind): Column {
  if (kind === column.kind) return column
  const kinds = corrected.get(column) ?? new Map<ColumnKind, Column>()
  corrected.set(column, kinds)
  const made = kinds.get(kind) ?? { ...column, kind }
  kinds.set(kind, made)
  return made
}

/** A column with its kind as the instructor corrected it. */
export function asNoted(column: Column, notes: Readonly<Record<string, ColumnNote>>): Column {
  return withKind(column, tableEntry(notes, column.id)?.kind ?? column.kind)
}

/** Answers that say who somebody is: using them to sort people is the instructor's decision, never a default. */
const sensitiveTitle =
  /gender|\bsex\b|pronoun|\brace\b|ethnic|religio|faith|disab|accommodat|\bage\b|birth|nationalit|citizen|visa|immigra|first[- ]gen|income|financial|orientation|veteran|health|medical|\bgpa\b/iu

/** Whether a column's answers are not to be spelled out: as the instructor said, else as its title suggests. */
export function isSensitive(column: Column, notes: Readonly<Record<string, ColumnNote>>): boolean {
  return tableEntry(notes, column.id)?.sensitive ?? sensitiveTitle.test(column.title)
}

/** Imported columns never change, so grids of times are put together once for each list of them. */
const whole = new WeakMap<readonly Column[], readonly Column[]>()

function imported(columns: readonly Column[]): readonly Column[] {
  const made = whole.get(columns) ?? withTimeGrids(columns)
  whole.set(columns, made)
  return made
}

/** Everything groups can be made from: imported columns (the sections among them) and what the discussion shows. */
export function groupingColumns(group: GroupingClass): readonly Column[] {
  const all = [...imported(group.content.columns), ...evidenceColumns(group)]
  return all.map((column) => asNoted(column, group.work.columns))
}

function attributeOf(column: Column, students: readonly Person[], sensitive: boolean): Attribute {
  const values = students.flatMap((person) => {
    const value = tableEntry(column.values, person.id)?.trim() ?? ''
    return value === '' ? [] : [value]
  })
  return {
    column,
    kind: column.kind,
    sensitive,
    distinct: new Set(values).size,
    missing: students.length - values.length,
  }
}

/** The columns as the set-up of groups offers them. */
export function attributesOffered(group: GroupingClass): readonly Attribute[] {
  const { content, work } = group
  const students = studentsOf(content, work.people)
  return groupingColumns(group).map((column) =>
    attributeOf(column, students, isSensitive(column, work.columns)),
  )
}

/** Ids of the columns whose answers must not be spelled out in reasons. */
export function sensitiveIds(columns: readonly Column[], work: CourseWork): readonly ColumnId[] {
  return columns.filter((column) => isSensitive(column, work.columns)).map(({ id }) => id)
}
