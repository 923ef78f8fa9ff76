import type { GroupingInput } from '#shared/grouping/input.ts'
import type { Column } from '#shared/model/column.ts'
import type { AttributeUse, Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Args } from './args.ts'
import { stop } from './problem.ts'

const fold = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()

/** "Essay 1 (88123)" may be asked for as "Essay 1": the number is Canvas's own. */
const withoutId = (title: string): string => title.replace(/\s*\(\d+\)\s*$/u, '')

/** The column with a title, whatever its case. */
export function findColumn(columns: readonly Column[], title: string): Column | null {
  const wanted = fold(title)
  const exact = columns.find((column) => fold(column.title) === wanted || column.id === title)
  const loose = columns.filter((column) => fold(withoutId(column.title)) === wanted)
  return exact ?? (loose.length === 1 ? (loose[0] ?? null) : null)
}

/** Columns in a list of titles. A title may hold commas itself, so the longest title that fits is taken. */
function columnsIn(list: string, columns: readonly Column[]): readonly Column[] {
  const parts = list.split(',')
  const found: Column[] = []
  for (let from = 0; from < parts.length;) {
    let to = parts.length
    let column: Column | null = null
    for (; to > from && column === null; to -= 1)
      column = findColumn(columns, parts.slice(from, to).join(','))
    const asked = parts[from]?.trim() ?? ''
    if (column !== null) {
      found.push(column)
      from = to + 1
    } else if (asked === '') from += 1
    else stop('group.noColumn', { column: asked, columns: columns.map(({ title }) => title).join(', ') })
  }
  return found
}

function personNamed(name: string, people: readonly Person[]): PersonId {
  const wanted = fold(name)
  const ids = ({ id, canvasId, sisId, loginId, email }: Person): readonly (string | null)[] => [
    id,
    canvasId,
    sisId,
    loginId,
    email,
  ]
  const byId = people.filter((person) => ids(person).some((id) => id !== null && fold(id) === wanted))
  const names = ({ name: shown, sortableName }: Person): readonly string[] => [shown, sortableName]
  const byName = people.filter((person) => names(person).some((one) => fold(one) === wanted))
  const found = byId.length > 0 ? byId : byName
  const [first] = found
  if (first === undefined) return stop('group.noPerson', { person: name.trim() })
  if (found.length > 1) return stop('group.twoPeople', { person: name.trim(), count: found.length })
  return first.id
}

function peopleRules(
  kind: 'apart' | 'together',
  lists: readonly string[],
  people: readonly Person[],
): readonly Rule[] {
  return lists.flatMap((list): readonly Rule[] => {
    const named = list.split('|').filter((name) => name.trim() !== '')
    if (named.length < 2) stop('group.onePerson', { option: `--${kind}`, list })
    return [{ kind, people: [...new Set(named.map((name) => personNamed(name, people)))], strength: 'must' }]
  })
}

function usesOf(args: Args, columns: readonly Column[]): readonly AttributeUse[] {
  const uses = new Map<ColumnId, AttributeUse>()
  for (const use of ['mix', 'match'] as const) {
    for (const list of args.all(use)) {
      for (const { id, title } of columnsIn(list, columns)) {
        if (uses.get(id) !== undefined && uses.get(id)?.use !== use) stop('group.both', { column: title })
        uses.set(id, { columnId: id, use, weight: 1 })
      }
    }
  }
  return [...uses.values()]
}

/** Free text cannot be compared; asked for by name all the same, its answers count as choices. */
function usable(column: Column, uses: readonly AttributeUse[]): Column {
  const used = uses.some(({ columnId }) => columnId === column.id)
  return used && column.kind === 'text' ? { ...column, kind: 'choice' } : column
}

/** What the options of `group` ask for, against a class. */
export function groupWish(
  args: Args,
  people: readonly Person[],
  columns: readonly Column[],
): Pick<GroupingInput, 'columns' | 'uses' | 'rules' | 'sizes'> {
  const uses = usesOf(args, columns)
  return {
    uses,
    columns: columns.map((column) => usable(column, uses)),
    rules: [
      ...peopleRules('apart', args.all('apart'), people),
      ...peopleRules('together', args.all('together'), people),
    ],
    sizes: { kind: 'ideal' },
  }
}
