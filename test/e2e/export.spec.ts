import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { importGradebook } from '#test/unit/export/canvasGradebook.ts'
import { call, openCourse, scorePosts } from './backend.ts'
import { canvasCourse, chooseFile, gradebookPath } from './canvas.ts'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

test('scores go back into Canvas, and Canvas changes what the list said and nothing else', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000)
  await openSample(page, workbench.url)
  const course = openCourse(page)
  const queue = await call(page, 'posts.queue', {
    course,
    order: 'time',
    week: 7,
    topicId: null,
    only: ['unscored'],
  })
  await scorePosts(page, course, queue.rows.slice(0, 6), () => 3)

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
  await expect(page.getByText('Everything held about Noor Achterberg')).toBeVisible()
  const saved: Download[] = []
  page.on('download', (file) => saved.push(file))
  await page.getByRole('button', { name: 'Save the 2 files…' }).click()
  await expect.poll(() => saved.length).toBe(2)
  const names = saved.map((file) => file.suggestedFilename().replace(/^.*\./, ''))
  expect(names).toEqual(['txt', 'html'])
  for (const file of saved) expect(readFileSync(await file.path(), 'utf8')).toContain('Canvas id: 317315')
  page.removeAllListeners('download')

  await page.getByRole('link', { name: 'A copy without names' }).click()
  const copy = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file…' }).click()
  const text = readFileSync(await (await copy).path(), 'utf8')
  expect(text).not.toMatch(/Achterberg|317315|@student\.harborview|2026-1\d-/)
  expect(text.split('\r\n').length).toBeGreaterThan(400)
})
