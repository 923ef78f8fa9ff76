import { guessKind } from '#shared/grouping/attribute.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Collector } from './collect.ts'
import { fileTitle } from './fileTitle.ts'
import { cellAt, type Header } from './header.ts'
import { postText } from './postText.ts'
import {
  hasColumns,
  refuseRounded,
  type TableFormat,
  type TableSample,
  type TableSource,
} from './tableFormat.ts'

interface Question {
  readonly at: number
  readonly id: string
  readonly title: string
  /** Answered in one's own words: nothing to sort people by, however alike a few answers are. */
  readonly essay?: boolean
}

interface Sheet {
  readonly cells: readonly string[]
  readonly line: number
}

const questionTitle = /^(\d+): ([\s\S]*)$/
const points = /^\d+(?:[.,]\d+)?$/

function oneLine(text: string): string {
  return postText(text).text.replace(/\s+/g, ' ').trim()
}

/** Questions come in pairs: "12345: text", then a column headed by the question's points. */
function classicQuestions(header: Header): readonly Question[] {
  return header.titles.flatMap((title, at) => {
    const found = questionTitle.exec(title)
    if (found === null || !points.test(header.titles[at + 1] ?? '')) return []
    return [{ at, id: `quiz:${found[1] ?? ''}`, title: oneLine(found[2] ?? '') }]
  })
}

/** Blocks of five with repeated names: ItemID, ItemType, the question, EarnedPoints, Status. */
function newQuestions(header: Header, rows: readonly Sheet[]): readonly Question[] {
  return header.names.flatMap((name, at) => {
    // A script that has read the file before numbers what repeats: "ItemID.1".
    if (!/^itemid(?:\.\d+)?$/.test(name)) return []
    const said = (column: number): string =>
      rows.map(({ cells }) => cellAt(cells, column)).find((cell) => cell !== '') ?? ''
    const essay = said(at + 1).toLowerCase() === 'essay'
    return [
      {
        at: at + 2,
        id: `item:${said(at) || String(at)}`,
        title: oneLine(header.titles[at + 2] ?? ''),
        essay,
      },
    ]
  })
}

/** Several answers are joined by commas, their own commas written `\,`; matches are `left=>right`. */
function readableAnswers(cells: readonly string[]): readonly string[] {
  const joined = cells.some((cell) => cell.includes('\\,') || /[^\\]=>/.test(cell))
  if (!joined) return cells.map((cell) => postText(cell).text)
  return cells.map((cell) =>
    cell
      .split(/(?<!\\),/)
      .map((part) =>
        part
          .replaceAll('\\,', ',')
          .replace(/(?<!\\)=>/g, ' → ')
          .replaceAll('\\=>', '=>')
          .trim(),
      ) // prettier-ignore
      .filter((part) => part !== '')
      .join('; '),
  )
}

/**
 * Where the attempt stands: under its name, which Canvas translates, or last before the questions, where else the time
 * of handing in stands.
 */
function attemptColumn({ header, rows }: TableSample): number {
  const named = header.at('attempt')
  const before = (classicQuestions(header)[0]?.at ?? 0) - 1
  if (named >= 0 || before < 0) return named
  return rows.length > 0 && rows.every(({ cells }) => /^\d{1,3}$/.test(cellAt(cells, before))) ? before : -1
}

/** Of several attempts of one person the last counts. */
function lastAttempts(
  sheets: readonly (readonly [PersonId, Sheet])[],
  column: number,
): ReadonlyMap<PersonId, Sheet> {
  const attemptOf = ({ cells }: Sheet): number => Number(cellAt(cells, column)) || 0
  const best = new Map<PersonId, Sheet>()
  for (const [person, sheet] of sheets) {
    const known = best.get(person)
    if (known === undefined || attemptOf(sheet) > attemptOf(known)) best.set(person, sheet)
  }
  return best
}

