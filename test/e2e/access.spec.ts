import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

const screens = ['Class', 'Read', 'Feedback', 'Groups', 'Print', 'Export', 'Import'] as const

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen has a serious barrier, ${scheme}`, async ({ page, workbench }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(workbench.url)
    await expect(page.getByRole('button', { name: 'Open the sample course' })).toBeVisible()
    expect(await serious(page), 'Home').toEqual([])
    await openSample(page, workbench.url)
    for (const screen of screens) {
      await goTo(page, screen)
      await page.waitForLoadState('networkidle')
      expect(await serious(page), screen).toEqual([])
    }
    await goTo(page, 'Groups')
    await page.getByRole('button', { name: 'Form groups' }).click()
    await expect(page.getByRole('region', { name: 'Group 5' })).toBeVisible()
    expect(await serious(page), 'the board').toEqual([])
  })
}
