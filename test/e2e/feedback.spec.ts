import type { Page } from '@playwright/test'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const approve = (page: Page) => page.getByRole('button', { name: /^Approve and go on/ })

async function openFeedback(page: Page, url: string): Promise<void> {
  await openSample(page, url)
  await goTo(page, 'Feedback')
  await expect(box(page, 'What worked')).toBeVisible({ timeout: 30_000 })
}

test('a variable is filled or blocks the approval; then the feedback is approved and handed out', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000)
  await openFeedback(page, workbench.url)
  await page.getByRole('button', { name: /Yasemin Aydoğan/ }).click()
  await expect(page.getByRole('heading', { name: 'Yasemin Aydoğan' })).toBeVisible()

  const question = box(page, 'A question to take back')
  await question.press('ControlOrMeta+End')
  await question.pressSequentially(' See {office}, {first_name}.')
  await expect(question).toHaveValue(/See \{office\}, Yasemin\.$/)
  await expect(page.getByRole('status').getByText(/\{office\} has no value yet/)).toBeVisible()
  await expect(approve(page)).toBeDisabled()
  await page.getByText('What you changed').click()
  await expect(page.locator('ins')).toContainText('See {office}, Yasemin.')

  await question.fill((await question.inputValue()).replace(' See {office}, Yasemin.', ''))
  await expect(approve(page)).toBeEnabled()
  await approve(page).click()
  await expect(page.getByRole('button', { name: /^Yasemin Aydoğan Approved/ })).toBeVisible()

  await page.getByRole('button', { name: 'Mark 1 as delivered' }).click()
  await expect(page.getByRole('button', { name: /^Yasemin Aydoğan Delivered/ })).toBeVisible()
  await page.getByRole('button', { name: /Yasemin Aydoğan/ }).click()
  await expect(page.getByText(/^Delivered on /)).toBeVisible()
  await goTo(page, 'Class')
  await expect(page.getByText(/eedback has taken you/)).toBeVisible()
})

test('the comment bank opens with a slash at the cursor, by keyboard alone', async ({ page, workbench }) => {
  test.setTimeout(120_000)
  await openFeedback(page, workbench.url)
  await page.keyboard.press('f')
  const strength = box(page, 'What worked')
  await expect(strength).toBeFocused()
  await strength.press('ControlOrMeta+End')
  const before = await strength.inputValue()
  await page.keyboard.type(' /')
  const search = page.getByRole('combobox', { name: 'Search the comment bank' })
  await expect(search).toBeFocused()
  await page.keyboard.type('position')
  const chosen = page.getByRole('option', { selected: true })
  await page.keyboard.press('ArrowDown')
  const words = (await chosen.locator('span').first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(strength).toHaveValue(`${before} ${words}`)
  await expect(strength).toBeFocused()

  await page.keyboard.type(' and/or /x')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(strength).toHaveValue(`${before} ${words} and/or /x`)
})

test('a typed comment is kept without the student’s name and is there in the bank', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000)
  await openFeedback(page, workbench.url)
  await page.getByRole('button', { name: /Hye-jin Baek/ }).click()
  const step = box(page, 'Next step')
  await expect(page.getByRole('heading', { name: 'Hye-jin Baek' })).toBeVisible()
  await step.fill('Hye-jin, take 10 minutes to draw the argument as a map. Start when the thread opens.')
  await step.blur()
  await page.getByRole('button', { name: 'Keep in the bank…' }).nth(1).click()
  const editor = page.getByRole('form', { name: 'A comment of your own' })
  await expect(editor.getByRole('textbox', { name: 'Comment' })).toHaveValue(/^\{first_name\}, take 10/)
  await editor.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('searchbox', { name: 'Search comments' }).fill('as a map')
  await expect(page.getByText('1 comment', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No comment fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Taken out (1)' }).click()
  await page.getByRole('button', { name: 'Use again' }).click()
})

test('tone and length change the wording, and the equity check opens', async ({ page, workbench }) => {
  test.setTimeout(120_000)
  await openFeedback(page, workbench.url)
  await page.getByRole('button', { name: /Yasemin Aydoğan/ }).click()
  await expect(page.getByRole('heading', { name: 'Yasemin Aydoğan' })).toBeVisible()
  const strength = box(page, 'What worked')
  const quotation = box(page, "In the student's own words")
  const [before, quoted] = [await strength.inputValue(), await quotation.inputValue()]
  await page.getByRole('combobox', { name: 'Tone' }).selectOption('Warm')
  await expect(strength).not.toHaveValue(before)
  await expect(quotation).toHaveValue(quoted)
  await page.getByRole('button', { name: 'Write all new ones so' }).click()

  await page.getByRole('button', { name: 'Equity check…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/no group of fewer than five/)).toBeVisible()
  await expect(dialog.getByText(/not two groups of five/)).toBeVisible()
})
