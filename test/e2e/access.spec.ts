import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropFiles, goTo, openSample } from './course.ts'
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

/** A known export, a table that nothing knows, and a survey: every step of the wizard has something to show. */
const brought = {
  'posts.csv': 'author_id,author_name,post_id,post_parent_id,discussion_topic_title,discussion_topic_message,post_message,count_of_likes,timestamp\n1,Prof. Reyes,70,,Week 1,Talk,,,2022-01-10T08:00:00Z\n5,Ana Ruiz,11,70,Week 1,Talk,A claim about presses.,1,2022-01-11T08:00:00Z\n6,Ben Okoro,12,99,Week 1,Talk,,,2022-01-11T09:00:00Z\n',
  'odd.csv': 'Wer,Wann,Was\nAna Ruiz,6/2/22 10:00,Words of hers.\n',
  'skills.csv': 'Timestamp,Email Address,How sure are you with statistics?\n2022/01/07 3:48:34 PM EST,ana@example.edu,4\n',
} as const // prettier-ignore

async function bringFiles(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-access-'))
  const paths = Object.keys(brought).map((name) => join(folder, name))
  for (const [name, text] of Object.entries(brought)) writeFileSync(join(folder, name), text)
  await dropFiles(page, paths)
  rmSync(folder, { recursive: true, force: true })
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

  test(`no step of an import has a serious barrier, ${scheme}`, async ({ page, workbench }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await openSample(page, workbench.url)
    await bringFiles(page)
    const steps = page.getByRole('navigation', { name: 'Steps of this import' }).getByRole('button')
    await expect(steps).toHaveCount(7)
    for (const step of await steps.all()) {
      await step.click()
      await expect(step).toHaveAttribute('aria-current', 'step')
      await page.waitForLoadState('networkidle')
      expect(await serious(page), (await step.textContent()) ?? '').toEqual([])
    }
  })
}
