import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { dropFiles } from './course.ts'
import { newCourse, stepButton } from './importSteps.ts'
import { expect, test } from './workbench.ts'

const file = (name: string): string => fileURLToPath(new URL(`../fixtures/canvas/${name}`, import.meta.url))

/** Tabs to what is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(wanted)} cannot be reached by Tab.`)
}

test('an import goes through all its steps by keyboard alone', async ({ page, workbench }) => {
  test.slow()
  await page.setViewportSize({ width: 1024, height: 700 })
  await newCourse(page, workbench.url)
  await dropFiles(page, [file('ubc_4242-discussion_2024-09.csv'), file('gradebook_full.csv')])
  await expect(stepButton(page, 'Files')).toBeVisible()
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await tabTo(page, stepButton(page, 'Files'))
  await page.keyboard.press('Enter')
  for (let steps = 0; steps < 10; steps++) {
    if (await button('Import').isVisible()) break
    await tabTo(page, button('Continue'))
    await page.keyboard.press('Enter')
  }
  await tabTo(page, button('Import'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Imported.')).toBeVisible()
})
