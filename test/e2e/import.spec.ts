import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropFiles } from './course.ts'
import { importNow, newCourse, stepButton } from './importSteps.ts'
import { expect, test } from './workbench.ts'

const header = 'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp' // prettier-ignore
const post = (id: number, words: string) =>
  `7,"Week 1","Talk",1,"Prof. Reyes",2025-02-03 07:00:00 PST,2025-02-03 07:05:00 PST,50${id},"Student ${id}",${id},,"${words}",0,2025-02-04 12:0${id}:44 PST`
/** A reply that was deleted in Canvas and has answers stays as a row of nobody. */
const deleted = (id: number) => `7,"Week 1","Talk",1,"Prof. Reyes",2025-02-03 07:00:00 PST,2025-02-03 07:05:00 PST,,"",${id},,"",0,2025-02-04 12:0${id}:44 PST` // prettier-ignore
const files = {
  'posts.csv': [
    header,
    post(1, 'A claim about presses.'),
    post(2, 'A doubt about it.'),
    post(3, 'Buy now.'),
    post(5, 'A word too many.'),
  ],
  'again.csv': [
    header,
    post(1, 'A claim about presses, with a source.'),
    post(2, ''),
    post(4, 'Something new.'),
    deleted(5),
  ],
} as const

// Two imports in one go, on machines that do other things beside.
test.setTimeout(240_000)

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-import-'))
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paths = (...names: readonly (keyof typeof files)[]) => names.map((name) => join(folder, name))

test('a known file is one drop and one click, and comes again a week later', async ({ page, workbench }) => {
  await newCourse(page, workbench.url)
  await dropFiles(page, paths('posts.csv'))
  await expect(page.getByText('This adds 4 posts.')).toBeVisible()
  await expect(stepButton(page, 'Summary')).toHaveAttribute('aria-current', 'step')
  await importNow(page)

  await test.step('what was edited is shown with both versions, and can be kept as it was', async () => {
    await dropFiles(page, paths('again.csv'))
    await expect(page.getByText('This adds 1 post, updates 3.')).toBeVisible()
    await stepButton(page, 'Check').click()
    await expect(page.getByText('A claim about presses.', { exact: true })).toBeVisible()
    await expect(page.getByText('A claim about presses, with a source.')).toBeVisible()
    await expect(page.getByRole('button', { name: '1 post deleted since the last import' })).toBeVisible()
    await expect(page.getByText('A word too many.')).toBeVisible()
    await expect(page.getByText('deleted in Canvas', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: '1 post no longer in the file' }).click()
    await expect(page.getByText('Buy now.')).toBeVisible()
    await page.getByLabel('Keep the words the course has of Student 2').check()
    await stepButton(page, 'Summary').click()
    await expect(page.getByText('This adds 1 post, updates 2. 1 left out.')).toBeVisible()
    await importNow(page)
  })

  await test.step('and is taken back as one act', async () => {
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await expect(page.getByText('Imported so far')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Undo this import' })).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toContainText('0 of 4 scored')
  })
})
