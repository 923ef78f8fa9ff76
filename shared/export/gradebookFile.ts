import { canvasIdOf, isScientificId, isTestStudent } from '#shared/canvas/identity.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { canvasNumber } from './canvasNumber.ts'
import type { CanvasRows } from './canvasTable.ts'

/** A column with an assignment's id in its title. `refused`: why scores cannot go there. */
export interface GradebookColumn {
  readonly at: number
  /** The header cell exactly as it came: Canvas finds the assignment by it. */
  readonly title: string
  readonly points: number | null
  readonly refused: Message | null
}

export interface GradebookStudent {
  readonly cells: readonly string[]
  readonly canvasId: string
}

/** The instructor's own gradebook, as far as an export needs it. */
export interface GradebookFile {
  readonly header: readonly string[]
  /** Positions of the columns about the student, in the order in which Canvas's importer wants them. */
  readonly about: readonly number[]
  readonly columns: readonly GradebookColumn[]
  readonly students: readonly GradebookStudent[]
}

/** Canvas drops every column whose title holds one of these anywhere, upper and lower case as here. */
const dropped =
  /Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override Score|Override Grade|Override Status/

/** Ruby's `.` stops at a line feed and its `\s` knows only these: Canvas sees no id in any other title. */
const assignmentTitle = /^[^\n]*[ \t\r\n\f\v]\(\d+\)$/

/** Why Canvas would not take scores in a column of this title; null where it does. */
function refusedTitle(title: string): Message | null {
  const found = dropped.exec(title)?.[0]
  return found === undefined ? null : message('exporting:refused.dropped', { title, words: found })
}

/** Why a new assignment cannot have this title; null where it can. */
export function refusedNewTitle(title: string, file: GradebookFile): Message | null {
  if (/\(\d+\)\s*$/.test(title)) return message('exporting:refused.newWithNumber', { title })
  if (/[\n\r]/.test(title)) return message('exporting:refused.lineBreak', { title })
  // A title that reads as a number would be "normalised" by the importer like a score.
  if (canvasNumber(title) !== null) return message('exporting:refused.newIsNumber', { title })
  const known = file.header.some((cell) => cell.replace(/\s+\(\d+\)\s*$/, '').trim() === title.trim())
  if (known) return message('exporting:refused.newExists', { title })
  const found = dropped.exec(title)?.[0]
  return found === undefined ? null : message('exporting:refused.newDropped', { title, words: found })
}

/** How Canvas writes the columns about the student; its importer wants them spelled like this. */
const spelled = [
  ...[
    'Student',
    'LastName',
    'FirstName',
    'ID',
    'SIS User ID',
    'SIS Login ID',
    'Integration ID',
    'Root Account',
  ],
  'Section',
]

/** The header cell of a student column as Canvas spells it. */
export function spelledHeader(cell: string): string {
  const name = foldHeader(cell)
  return spelled.find((known) => known.toLowerCase() === name) ?? cell
}

function foldHeader(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().toLowerCase()
}

function isPointsRow(cells: readonly string[]): boolean {
  return /^\s*Points Possible/.test(cells[0] ?? '')
}

/** Written above the points where an assignment is posted by hand ("Muted" in exports of about 2019). */
function isHiddenRow(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*(?:muted|manual posting.*)?\s*$/is.test(cell))
}

/**
 * Positions of the student columns in the only orders that the importer takes: SIS login alone, or SIS user and SIS
 * login together, and the last two only behind these. Null where a column it cannot do without is missing.
 */
function aboutColumns(header: readonly string[]): readonly number[] | null {
  const names = header.map(foldHeader)
  const find = (name: string): readonly number[] => (names.includes(name) ? [names.indexOf(name)] : [])
  const name = names[0] === 'lastname' ? [...find('lastname'), ...find('firstname')] : find('student')
  const login = find('sis login id')
  const both = login.length > 0 && names.includes('sis user id')
  const sis = both
    ? [...find('sis user id'), ...login, ...find('integration id'), ...find('root account')]
    : login
  const [id, section] = [find('id'), find('section')]
  if (name.length === 0 || id.length === 0 || section.length === 0) return null
  if (names[0] === 'lastname' && name.length < 2) return null
  return [...name, ...id, ...sis, ...section]
}

function refusedColumn(title: string, points: string, twice: boolean): Message | null {
  if (/[\n\r]/.test(title)) return message('exporting:refused.lineBreak', { title })
  if (!assignmentTitle.test(title)) return message('exporting:refused.oddTitle', { title })
  if (twice) return message('exporting:refused.twice', { title })
  if (/read\s+only/i.test(points)) return message('exporting:refused.readOnly', { title })
  const worth = canvasNumber(points)
  if (worth === null || worth <= 0) return message('exporting:refused.noPoints', { title })
  return refusedTitle(title)
}

function columnsOf(
  header: readonly string[],
  points: readonly string[],
  about: readonly number[],
): readonly GradebookColumn[] {
  return header.flatMap((title, at) => {
    if (about.includes(at) || !/\s\(\d+\)\s*$/.test(title)) return []
    const worth = points[at] ?? ''
    const twice = header.indexOf(title) !== at
    return [{ at, title, points: canvasNumber(worth), refused: refusedColumn(title, worth, twice) }]
  })
}

function studentsIn(rows: CanvasRows, idAt: number): readonly GradebookStudent[] {
  return rows
    .filter((cells) => !isPointsRow(cells) && !isHiddenRow(cells) && !isTestStudent(cells[0] ?? ''))
    .map((cells) => ({ cells, canvasId: canvasIdOf(cells[idAt] ?? '') }))
}

/**
 * Understands a gradebook that the instructor exported from Canvas, in any of its variants.
 * @returns an error in words where the file is no gradebook, or where a spreadsheet has rounded its ids.
 */
export function readGradebookFile(rows: CanvasRows): Result<GradebookFile, Message> {
  const [header = [], ...rest] = rows
  const about = aboutColumns(header)
  if (about === null) return err(message('exporting:file.noGradebook'))
  const idAt = header.findIndex((cell) => foldHeader(cell) === 'id')
  const students = studentsIn(rest, idAt)
  const rounded = students.find(({ canvasId }) => isScientificId(canvasId))
  if (rounded !== undefined) return err(message('exporting:file.roundedIds', { id: rounded.canvasId }))
  const columns = columnsOf(header, rest.find(isPointsRow) ?? [], about)
  return ok({ header, about, columns, students })
}