function addQuestion(question: Question, best: ReadonlyMap<PersonId, Sheet>, into: Collector): void {
  const people = [...best.keys()]
  const answers = readableAnswers([...best.values()].map(({ cells }) => cells[question.at]?.trim() ?? ''))
  const kind =
    question.essay === true ? 'text' : (values: readonly string[]) => guessKind(question.title, values)
  const sink = into.column(question.id, question.title, kind)
  people.forEach((person, at) => {
    const answer = answers[at] ?? ''
    if (answer !== '') sink.set(person, answer)
  })
}

/** A score means something only where questions had points; surveys score nothing, or completion. */
function addScore(
  column: number,
  possible: number | null,
  best: ReadonlyMap<PersonId, Sheet>,
  into: Collector,
): void {
  if (possible === 0) return
  const title = fileTitle(into.file)
  const sink = into.column(`quiz-score:${title.toLowerCase()}`, title, 'number', possible)
  for (const [person, { cells }] of best) {
    const score = cellAt(cells, column)
    if (points.test(score)) sink.set(person, score.replace(',', '.'))
  }
}

type FactsOf = (cell: (name: string) => string) => Parameters<Collector['people']['add']>[0]

function readSheets(source: TableSource, factsOf: FactsOf, into: Collector) {
  const taken: (readonly [PersonId, Sheet])[] = []
  let anonymous = 0
  source.eachRow((cells, line) => {
    into.row()
    const facts = factsOf((name) => cellAt(cells, source.header.at(name)))
    if (refuseRounded(facts.canvasId ?? '', 'id', line, into)) return
    const person = into.people.add(facts)
    if (person === null) anonymous++
    else taken.push([person, { cells, line }])
  })
  if (anonymous > 0) into.problems.add('anonymous-answers', 'note', 0, { count: anonymous })
  return lastAttempts(taken, attemptColumn(source))
}

function possiblePoints(header: Header, questions: readonly Question[]): number {
  return questions.reduce((sum, { at }) => sum + Number((header.titles[at + 1] ?? '0').replace(',', '.')), 0)
}

/**
 * Classic Quizzes' "Student Analysis", also of surveys: questions have line breaks in their headers, anonymous
 * surveys have no people. Source: github.com/instructure/canvas-lms, quiz_statistics/student_analysis.rb.
 */
export const classicQuiz: TableFormat = {
  id: 'classic-quiz',
  recognise: ({ header }) => {
    if (header.names.slice(-3).join(',') === 'n correct,n incorrect,score')
      return hasColumns('n correct', 'n incorrect', 'score')
    return classicQuestions(header).length > 0 ? message('import:why.questions') : null
  },
  read: (source, into) => {
    const { header } = source
    const best = readSheets(
      source,
      (cell) => ({
        // Its name is translated too; it stands before the id.
        name: cell(header.at('id') === 1 ? (header.names[0] ?? 'name') : 'name'),
        canvasId: cell('id'),
        sisId: cell('sis_id'),
        sections: cell('section'),
      }),
      into,
    )
    const questions = classicQuestions(header)
    for (const question of questions) addQuestion(question, best, into)
    // Its name is translated; it is always the last.
    const score = header.has('score') ? header.at('score') : header.names.length - 1
    addScore(score, possiblePoints(header, questions), best, into)
  },
}

/** New Quizzes' "Student Analysis". */
export const newQuizzes: TableFormat = {
  id: 'new-quizzes',
  recognise: ({ header }) =>
    header.has('itemid', 'itemtype', 'earnedpoints')
      ? hasColumns('ItemID', 'ItemType', 'EarnedPoints')
      : null,
  read: (source, into) => {
    const { header } = source
    const best = readSheets(
      source,
      (cell) => ({
        name: cell('name'),
        canvasId: cell('id'),
        sisId: cell('sisid'),
        sections: cell('sectionnames'),
      }),
      into,
    )
    for (const question of newQuestions(header, [...best.values()])) addQuestion(question, best, into)
    const first = [...best.values()][0]
    const possible = first === undefined ? 0 : Number(cellAt(first.cells, header.at('pointspossible'))) || 0
    addScore(header.at('overallscore'), possible, best, into)
  },
}
