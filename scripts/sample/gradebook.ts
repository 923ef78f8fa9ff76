import { csvCell } from './cells.ts'
import { levelIn } from './openings.ts'
import { sortableName, students, type Student } from './people.ts'
import type { PlannedTopic } from './post.ts'
import { randomFor } from './random.ts'

/** One assignment column; `value` gives a score, `EX`, or null for nothing yet. */
interface Assignment {
  readonly title: string
  readonly points: number
  readonly group: 'Discussions' | 'Written work'
  readonly manual: boolean
  readonly value: (student: Student) => number | 'EX' | null
}

type Cell = number | 'EX' | null

const groups = ['Discussions', 'Written work'] as const
const totals = [
  'Current Points',
  'Final Points',
  'Current Score',
  'Unposted Current Score',
  'Final Score',
  'Unposted Final Score',
]
const half = (value: number): number => Math.round(value * 2) / 2

function discussionScore(week: number, student: Student, posted: boolean): Cell {
  if (student.part === 'late' && week < 4) return 'EX'
  if (!posted) return student.part === 'silent' ? null : 0
  const random = randomFor(`grade/${week}/${student.key}`)
  return Math.min(10, half(5.5 + levelIn(week, student) + random.between(-1, 1) * 0.5))
}

function writtenScore(name: string, points: number, student: Student): Cell {
  const random = randomFor(`grade/${name}/${student.key}`)
  if (student.part === 'late') return 'EX'
  if (random.chance(student.part === 'silent' ? 0.5 : 0.06)) return null
  const share = Math.min(1, 0.6 + levelIn(4, student) * 0.07 + random.next() * 0.15)
  return half(points * share)
}

/** Weeks 1 to 6 are marked; 7 and 8 wait for the instructor. */
function assignments(topics: readonly PlannedTopic[]): readonly Assignment[] {
  const wrote = (week: number, student: Student): boolean =>
    topics.some(
      (topic) => topic.key === `week-${week}` && topic.posts.some((p) => p.author.key === student.key),
    )
  const weekly = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => ({
    title: `Week ${week} Discussion (5510${week})`,
    points: 10,
    group: 'Discussions' as const,
    manual: false,
    value: (student: Student): Cell =>
      week > 6 ? null : discussionScore(week, student, wrote(week, student)),
  }))
  const written = (title: string, points: number, manual: boolean): Assignment => ({
    title,
    points,
    group: 'Written work',
    manual,
    value: (student) => writtenScore(title, points, student),
  })
  return [
    ...weekly,
    written('Archive quiz (55120)', 20, false),
    written('Source essay, draft (1) (55124)', 25, true),
  ]
}

const isScore = (value: Cell): value is number => typeof value === 'number'
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const fixed = (value: number): string => value.toFixed(2)
const share = (points: number, of: number): string => (of === 0 ? '' : fixed((100 * points) / of))

/** Canvas's six totals: "current" leaves out what is not marked, "final" counts it as 0, "unposted" adds hidden marks. */
function totalsOf(student: Student, of: readonly Assignment[]): readonly string[] {
  const marks = of.map((one) => ({ ...one, mark: one.value(student) })).filter(({ mark }) => mark !== 'EX')
  const points = (some: typeof marks): number => sum(some.map(({ mark }) => (isScore(mark) ? mark : 0)))
  const possible = (some: typeof marks): number => sum(some.map((one) => one.points))
  const graded = marks.filter(({ mark }) => isScore(mark))
  const shown = graded.filter(({ manual }) => !manual)
  const earned = points(shown)
  return [
    fixed(earned),
    fixed(earned),
    share(earned, possible(shown)),
    share(points(graded), possible(graded)),
    share(earned, possible(marks)),
    share(points(graded), possible(marks)),
  ]
}

const spoken = (value: Cell): string => (value === null ? '' : value === 'EX' ? 'EX' : fixed(value))
const notes: Readonly<Record<string, string>> = {
  kahananui: 'Added 28 Sept, excused weeks 1-3',
  lindqvist: 'Night shifts, first posts on Fridays agreed',
  castellanos: 'E-mailed 21 Sept and 5 Oct',
}

function studentRow(student: Student, columns: readonly Assignment[]): readonly string[] {
  const inGroup = (group: string): readonly Assignment[] => columns.filter((one) => one.group === group)
  return [
    sortableName(student),
    student.id,
    student.sisId,
    student.login,
    student.sections.join(' and '),
    notes[student.key] ?? '',
    ...columns.map((one) => spoken(one.value(student))),
    ...groups.flatMap((group) => totalsOf(student, inGroup(group))),
    ...totalsOf(student, columns),
  ]
}

/** The gradebook export: the hidden "Manual Posting" row comes before the points row, the test student last. */
export function gradebookCsv(topics: readonly PlannedTopic[]): string {
  const columns = assignments(topics)
  const totalTitles = [...groups.flatMap((group) => totals.map((total) => `${group} ${total}`)), ...totals]
  const identity = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Notes']
  const blank = (count: number): readonly string[] => Array.from({ length: count }, () => '')
  const rows = [
    [...identity, ...columns.map(({ title }) => title), ...totalTitles],
    [
      ...blank(6),
      ...columns.map(({ manual }) => (manual ? 'Manual Posting' : '')),
      ...blank(totalTitles.length),
    ],
    [
      '    Points Possible',
      ...blank(5),
      ...columns.map(({ points }) => fixed(points)),
      ...totalTitles.map(() => '(read only)'),
    ],
    ...students
      .toSorted((a, b) => sortableName(a).localeCompare(sortableName(b), 'en'))
      .map((student) => studentRow(student, columns)),
    [
      'Student, Test',
      '329999',
      '',
      '9f2c81d0b7aa4e6c',
      'HIST 210 - 01',
      '',
      ...blank(columns.length + totalTitles.length),
    ],
  ]
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('')
}
