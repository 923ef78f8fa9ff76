import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GradebookWish } from '#shared/contract/exportViews.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import { canvasNumber, roundPoints, writePoints } from '#shared/export/canvasNumber.ts'
import { gradebookExport } from '#shared/export/gradebookExport.ts'
import { readGradebookFile } from '#shared/export/gradebookFile.ts'
import type { Level } from '#shared/model/rubric.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { importGradebook, type CanvasCourse } from '#test/unit/export/canvasGradebook.ts'
import { wish as baseWish } from '#test/unit/export/classroom.ts'
import { content, forum, mark, person, post, settings, topic, work } from '#test/unit/reading/classroom.ts'

/** Names repeat, hold delimiters and quotes, begin like formulas. */
const name = fc.constantFrom(
  'Ana Ruiz',
  'Ana Ruiz',
  'Chen; Wei',
  'Lee "Jo" Kim',
  '=Sum One',
  'Points Possible',
  'Ÿ Ω',
  'A,B',
)
const titles = fc.constantFrom(
  'Week 5',
  'Essay, draft (1)',
  'a;b;c;d',
  'Say "hi"',
  'Final Grade talk',
  'Unposted Current Scores',
  '=1+1',
  ' Week 6',
  'Two\nlines',
  '3,5',
)
const score = fc.oneof(
  fc.constantFrom('', '-', 'EX', 'ex', 'N/A', '0', '10'),
  fc.integer({ min: 0, max: 2000 }).map((cents) => (cents / 100).toFixed(2)),
)

const student = fc.record({
  name,
  id: fc.oneof(fc.bigInt({ min: 10n ** 16n, max: 10n ** 17n - 1n }), fc.bigInt({ min: 1n, max: 99_999n })),
  cells: fc.tuple(score, score),
  levels: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
  replies: fc.boolean(),
  inClass: fc.boolean(),
})

