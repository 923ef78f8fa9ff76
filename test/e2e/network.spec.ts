import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

test('nothing is asked of any other computer, on any screen', async ({ page, workbench }) => {
  const { origin } = new URL(workbench.url)
  const strangers: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
      strangers.push(url)
  })
  await openSample(page, workbench.url)
  for (const screen of ['Read', 'Feedback', 'Groups', 'Print', 'Import', 'Class'] as const) {
    await goTo(page, screen)
    await page.waitForLoadState('networkidle')
  }
  expect(strangers).toEqual([])
})

test('the address bar does not keep the key to the host', async ({ page, workbench }) => {
  await page.goto(workbench.url)
  await expect(page.getByRole('button', { name: 'Open the sample course' })).toBeVisible()
  expect(page.url()).not.toContain('token')
})
