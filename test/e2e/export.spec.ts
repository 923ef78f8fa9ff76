import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import { importGradebook, type CanvasCourse } from '#test/unit/export/canvasGradebook.ts'
import { goTo, openSample, sampleFiles } from './course.ts'
import { expect, test } from './workbench.ts'

const gradebookPath = sampleFiles.find((path) => basename(path).includes('_Grades-')) ?? ''

/** Asks the backend as the page does: same address, same token. */
async function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer: unknown = await page.evaluate(
    async ([calling, body]) => {
      const token = sessionStorage.getItem('workbench.token') ?? ''
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ name: calling, input: body }),
      })
      return response.json() as Promise<unknown>
    },
    [name, input] as const,
  )
  return (answer as { readonly value: Output<N> }).value
}

/** Sets every level that applies to the first posts of a week. */
async function scoreSome(page: Page, course: string, week: number, count: number): Promise<void> {
  const queue = await call(page, 'posts.queue', {
    course,
    order: 'time',
    week,
    topicId: null,
    only: ['unscored'],
  })
  const { criteria } = (await call(page, 'course.head', { course })).settings.rubric
  for (const { postId, kind } of queue.rows.slice(0, count)) {
    for (const { id, signal } of criteria) {
      if (kind === 'post' && signal === 'engage') continue
      await call(page, 'marks.level', { course, postId, criterionId: id, level: 3, how: 'own', reason: '' })
    }
  }
}

/** What Canvas holds, read off the sample's own gradebook. */
function canvasCourse(): CanvasCourse {
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

async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose the file…' }).click()
  await (await chooser).setFiles(path)
}

test('scores go back into Canvas, and Canvas changes what the list said and nothing else', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000)
  await openSample(page, workbench.url)
  const course = decodeURIComponent(/#\/course\/([^/]+)/.exec(page.url())?.[1] ?? '')
  await scoreSome(page, course, 7, 6)

  await goTo(page, 'Export')
  await chooseFile(page, gradebookPath)
  await page.getByLabel('Column').selectOption({ label: 'Week 7 Discussion (55107), 10 points' })
  await page.getByLabel('Only students whose posts are all scored').uncheck()
  const said = await page.getByText(/^Sets \d+ scores? in “Week 7 Discussion \(55107\)”\.$/).textContent()
  await expect(page.getByText('Creates nothing and deletes nothing.')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file…' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Week 7 Discussion - scores for Canvas.csv')
  const report = importGradebook(readFileSync(await file.path(), 'utf8'), canvasCourse())
  expect(report).toMatchObject({
    refused: null,
    deletes: [],
    creates: [],
    repoints: [],
    asks: [],
    byName: [],
  })
  expect(report.sets.length).toBe(Number(/\d+/.exec(said ?? '')?.[0]))
  expect(report.sets.every(({ assignment, to }) => assignment === '55107' && to === '7.50')).toBe(true)

  await page.getByText('What left, and when').click()
  await expect(page.getByText('Week 7 Discussion - scores for Canvas.csv')).toHaveCount(2)
})

test('a student’s record and a copy without names are saved; what Canvas would drop is refused in words', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000)
  await openSample(page, workbench.url)
  await goTo(page, 'Export')
  await chooseFile(page, gradebookPath)
  await page.getByLabel('Column').selectOption({ label: 'Make a new assignment…' })
  await page.getByLabel('Title of the new assignment').fill('Final Grade talk')
  await expect(page.getByText(/Canvas drops every column with “Final Grade”/)).toBeVisible()

  await page.getByRole('link', { name: 'One student’s record' }).click()
  await page.getByLabel('Student', { exact: true }).selectOption({ label: 'Achterberg, Noor' })
  await expect(page.getByText('Everything held about')).toBeVisible()
  const record = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file…' }).click()
  expect(readFileSync(await (await record).path(), 'utf8')).toContain('Canvas id: 317315')

  await page.getByRole('link', { name: 'A copy without names' }).click()
  const copy = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file…' }).click()
  const text = readFileSync(await (await copy).path(), 'utf8')
  expect(text).not.toMatch(/Achterberg|317315|@student\.harborview|2026-1\d-/)
  expect(text.split('\r\n').length).toBeGreaterThan(400)
})
