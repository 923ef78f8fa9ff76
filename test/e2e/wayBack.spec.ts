import { readFileSync, writeFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { importGradebook } from '#test/unit/export/canvasGradebook.ts'
import { importAssessments } from '#test/unit/export/canvasOtherImports.ts'
import { call, openCourse, scorePosts } from './backend.ts'
import { canvasCourse, chooseFile, gradebookPath } from './canvas.ts'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

const weeks = { from: 7, to: 8 }
const students = 24

/** Counts what a person does with the mouse, and prints as a printer without a dialog would. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { clicks: 0, sheets: [] as number[] }
    Object.assign(window, {
      counted,
      print: () => {
        counted.sheets.push(document.querySelectorAll('.print-root .sheet').length)
        window.dispatchEvent(new Event('afterprint'))
      },
    })
    addEventListener('click', (event) => (event.isTrusted ? (counted.clicks += 1) : 0), true)
  })
}

interface Counted {
  readonly clicks: number
  readonly sheets: readonly number[]
}

const counted = (page: Page): Promise<Counted> =>
  page.evaluate(() => (window as unknown as { readonly counted: Counted }).counted)

/** The empty rubric file that Canvas exports for the whole class. */
function emptyAssessments(path: string): string {
  const ids = canvasCourse().students.map(({ id, sortableName }) => `${id},"${sortableName}",,,`)
  const header =
    'Student Id,Student Name,Makes a point - Rating,Makes a point - Points,Makes a point - Comments'
  writeFileSync(path, `${[header, ...ids].join('\n')}\n`)
  return path
}

async function scoreWeeks(page: Page): Promise<void> {
  const course = openCourse(page)
  for (const week of [weeks.from, weeks.to]) {
    const { rows } = await call(page, 'posts.queue', { course, order: 'time', week, topicId: null, only: [] })
    await scorePosts(
      page,
      course,
      rows,
      (post, criterion) => ([2, 3, 4, 1][(post + criterion) % 4] ?? 2) as 1 | 2 | 3 | 4,
    )
  }
}

async function saved(page: Page): Promise<string> {
  const download: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file…' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

/** Opens every student's feedback and approves it: one click each, in one place. */
async function approveEach(page: Page): Promise<void> {
  const approve = page.getByRole('button', { name: /^Approve and go on/ })
  for (let at = 0; at < students; at += 1) {
    await approve.click()
    await expect(page.getByText(new RegExp(`^${at + 1} of ${students} approved`, 'i'))).toBeVisible()
  }
}

test('from scored posts to 24 printed summaries and the files for Canvas: a minute and few clicks', async ({
  page,
  workbench,
}, info) => {
  test.setTimeout(180_000)
  await watch(page)
  await openSample(page, workbench.url)
  await scoreWeeks(page)
  await page.reload()
  await expect(page.getByText(/23 of 24 posted/)).toBeVisible()
  const [before, began] = [(await counted(page)).clicks, Date.now()]

  await goTo(page, 'Feedback')
  await approveEach(page)
  await goTo(page, 'Print')
  await page.getByRole('button', { name: 'Print or save as PDF…' }).click()
  await expect(page.getByText('24 feedbacks noted as delivered.').first()).toBeVisible()

  await goTo(page, 'Export')
  await chooseFile(page, gradebookPath)
  await page.getByLabel('Column').selectOption({ label: 'Week 8 Discussion (55108), 10 points' })
  const said = await page.getByText(/^Sets \d+ scores? in “Week 8/).textContent()
  const gradebook = await saved(page)
  await page.getByRole('link', { name: 'Rubric scores and feedback' }).click()
  await chooseFile(page, emptyAssessments(info.outputPath('week-8-rubric.csv')))
  const assessments = await saved(page)

  const took = Date.now() - began
  const done = await counted(page)
  info.annotations.push({ type: 'measured', description: `${done.clicks - before} clicks, ${took} ms` })
  expect(done.sheets).toEqual([students])
  expect(done.clicks - before).toBeLessThanOrEqual(students + 10)
  expect(took).toBeLessThan(60_000)

  const report = importGradebook(gradebook, canvasCourse())
  expect(report).toMatchObject({ refused: null, deletes: [], creates: [], repoints: [] })
  expect(report.sets.length).toBe(Number(/\d+/.exec(said ?? '')?.[0]))
  const comments = [...importAssessments(assessments, ['Makes a point']).values()]
  expect(comments.length).toBeGreaterThan(20)
  const rows = await call(page, 'feedback.list', { course: openCourse(page), weeks, scope: 'weeks' })
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['delivered']))
})
