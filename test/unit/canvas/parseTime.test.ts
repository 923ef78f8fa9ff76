import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime, settle } from '#shared/canvas/parseTime.ts'

function isoOf(cell: string): string | null {
  const read = parseTime(cell)
  return read.kind === 'known' ? read.iso : null
}

describe('parseTime', () => {
  it.each([
    ['2025-02-04T18:12:09Z', '2025-02-04T18:12:09Z'],
    ['2025-02-04T18:12:09.123Z', '2025-02-04T18:12:09Z'],
    ['2025-02-04T18:12:09+01:00', '2025-02-04T17:12:09Z'],
    ['2025-02-04T18:12:09-0800', '2025-02-05T02:12:09Z'],
    ['2025-02-04T18:12Z', '2025-02-04T18:12:00Z'],
    ['2021-07-12 20:01:01 UTC', '2021-07-12T20:01:01Z'],
    ['2025-02-04 10:12:09 PST', '2025-02-04T18:12:09Z'],
    ['2025-07-04 23:30:00 PDT', '2025-07-05T06:30:00Z'],
    ['2024-12-31 23:59:59 PST', '2025-01-01T07:59:59Z'],
    ['2024-02-28 20:00:00 PST', '2024-02-29T04:00:00Z'],
    ['1738692729', '2025-02-04T18:12:09Z'],
    ['1738692729123', '2025-02-04T18:12:09Z'],
    ['2-Jul-25', '2025-07-02T00:00:00Z'],
    ['2 July 2025, 10:12 AM', '2025-07-02T10:12:00Z'],
    ['Tuesday, 4 February 2025, 6:12 PM', '2025-02-04T18:12:00Z'],
    ['Feb 4, 2025 at 6:12pm', '2025-02-04T18:12:00Z'],
    ['2018/02/07 3:48:34PM EST', '2018-02-07T20:48:34Z'],
    ['2025/01/14 12:05:00 AM EST', '2025-01-14T05:05:00Z'],
    ['2025/01/14 12:05:00 PM', '2025-01-14T12:05:00Z'],
    ['2025-02-04', '2025-02-04T00:00:00Z'],
    ['4.2.2025 18:12', '2025-02-04T18:12:00Z'],
    [' 2025-02-04T18:12:09Z ', '2025-02-04T18:12:09Z'],
    ['2025-02-04 10:12:09 GMT-8:00', '2025-02-04T18:12:09Z'],
  ])('reads %j', (cell, iso) => {
    expect(isoOf(cell)).toBe(iso)
  })

  it.each([
    '', 'yesterday', '2025-02-30T10:00:00Z', '2025-13-01', '2025-02-04 25:00:00 PST', '2025-02-04 10:61:09 PST',
    '2025-02-04 10:12:09 XYZ', '13/13/25', '0/5/2025', '123', '99999999999999', '31-Foo-25', '1900-01-01', 'NaN',
    '2025-02-31 10:12:09 PST',
  ])('reads no time in %j', (cell) => {
    expect(parseTime(cell).kind).toBe('none')
  }) // prettier-ignore

  it('reads a time the same whatever times were read before it', () => {
    const offsets = { PST: 8, PDT: 7, UTC: 0, EST: 5, MST: 7 }
    const name = fc.constantFrom(...(['PST', 'PDT', 'UTC', 'EST', 'MST'] as const))
    const noTime = fc.constantFrom(
      '2025-02-30 10:12:09 PST',
      '2025-02-04 10:12:61 PST',
      '2025-02-04 1x:12:09 PST',
    )
    // Few days and hours, so that the same hour comes again in another zone and after what is no time.
    const stamp = fc.tuple(fc.integer({ min: 0, max: 6 * 3600 }), name)
    fc.assert(
      fc.property(fc.array(fc.oneof(stamp, noTime), { maxLength: 60 }), (cells) => {
        for (const cell of cells) {
          if (typeof cell === 'string') expect(isoOf(cell)).toBeNull()
          else {
            const ms = Date.UTC(2025, 1, 4, 22) + cell[0] * 1000
            const written = new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
            const meant = new Date(ms + offsets[cell[1]] * 3_600_000).toISOString().replace('.000', '')
            expect(isoOf(`${written} ${cell[1]}`)).toBe(meant)
          }
        }
      }),
    )
  })

  it('says whether a zone was given', () => {
    expect(parseTime('2025-02-04 10:12:09')).toMatchObject({ hasZone: false })
    expect(parseTime('2025-02-04 10:12:09 PST')).toMatchObject({ hasZone: true })
    expect(parseTime('2-Jul-25')).toMatchObject({ hasZone: false })
  })

  it('leaves day and month of slashed dates open until they are known', () => {
    const read = parseTime('6/2/25 10:12')
    if (read.kind !== 'slashed') throw new Error(read.kind)
    expect(settle(read, true)).toBe('2025-02-06T10:12:00Z')
    expect(settle(read, false)).toBe('2025-06-02T10:12:00Z')
  })

  it('settles a date that one order makes impossible to nothing in that order', () => {
    const read = parseTime('2/25/2025')
    if (read.kind !== 'slashed') throw new Error(read.kind)
    expect(settle(read, true)).toBeNull()
    expect(settle(read, false)).toBe('2025-02-25T00:00:00Z')
  })

  it('takes two-digit years from 1970 to 2069', () => {
    expect(isoOf('2-Jul-69')).toBe('2069-07-02T00:00:00Z')
    expect(isoOf('2-Jul-70')).toBe('1970-07-02T00:00:00Z')
  })

  it('answers quickly for long cells', () => {
    expect(parseTime('1 '.repeat(100_000)).kind).toBe('none')
  })
})
