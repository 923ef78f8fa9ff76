import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollFor, windowOf } from '#renderer/screens/read/rowWindow.ts'

const rowHeight = 50
const list = fc.record({
  count: fc.integer({ min: 1, max: 30_000 }),
  top: fc.nat({ max: 1_500_000 }),
  height: fc.integer({ min: 5 * rowHeight, max: 3000 }),
})

describe('the rows of a long list that are drawn', () => {
  it('are those in sight and some on both sides', () => {
    const { from, to } = windowOf({ top: 1000, height: 500 }, rowHeight, 400)
    expect(from).toBeLessThan(20)
    expect(to).toBeGreaterThan(30)
    expect(to - from).toBeLessThan(30)
  })

  it('hold every row in sight, within the list, and stay few', () => {
    fc.assert(
      fc.property(list, ({ count, top, height }) => {
        const { from, to } = windowOf({ top, height }, rowHeight, count)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(count)
        const last = Math.min(count, Math.ceil((top + height) / rowHeight))
        if (top < count * rowHeight) {
          expect(from).toBeLessThanOrEqual(Math.floor(top / rowHeight))
          expect(to).toBeGreaterThanOrEqual(last)
        }
        expect(to - from).toBeLessThanOrEqual(height / rowHeight + 26)
      }),
    )
  })

  it('mostly stay the same for a step down the list', () => {
    const windows = Array.from({ length: 60 }, (_, step) =>
      JSON.stringify(windowOf({ top: step * rowHeight, height: 600 }, rowHeight, 1000)),
    )
    expect(new Set(windows).size).toBeLessThanOrEqual(20)
  })
})

describe('scrolling to a row', () => {
  const sight = { top: 1000, height: 500 }

  it('is not needed where it stands clear of both ends', () => {
    expect(scrollFor(24, sight, rowHeight)).toBeNull()
  })

  it('leaves two rows before it, and behind it', () => {
    expect(scrollFor(20, sight, rowHeight)).toBe(900)
    expect(scrollFor(29, sight, rowHeight)).toBe(1100)
    expect(scrollFor(0, sight, rowHeight)).toBe(0)
  })

  it('brings any row into sight, and then leaves the list alone', () => {
    fc.assert(
      fc.property(list, fc.nat(), ({ count, top, height }, at) => {
        const place = at % count
        const scrolled = scrollFor(place, { top, height }, rowHeight) ?? top
        expect(scrolled).toBeLessThanOrEqual(place * rowHeight)
        expect(scrolled + height).toBeGreaterThanOrEqual((place + 1) * rowHeight)
        expect(scrollFor(place, { top: scrolled, height }, rowHeight)).toBeNull()
      }),
    )
  })
})
