import { expect, launch, test } from './electronApp.ts'

test('the page is only a page, and the network is not there', async ({ computer }) => {
  const { app, page } = await launch(computer)
  expect(page.url()).toMatch(/^app:\/\/workbench\//)

  const world = await page.evaluate(() => ({
    node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
    given: Object.keys((globalThis as { workbench?: object }).workbench ?? {}),
    opened: window.open('https://example.org/') === null,
  }))
  expect(world).toEqual({ node: ['undefined', 'undefined'], given: ['call'], opened: true })

  const fetched = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'got through',
      () => 'blocked',
    ),
  )
  expect(fetched).toBe('blocked')
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'got through',
      () => 'blocked',
    ),
  )
  expect(camera).toBe('blocked')

  await page.evaluate(() => window.location.assign('https://example.org/'))
  await expect(page.getByRole('button', { name: 'New course' })).toBeVisible()
  expect(page.url()).toMatch(/^app:\/\/workbench\//)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await app.close()
})
