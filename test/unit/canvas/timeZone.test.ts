import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromZone } from '#shared/canvas/timeZone.ts'
import { kindsOf, readText } from './fixtures.ts'

describe('times of a named zone', () => {
  it('follow its summer time', () => {
    const shift = fromZone('America/New_York')
    expect(shift?.('2025-02-04T10:12:09Z')).toBe('2025-02-04T15:12:09Z')
    expect(shift?.('2025-07-04T10:12:09Z')).toBe('2025-07-04T14:12:09Z')
    expect(fromZone('Asia/Kolkata')?.('2025-07-04T10:00:00Z')).toBe('2025-07-04T04:30:00Z')
  })

  it('around a change of the clocks come out as hours that there were', () => {
    const shift = fromZone('America/New_York')
    expect(shift?.('2025-03-09T02:30:00Z')).toMatch(/^2025-03-09T0[67]:30:00Z$/)
    expect(shift?.('2025-11-02T01:30:00Z')).toMatch(/^2025-11-02T0[56]:30:00Z$/)
    expect(shift?.('2025-11-02T12:00:00Z')).toBe('2025-11-02T17:00:00Z')
  })

  it('are at most fourteen hours off, in every zone', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'Australia/Lord_Howe']
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const shifted = fromZone(zone)?.(at.toISOString()) ?? ''
        expect(Math.abs(Date.parse(shifted) - at.getTime())).toBeLessThanOrEqual(14 * 3_600_000 + 1000)
      }),
    )
  })

  it('of a zone that nobody knows are not made up', () => {
    expect(fromZone('Mars/Olympus')).toBeNull()
  })
})

describe('a file whose times have no zone', () => {
  const text =
    'who,text,when\nAna,Hello there,2025-02-04 10:12:09\nBen,Hello back,2/25/2025 10:00\nCy,Zoned,2025-02-04 10:12:09 UTC\n'
  const mapping = { author: 0, text: 1, time: 2 }
  const times = (timeZone?: string) =>
    readText(text, 'x.csv', { mapping, ...(timeZone === undefined ? {} : { timeZone }) })

  it('is taken as written, and said so', () => {
    expect(times().posts.map(({ createdAt }) => createdAt)).toEqual([
      '2025-02-04T10:12:09Z',
      '2025-02-25T10:00:00Z',
      '2025-02-04T10:12:09Z',
    ])
    expect(kindsOf(times())).toContain('2 no-time-zone')
  })

  it('is read in the zone that the instructor names, but for times that name their own', () => {
    const read = times('America/New_York')
    expect(read.posts.map(({ createdAt }) => createdAt)).toEqual([
      '2025-02-04T15:12:09Z',
      '2025-02-25T15:00:00Z',
      '2025-02-04T10:12:09Z',
    ])
    expect(kindsOf(read)).not.toContain('2 no-time-zone')
  })
})
