import type { Collector, ColumnSink } from './collect.ts'
import { normaliseNumber } from './gradebook.ts'
import { cellAt, type Header } from './header.ts'
import { identify, type IdentityColumns } from './identityColumns.ts'
import { hasColumns, type TableFormat, type TableSource } from './tableFormat.ts'

interface Grade {
  readonly at: number
  readonly sink: ColumnSink
}

interface GradeTitle {
  readonly title: string
  readonly outOf: number | null
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(normaliseNumber(text))
}

/** A person a row, then columns of grades; `titleOf` answers null for columns that are none. */
function readGrades(
  source: TableSource,
  into: Collector,
  system: string,
  identity: IdentityColumns,
  titleOf: (title: string) => GradeTitle | null,
): void {
  const grades: readonly Grade[] = source.header.titles.flatMap((written, at) => {
    const found = titleOf(written)
    if (found === null) return []
    return [
      { at, sink: into.column(`${system}:${found.title.toLowerCase()}`, found.title, 'number', found.outOf) },
    ]
  })
  source.eachRow((cells, line) => {
    into.row()
    const person = into.people.add({ ...identify(cells, identity), onRoster: true })
    if (person === null) return into.problems.add('no-person', 'skip', line)
    for (const { at, sink } of grades) {
      const value = normaliseNumber(cellAt(cells, at))
      if (value !== '' && value !== '-') sink.set(person, value)
    }
  })
}

function identityAt(
  header: Header,
  names: Readonly<Record<'sisId' | 'loginId' | 'lastName' | 'firstName' | 'email', string>>,
): IdentityColumns {
  const at = (name: keyof typeof names): number => header.at(names[name])
  return {
    canvasId: -1,
    sisId: at('sisId'),
    loginId: at('loginId'),
    email: at('email'),
    name: -1,
    firstName: at('firstName'),
    lastName: at('lastName'),
    section: -1,
    role: -1,
  }
}

/** `Quiz 1 Points Grade <Numeric MaxPoints:10 Weight:5>` */
function brightspaceTitle(written: string): GradeTitle | null {
  const found =
    /^(.*?)\s+(?:Points|Calculated|Scheme|Text|Adjusted|Final)?\s*(?:Grade|Final Grade)?\s*(?:(?:Numerator|Denominator)\s*)?<[^>]*>$/i.exec(
      written,
    )
  if (found === null) return null
  return { title: found[1] ?? '', outOf: number(/MaxPoints:\s*(\d+(?:[.,]\d+)?)/i.exec(written)?.[1]) }
}

/** D2L Brightspace grades: ids carry `#` in front and every row ends with one; there is no points row. */
export const brightspaceGrades: TableFormat = {
  id: 'd2l-grades',
  recognise: ({ header }) => {
    const mark = ['orgdefinedid', 'end-of-line indicator'].find((name) => header.has(name))
    return mark === undefined ? null : hasColumns(mark)
  },
  read: (source, into) => {
    const names = {
      sisId: 'orgdefinedid',
      loginId: 'username',
      lastName: 'last name',
      firstName: 'first name',
      email: 'email',
    }
    readGrades(source, into, 'd2l', identityAt(source.header, names), brightspaceTitle)
  },
}

/** `Essay [Total Pts: 100 Score] |12345` */
function blackboardTitle(written: string): GradeTitle | null {
  const found = /^(.*?)\s*\[Total Pts:\s*(?:up to\s*)?(\d+(?:[.,]\d+)?)?[^\]]*\]/i.exec(written)
  return found === null ? null : { title: found[1] ?? '', outOf: number(found[2]) }
}

/** Blackboard's grade centre, often tab-separated UTF-16 under an `.xls` name. */
export const blackboardGrades: TableFormat = {
  id: 'blackboard-grades',
  recognise: ({ header }) => {
    const names = ['last name', 'first name', 'username', 'student id']
    return header.has(...names) ? hasColumns(...names) : null
  },
  read: (source, into) => {
    const names = {
      sisId: 'student id',
      loginId: 'username',
      lastName: 'last name',
      firstName: 'first name',
      email: 'email',
    }
    readGrades(source, into, 'blackboard', identityAt(source.header, names), blackboardTitle)
  },
}
