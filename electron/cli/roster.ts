import { guessKind } from '#shared/grouping/attribute.ts'
import type { Column } from '#shared/model/column.ts'
import { columnId, personId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { openTable } from '#shared/tables/openTable.ts'

/** A class list: who is in it, and one column per further column of the file. */
export interface Roster {
  readonly people: readonly Person[]
  readonly columns: readonly Column[]
}

type Field = 'name' | 'first' | 'last' | 'canvasId' | 'sisId' | 'loginId' | 'email' | 'section'

/** What a column says about who somebody is, by its title; everything else is an attribute. */
const fields: readonly (readonly [Field, RegExp])[] = [
  ['name', /^(?:(?:full |student |display )?name|student|students|person|people)$/iu],
  ['first', /^(?:first|given)[ _]?names?$/iu],
  ['last', /^(?:last|family)[ _]?name|surname$/iu],
  [
    'canvasId',
    /^(?:id|(?:canvas|student|user|person)[ _-]?(?:user[ _-]?)?id|student[ _-]?(?:number|no\.?))$/iu,
  ],
  ['sisId', /^sis[ _-]?(?:user[ _-]?)?id$/iu],
  ['loginId', /^(?:(?:sis[ _-]?)?login(?:[ _-]?id)?|user ?name|username)$/iu],
  ['email', /^(?:e-?mail)(?: address)?$/iu],
  ['section', /^sections?$/iu],
]

function fieldOf(title: string, taken: ReadonlySet<Field>): Field | null {
  return fields.find(([field, pattern]) => pattern.test(title) && !taken.has(field))?.[0] ?? null
}

interface Layout {
  readonly at: ReadonlyMap<Field, number>
  readonly attributes: readonly { readonly title: string; readonly at: number }[]
}

function layOut(header: readonly string[]): Layout {
  const at = new Map<Field, number>()
  const attributes: { readonly title: string; readonly at: number }[] = []
  for (const [index, cell] of header.entries()) {
    const title = cell.trim()
    const field = fieldOf(title, new Set(at.keys()))
    if (field !== null) at.set(field, index)
    // A section says who somebody is and may be mixed as well.
    if (title !== '' && (field === null || field === 'section')) attributes.push({ title, at: index })
  }
  return { at, attributes }
}

function personOf(cells: readonly string[], { at }: Layout, line: number): Person {
  const cell = (field: Field): string => cells[at.get(field) ?? -1]?.trim() ?? ''
  const or = (text: string): string | null => (text === '' ? null : text)
  const written = cell('name') === '' ? `${cell('first')} ${cell('last')}`.trim() : cell('name')
  const [family = '', given = ''] = written.split(/,\s*/u)
  const id = cell('canvasId') || cell('sisId') || cell('loginId') || cell('email')
  const name = given === '' ? written : `${given} ${family}`
  return {
    id: personId(id === '' ? `line:${line}` : id),
    canvasId: or(cell('canvasId')),
    sisId: or(cell('sisId')),
    loginId: or(cell('loginId')),
    email: or(cell('email')),
    name: name === '' ? id : name,
    sortableName: given === '' && cell('last') !== '' ? `${cell('last')}, ${cell('first')}` : written,
    sections: cell('section') === '' ? [] : [cell('section')],
    role: 'student',
  }
}

/**
 * Reads any table with one row a student and a header: columns that name a person by their titles, all others as
 * attributes. Two rows with one id are one person, the first counts. Null where no column names a person.
 */
export function readRoster(file: { readonly name: string; readonly bytes: Uint8Array }): Roster | null {
  const table = openTable(file.bytes)
  const header = table.opening[0]?.cells ?? []
  const layout = layOut(header)
  if (layout.at.size === 0 || (layout.at.size === 1 && layout.at.has('section'))) return null
  const people = new Map<string, Person>()
  const values = layout.attributes.map(() => new Map<string, string>())
  let seenHeader = false
  table.eachRecord((cells, line) => {
    if (!seenHeader) {
      seenHeader = true
      return
    }
    const person = personOf(cells, layout, line)
    if (person.name === '' || people.has(person.id)) return
    people.set(person.id, person)
    for (const [index, { at }] of layout.attributes.entries()) {
      const value = cells[at]?.trim() ?? ''
      if (value !== '') values[index]?.set(person.id, value)
    }
  })
  const columns = layout.attributes.map(({ title, at }, index): Column => {
    const answers = values[index] ?? new Map<string, string>()
    return {
      id: columnId(`column:${at}`),
      title,
      from: file.name,
      kind: guessKind(title, [...answers.values()]),
      outOf: null,
      values: Object.fromEntries(answers),
    }
  })
  return { people: [...people.values()], columns }
}
