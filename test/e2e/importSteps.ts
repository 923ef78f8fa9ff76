import type { Locator, Page } from '@playwright/test'
import { expect } from './workbench.ts'

/** A step of the import in its list of steps. */
export const stepButton = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Steps of this import' }).getByRole('button', { name })

/** Makes an empty course, which opens on its import. */
export async function newCourse(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'New course' }).click()
  await page.getByLabel('Title').fill('HIST 210')
  await page.getByRole('button', { name: 'Make the course' }).click()
  await expect(page).toHaveURL(/#\/course\//)
}

/** Keeps what the import found, and waits until it is kept. */
export async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
}
