import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presenterCode } from '#renderer/lib/presenter.ts'

describe('codes while presenting', () => {
  it('are the same for the same person on every screen', () => {
    expect(presenterCode('12345')).toBe(presenterCode('12345'))
  })

  it('are a bird and a number, and hold nothing of the id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(presenterCode(id)).toMatch(/^[A-Z][a-z]+ \d\d$/)
      }),
    )
  })

  it('tell a class apart', () => {
    const codes = Array.from({ length: 30 }, (_, at) => presenterCode(String(170_000_000_000_100 + at)))
    expect(new Set(codes).size).toBeGreaterThanOrEqual(28)
  })
})
