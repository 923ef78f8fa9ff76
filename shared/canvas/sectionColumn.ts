import { columnId } from '#shared/model/ids.ts'
import type { Column } from '#shared/model/column.ts'
import type { Person } from '#shared/model/person.ts'
import type { FileReading } from './reading.ts'

/** Several sections of one person in one value, as survey exports write several answers. */
const joint = '; '

/**
 * Sections as a column, so that groups can be mixed or matched by them.
 * @returns one column, or none where no file names sections.
 */
export function sectionColumn(
  people: readonly Person[],
  readings: readonly FileReading[],
): readonly Column[] {
  const placed = people.filter(({ sections }) => sections.length > 0)
  if (placed.length === 0) return []
  const from = readings.filter((reading) => reading.people.some(({ sections }) => sections.length > 0))
  return [
    {
      id: columnId('section'),
      title: 'Section',
      from: from.map(({ name }) => name).toSorted()[0] ?? '',
      kind: placed.some(({ sections }) => sections.length > 1) ? 'choices' : 'choice',
      outOf: null,
      values: Object.fromEntries(placed.map(({ id, sections }) => [id, sections.join(joint)])),
    },
  ]
}
