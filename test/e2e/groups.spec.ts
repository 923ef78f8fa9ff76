import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from '#shared/canvas/readFile.ts'
import { courseWith, goTo, sampleFiles } from './course.ts'
import { expect, test } from './workbench.ts'

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cards = (page: Page, name: string) => column(page, name).locator('[data-person]')

/** Names by group, in a stable order. */
async function membersOf(page: Page, count: number): Promise<readonly (readonly string[])[]> {
  const groups = []
  for (let n = 1; n <= count; n += 1) {
    const ids = await cards(page, `Group ${String(n)}`).evaluateAll((found) =>
      found.map((card) => card.getAttribute('data-person') ?? ''),
    )
    groups.push(ids.toSorted())
  }
  return groups
}

async function drag(
  page: Page,
  from: ReturnType<typeof cards>,
  to: ReturnType<typeof column>,
): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (start === null || end === null) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 20, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y + 30, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + 14, { steps: 12 })
  await page.mouse.up()
}

test('a survey becomes groups, moved by mouse and by keyboard, locked, rebuilt, exported and read back', async ({
  page,
  workbench,
}) => {
  test.setTimeout(180_000)
  await page.goto(workbench.url)
  await courseWith(page, 'HIST 210', sampleFiles)
  await goTo(page, 'Groups')

  await test.step('choose by what, with a rule about earlier groups', async () => {
    for (const title of ['Reading old handwriting or print', 'Design and layout']) {
      await page
        .getByRole('group', { name: `How to use ${title}` })
        .getByText('Mix')
        .click()
    }
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByLabel('Rule', { exact: true }).selectOption('new-mates')
    await page.getByText('Project groups (from Canvas)').click()
    await page.getByRole('button', { name: 'Add the rule' }).click()
    await page.getByRole('button', { name: 'Form groups' }).click()
    await expect(column(page, 'Group 5')).toBeVisible()
    await expect(page.getByText('Every rule holds.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What to go by' })).toBeHidden()
    expect(await serious(page)).toEqual([])
  })

  await test.step('drag onto a column: one moves', async () => {
    const before = await membersOf(page, 5)
    await drag(page, cards(page, 'Group 1').first(), column(page, 'Group 5'))
    await expect.poll(() => cards(page, 'Group 5').count()).toBe(5)
    await page.keyboard.press('Control+z')
    await expect.poll(() => membersOf(page, 5)).toEqual(before)
  })

  await test.step('two chosen people move by keyboard as one act', async () => {
    const before = await membersOf(page, 5)
    await cards(page, 'Group 1').first().focus()
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await expect(page.getByText('2 students chosen').first()).toBeVisible()
    await page.keyboard.press('m')
    await page.getByRole('dialog').getByRole('button', { name: 'Out of all groups' }).click()
    await expect.poll(() => cards(page, 'Not in a group').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => membersOf(page, 5)).toEqual(before)
  })

  await test.step('swap by keyboard with the best of three', async () => {
    const before = await membersOf(page, 5)
    await cards(page, 'Group 2').first().focus()
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog').getByText('Best for both groups')).toBeVisible()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Group \d/ })
      .first()
      .click()
    await expect.poll(() => membersOf(page, 5)).not.toEqual(before)
  })

  await test.step('locked people and groups stay when the rest is rebuilt', async () => {
    const [first = []] = await membersOf(page, 5)
    await column(page, 'Group 1').getByRole('button', { name: 'What to do with Group 1' }).click()
    await page.getByRole('menuitem', { name: 'Lock Group 1' }).click()
    await expect(column(page, 'Group 1')).toHaveAttribute('data-locked', 'true')
    await page.getByRole('button', { name: 'Rebuild the rest' }).click()
    await expect(page.getByText(/^Undo: Build the groups “Plan A” again/)).toBeVisible()
    expect((await membersOf(page, 5))[0]).toEqual(first)
  })

  await test.step('the file for Canvas gives the same groups when it is read again', async () => {
    const shown = await membersOf(page, 5)
    await page.getByRole('button', { name: 'Export for Canvas…' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the file' }).click()
    const file = await download
    const back = readFile({ name: file.suggestedFilename(), bytes: readFileSync(await file.path()) })
    const people = new Map(back.people.map((person) => [person.id, person.canvasId]))
    const groups = (back.groupSets[0]?.groups ?? []).map(({ members }) =>
      members.map((id) => people.get(id) ?? id).toSorted(),
    )
    expect(groups.toSorted()).toEqual(shown.map((ids) => [...ids]).toSorted())
  })
})
