import { canvasIdOf, isScientificId } from '#shared/canvas/identity.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { canvasNumber } from './canvasNumber.ts'
import type { CanvasRows } from './canvasTable.ts'

/** One criterion of a rubric-assessment file and where its cells stand; -1 where the file has no such column. */
export interface FileCriterion {
  readonly description: string
  readonly rating: number
  readonly points: number
  readonly comments: number
  /** The name of the rating that goes with some points, as far as scores in the file show it. */
  readonly ratingFor: ReadonlyMap<number, string>
  /** The highest points that stand in the file, 0 where none do. */
  readonly highest: number
  /** Two criteria of one description: Canvas could not tell them apart. */
  readonly twice: boolean
}

export interface AssessmentRow {
  readonly cells: readonly string[]
  readonly canvasId: string
}

/** The rubric-assessment file as the instructor exported it. */
export interface AssessmentFile {
  readonly header: readonly string[]
  readonly criteria: readonly FileCriterion[]
  readonly rows: readonly AssessmentRow[]
}

const parts = ['Rating', 'Points', 'Comments'] as const
type Part = (typeof parts)[number]

/** Split at the last " - ", as Canvas does: a criterion may have one in its own name. */
function partOf(title: string): { readonly description: string; readonly part: Part } | null {
  const cut = title.lastIndexOf(' - ')
  const part = parts.find((known) => cut >= 0 && title.slice(cut + 3) === known)
  return part === undefined ? null : { description: title.slice(0, cut), part }
}

function ratingsSeen(rows: CanvasRows, rating: number, points: number): ReadonlyMap<number, string> {
  const seen = new Map<number, string>()
  if (rating < 0 || points < 0) return seen
  for (const cells of rows) {
    const worth = canvasNumber(cells[points] ?? '')
    const name = cells[rating] ?? ''
    if (worth !== null && name !== '' && !seen.has(worth)) seen.set(worth, name)
  }
  return seen
}

function highestSeen(rows: CanvasRows, points: number): number {
  return rows.reduce((most, cells) => Math.max(most, canvasNumber(cells[points] ?? '') ?? 0), 0)
}

function criteriaOf(header: readonly string[], rows: CanvasRows): readonly FileCriterion[] {
  const found = new Map<string, Map<Part, readonly number[]>>()
  header.forEach((title, at) => {
    const split = partOf(title)
    if (split === null) return
    const places = found.get(split.description) ?? new Map<Part, readonly number[]>()
    found.set(split.description, places.set(split.part, [...(places.get(split.part) ?? []), at]))
  })
  return [...found].map(([description, places]) => {
    const at = (part: Part): number => places.get(part)?.[0] ?? -1
    return {
      description,
      rating: at('Rating'),
      points: at('Points'),
      comments: at('Comments'),
      ratingFor: ratingsSeen(rows, at('Rating'), at('Points')),
      highest: highestSeen(rows, at('Points')),
      twice: [...places.values()].some((columns) => columns.length > 1),
    }
  })
}

/**
 * Understands the file that Canvas exports for a graded discussion's rubric.
 * Source: github.com/instructure/canvas-lms, lib/rubric_assessment_csv_importer.rb.
 * @returns an error in words where the file is none, or where a spreadsheet has rounded its ids.
 */
export function readAssessmentFile(table: CanvasRows): Result<AssessmentFile, Message> {
  const [header = [], ...rest] = table
  const idAt = header.indexOf('Student Id')
  const criteria = criteriaOf(header, rest)
  if (idAt < 0 || criteria.length === 0) return err(message('exporting:file.noAssessments'))
  const rows = rest.map((cells) => ({ cells, canvasId: canvasIdOf(cells[idAt] ?? '') }))
  const rounded = rows.find(({ canvasId }) => isScientificId(canvasId))
  if (rounded !== undefined) return err(message('exporting:file.roundedIds', { id: rounded.canvasId }))
  return ok({ header, criteria, rows })
}

/** Why nothing can be written under a criterion; null where it can. */
export function refusedCriterion(criterion: FileCriterion): Message | null {
  const { description } = criterion
  if (criterion.twice) return message('exporting:refused.criterionTwice', { title: description })
  return criterion.points < 0 ? message('exporting:refused.criterionNoPoints', { title: description }) : null
}
