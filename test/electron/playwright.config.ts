import { defineConfig } from '@playwright/test'

/** The same first journey in Electron itself. Runs wherever its binary exists; `npm test` says so where it does not. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/electron',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: { trace: 'retain-on-failure' },
})
