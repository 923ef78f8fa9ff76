import type { AssessmentWish, CriterionMatch, ExportRow } from '#shared/contract/exportViews.ts'
import { middleLevel } from '#shared/insights/growth.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Criterion } from '#shared/model/rubric.ts'
import { bestPosts, pointsOfLevel } from '#shared/reading/levelShare.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { approvedFeedback, feedbackParagraphs } from './approvedFeedback.ts'
import {
  refusedCriterion,
  type AssessmentFile,
  type AssessmentRow,
  type FileCriterion,
} from './assessmentFile.ts'
import { canvasNumber, roundPoints, writePoints } from './canvasNumber.ts'
import { classByName, listNames } from './classByName.ts'
import type { ExportInput } from './exportInput.ts'
import type { MadeExport } from './gradebookExport.ts'
import { levelsOn } from './levelPoints.ts'
import { postsInScope } from './postsInScope.ts'
import { rowsByCanvasId } from './rowsByCanvasId.ts'

interface Matched {
  readonly found: FileCriterion
  readonly criterion: Criterion
  readonly outOf: number
}

type Matching = readonly Matched[]

function matchedOf(
  file: AssessmentFile,
  input: ExportInput,
  matches: readonly CriterionMatch[],
): Result<Matching, Message> {
  const matched: Matched[] = []
  const { criteria } = courseRubric(input.settings.rubric, input.forums)
  for (const { description, criterionId, outOf } of matches) {
    const found = file.criteria.find((known) => known.description === description)
    const criterion = criteria.find(({ id }) => id === criterionId)
    if (found === undefined || criterion === undefined) continue
    const refused = refusedCriterion(found)
    if (refused !== null) return err(refused)
    matched.push({ found, criterion, outOf })
  }
  return matched.length > 0 ? ok(matched) : err(message('exporting:refused.nothingMatched'))
}

interface Cell {
  readonly at: number
  readonly text: string
}

/** Points and rating of one criterion: the middle level of the posts, never a level between two. */
function pointsCells(one: Matched, posts: readonly Post[], input: ExportInput): readonly Cell[] {
  const level = middleLevel(levelsOn(one.criterion, posts, input.work.marks))
  if (level === null) return []
  const points = roundPoints(pointsOfLevel(one.criterion, level, one.outOf))
  const rating = one.found.ratingFor.get(points) ?? ''
  return [
    { at: one.found.points, text: writePoints(points) },
    // A rating's name is written only as the file itself spells it; Canvas goes by the points otherwise.
    ...(one.found.rating < 0 ? [] : [{ at: one.found.rating, text: rating }]),
  ]
}

interface Filled {
  readonly row: ExportRow
  readonly cells: readonly string[] | null
}

function sameCell(before: string, after: string): boolean {
  const number = canvasNumber(before)
  return before === after || (number !== null && number === canvasNumber(after))
}

function fillCells(row: AssessmentRow, file: AssessmentFile, changes: readonly Cell[]): readonly string[] {
  const cells = file.header.map((_, at) => row.cells[at] ?? '')
  for (const { at, text } of changes) cells[at] = text
  return cells
}

interface Filling {
  readonly input: ExportInput
  readonly file: AssessmentFile
  readonly wish: AssessmentWish
  readonly matched: Matching
  readonly comments: number
}

const left = (person: Person, why: string): Filled => ({
  cells: null,
  row: {
    key: person.id,
    name: person.sortableName,
    before: '',
    after: '',
    state: 'left',
    note: message(`exporting:left.${why}`),
    text: null,
  },
})

function shown(cells: readonly string[], matched: Matching): string {
  const points = matched.map(({ found }) => cells[found.points]?.trim() ?? '')
  return points.every((cell) => cell === '')
    ? ''
    : points.map((cell) => (cell === '' ? '–' : cell)).join(' · ')
}

