import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { development: false } },
  test: {
    include: ['test/{unit,property,golden,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { NODE_ENV: 'production' },
    testTimeout: 30_000,
    pool: 'threads',
  },
})
