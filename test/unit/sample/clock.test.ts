import { describe, expect, it } from 'vitest'
import { awake, formStamp, pacific, stamp } from '../../../scripts/sample/clock.ts'

describe('Pacific time of the sample course', () => {
  it('reads a wall-clock time of daylight saving time as UTC-7', () => {
    expect(pacific('2026-09-07 07:00')).toBe(Date.UTC(2026, 8, 7, 14))
  })

  it('reads a wall-clock time after 1 November as UTC-8', () => {
    expect(pacific('2026-11-02 09:00')).toBe(Date.UTC(2026, 10, 2, 17))
  })

  it('writes the zone that was in force at that moment', () => {
    expect(stamp(Date.UTC(2026, 10, 1, 8, 59, 59))).toBe('2026-11-01 01:59:59 PDT')
    expect(stamp(Date.UTC(2026, 10, 1, 9))).toBe('2026-11-01 01:00:00 PST')
  })

  it('writes back what it read, through the term', () => {
    for (const text of ['2026-09-03 09:00', '2026-10-31 23:59', '2026-11-01 09:12']) {
      expect(stamp(pacific(text)).slice(0, 16)).toBe(text)
    }
  })

  it('refuses what is not a wall-clock time', () => {
    expect(() => pacific('7 Sept 2026')).toThrow(/Not a wall-clock time/)
  })

  it('writes survey times with twelve hours, noon and midnight as 12', () => {
    expect(formStamp(pacific('2026-09-08 00:05'))).toBe('2026/09/08 12:05:00 AM PDT')
    expect(formStamp(pacific('2026-09-08 12:05'))).toBe('2026/09/08 12:05:00 PM PDT')
    expect(formStamp(pacific('2026-09-08 15:48'))).toBe('2026/09/08 3:48:00 PM PDT')
  })

  it('moves posts out of the small hours and leaves the others alone', () => {
    expect(awake(pacific('2026-09-08 03:30'))).toBe(pacific('2026-09-08 10:30'))
    expect(awake(pacific('2026-09-08 07:00'))).toBe(pacific('2026-09-08 07:00'))
    expect(awake(pacific('2026-09-08 00:59'))).toBe(pacific('2026-09-08 00:59'))
  })
})
