import path from 'node:path'
import type { Course } from '#backend/course/course.ts'
import type { Desk } from '#backend/desk.ts'
import { sheetPage } from '#backend/sheetPage.ts'
import { sheetData } from '#backend/sheets.ts'
import { sheetOrders, sheetPageKinds, skills, type SheetPageKind } from '#shared/contract/sheetViews.ts'
import { sheetFileNames } from '#shared/insights/sheetFileNames.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import { readArgs, required, type Args } from '../args.ts'
import { withCourse, type Cli } from '../cli.ts'
import { UsageProblem } from '../problem.ts'
import { openSheetWriter, type SheetWriter } from '../sheetWriter.ts'
import { loadSheets, type ReadingLevel, type SheetOptions, type SheetsBundle } from '../sheetFiles.ts'
import { weeksOf } from './feedback.ts'

const readingLevels: readonly ReadingLevel[] = ['plain', 'middle', 'full']
const summaries = ['students', 'teacher', 'share'] as const
type Kind = (typeof summaries)[number] | SheetPageKind
const kinds: readonly Kind[] = [...summaries, ...sheetPageKinds]

/** One of the known values of an option, or its first where it was not given. */
function oneOf<T extends string>(args: Args, option: string, known: readonly [T, ...T[]]): T {
  const given = args.one(option)
  if (given === null) return known[0]
  const found = known.find((value) => value === given)
  if (found === undefined) {
    throw new UsageProblem(message('cli:usage.oneOf', { option: `--${option}`, list: known.join(', ') }))
  }
  return found
}

const isYes = (args: Args, option: string): boolean => oneOf(args, option, ['no', 'yes']) === 'yes'

function kindsOf(args: Args): readonly Kind[] {
  const given = args.all('kind')
  if (given.length === 0) return summaries
  return given.map((name) => {
    const kind = kinds.find((known) => known === name)
    if (kind === undefined) {
      throw new UsageProblem(message('cli:usage.oneOf', { option: '--kind', list: kinds.join(', ') }))
    }
    return kind
  })
}

interface Job {
  readonly args: Args
  readonly desk: Desk
  readonly course: Course
  readonly weeks: WeekRange
  readonly options: SheetOptions
  readonly bundle: SheetsBundle
  readonly writer: SheetWriter
}

interface Written {
  readonly files: readonly string[]
  readonly students?: number
  readonly notApproved?: number
}

async function writeStudents({ args, desk, course, weeks, options, bundle, writer }: Job): Promise<Written> {
  const order = oneOf(args, 'order', sheetOrders)
  const data = await sheetData(desk, course, { weeks, approvedOnly: isYes(args, 'approved'), order })
  const counts = { students: data.students.length, notApproved: data.notApproved.length }
  if (!isYes(args, 'each')) {
    return { ...counts, files: await writer.write('students', [bundle.renderStudents(data, options)]) }
  }
  const names = sheetFileNames(data.students, options.coded)
  const each = names.map((name, at) => ({
    name,
    html: () => bundle.renderStudents({ ...data, students: data.students.slice(at, at + 1) }, options),
  }))
  const sides = options.large ? 2 : 1
  const whole = () => bundle.renderStudents(data, { ...options, duplex: false })
  return { ...counts, files: await writer.writeEach('students', each, whole, sides) }
}

async function writeKind(kind: Kind, job: Job): Promise<Written> {
  const { args, desk, course, weeks, options, bundle, writer } = job
  if (kind === 'students') return await writeStudents(job)
  if (kind === 'teacher' || kind === 'share') {
    const data = await sheetData(desk, course, { weeks, approvedOnly: true, people: [] })
    const name = kind === 'teacher' ? 'class' : 'class-share'
    return { files: await writer.write(name, [bundle.renderClass(data, kind, options)]) }
  }
  const asked = { people: null, topicId: null, planId: null, kind, weeks, course: course.id }
  const order = oneOf(args, 'order', sheetOrders)
  const skill = oneOf(args, 'skill', skills)
  const sheet = await sheetPage(desk, course, { ...asked, order, skill })
  const level = oneOf(args, 'level', ['full', ...readingLevels])
  return { files: await writer.write(kind, [bundle.renderPage(sheet, options, level)]) }
}

const optionNames = [
  'course',
  'out',
  'kind',
  'paper',
  'large',
  'codes',
  'duplex',
  'each',
  'approved',
  'order',
  'skill',
  'level',
  'as',
  'from',
  'to',
]

/**
 * `sheets --course DIR --out DIR`: the printed pages, as PDF where a Chromium is on the machine and `--as pdf` asks
 * for it, else as self-contained web pages.
 */
export async function sheets(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, optionNames)
  const out = path.resolve(required(args, 'out'))
  const chosen = kindsOf(args)
  const options: SheetOptions = {
    paper: oneOf(args, 'paper', ['letter', 'a4']),
    large: isYes(args, 'large'),
    coded: isYes(args, 'codes'),
    duplex: isYes(args, 'duplex'),
  }
  const as = oneOf(args, 'as', ['html', 'pdf'])
  const bundle = await loadSheets()
  const writer = await openSheetWriter(out, as, cli)
  try {
    await withCourse(required(args, 'course'), cli, async (course, desk) => {
      const weeks = weeksOf(args, course)
      const job = { args, desk, course, weeks, options, bundle, writer }
      const written: Written[] = []
      for (const kind of chosen) written.push(await writeKind(kind, job))
      const counts = written.find(({ students }) => students !== undefined)
      await cli.out.json({ ...counts, files: written.flatMap(({ files }) => files) })
    })
  } finally {
    await writer.close()
  }
}
