import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { readFile } from '#shared/canvas/readFile.ts'
import { expect } from './workbench.ts'

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample')

/** The sample course's CSV files, as an instructor would have them in Downloads. */
export const sampleFiles: readonly string[] = readdirSync(sample)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => join(sample, name))

/** How many posts the sample's discussion export holds, as the reader counts them. */
export function samplePosts(): number {
  const path = sampleFiles.find((name) => name.endsWith('-discussion.csv')) ?? ''
  return readFile({ name: basename(path), bytes: readFileSync(path) }).posts.length
}

/** Drops files on the window, as from a file manager. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }))
  const transfer = await page.evaluateHandle((given) => {
    const carried = new DataTransfer()
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      carried.items.add(new File([bytes], name, { type: 'text/csv' }))
    }
    return carried
  }, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Makes a course and imports files into it through the ordinary import. */
export async function courseWith(page: Page, title: string, paths: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'New course' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Make the course' }).click()
  await expect(page).toHaveURL(/#\/course\//)
  await dropFiles(page, paths)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible({ timeout: 60_000 })
}

/** Opens the sample course from the first screen. */
export async function openSample(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Open the sample course' }).click()
  await expect(page).toHaveURL(/#\/course\/.*\/overview/, { timeout: 60_000 })
  await expect(page.getByText(/23 of 24 posted/)).toBeVisible()
}

/** Goes to a screen of the open course by the rail. */
export async function goTo(
  page: Page,
  screen: 'Class' | 'Read' | 'Feedback' | 'Groups' | 'Print' | 'Export' | 'Import',
): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click()
}
