import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthAfterKey, widthStep, withinRange } from '#renderer/lib/paneWidth.ts'

const range = { least: 180, most: 480 }

describe('the width of a pane', () => {
  it('never leaves its range', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (width) => {
        const kept = withinRange(width, range)
        expect(kept >= range.least && kept <= range.most && Number.isInteger(kept)).toBe(true)
      }),
    )
  })

  it('follows the arrow on the side where the pane lies', () => {
    expect(widthAfterKey(248, 'ArrowRight', 'right', range)).toBe(248 + widthStep)
    expect(widthAfterKey(248, 'ArrowRight', 'left', range)).toBe(248 - widthStep)
    expect(widthAfterKey(248, 'ArrowLeft', 'left', range)).toBe(248 + widthStep)
  })

  it('goes to its ends with Home and End, and stays there', () => {
    expect(widthAfterKey(248, 'Home', 'right', range)).toBe(180)
    expect(widthAfterKey(248, 'End', 'right', range)).toBe(480)
    expect(widthAfterKey(480, 'ArrowRight', 'right', range)).toBe(480)
  })

  it('leaves other keys to others', () => {
    expect(widthAfterKey(248, 'Tab', 'right', range)).toBeNull()
    expect(widthAfterKey(248, 'j', 'right', range)).toBeNull()
  })
})
