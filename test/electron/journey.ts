import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { getDocumentProxy } from 'unpdf'

/** What the journey does outside of the page, each host in its own way. */
export interface Hands {
  /** Gives files to the window as the system would. */
  readonly open: (paths: readonly string[]) => Promise<void>
  /** Does something that ends in a saved file; answers where the file is. */
  readonly saved: (act: () => Promise<void>) => Promise<string>
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens of this course' })
    .getByText(screen, { exact: true })
    .click()
}

async function makeCourse(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New course' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Make the course' }).click()
  await expect(page.getByRole('navigation', { name: 'Screens of this course' })).toBeVisible()
}

async function importFiles(page: Page, hands: Hands, paths: readonly string[]): Promise<void> {
  await hands.open(paths)
  for (const path of paths) await expect(page.getByText(basename(path)).first()).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
}

/** Sets the first criterion of some posts to the third level, by keyboard alone. */
async function scoreByKeys(page: Page, posts: number): Promise<void> {
  await goTo(page, 'Read')
  const third = page
    .getByRole('complementary', { name: 'Criteria' })
    .getByRole('radio', { name: 'Growing' })
    .first()
  await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeVisible()
  // The queue may begin in a forum where nothing is scored.
  if (!(await third.isVisible())) await page.keyboard.press('n')
  for (let post = 0; post < posts; post += 1) {
    await expect(third).not.toBeChecked()
    await page.keyboard.press('3')
    await expect(third).toBeChecked()
    await page.keyboard.press('n')
  }
}

async function approveOne(page: Page): Promise<void> {
  await goTo(page, 'Feedback')
  await page.getByRole('button', { name: 'Approve and go on' }).click()
  await expect(page.getByText(/^1 of \d+ approved$/)).toBeVisible()
}

async function formGroups(page: Page, hands: Hands): Promise<string> {
  await goTo(page, 'Groups')
  await page.getByRole('button', { name: 'Form groups' }).click()
  await expect(page.getByLabel('The groups')).toBeVisible()
  await page.getByRole('button', { name: 'Export for Canvas…' }).click()
  return hands.saved(() => page.getByRole('button', { name: 'Save the file' }).click())
}

async function printSheets(page: Page, hands: Hands): Promise<string> {
  await goTo(page, 'Print')
  return hands.saved(() => page.getByRole('button', { name: 'Save as PDF…' }).click())
}

async function pagesOf(path: string): Promise<number> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  return pdf.numPages
}

/**
 * The first journey: files in → read and score → one approval → groups for Canvas → a printed sheet.
 * In: the page of an empty workbench, and exports of one class.
 */
export async function firstJourney(page: Page, hands: Hands, exports: readonly string[]): Promise<void> {
  await makeCourse(page, 'HIST 210')
  await importFiles(page, hands, exports)
  await scoreByKeys(page, 3)
  await approveOne(page)
  const groups = readFileSync(await formGroups(page, hands), 'utf8')
  expect(groups.split('\n')[0]).toContain('group_name')
  expect(groups.trim().split('\n').length).toBeGreaterThan(10)
  expect(await pagesOf(await printSheets(page, hands))).toBe(1)
}