const gradebook = fc.record({
  students: fc.uniqueArray(student, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
  titles: fc.tuple(titles, titles),
  points: fc.tuple(fc.constantFrom(5, 10, 12.5, 1000), fc.constantFrom(1, 7.25)),
  delimiter: fc.constantFrom(',' as const, ';' as const),
  comma: fc.boolean(),
  mark: fc.boolean(),
  sis: fc.constantFrom('both', 'login', 'none'),
  hidden: fc.boolean(),
})
type Gradebook = typeof gradebook extends fc.Arbitrary<infer T> ? T : never

const ids = ['88121', '88122'] as const

function written(cell: string, comma: boolean): string {
  return comma ? cell.replace('.', ',') : cell
}

/** The gradebook as Canvas exports it in one of its variants. */
function exported(book: Gradebook): string {
  const sisHead = { both: ['SIS User ID', 'SIS Login ID'], login: ['SIS Login ID'], none: [] }[book.sis]
  const columns = book.titles.map((title, at) => `${title} (${ids[at] ?? ''})`)
  const header = ['Student', 'ID', ...sisHead, 'Section', 'Notes', ...columns, 'Final Score']
  const gap = [...sisHead.map(() => ''), '', '']
  const rows = book.students.map(({ name: student_, id, cells }) => [
    student_,
    String(id),
    ...sisHead.map((_, at) => `s${String(at)}`),
    'HIST 210 - 01',
    'a note',
    ...cells.map((cell) => written(cell, book.comma)),
    written('80.00', book.comma),
  ])
  const hidden = ['', '', ...gap, 'Manual Posting', '', '']
  const points = [
    '    Points Possible',
    '',
    ...gap,
    ...book.points.map((worth) => written(worth.toFixed(2), book.comma)),
    '(read only)',
  ]
  const all = [header, ...(book.hidden ? [hidden] : []), points, ...rows]
  return (book.mark ? '\uFEFF' : '') + writeCsv(all, { delimiter: book.delimiter })
}

/** What Canvas holds, as the gradebook shows it. */
function canvasOf(book: Gradebook): CanvasCourse {
  const scores = new Map<string, string>()
  const unassigned = new Set<string>()
  for (const { id, cells } of book.students) {
    cells.forEach((cell, at) => {
      const key = `${String(id)}|${ids[at] ?? ''}`
      if (cell === 'N/A') unassigned.add(key)
      else if (cell !== '' && cell !== '-') scores.set(key, /^ex$/i.test(cell) ? 'EX' : String(Number(cell)))
    })
  }
  return {
    students: book.students.map(({ id, name: sortableName }) => ({ id: String(id), sortableName })),
    assignments: book.titles.map((title, at) => ({ id: ids[at] ?? '', title, points: book.points[at] ?? 0 })),
    scores,
    unassigned,
  }
}

function courseOf(book: Gradebook) {
  const inClass = book.students.filter((one) => one.inClass)
  const posts = inClass.flatMap(({ id, levels, replies }) =>
    levels.map((_, at) =>
      post(`${String(id)}-${String(at)}`, String(id), 'Words.', replies ? { to: 'x' } : {}),
    ),
  )
  const levelOf = (level: number): Level => ([0, 1, 2, 3, 4] as const)[level] ?? 0
  const marks = Object.fromEntries(
    inClass.flatMap(({ id, levels }) =>
      levels.map((level, at) => [
        `${String(id)}-${String(at)}`,
        mark({ point: levelOf(level), support: levelOf((level + at) % 5) }),
      ]),
    ),
  )
  return {
    content: content({
      people: inClass.map(({ id, name: full }) => person(String(id), full)),
      topics: [topic('t1', 'Week 1')],
      posts,
    }),
    work: work({ marks }),
    settings: settings(),
    forums: { t1: forum({ week: 1 }) },
  }
}

const options = fc.record({
  which: fc.constantFrom(0, 1),
  overwrite: fc.boolean(),
  best: fc.constantFrom(null, 1, 2),
  part: fc.constantFrom('all' as const, 'first' as const, 'replies' as const),
})

function make(book: Gradebook, { which, ...more }: typeof options extends fc.Arbitrary<infer T> ? T : never) {
  const file = readGradebookFile(readCanvasTable(new TextEncoder().encode(exported(book))))
  if (!file.ok) return null
  const column = file.value.columns.find(({ title }) => title.includes(ids[which]))
  if (column === undefined) return null
  const wish: GradebookWish = baseWish({ ...more, target: { kind: 'column', at: column.at } })
  const result = gradebookExport(courseOf(book), file.value, wish)
  return result.ok ? { ...result.value, students: file.value.students.length } : null
}

describe('a gradebook file, whatever the class, the titles and the variant', () => {
  it('does in Canvas exactly what the change list and the preview say', () => {
    let compared = 0
    fc.assert(
      fc.property(gradebook, options, (book, chosen) => {
        const made = make(book, chosen)
        if (made === null || made.text === '') return
        compared += 1
        const report = importGradebook(made.text, canvasOf(book))
        expect(report).toMatchObject({
          refused: null,
          deletes: [],
          creates: [],
          repoints: [],
          asks: [],
          byName: [],
        })
        const shown = made.rows
          .filter(({ state }) => state === 'set')
          .map(({ key, after }) => `${key} ${after}`)
        const done = report.sets.map(({ student: id, to }) => `${id} ${to}`)
        expect(done.toSorted()).toEqual(shown.toSorted())
        expect(new Set(report.sets.map(({ assignment }) => assignment))).toEqual(new Set([ids[chosen.which]]))
        const [sets] = made.changes
        expect(sets?.params?.count).toBe(report.sets.length)
        const leaves = made.changes.find(({ key }) => key === 'exporting:changes.leaves')
        expect(leaves?.params?.count).toBe(made.students - report.sets.length)
      }),
      { numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(60)
  })

  it('never changes a score that is there unless that was asked for', () => {
    fc.assert(
      fc.property(gradebook, options, (book, chosen) => {
        const made = make(book, { ...chosen, overwrite: false })
        if (made === null || made.text === '') return
        expect(importGradebook(made.text, canvasOf(book)).sets.filter(({ from }) => from !== '')).toEqual([])
      }),
    )
  })

  it('is read again by our own reader as it was written', () => {
    fc.assert(
      fc.property(gradebook, options, (book, chosen) => {
        const made = make(book, chosen)
        if (made === null || made.text === '') return
        const again = readGradebookFile(readCanvasTable(new TextEncoder().encode(made.text)))
        if (!again.ok) throw new Error(again.error.key)
        const [column] = again.value.columns
        expect(column?.refused).toBeNull()
        const cells = again.value.students.map(
          ({ canvasId, cells: row }) => `${canvasId} ${row[column?.at ?? -1] ?? ''}`,
        )
        const shown = made.rows
          .filter(({ state }) => state === 'set')
          .map(({ key, after }) => `${key} ${after}`)
        expect(cells.toSorted()).toEqual(shown.toSorted())
      }),
    )
  })
})

describe('numbers', () => {
  it('are written so that Canvas reads the same number, without thousands separators', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (points) => {
        const text = writePoints(points)
        expect(text).toMatch(/^\d+\.\d{2}$/)
        expect(canvasNumber(text)).toBe(Number(text))
        expect(Math.abs(Number(text) - points)).toBeLessThanOrEqual(0.005 + points * 1e-12)
        expect(roundPoints(roundPoints(points))).toBe(roundPoints(points))
      }),
    )
  })

  it('are read as Canvas reads them: the last mark is the decimal mark', () => {
    const read = ['1,234', '1.234,5', '85%', '-', '', 'EX', '.', '7,50'].map(canvasNumber)
    expect(read).toEqual([1.234, 1234.5, 85, null, null, null, null, 7.5])
    expect([1.005, 2.675, 0.125, 8.333].map(writePoints)).toEqual(['1.01', '2.68', '0.13', '8.33'])
  })
})
