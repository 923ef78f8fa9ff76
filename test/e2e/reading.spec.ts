import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

test.beforeEach(async ({ page, workbench }) => {
  test.setTimeout(90_000)
  await openSample(page, workbench.url)
  await goTo(page, 'Read')
  await expect(page.getByRole('button', { name: /^Next unscored/ })).toBeVisible()
})

test('“What if…” compares what is suggested, by key, and closes with Escape', async ({ page }) => {
  await page.keyboard.press('v')
  await page.getByLabel('Not scored yet').check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/only=unscored/)
  const panel = page.getByRole('region', { name: 'What if…' })
  const wanted = page.locator('aside').getByRole('button', { name: 'Accept' })
  await expect(async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await expect(wanted).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.keyboard.press('w')
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  await expect(panel).toContainText(/Padded with \d+ words of filler: the same level/)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('words are found in the posts of all weeks, and Escape brings all posts back', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Posts to read' })
  await page.keyboard.press('Control+Shift+f')
  const box = page.getByLabel('Find in posts of all weeks')
  await expect(box).toBeFocused()
  await page.keyboard.type('love songs')
  await expect(page).toHaveURL(/text=love\+songs/)
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(page.locator('[data-post]')).toContainText('love songs')
  await expect(box).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-post]')).toBeFocused()
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('zzzz')
  await expect(page.locator('main').getByText('No post holds these words.', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/text=/)
  await expect(list).toBeVisible()
})

test('the list can be put together by student', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Posts to read' })
  await list.getByRole('button', { name: 'By student' }).click()
  await expect(page).toHaveURL(/order=student/)
  await expect(page.getByLabel('Order')).toHaveValue('student')
  await list.getByRole('button', { name: 'By post' }).click()
  await expect(page).not.toHaveURL(/order=/)
})
