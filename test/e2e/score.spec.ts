import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { LevelMark } from '#shared/model/mark.ts'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

const wanted = 50
const reason = 'Names a reading, but does nothing with it.'

const Levels = z.object({ levels: z.record(z.string(), LevelMark) })
const Work = z.object({ marks: z.record(z.string(), Levels), rechecks: z.record(z.string(), Levels) })
const Kept = z.object({ data: z.object({ work: Work }) })

/** What the course's file holds of the instructor's judgements. */
function kept(workspace: string): z.infer<typeof Work> {
  const [folder = ''] = readdirSync(workspace, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  return Kept.parse(JSON.parse(readFileSync(join(workspace, folder, 'course.json'), 'utf8'))).data.work
}

/** Steps by Tab to the scale of a criterion. */
async function tabTo(page: Page, index: number): Promise<void> {
  const focused = page.locator(`[data-criterion="${index}"]:focus-within`)
  for (let step = 0; step < 60 && (await focused.count()) === 0; step += 1) await page.keyboard.press('Tab')
  await expect(focused).toHaveCount(1)
}

function chosen(page: Page, index: number) {
  return page.locator(`[data-criterion="${index}"] [aria-checked="true"]`)
}

/** Sets a level by its number, and waits until it is set. */
async function setByNumber(page: Page, index: number, level: number): Promise<void> {
  await page.keyboard.press(String(level))
  await expect(chosen(page, index)).toHaveCount(1)
}

/** Takes the suggestion where there is one, else sets a level. */
async function accept(page: Page, index: number): Promise<void> {
  await page.keyboard.press('r')
  const offered = page.locator('aside').getByRole('button', { name: 'Accept' })
  if ((await offered.count()) === 0) return await setByNumber(page, index, 3)
  await page.keyboard.press('a')
  await expect(chosen(page, index)).toHaveCount(1)
}

/** Says why first, then sets the level: the reason is kept with it. */
async function disagree(page: Page, index: number): Promise<void> {
  await page.keyboard.press('r')
  await page.keyboard.press('d')
  await page.keyboard.type(reason)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-criterion="${index}"]:focus-within`)).toHaveCount(1)
  await setByNumber(page, index, 5)
}

async function scoreOpenPost(page: Page, at: number): Promise<void> {
  const count = await page.locator('[data-criterion]').count()
  for (let index = 0; index < count; index += 1) {
    await tabTo(page, index)
    if (at % 6 === 5 && index === 0) await accept(page, index)
    else if (at % 8 === 7 && index === 1) await disagree(page, index)
    else await setByNumber(page, index, 1 + ((at + index) % 5))
  }
}

/** On to the next post that is not scored; waits until it has taken the place of this one. */
async function next(page: Page): Promise<void> {
  const before = page.url()
  await page.keyboard.press('n')
  await expect(page).not.toHaveURL(before)
  await expect(page.locator('[data-criterion]').first()).toBeVisible()
  await expect(page.locator('[data-criterion] [aria-checked="true"]')).toHaveCount(0)
}

test('fifty posts are scored without the mouse, and everything is kept', async ({ page, workbench }) => {
  test.setTimeout(900_000)
  await openSample(page, workbench.url)
  await goTo(page, 'Read')
  await expect(page.locator('[data-post]')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('[data-criterion]').first()).toBeVisible()

  // Two of them come back: an early one after twenty and after forty, looking like any other.
  for (let at = 0; at < wanted + 2; at += 1) {
    await scoreOpenPost(page, at)
    if (at === 3) {
      const last = page.locator('[data-criterion]').last()
      await page.keyboard.press('Control+z')
      await expect(last.locator('[aria-checked="true"]')).toHaveCount(0)
      await page.keyboard.press('4')
      await expect(last.locator('[aria-checked="true"]')).toHaveText('Solid')
    }
    if (at < wanted + 1) await next(page)
  }

  await expect
    .poll(
      () =>
        Object.values(kept(workbench.workspace).marks).filter((mark) => Object.keys(mark.levels).length >= 4)
          .length,
    ) // prettier-ignore
    .toBe(wanted)
  const { marks, rechecks } = kept(workbench.workspace)
  const levels = Object.values(marks).flatMap((mark) => Object.values(mark.levels))
  expect(levels.filter(({ how }) => how === 'accepted').length).toBeGreaterThan(0)
  expect(levels.filter((mark) => mark.reason === reason).length).toBeGreaterThan(0)
  expect(Object.keys(rechecks)).toHaveLength(2)

  await page.keyboard.press('l')
  await expect(page.getByRole('dialog').getByText(new RegExp(`^${wanted} of \\d+ scored`))).toBeVisible()
  await expect(page.getByRole('dialog').getByText(/You disagreed with \d+ suggestion/)).toBeVisible()
})