function fillOne(filling: Filling, person: Person, row: AssessmentRow, posts: readonly Post[]): Filled {
  const { input, file, wish, matched, comments } = filling
  const feedback = approvedFeedback(input.work.drafts, person.id, wish.scope.weeks)
  if (feedback === null) return left(person, 'notApproved')
  const points = matched.flatMap((one) => pointsCells(one, posts, input))
  if (points.length === 0) return left(person, posts.length === 0 ? 'noPosts' : 'noLevels')
  const text = feedbackParagraphs(feedback).join('\n\n')
  const cells = fillCells(row, file, [...points, ...(comments < 0 ? [] : [{ at: comments, text }])])
  const isSame = cells.every((cell, at) => sameCell(row.cells[at] ?? '', cell))
  const before = shown(row.cells, matched)
  return {
    cells: isSame ? null : cells,
    row: {
      key: person.id,
      name: person.sortableName,
      before,
      after: shown(cells, matched),
      state: isSame ? 'same' : 'set',
      note: isSame ? message('exporting:left.same') : null,
      text: comments < 0 ? null : text,
    },
  }
}

function fillAll(filling: Filling): readonly Filled[] {
  const { input, file, wish } = filling
  const rowsOf = rowsByCanvasId(file.rows)
  const postsOf = postsInScope(input, wish.scope, 'all')
  const best = input.settings.bestPosts
  const rubric = courseRubric(input.settings.rubric, input.forums)
  const counted = (posts: readonly Post[]): readonly Post[] =>
    bestPosts(posts, rubric, input.work.marks, best)
  const fill = (person: Person): Filled => {
    const found = rowsOf(person)
    const [row] = found
    if (person.canvasId === null || person.canvasId === '') return left(person, 'noId')
    if (row === undefined) return left(person, 'notInFile')
    if (found.length > 1) return left(person, 'twice')
    return fillOne(filling, person, row, counted(postsOf(person.id)))
  }
  const people = classByName(input)
  const nameOf = listNames(people)
  return people.map((person) => {
    const filled = fill(person)
    return { ...filled, row: { ...filled.row, name: nameOf(person) } }
  })
}

function changesOf(
  { file, wish, matched, comments }: Filling,
  filled: readonly Filled[],
): readonly Message[] {
  const set = filled.filter(({ cells }) => cells !== null)
  const replaced = set.filter(({ row }) => row.before !== '').length
  const titles = matched.map(({ found }) => found.description).join(', ')
  return [
    message('exporting:changes.assesses', { count: set.length, criteria: titles }),
    ...(comments < 0 || set.length === 0
      ? []
      : [message('exporting:changes.comments', { criterion: wish.commentsIn ?? '' })]),
    ...(replaced > 0 ? [message('exporting:changes.replacesAssessments', { count: replaced })] : []),
    message('exporting:changes.leaves', { count: file.rows.length - set.length }),
    message('exporting:changes.createsNothing'),
  ]
}

/**
 * Points and approved feedback as the file that Canvas's rubric-assessment import takes: the instructor's own file,
 * header unchanged, only students whose feedback for these weeks is approved and who have a level. Everybody else is
 * left out, for Canvas makes an assessment of every row, blank or not. UTF-8 without byte-order mark, which would
 * hide the `Student Id` column from Canvas. Comments keep a leading `=`: Canvas shows them letter by letter.
 */
export function assessmentExport(
  input: ExportInput,
  file: AssessmentFile,
  wish: AssessmentWish,
): Result<MadeExport, Message> {
  const matched = matchedOf(file, input, wish.matches)
  if (!matched.ok) return matched
  const place = file.criteria.find(({ description, twice }) => description === wish.commentsIn && !twice)
  const filling = { input, file, wish, matched: matched.value, comments: place?.comments ?? -1 }
  const filled = fillAll(filling)
  const lines = filled.flatMap(({ cells }) => (cells === null ? [] : [cells]))
  return ok({
    title: '',
    text: lines.length === 0 ? '' : writeCsv([file.header, ...lines]),
    changes: changesOf(filling, filled),
    rows: filled.map(({ row }) => row),
  })
}
