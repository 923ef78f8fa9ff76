import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidates, findChromium } from '../../../scripts/lib/chromium.mjs'

const env = { WORKBENCH_CHROMIUM: '/own/chromium', PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) }

describe('finding a Chromium', () => {
  it('takes the one that the environment names before all others', () => {
    expect(findChromium(env, '/playwright/chrome', () => true)).toBe('/own/chromium')
  })

  it("takes Playwright's own before one of the system", () => {
    const there = ['/playwright/chrome', '/usr/bin/chromium']
    expect(findChromium(env, '/playwright/chrome', (path: string) => there.includes(path))).toBe(
      '/playwright/chrome',
    )
  })

  it('looks along the whole path of the system', () => {
    expect(findChromium(env, '', (path: string) => path === '/usr/bin/google-chrome')).toBe(
      '/usr/bin/google-chrome',
    )
  })

  it('says so when there is none', () => {
    expect(findChromium(env, '', () => false)).toBeNull()
  })

  it('never offers an empty path', () => {
    expect(candidates({ PATH: '' }, '')).not.toContain('')
  })
})
