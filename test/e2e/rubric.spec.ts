import { openSample } from './course.ts'
import { expect, test } from './workbench.ts'

// Each opens the sample course, which takes most of the usual time on machines that do other things beside.
test.slow()

test('a rubric is changed by keyboard from the palette, told before it applies, and undone', async ({
  page,
  workbench,
}) => {
  await openSample(page, workbench.url)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('change the rubric')
  await expect(page.getByText('Change the rubric').first()).toBeVisible()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rubric' })
  await expect(dialog.getByLabel('Name of the rubric')).toHaveValue('Quality of discussion')

  await dialog.getByRole('button', { name: 'Move “Supports it” up' }).press('Enter')
  await expect(dialog.getByLabel('Title', { exact: true }).first()).toHaveValue('Supports it')
  await dialog.getByLabel('The program looks at').first().selectOption('none')
  await dialog.getByLabel('Posts that count').fill('3')
  await dialog.getByRole('button', { name: 'See what would change' }).press('Enter')

  await expect(dialog.getByText(/\d+ suggestions move/)).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByText('All levels you set stay as they are.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use this rubric' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Undo: Change the rubric')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undo: Change the rubric')).toBeHidden()
})

test('a rubric that cannot be used says why', async ({ page, workbench }) => {
  await openSample(page, workbench.url)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Change the rubric' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rubric' })
  await dialog.getByLabel('Weight').first().fill('')
  await expect(dialog.getByRole('alert')).toHaveText('A weight is a number from 0 up.')
  await expect(dialog.getByRole('button', { name: 'See what would change' })).toBeDisabled()
})

test('the notice for students stands ready to be copied', async ({ page, workbench }) => {
  await openSample(page, workbench.url)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notice for students' }).click()
  const notice = page.getByRole('textbox', { name: 'Notice for students' })
  await expect(notice).toHaveValue(
    /It does not use the internet\..*your instructor reads your posts and decides/,
  )
  await expect(notice).toHaveValue(/rules \d{4}\.\d/)
})
