import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import type { CanvasCourse } from '#test/unit/export/canvasGradebook.ts'
import { sampleFiles } from './course.ts'

/** The sample's gradebook, as the instructor exported it. */
export const gradebookPath = sampleFiles.find((path) => basename(path).includes('_Grades-')) ?? ''

/** What Canvas holds, read off the sample's own gradebook. */
export function canvasCourse(): CanvasCourse {
  const [header = [], , points = [], ...rows] = readCanvasTable(readFileSync(gradebookPath))
  const columns = header.flatMap((title, at) => {
    const found = /^(.*) \((\d+)\)$/.exec(title)
    return found === null
      ? []
      : [{ at, title: found[1] ?? '', id: found[2] ?? '', points: Number(points[at]) }]
  })
  const scores = rows.flatMap((row) =>
    columns.map(({ at, id }) => [`${row[1] ?? ''}|${id}`, row[at] ?? ''] as const),
  )
  return {
    students: rows.map((row) => ({ id: row[1] ?? '', sortableName: row[0] ?? '' })),
    assignments: columns,
    scores: new Map(scores.filter(([, score]) => score !== '' && score !== 'N/A')),
    unassigned: new Set(scores.filter(([, score]) => score === 'N/A').map(([key]) => key)),
  }
}

/** Chooses a file where the export asks for one. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose the file…' }).click()
  await (await chooser).setFiles(path)
}
