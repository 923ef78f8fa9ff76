import path from 'node:path'
import type { Course } from '#backend/course/course.ts'
import { settingsOf } from '#backend/course/courseData.ts'
import { createExportLog } from '#backend/exports/log.ts'
import { makeExport } from '#backend/exports/make.ts'
import { readSource, type Source } from '#backend/exports/sources.ts'
import { ScorePart, type ExportWish } from '#shared/contract/exportViews.ts'
import { message } from '#shared/model/message.ts'
import { numberOf, readArgs, required, type Args } from '../args.ts'
import { readInputs, withCourse, writeOutput, type Cli } from '../cli.ts'
import { CliProblem, stop, UsageProblem, valueOf } from '../problem.ts'
import { weeksOf } from './feedback.ts'

const options = [
  'course',
  'what',
  'file',
  'column',
  'part',
  'best',
  'overwrite',
  'partly',
  'person',
  'from',
  'to',
  'out',
]

interface Wished {
  readonly wish: ExportWish
  readonly source: Source | null
}

function isYes(args: Args, option: string): boolean {
  const value = args.one(option) ?? 'no'
  if (value !== 'yes' && value !== 'no') {
    throw new UsageProblem(message('cli:export.yes', { option: `--${option}` }))
  }
  return value === 'yes'
}

function partOf(args: Args): ScorePart {
  const part = ScorePart.safeParse(args.one('part') ?? 'all')
  if (!part.success) throw new UsageProblem(message('cli:export.part'))
  return part.data
}

async function sourceOf(args: Args, course: Course): Promise<Extract<Source, { kind: 'gradebook' }>> {
  const name = required(args, 'file')
  const [file] = await readInputs([name])
  if (file === undefined) return stop('noSuchFile', { file: name })
  const bytes = new Uint8Array(file.bytes)
  const source = readSource(course.id, { name: file.name, bytes })
  if (!source.ok) throw new CliProblem(source.error)
  return source.value.kind === 'gradebook' ? source.value : stop('export.notGradebook', { file: name })
}

/** The column is named by the assignment's id, as it stands in brackets behind the title. */
async function gradebook(args: Args, course: Course): Promise<Wished> {
  const id = required(args, 'column')
  const source = await sourceOf(args, course)
  const column = source.file.columns.find(({ title }) => title.trim().endsWith(`(${id})`))
  if (column === undefined) {
    const columns = source.file.columns.map(({ title }) => title).join(', ')
    return stop('export.noColumn', { column: id, columns })
  }
  const best = numberOf(args, 'best', 1, 1000)
  const wish: ExportWish = {
    kind: 'gradebook',
    sourceId: 'file',
    scope: { weeks: weeksOf(args, course), topicIds: [] },
    part: partOf(args),
    target: { kind: 'column', at: column.at },
    best: best === null ? null : Math.floor(best),
    overwrite: isYes(args, 'overwrite'),
    complete: !isYes(args, 'partly'),
  }
  return { wish, source }
}

function record(args: Args, course: Course): Wished {
  const id = required(args, 'person')
  const person = course.content.people.find(({ canvasId }) => canvasId === id)
  if (person === undefined) return stop('export.noPerson', { person: id })
  return { wish: { kind: 'record', personId: person.id }, source: null }
}

async function wished(args: Args, course: Course): Promise<Wished> {
  const kind = required(args, 'what')
  switch (kind) {
    case 'gradebook':
      return await gradebook(args, course)
    case 'record':
      return record(args, course)
    case 'inbox':
      return { wish: { kind, weeks: weeksOf(args, course) }, source: null }
    case 'rubric':
    case 'everything':
    case 'anonymised':
      return { wish: { kind }, source: null }
    default:
      throw new UsageProblem(message('cli:export.what'))
  }
}

/** `export --course DIR --what … --out DIR`: writes the files, says what they will do, and notes it in the log. */
export async function exportFiles(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, options)
  const out = required(args, 'out')
  await withCourse(required(args, 'course'), cli, async (course, desk) => {
    const { wish, source } = await wished(args, course)
    const made = valueOf(await makeExport(desk, course, wish, () => source ?? undefined))
    for (const { name, text } of made.files) await writeOutput(path.join(out, name), text)
    const files = made.files.map(({ name }) => name)
    const { changes } = made
    if (files.length > 0) {
      const by = settingsOf(course.work).instructor
      await createExportLog().add(course.folder, {
        at: desk.ports.clock.now(),
        by,
        kind: wish.kind,
        files,
        changes,
      })
    }
    await cli.out.json({ files, changes: changes.map(cli.words) })
  })
}
