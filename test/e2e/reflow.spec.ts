import type { Page } from '@playwright/test'
import { goTo, openSample } from './course.ts'
import { expect, test } from './workbench.ts'

const screens = ['Class', 'Read', 'Feedback', 'Groups', 'Print', 'Export', 'Import'] as const

/** Controls and headings that stick out to the right of everything that could bring them into view. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element)
      return overflowX === 'auto' || overflowX === 'scroll'
    }
    const hasScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) if (scrolls(at)) return true
      return false
    }
    return [...document.querySelectorAll('button, a, input, select, h1, h2, h3')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !hasScroller(element))
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)
  })
}

/** How tall the screen itself is: a pane of a few lines cannot be read, however far it scrolls. */
function heightOfScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0)
}

// WCAG 1.4.10: a window of 1280 by 1024 pixels at 200 and at 400 percent.
for (const [width, height] of [
  [640, 512],
  [320, 256],
] as const) {
  test(`at ${String(width)} pixels nothing hides to the side, and no screen is squeezed flat`, async ({
    page,
    workbench,
  }) => {
    test.setTimeout(120_000)
    await openSample(page, workbench.url)
    await page.setViewportSize({ width, height })
    for (const screen of screens) {
      await goTo(page, screen)
      await expect.poll(() => heightOfScreen(page), { message: screen }).toBeGreaterThan(300)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, screen).toBeLessThanOrEqual(0)
      expect(await outOfReach(page), screen).toEqual([])
    }
  })
}
