import type { ExportRow, GradebookTarget, GradebookWish } from '#shared/contract/exportViews.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { canvasNumber, roundPoints, writePoints } from './canvasNumber.ts'
import { classByName, listNames } from './classByName.ts'
import type { ExportInput } from './exportInput.ts'
import { refusedNewTitle, spelledHeader, type GradebookFile, type GradebookStudent } from './gradebookFile.ts'
import { studentShare, type StudentShare } from './levelPoints.ts'
import { postsInScope } from './postsInScope.ts'
import { rowsByCanvasId } from './rowsByCanvasId.ts'

/** An export before it has a place to be kept. `text` is empty where there is nothing to write. */
export interface MadeExport {
  readonly title: string
  readonly text: string
  readonly changes: readonly Message[]
  readonly rows: readonly ExportRow[]
}

interface Target {
  readonly title: string
  readonly points: number
  /** Position in the instructor's file; null for a new assignment. */
  readonly at: number | null
}

type Decision = Omit<ExportRow, 'key' | 'name' | 'text'>

function targetIn(file: GradebookFile, wish: GradebookTarget): Result<Target, Message> {
  if (wish.kind === 'new') {
    const refused = refusedNewTitle(wish.title, file)
    return refused === null ? ok({ title: wish.title, points: wish.points, at: null }) : err(refused)
  }
  const column = file.columns.find(({ at }) => at === wish.at)
  if (column === undefined) return err(message('exporting:refused.noColumn'))
  if (column.refused !== null) return err(column.refused)
  return ok({ title: column.title, points: column.points ?? 0, at: column.at })
}

const left = (before: string, why: string, params?: Message['params']): Decision => ({
  before,
  after: '',
  state: 'left',
  note: message(`exporting:left.${why}`, params),
})

function isSame(before: string, after: string): boolean {
  const known = canvasNumber(before)
  return known !== null && !before.includes('%') && writePoints(known) === after
}

/** What happens to one student's cell. Nothing is ever blanked: Canvas would take that for deleting a score. */
function decide(before: string, earned: StudentShare, target: Target, wish: GradebookWish): Decision {
  if (/^(?:ex|excused)$/i.test(before)) return left(before, 'excused')
  if (/^n\/a$/i.test(before)) return left(before, 'notAssigned')
  const { share, posts, scored } = earned
  if (share === null) return left(before, posts === 0 ? 'noPosts' : 'noLevels')
  if (wish.complete && scored < posts) return left(before, 'partly', { scored, posts })
  const after = writePoints(roundPoints(share * target.points))
  if (isSame(before, after)) return { before, after, state: 'same', note: message('exporting:left.same') }
  if (before !== '' && before !== '-' && !wish.overwrite) return left(before, 'kept', { after })
  const note = scored < posts ? message('exporting:row.partly', { scored, posts }) : null
  return { before, after, state: 'set', note }
}

function whyNotMatched(person: Person, found: readonly GradebookStudent[]): Decision | null {
  if (person.canvasId === null || person.canvasId === '') return left('', 'noId')
  if (found.length === 0) return left('', 'notInFile')
  return found.length > 1 ? left('', 'twice') : null
}

interface Decided {
  readonly row: ExportRow
  readonly student: GradebookStudent | null
}

function decideAll(
  input: ExportInput,
  file: GradebookFile,
  target: Target,
  wish: GradebookWish,
): readonly Decided[] {
  const rowsOf = rowsByCanvasId(file.students)
  const postsOf = postsInScope(input, wish.scope, wish.part)
  const people = classByName(input)
  const nameOf = listNames(people)
  const rubric = courseRubric(input.settings.rubric, input.forums)
  return people.map((person) => {
    const found = rowsOf(person)
    const [student = null] = found
    const before = target.at === null ? '' : (student?.cells[target.at]?.trim() ?? '')
    const earned = studentShare(postsOf(person.id), rubric, input.work.marks, wish.best)
    const decision = whyNotMatched(person, found) ?? decide(before, earned, target, wish)
    return { student, row: { key: person.id, name: nameOf(person), text: null, ...decision } }
  })
}

/** All decimals: rounding an assignment's points would change the assignment. */
function pointsPossible(points: number): string {
  return roundPoints(points) === points ? writePoints(points) : String(points)
}

/** Only what the importer needs, and only students whose score changes. */
function writeFile(file: GradebookFile, target: Target, decided: readonly Decided[]): string {
  const about = (cells: readonly string[]): readonly string[] => file.about.map((at) => cells[at] ?? '')
  const header = [...about(file.header).map(spelledHeader), target.title]
  // The points stand as they are in Canvas (another number would change the assignment), with four leading spaces as
  // its own export has them. Without this row a `;` in a title could make Canvas take `;` for the delimiter.
  const points = ['    Points Possible', ...file.about.slice(1).map(() => ''), pointsPossible(target.points)]
  const students = decided.flatMap(({ row, student }) =>
    row.state === 'set' && student !== null ? [[...about(student.cells), row.after]] : [],
  )
  // No apostrophe before formulas: Canvas reads this file, and it compares names and titles letter by letter.
  return students.length === 0 ? '' : writeCsv([header, points, ...students])
}

function changesOf(file: GradebookFile, target: Target, rows: readonly ExportRow[]): readonly Message[] {
  const set = rows.filter(({ state }) => state === 'set')
  const replaced = set.filter(({ before }) => before !== '' && before !== '-').length
  const alone = file.students.length - set.length
  const creates = target.at === null && set.length > 0
  return [
    message('exporting:changes.sets', { count: set.length, column: target.title }),
    ...(replaced > 0 ? [message('exporting:changes.replaces', { count: replaced })] : []),
    message('exporting:changes.leaves', { count: alone }),
    creates
      ? message('exporting:changes.createsAssignment', { title: target.title, points: target.points })
      : message('exporting:changes.createsNothing'),
  ]
}

/**
 * Scores as a file for Canvas's gradebook import, made from the instructor's own gradebook: one assignment, only the
 * students who get a new score, matched by Canvas id and by nothing else. Excused and unassigned students, students
 * without a level and, unless asked for, scores that are there already stay as they are.
 *
 * Checkpoints are two such files, one for each column: a student who posted and did not reply would need a blank cell
 * in a common one, and Canvas takes a blank for deleting a score.
 * Source: github.com/instructure/canvas-lms, lib/gradebook_importer.rb.
 */
export function gradebookExport(
  input: ExportInput,
  file: GradebookFile,
  wish: GradebookWish,
): Result<MadeExport, Message> {
  const target = targetIn(file, wish.target)
  if (!target.ok) return target
  const decided = decideAll(input, file, target.value, wish)
  if (!decided.some(({ student }) => student !== null)) return err(message('exporting:file.otherClass'))
  const rows = decided.map(({ row }) => row)
  return ok({
    title: target.value.title.replace(/\s*\(\d+\)$/, ''),
    text: writeFile(file, target.value, decided),
    changes: changesOf(file, target.value, rows),
    rows,
  })
}
