import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { sampleFiles } from './course.ts'

const root = join(import.meta.dirname, '..', '..')

function wb(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['electron/cli/main.ts', ...args], { cwd: root, encoding: 'utf8' })
}

/** The sheets of the sample course, written by the command line. */
const test = base.extend<object, { readonly folder: string }>({
  folder: [
    async ({ browserName }, use) => {
      expect(browserName).toBe('chromium')
      const course = mkdtempSync(join(tmpdir(), 'workbench-course-'))
      const out = mkdtempSync(join(tmpdir(), 'workbench-sheets-'))
      wb('import', '--course', join(course, 'hist'), ...sampleFiles)
      wb('sheets', '--course', join(course, 'hist'), '--out', out)
      await use(out)
    },
    { scope: 'worker' },
  ],
})

async function pagesOf(page: Page, file: string): Promise<readonly string[]> {
  await page.goto(pathToFileURL(file).href)
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })),
  )
  const { text } = await extractText(pdf, { mergePages: false })
  return text
}

test('one page for each of the 24 students, none over', async ({ page, folder }) => {
  const pages = await pagesOf(page, join(folder, 'students.html'))
  expect(pages).toHaveLength(24)
  for (const text of pages) expect(text).toContain('page 1 of 1')
  const over = await page.$$eval('.sheet', (sheets) =>
    sheets
      .filter((sheet) => sheet.scrollHeight > sheet.clientHeight + 1)
      .map((sheet) => sheet.querySelector('h1')?.textContent),
  )
  expect(over).toEqual([])
})

test('two pages for the teacher and one to share', async ({ page, folder }) => {
  expect(await pagesOf(page, join(folder, 'class.html'))).toHaveLength(2)
  expect(await pagesOf(page, join(folder, 'class-share.html'))).toHaveLength(1)
})

test('the files load nothing at all', async ({ page, folder }) => {
  for (const name of readdirSync(folder)) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(folder, name)).href)
    await page.evaluate(() => document.fonts.ready)
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(await page.evaluate(() => document.fonts.check('11pt "Source Serif 4 Variable"'))).toBe(true)
    page.removeAllListeners('request')
  }
})
