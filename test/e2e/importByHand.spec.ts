import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles, goTo } from './course.ts'
import { importNow, newCourse, stepButton } from './importSteps.ts'
import { expect, test } from './workbench.ts'

const files = {
  'odd.txt': [
    'Wer~Wann~Was',
    'Ana Ruiz~2025-02-04 10:00~The press made readers.',
    'Ben Okoro~2025-02-05 11:00~I doubt that, because most could not read.',
  ],
  'grades.csv': [
    'Student,ID,SIS User ID,SIS Login ID,Section',
    '"Ruiz, Ana",701,S1,aruiz,A',
    '"Okoro, Ben",702,S2,bokoro,A',
  ],
} as const

// Three imports and several screens in one go, on machines that do other things beside.
test.setTimeout(240_000)

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-import-'))
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paths = (...names: readonly (keyof typeof files)[]) => names.map((name) => join(folder, name))

/** Goes on with Tab until the control has the focus: nothing here needs a pointer. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'combobox' | 'radio',
): Promise<void> {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeVisible()
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(name)}`)
}

test('an unknown file is mapped by hand, with the keyboard alone, and known the next time', async ({
  page,
  workbench,
}) => {
  await newCourse(page, workbench.url)
  await dropFiles(page, paths('odd.txt'))
  await expect(page.getByRole('heading', { name: 'What is in the columns?' })).toBeVisible()
  await tabTo(page, 'See how it reads', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Do they read well?' })).toBeFocused()
  await tabTo(page, 'Between cells', 'combobox')
  await page.keyboard.type('til')
  await expect(page.getByRole('columnheader', { name: 'Wann' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled()
  await tabTo(page, 'Continue', 'button')
  await page.keyboard.press('Enter')
  for (const [field, column] of [
    ['Author’s name', 'Wer'],
    ['Time', 'Wann'],
    ['Text', 'Was'],
  ] as const) {
    // prettier-ignore
    await tabTo(page, `Column for: ${field}`, 'combobox')
    await page.keyboard.type(column)
  }
  await expect(page.getByText('2 rows · 2 posts · 2 people')).toBeVisible()
  await tabTo(page, /^7?\s*Summary/, 'button')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Import$/, 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Imported. 2 posts were added.')).toBeVisible()

  await dropFiles(page, paths('odd.txt'))
  await expect(page.getByText('This adds 0 posts, leaves 2.')).toBeVisible()
  await stepButton(page, 'Files').click()
  await expect(page.getByText('It is read as you said for a file like this before.')).toBeVisible()
})

test('people who only share a name are asked about, once; an import can be left and taken up again', async ({
  page,
  workbench,
}) => {
  await newCourse(page, workbench.url)
  await dropFiles(page, paths('odd.txt'))
  await stepButton(page, 'How they read').click()
  await page.getByLabel('Between cells').selectOption({ label: 'tilde ~' })
  await expect(page.getByRole('columnheader', { name: 'Wann' })).toBeVisible()
  await stepButton(page, 'Columns').click()
  await page.getByLabel('Column for: Author’s name').selectOption({ label: 'Wer' })
  await page.getByLabel('Column for: Text').selectOption({ label: 'Was' })
  await expect(page.getByText('2 rows · 2 posts · 2 people')).toBeVisible()
  await stepButton(page, 'Summary').click()
  await importNow(page)

  await dropFiles(page, paths('grades.csv'))
  await expect(page.getByRole('heading', { name: 'Who is who?' })).toBeVisible()
  await page
    .getByRole('group', { name: /Who is Ana Ruiz/ })
    .getByLabel(/^The Ana Ruiz known by/)
    .check()
  await page.getByRole('button', { name: 'Leave for later' }).click()
  await expect(page.getByText('One import waits')).toBeVisible()
  await page.reload()
  await goTo(page, 'Import')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(
    page.getByRole('group', { name: /Who is Ana Ruiz/ }).getByLabel(/^The Ana Ruiz known by/),
  ).toBeChecked()
  await page
    .getByRole('group', { name: /Who is Ben Okoro/ })
    .getByLabel(/^The Ben Okoro known by/)
    .check()
  await stepButton(page, 'Summary').click()
  await importNow(page)
  await page.getByRole('button', { name: 'Import more' }).click()
  await page.getByRole('button', { name: 'Who is who: 2 people' }).click()
  await page.getByLabel('Role of Ben Okoro').selectOption({ label: 'Staff' })
  await expect(page.getByRole('contentinfo')).toContainText('0 of 1 scored')

  await dropFiles(page, paths('grades.csv'))
  await expect(page.getByText('There are no posts in this.')).toBeVisible()
  await expect(stepButton(page, 'Summary')).toHaveAttribute('aria-current', 'step')
})
