import { readFileSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { courseWith, dropFiles, goTo, sampleFiles } from './course.ts'
import { expect, test } from './workbench.ts'

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const cards = (page: Page, name: string): Locator => column(page, name).locator('[data-person]')
const spoken = (page: Page): Locator => page.locator('[aria-live="polite"]').first()

async function personOf(card: Locator): Promise<string> {
  return (await card.getAttribute('data-person')) ?? ''
}

/** Ids by group, in the order of the groups, each in a stable order. */
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

async function dragOnto(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (start === null || end === null) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 20, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y + 24, { steps: 4 })
  await page.mouse.move(end.x + end.width / 3, end.y + end.height / 2, { steps: 12 })
  await page.mouse.up()
}

async function formGroups(page: Page): Promise<void> {
  await goTo(page, 'Groups')
  await page.getByRole('group', { name: 'How to use Design and layout' }).getByText('Mix').click()
  await page.getByRole('button', { name: 'Form groups' }).click()
  await expect(column(page, 'Group 5')).toBeVisible()
}

test('cards change places by mouse, move and lock by keyboard, and every act is spoken and undone by name', async ({
  page,
  workbench,
}) => {
  test.setTimeout(180_000)
  await page.goto(workbench.url)
  await courseWith(page, 'HIST 210', sampleFiles)
  await formGroups(page)

  await test.step('a card dropped on a card swaps the two', async () => {
    const one = await personOf(cards(page, 'Group 1').first())
    const other = await personOf(cards(page, 'Group 2').first())
    await dragOnto(page, cards(page, 'Group 1').first(), cards(page, 'Group 2').first())
    await expect(spoken(page)).toHaveText(/ and .* changed places\./)
    const swapped = async () => {
      const [first = [], second = []] = await membersOf(page, 5)
      return first.includes(other) && second.includes(one)
    }
    await expect.poll(swapped).toBe(true)
    await expect(page.getByText(/^Undo: Swap .* and /)).toBeVisible()
  })

  await test.step('"Move to…" by keys alone says where to and how many they are now', async () => {
    const before = await membersOf(page, 5)
    await cards(page, 'Group 3').first().focus()
    await page.keyboard.press('m')
    const choice = page.getByRole('dialog').getByRole('button', { name: /^Group 4/ })
    await expect(choice).toBeVisible()
    for (let tabs = 0; tabs < 10; tabs += 1) {
      if (await choice.evaluate((button) => button === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(spoken(page)).toHaveText(/ moved to Group 4, now [56] members/)
    await expect(page.getByText(/^Undo: Move .* to Group 4/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(() => membersOf(page, 5)).toEqual(before)
  })

  await test.step('a person locked with L stays when the rest is rebuilt', async () => {
    const person = await personOf(cards(page, 'Group 2').first())
    await cards(page, 'Group 2').first().focus()
    await page.keyboard.press('l')
    await expect(spoken(page)).toHaveText(/ is locked\./)
    await page.getByRole('button', { name: 'Rebuild the rest' }).click()
    await expect(page.getByText(/^Undo: Build the groups “Plan A” again/)).toBeVisible()
    expect((await membersOf(page, 5))[1]).toContain(person)
  })

  await test.step('whoever left the class leaves the board, and comes back to the group that fits best', async () => {
    const card = cards(page, 'Group 5').first()
    const person = await personOf(card)
    const name = ((await card.getAttribute('aria-label')) ?? '').replace(', Group 5', '')
    await page.getByRole('button', { name: `What to do with ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Has left the class' }).click()
    await expect(spoken(page)).toContainText(`${name} is out of the class.`)
    await expect.poll(async () => (await membersOf(page, 5)).flat()).not.toContain(person)
    await page.getByRole('button', { name: `Bring ${name} back` }).click()
    await expect(spoken(page)).toHaveText(`${name} is back, in no group yet.`)
    await cards(page, 'Not in a group').first().focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: `Which group should ${name} join?` })
    await expect(dialog.getByText('Best first.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: /Group \d · \d members then/ })).toHaveCount(5)
    await dialog
      .getByRole('button', { name: /Group \d · \d members then/ })
      .first()
      .click()
    await expect(column(page, 'Not in a group')).toBeHidden()
    expect((await membersOf(page, 5)).flat()).toContain(person)
  })
})

test('plans stand side by side, halves are balanced, and charters are printed', async ({
  page,
  workbench,
}) => {
  test.setTimeout(180_000)
  await page.goto(workbench.url)
  await courseWith(page, 'HIST 210', sampleFiles)
  await formGroups(page)

  await test.step('up to three plans, with what differs', async () => {
    for (const name of ['Plan B', 'Plan C']) {
      await page.getByRole('button', { name: 'Another plan' }).click()
      await expect(spoken(page)).toContainText(`${name} is ready.`)
    }
    await page.getByRole('button', { name: 'Compare plans' }).click()
    const compared = page.getByRole('region', { name: 'Plans beside each other' })
    await expect(compared.getByRole('region')).toHaveCount(3)
    await expect(compared.getByText('The others are compared with this plan.')).toBeVisible()
    await expect(
      compared.getByText(/students? sits? with other people than in Plan A|The same people/),
    ).toHaveCount(2)
    await compared.getByRole('button', { name: 'Work on Plan B' }).click()
    await expect(page.getByRole('region', { name: 'The groups' })).toBeVisible()
  })

  await test.step('halves A and B differ by one at most and hold the whole class', async () => {
    await page.getByRole('button', { name: 'Lists and sheets' }).click()
    await page.getByRole('menuitem', { name: 'Split into halves A and B…' }).click()
    const halves = page.getByRole('dialog').getByRole('region', { name: /^Half [AB]: \d+ students$/ })
    await expect(halves).toHaveCount(2)
    const sizes = await Promise.all([0, 1].map((at) => halves.nth(at).getByRole('listitem').count()))
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThanOrEqual(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe((await membersOf(page, 5)).flat().length)
    await page.keyboard.press('Escape')
  })

  await test.step('one charter sheet a group goes to the printer', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = String(document.querySelectorAll('.sheet').length)
      }
    })
    await page.getByRole('button', { name: 'Lists and sheets' }).click()
    await page.getByRole('menuitem', { name: 'Print charter sheets…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Print|PDF/ })
      .click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '5')
  })
})

test('groups exported from a survey come back the same when the file is imported', async ({
  page,
  workbench,
}) => {
  test.setTimeout(180_000)
  await page.goto(workbench.url)
  await courseWith(page, 'HIST 210', sampleFiles)
  await formGroups(page)
  const shown = await membersOf(page, 5)
  await page.getByRole('button', { name: 'Export for Canvas…' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const file = await download
  const path = test.info().outputPath(`back-${file.suggestedFilename()}`)
  writeFileSync(path, readFileSync(await file.path()))
  await goTo(page, 'Import')
  await dropFiles(page, [path])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible({ timeout: 60_000 })

  await goTo(page, 'Groups')
  await page.getByRole('button', { name: 'Change how…' }).click()
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByLabel('Rule', { exact: true }).selectOption('new-mates')
  // The set from the file holds the very groups of the plan: with it as a rule, nobody meets a mate again.
  await page
    .getByText(/\(from Canvas\)/)
    .last()
    .click()
  await page.getByRole('button', { name: 'Add the rule' }).click()
  await page.getByRole('button', { name: 'Rebuild the rest' }).first().click()
  await expect(page.getByText(/^Undo: Build the groups “Plan A” again/)).toBeVisible()
  const again = await membersOf(page, 5)
  const mates = new Set(shown.flatMap((ids) => ids.flatMap((a) => ids.map((b) => `${a} ${b}`))))
  const repeated = again.flatMap((ids) =>
    ids.flatMap((a) => ids.filter((b) => a < b && mates.has(`${a} ${b}`)).map((b) => `${a} ${b}`)),
  )
  expect(repeated).toEqual([])
})
