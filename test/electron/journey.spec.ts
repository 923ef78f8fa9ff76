import { expect, handsOf, launch, test } from './electronApp.ts'
import { firstJourney } from './journey.ts'

const exports = [
  'resources/sample/4242-discussion.csv',
  'resources/sample/2026-11-01T0930_Grades-HIST_210.csv',
]

test('goes the whole way in Electron, and everything is there after a restart', async ({ computer }) => {
  const first = await launch(computer)
  await firstJourney(first.page, handsOf(first.app, computer), exports)
  await first.app.close()

  const second = await launch(computer)
  await expect(second.page.getByText('HIST 210').first()).toBeVisible()
  await second.app.close()
})
