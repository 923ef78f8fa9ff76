import { criterionId } from '#shared/model/ids.ts'
import { levels, type Criterion, type Signal } from '#shared/model/rubric.ts'
import { ratingOfLevel } from '#shared/model/ratings.ts'
import type { Collector, ColumnSink } from './collect.ts'
import { fileTitle } from './fileTitle.ts'
import { normaliseNumber } from './gradebook.ts'
import { cellAt, type Header } from './header.ts'
import { stableId } from './stableId.ts'
import { hasColumns, refuseRounded, type TableFormat, type TableSource } from './tableFormat.ts'

/** What in a post a criterion is likely about, by its words; the first that fits. */
const signals: readonly (readonly [Exclude<Signal, 'none'>, RegExp])[] = [
  [
    'engage',
    /\b(?:engag|peers?\b|classmates?|repl(?:y|ies)|respon[ds]|interact|collaborat|builds? on|participat|dialog)/i,
  ],
  [
    'support',
    /\b(?:evidence|sources?\b|support|cit(?:e|ation)|reference|readings?\b|texts?\b|examples?\b|research|quotations?)/i,
  ],
  ['inquire', /\b(?:inquir|question|curio|wonder|explor|critical)/i],
  [
    'transform',
    /\b(?:transform|connect|synthes|integrat|appl(?:y|ication)|reflect|growth|perspective|insight)/i,
  ],
  ['point', /\b(?:point|argument|claim|thesis|position|idea|analysis|understanding|content|clarity)/i],
]

/** Guessed from the title, or failing that from the description. `none`: the instructor marks it unaided. */
export function guessSignal(title: string, description: string): Signal {
  const find = (text: string): Signal | undefined => signals.find(([, pattern]) => pattern.test(text))?.[0]
  return find(title) ?? find(description) ?? 'none'
}

/** One rating of a criterion in Canvas. */
interface Rating {
  readonly points: number
  readonly words: string
}

/** The five levels in the words of the ratings they fall on; null where the ratings have none. */
function meaningsOf(ratings: readonly Rating[]): readonly string[] | null {
  if (ratings.every(({ words }) => words === '')) return null
  return levels.map((level) => ratings[ratingOfLevel(level, ratings.length)]?.words ?? '')
}

function toCriterion(title: string, description: string, given: readonly Rating[]): Criterion {
  const ratings = given.toSorted((one, other) => one.points - other.points)
  return {
    id: criterionId(`canvas:${stableId(title)}`),
    title,
    description,
    signal: guessSignal(title, description),
    weight: 1,
    points: ratings.length === 0 ? null : ratings.map(({ points }) => points),
    meanings: meaningsOf(ratings),
  }
}

/** Two criteria of one title collide in Canvas's importer too: the first is kept. */
function uniqueCriteria(criteria: readonly Criterion[]): readonly Criterion[] {
  return [
    ...new Map(criteria.toReversed().map((criterion) => [criterion.id, criterion])).values(),
  ].toReversed()
}

interface Part {
  readonly at: number
  readonly criterion: string
  readonly part: 'rating' | 'points' | 'comments'
}

/** Split at the last " - ": a criterion may have one in its own name. */
function partsOf(header: Header): readonly Part[] {
  return header.titles.flatMap((title, at) => {
    const found = /^([\s\S]*) - (rating|points|comments)$/i.exec(title)
    const part = found?.[2]?.toLowerCase()
    if (found === null || (part !== 'rating' && part !== 'points' && part !== 'comments')) return []
    return [{ at, criterion: found[1] ?? '', part }]
  })
}

const kinds = { rating: 'choice', points: 'number', comments: 'text' } as const

function openParts(header: Header, into: Collector): readonly { at: number; sink: ColumnSink }[] {
  return partsOf(header).map(({ at, criterion, part }) => ({
    at,
    sink: into.column(
      `rubric:${criterion.toLowerCase()}:${part}`,
      header.titles[at] ?? criterion,
      kinds[part],
    ),
  }))
}

function readAssessments(source: TableSource, into: Collector): void {
  const { header } = source
  const parts = openParts(header, into)
  source.eachRow((cells, line) => {
    into.row()
    const canvasId = cellAt(cells, header.at('student id'))
    if (refuseRounded(canvasId, 'Student Id', line, into)) return
    const person = into.people.add({ canvasId, name: cellAt(cells, header.at('student name')) })
    if (person === null) return into.problems.add('no-person', 'skip', line)
    for (const { at, sink } of parts) {
      const value = cellAt(cells, at)
      if (value !== '') sink.set(person, normaliseNumber(value))
    }
  })
  const titles = [...new Set(partsOf(header).map(({ criterion }) => criterion))]
  const title = fileTitle(source.name)
  const criteria = titles.map((criterion) => toCriterion(criterion, '', []))
  into.rubric({ id: `assessed:${stableId(...titles)}`, title, criteria: uniqueCriteria(criteria) })
}

/**
 * A graded discussion's rubric scores, as Canvas exports and imports them: the way to bring scores and feedback
 * back. Criteria keep their exact spelling, by which Canvas matches them.
 * Source: github.com/instructure/canvas-lms, rubric_assessment_export.rb.
 */
export const rubricAssessments: TableFormat = {
  id: 'rubric-assessments',
  recognise: ({ header }) => {
    const first = partsOf(header)[0]
    return header.has('student id', 'student name') && first !== undefined
      ? hasColumns('student id', 'student name', header.titles[first.at] ?? '')
      : null
  },
  read: readAssessments,
}

/**
 * A criterion's ratings: columns come in threes, name, description and points, each rating's points last. Decimal
 * commas are allowed; a rating without points is none.
 */
function ratingsOf(cells: readonly string[], header: Header): readonly Rating[] {
  let words: string[] = []
  return header.names.flatMap((name, at) => {
    const value = cellAt(cells, at)
    if (name.includes('rating name') || name.includes('rating description')) words.push(value)
    if (!name.includes('rating points')) return []
    const said = words.filter((word) => word !== '').join(': ')
    words = []
    const points = normaliseNumber(value)
    return /^-?\d+(?:\.\d+)?$/.test(points) ? [{ points: Number(points), words: said }] : []
  })
}

/** A rubric's definition. Source: github.com/instructure/canvas-lms, rubric_csv_importer.rb. */
export const rubricDefinition: TableFormat = {
  id: 'rubric',
  recognise: ({ header }) =>
    header.has('rubric name', 'criteria name') ? hasColumns('rubric name', 'criteria name') : null,
  read: (source, into) => {
    const { header } = source
    const rubrics = new Map<string, Criterion[]>()
    source.eachRow((cells, line) => {
      into.row()
      const name =
        cellAt(cells, header.at('rubric name')) || [...rubrics.keys()].at(-1) || fileTitle(source.name)
      const title = cellAt(cells, header.at('criteria name'))
      if (title === '') return into.problems.add('empty-row', 'skip', line)
      const criterion = toCriterion(
        title,
        cellAt(cells, header.at('criteria description')),
        ratingsOf(cells, header),
      )
      rubrics.set(name, [...(rubrics.get(name) ?? []), criterion])
    })
    for (const [title, criteria] of rubrics) {
      into.rubric({ id: `canvas:${stableId(title)}`, title, criteria: uniqueCriteria(criteria) })
    }
  },
}
