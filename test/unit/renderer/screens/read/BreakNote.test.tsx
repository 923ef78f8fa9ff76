import { describe, expect, it } from 'vitest'
import { click, press } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { preferences } from '#renderer/lib/preferences.ts'
import { BreakNote } from '#renderer/screens/read/BreakNote.tsx'

const minute = 60_000
const words = 'You have been reading for 45 minutes.'

/** A sitting of which the test tells the time; a key every five minutes. */
async function sitting() {
  let now = Date.UTC(2026, 9, 10, 20)
  const page = await open(<BreakNote now={() => now} />)
  const readFor = async (minutes: number) => {
    for (let passed = 0; passed <= minutes; passed += 5) {
      await press(page.body, 'j')
      if (passed < minutes) now += 5 * minute
    }
  }
  const pause = (minutes: number) => {
    now += minutes * minute
  }
  return { ...page, readFor, pause }
}

describe('the suggestion of a break', () => {
  it('comes after 45 minutes and not before', async () => {
    const page = await sitting()
    await page.readFor(40)
    expect(page.words()).toBe('')
    await page.readFor(5)
    expect(page.words()).toContain(words)
  })

  it('does not come to somebody who paused', async () => {
    const page = await sitting()
    await page.readFor(40)
    page.pause(15)
    await page.readFor(40)
    expect(page.words()).toBe('')
  })

  it('goes when it is put away, and comes once more after another 45 minutes', async () => {
    const page = await sitting()
    await page.readFor(45)
    await click(page.one('button', 'Put away'))
    expect(page.words()).toBe('')
    await page.readFor(45)
    expect(page.words()).toContain(words)
  })

  it('never comes again when it is not wanted', async () => {
    const page = await sitting()
    await page.readFor(45)
    await click(page.one('button', 'Do not suggest breaks'))
    expect(preferences().breaks).toBe(false)
    await page.readFor(90)
    expect(page.words()).toBe('')
  })
})
