import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, parseAvailability, rangesOf } from '#shared/grouping/availability.ts'

/** The times of a cell as one reads them: `1 9:00–11:00`. */
function read(cell: string): readonly string[] {
  return rangesOf(parseAvailability(cell)).map(({ day, from, to }) => `${day} ${clock(from)}–${clock(to)}`)
}

describe('a time in a cell', () => {
  it.each([
    ['Mon 9-11', ['1 9:00–11:00']],
    ['Monday 9:00 - 11:30', ['1 9:00–11:30']],
    ['tues 14-16', ['2 14:00–16:00']],
    ['Wed. 9–10', ['3 9:00–10:00']],
    ['Thu 9 to 10', ['4 9:00–10:00']],
    ['Fri: 9 until 10', ['5 9:00–10:00']],
    ['Saturdays 10-12', ['6 10:00–12:00']],
    ['Sun 22-24', ['7 22:00–24:00']],
  ])('"%s" is on its day', (cell, times) => {
    expect(read(cell)).toEqual(times)
  })

  it.each([
    ['Mon 9-11am', ['1 9:00–11:00']],
    ['Mon 8-10pm', ['1 20:00–22:00']],
    ['Mon 11-1pm', ['1 11:00–13:00']],
    ['Mon 12-2pm', ['1 12:00–14:00']],
    ['Mon 9am-5pm', ['1 9:00–17:00']],
    ['Mon 10 p.m. - 12 a.m.', ['1 22:00–24:00']],
    ['Mon 12am-2am', ['1 0:00–2:00']],
  ])('"%s" borrows am and pm where that makes sense', (cell, times) => {
    expect(read(cell)).toEqual(times)
  })

  it.each([
    ['Mon 2-4', ['1 14:00–16:00']],
    ['Mon 10-2', ['1 10:00–14:00']],
    ['Mon 5-7', ['1 17:00–19:00']],
    ['Mon 6-9', ['1 18:00–21:00']],
    ['Mon 6pm-8', ['1 18:00–20:00']],
  ])('"%s" without am or pm is by day or in the evening, never at night', (cell, times) => {
    expect(read(cell)).toEqual(times)
  })

  it('alone stands for an hour', () => {
    expect(read('Mon 9')).toEqual(['1 9:00–10:00'])
  })

  it('is rounded to half hours', () => {
    expect(read('Mon 9:10-10:50')).toEqual(['1 9:00–11:00'])
  })

  it.each([
    ['Mon morning', ['1 9:00–12:00']],
    ['Tue afternoon', ['2 13:00–17:00']],
    ['Wed evenings', ['3 18:00–21:00']],
    ['Thu noon', ['4 12:00–13:00']],
    ['Fri at night', ['5 21:00–24:00']],
  ])('"%s" is the usual part of the day', (cell, times) => {
    expect(read(cell)).toEqual(times)
  })
})

describe('several times in a cell', () => {
  it('take the day before them', () => {
    expect(read('Mon 9-10, 14-15; Tue 9-10')).toEqual(['1 9:00–10:00', '1 14:00–15:00', '2 9:00–10:00'])
  })

  it('that touch are one', () => {
    expect(read('Mon 9-10, Mon 10-11')).toEqual(['1 9:00–11:00'])
  })

  it('that overlap count once', () => {
    expect(parseAvailability('Mon 9-11, Mon 10-12')).toHaveLength(6)
  })

  it('stand in the order of the week, whatever the order of the cell', () => {
    expect(read('Sun 9-10; Mon 14-15; Mon 9-10')).toEqual(['1 9:00–10:00', '1 14:00–15:00', '7 9:00–10:00'])
  })
})

describe('what is no time', () => {
  it.each(['', 'no', 'None', 'never', 'not available', 'busy'])('"%s" is free at none', (cell) => {
    expect(parseAvailability(cell)).toEqual([])
  })

  it('counts as an hour under its own name', () => {
    expect(parseAvailability('Slot 7')).toEqual(['slot 7#1', 'slot 7#2'])
    expect(parseAvailability('Monday')).toEqual(['day 1#1', 'day 1#2'])
  })

  it('is no time of the week', () => {
    expect(read('Slot 7; 9-11')).toEqual([])
  })

  it.each(['Mon 25-27', 'Mon 9-9am', 'Mon 9:99', '🎓', 'يوم الاثنين'])('"%s" never becomes hours', (cell) => {
    expect(read(cell).filter((time) => /\d{2,}:\d{3}|2[5-9]:/.test(time))).toEqual([])
  })
})

describe('reading times', () => {
  it('answers for any cell, each slot once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (cell) => {
        const slots = parseAvailability(cell)
        expect(new Set(slots).size).toBe(slots.length)
      }),
    )
  })

  it('reads its own way of writing a time', () => {
    const half = fc.integer({ min: 14, max: 46 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), half, half, (day, one, other) => {
        fc.pre(one < other)
        const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1] ?? ''
        const [from, to] = [one * 30, other * 30]
        expect(rangesOf(parseAvailability(`${name} ${clock(from)}-${clock(to)}`))).toEqual([
          { day, from, to },
        ])
      }),
    )
  })

  it('puts slots back together to the same number of half hours', () => {
    const slot = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 47 }))
    fc.assert(
      fc.property(fc.uniqueArray(slot, { selector: (one) => one.join('@') }), (slots) => {
        const ranges = rangesOf(slots.map(([day, at]) => `${day}@${at * 30}`))
        expect(ranges.reduce((sum, { from, to }) => sum + (to - from) / 30, 0)).toBe(slots.length)
      }),
    )
  })
})
