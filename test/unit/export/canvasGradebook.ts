import { MalformedCsv, strictCsv } from './canvasCsv.ts'

/**
 * What Canvas would do with a gradebook file, worked out from the behaviour of its importer and sharing no code with
 * the export that it checks. Source of the rules: github.com/instructure/canvas-lms, lib/gradebook_importer.rb.
 */
export interface CanvasCourse {
  readonly students: readonly {
    readonly id: string
    readonly sortableName: string
    readonly sisId?: string
    readonly loginId?: string
  }[]
  readonly assignments: readonly { readonly id: string; readonly title: string; readonly points: number }[]
  /** `student|assignment` → score; `EX` where excused. */
  readonly scores: ReadonlyMap<string, string>
  /** `student|assignment` that are not assigned. */
  readonly unassigned: ReadonlySet<string>
}

export interface ScoreChange {
  readonly student: string
  readonly assignment: string
  readonly from: string
  readonly to: string
}

export interface GradebookReport {
  readonly refused: string | null
  readonly sets: readonly ScoreChange[]
  readonly deletes: readonly ScoreChange[]
  readonly creates: readonly { readonly title: string; readonly points: string | null }[]
  readonly repoints: readonly { readonly id: string; readonly points: string }[]
  /** Names of people nobody could be found for: Canvas asks who they are. */
  readonly asks: readonly string[]
  /** Students who were found by a name and not by an id. */
  readonly byName: readonly string[]
}

const nothing: GradebookReport = {
  refused: null,
  sets: [],
  deletes: [],
  creates: [],
  repoints: [],
  asks: [],
  byName: [],
}

function fieldCount(lines: readonly string[], separator: string): number {
  try {
    const counts = lines.map((line) => strictCsv(line, separator)[0]?.length ?? 0)
    return new Set(counts).size === 1 ? (counts[0] ?? 0) : 0
  } catch (cause) {
    if (cause instanceof MalformedCsv) return 0
    throw cause
  }
}

function separatorOf(text: string): string {
  const lines = text.split('\n').slice(0, 3)
  return fieldCount(lines, ';') > fieldCount(lines, ',') ? ';' : ','
}

/** A pure number or percentage: the last mark is the decimal mark. */
function normalised(cell: string | null): string | null {
  if (cell === null || !/^-?[0-9.,]+%?$/.test(cell)) return cell
  const at = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','))
  return at < 0 ? cell : `${cell.slice(0, at).replace(/[.,]/g, '')}.${cell.slice(at + 1)}`
}

/** How many columns are about the student; null where the header is none that Canvas takes. */
function studentColumns(header: readonly (string | null)[]): number | null {
  const cell = (at: number) => header[at] ?? ''
  const two = cell(0) === 'LastName' && cell(1) === 'FirstName'
  const one = header.length > 3 && cell(0).includes('Student') && cell(1).includes('ID')
  if (!one && !(header.length > 4 && two && cell(2).includes('ID'))) return null
  let count = two ? 4 : 3
  const at = count - 1
  if (/SIS\s+Login\s+ID/.test(cell(at))) count += 1
  else if (/SIS\s+User\s+ID/.test(cell(at)) && /SIS\s+Login\s+ID/.test(cell(at + 1))) {
    const integration = /Integration\s+ID/.test(cell(at + 2)) ? 1 : 0
    count += 2 + integration
    if (/Root\s+Account/.test(cell(at + 2 + integration))) count += 1
  }
  return cell(count - 1).includes('Section') ? count : null
}

const neverImported = ['Score', 'Points', 'Grade'].flatMap((what) => [`Current ${what}`, `Final ${what}`])
const overrides = ['Override Score', 'Override Grade', 'Override Status']

interface Column {
  readonly at: number
  readonly id: string | null
  readonly title: string
}

function columnsOf(
  header: readonly (string | null)[],
  from: number,
  course: CanvasCourse,
): readonly Column[] {
  return header.slice(from).flatMap((title) => {
    if (title === null || [...neverImported, ...overrides].some((words) => title.includes(words))) return []
    const at = header.indexOf(title)
    const split = /^([^\n]*)[ \t\r\n\f\v]\((\d+)\)$/.exec(title)
    const byId = course.assignments.find(({ id }) => id === split?.[2])
    const known = byId ?? course.assignments.find((assignment) => assignment.title === title)
    return [{ at, id: known?.id ?? null, title: split?.[1] ?? title }]
  })
}

const isBlankScore = (value: string): boolean => value === '' || value === '-'

function isSame(from: string, to: string): boolean {
  if (from === to || (isBlankScore(from) && isBlankScore(to))) return true
  const [one, other] = [Number(from), Number(to)]
  return from !== '' && to !== '' && one.toFixed(2) === other.toFixed(2) && !Number.isNaN(one)
}

/** Reads the file as Canvas would and says what that changes. */
export function importGradebook(text: string, course: CanvasCourse): GradebookReport {
  const [rawHeader = [], ...raw] = strictCsv(text, separatorOf(text)).map((row) => row.map(normalised))
  const about = studentColumns(rawHeader)
  if (about === null) return { ...nothing, refused: 'Invalid header row' }
  const columns = columnsOf(rawHeader, about, course)
  const report = {
    sets: [] as ScoreChange[],
    deletes: [] as ScoreChange[],
    repoints: [] as GradebookReport['repoints'][number][],
    asks: [] as string[],
    byName: [] as string[],
  }
  let points: readonly (string | null)[] = []
  for (const row of raw) {
    if (row[0]?.includes('Points Possible') === true) points = row
    else if (!row.every((cell) => cell === null || /^\s*(?:muted|manual posting.*)?\s*$/i.test(cell))) {
      readStudent(row, columns, points, course, report)
    }
  }
  for (const { at, id } of columns) {
    const worth = points[at] ?? null
    const known = course.assignments.find((assignment) => assignment.id === id)
    if (known !== undefined && worth !== null && Number(worth) !== known.points) {
      report.repoints.push({ id: known.id, points: worth })
    }
  }
  const creates = columns
    .filter(({ id }) => id === null)
    .map(({ at, title }) => ({ title, points: points[at] ?? null }))
  return { refused: null, creates, ...report }
}

interface Filling {
  readonly sets: ScoreChange[]
  readonly deletes: ScoreChange[]
  readonly asks: string[]
  readonly byName: string[]
}

function findStudent(row: readonly (string | null)[], course: CanvasCourse, report: Filling) {
  const [first] = row
  const byId = course.students.find(({ id }) => id === row[1] || id === row[2])
  if (byId !== undefined) return byId
  const byName = course.students.find(({ sortableName }) => sortableName === first)
  if (byName !== undefined) report.byName.push(byName.sortableName)
  else report.asks.push(first ?? '')
  return byName
}

function readStudent(
  row: readonly (string | null)[],
  columns: readonly Column[],
  points: readonly (string | null)[],
  course: CanvasCourse,
  report: Filling,
): void {
  const student = findStudent(row, course, report)
  if (student === undefined) return
  for (const { at, id, title } of columns) {
    if (/read\s+only/.test(points[at] ?? '')) continue
    const key = `${student.id}|${id ?? ''}`
    const from = course.scores.get(key) ?? ''
    const to = course.unassigned.has(key) ? '' : (row[at]?.trim() ?? '')
    if (isSame(from, to) || (course.unassigned.has(key) && from === '')) continue
    const change = { student: student.id, assignment: id ?? title, from, to }
    if (isBlankScore(to)) report.deletes.push(change)
    else report.sets.push(change)
  }
}
