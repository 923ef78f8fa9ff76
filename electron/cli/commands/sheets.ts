import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sheetData } from '#backend/sheets.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import { readArgs, required } from '../args.ts'
import { withCourse, writeOutput, type Cli } from '../cli.ts'
import { stop, UsageProblem } from '../problem.ts'
import { weeksOf } from './feedback.ts'

type Paper = 'letter' | 'a4'

/** The pages, made by the same components that the screen prints: built from the renderer into one module. */
interface SheetsBundle {
  readonly renderSheets: (
    data: SheetData,
    options: { readonly paper: Paper; readonly coded: boolean },
  ) => { readonly students: string; readonly teacher: string; readonly share: string }
}

const bundle = new URL('../../../dist/sheets/render.js', import.meta.url)

async function loadBundle(): Promise<SheetsBundle> {
  if (!existsSync(fileURLToPath(bundle))) stop('sheets.notBuilt')
  const loaded: unknown = await import(bundle.href)
  // The build of this very tree made the module; its type is checked where it is written.
  return loaded as SheetsBundle
}

function paperOf(text: string | null): Paper {
  if (text === null || text === 'letter') return 'letter'
  if (text === 'a4') return 'a4'
  throw new UsageProblem(message('cli:usage.paper'))
}

/** `sheets --course DIR --out DIR [--paper a4]`: the student pages and the class pages as self-contained HTML. */
export async function sheets(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, ['course', 'out', 'paper', 'from', 'to'])
  const out = required(args, 'out')
  const paper = paperOf(args.one('paper'))
  const { renderSheets } = await loadBundle()
  await withCourse(required(args, 'course'), cli, async (course, desk) => {
    const weeks = weeksOf(args, course)
    const data = await sheetData(desk, course, { weeks, approvedOnly: false })
    const pages = renderSheets(data, { paper, coded: false })
    const files: readonly (readonly [string, string])[] = [
      ['students.html', pages.students],
      ['class.html', pages.teacher],
      ['class-share.html', pages.share],
    ]
    for (const [name, html] of files) await writeOutput(path.join(out, name), html)
    await cli.out.json({
      students: data.students.length,
      notApproved: data.notApproved.length,
      files: files.map(([name]) => name),
    })
  })
}
