import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, isKnownTimeZone, offsetIn } from '#shared/model/timeZone.ts'

const hour = 3_600_000

describe('the offset of a zone', () => {
  it('follows its summer time', () => {
    const newYork = offsetIn('America/New_York')
    expect(newYork?.(Date.parse('2026-01-15T12:00:00Z'))).toBe(-5 * hour)
    expect(newYork?.(Date.parse('2026-07-15T12:00:00Z'))).toBe(-4 * hour)
    expect(offsetIn('Asia/Kolkata')?.(0)).toBe(5.5 * hour)
  })

  it('is not made up for a zone that nobody knows', () => {
    expect(offsetIn('Mars/Olympus')).toBeNull()
    expect(isKnownTimeZone('Mars/Olympus')).toBe(false)
    expect(isKnownTimeZone('Europe/London')).toBe(true)
  })
})

describe('the day in a zone', () => {
  it.each([
    ['America/New_York', '2026-10-06T01:30:00Z', '2026-10-05'],
    ['America/New_York', '2026-10-06T04:00:00.000Z', '2026-10-06'],
    ['Asia/Tokyo', '2026-10-05T15:00:00Z', '2026-10-06'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['UTC', '2026-10-05T23:59:59Z', '2026-10-05'],
  ])('in %s, %s is %s', (zone, time, day) => {
    expect(dayIn(zone, time)).toBe(day)
  })

  it('leaves a day as it is, and counts an unknown zone as UTC', () => {
    expect(dayIn('America/New_York', '2026-10-05')).toBe('2026-10-05')
    expect(dayIn('Mars/Olympus', '2026-10-05T23:30:00Z')).toBe('2026-10-05')
    expect(dayIn('America/New_York', 'not a time at all')).toBe('not a time')
  })

  it('never goes back as time goes on, and is at most a day from that of UTC', () => {
    const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) })
    const zone = fc.constantFrom(
      'America/St_Johns',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Pago_Pago',
    )
    const iso = (ms: number) => new Date(ms).toISOString()
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 48 * hour }), zone, (ms, later, name) => {
        expect(dayIn(name, iso(ms)) <= dayIn(name, iso(ms + later))).toBe(true)
        expect(dayIn(name, iso(ms)) >= iso(ms - 24 * hour).slice(0, 10)).toBe(true)
        expect(dayIn(name, iso(ms)) <= iso(ms + 24 * hour).slice(0, 10)).toBe(true)
      }),
    )
  })
})
