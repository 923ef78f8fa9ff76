import { describe, expect, test } from 'vitest'
import { withTimeGrids } from '#shared/grouping/timeGrid.ts'
import { readColumn } from '#shared/grouping/readColumn.ts'
import { columnId, personId } from '#shared/model/ids.ts'
import { column } from './makers.ts'

const asked = (row: string, values: Readonly<Record<string, string>>) =>
  column(`When are you free? [${row}]`, 'choices', values)

/** The half hours a person is free, as the engine reads them. */
function slots(columns: readonly ReturnType<typeof column>[], person: string): readonly string[] {
  const [merged] = withTimeGrids(columns)
  return merged === undefined ? [] : (readColumn(merged)?.answers.get(personId(person))?.options ?? [])
}

describe('a grid question about free times', () => {
  test('is one availability column again, at the place of its first row', () => {
    const before = column('Major', 'choice', { a: 'Biology' })
    const after = column('GPA', 'number', { a: '3' })
    const rows = [asked('Monday', { a: '9-11' }), asked('Tuesday', { a: '14-16' })]
    const merged = withTimeGrids([before, ...rows, after])
    expect(merged.map(({ title, kind }) => `${title}: ${kind}`)).toEqual([
      'Major: choice',
      'When are you free?: availability',
      'GPA: number',
    ])
    expect(merged[1]?.id).toBe(columnId('When are you free?'))
  })

  test('rows are days and cells are times', () => {
    const rows = [
      asked('Monday', { a: '9-10, 10-11', b: 'Morning' }),
      asked('Tuesday', { a: '', b: '14:00-15:00' }),
    ]
    expect(slots(rows, 'a')).toEqual(['1@540', '1@570', '1@600', '1@630'])
    expect(slots(rows, 'b')).toEqual(['1@540', '1@570', '1@600', '1@630', '1@660', '1@690', '2@840', '2@870'])
  })

  test('rows are times and cells are days', () => {
    const rows = [asked('9-10', { a: 'Mon, Wed' }), asked('10-11', { a: 'Wed' })]
    expect(slots(rows, 'a').toSorted()).toEqual(['1@540', '1@570', '3@540', '3@570', '3@600', '3@630'])
  })

  test('a plain yes stands for the whole day, a no for nothing', () => {
    const rows = [asked('Monday', { a: 'Yes', b: 'No' }), asked('Friday', { a: 'Not available', b: 'yes' })]
    expect(slots(rows, 'a')).toHaveLength(2)
    expect(slots(rows, 'b')).toHaveLength(2)
    expect(slots(rows, 'a')).not.toEqual(slots(rows, 'b'))
  })

  test('whoever is never free has answered all the same', () => {
    const rows = [asked('Monday', { a: 'none', b: '9-10' }), asked('Friday', { a: 'busy', b: '9-10' })]
    const [merged] = withTimeGrids(rows)
    expect(Object.keys(merged?.values ?? {})).toEqual(['a', 'b'])
    expect(slots(rows, 'a')).toEqual([])
    expect(slots(rows, 'b')).toHaveLength(4)
  })

  test('the weekend is a day like the others', () => {
    const rows = [asked('Friday', { a: '9-10' }), asked('Weekend', { a: 'Morning' })]
    expect(slots(rows, 'a')).toEqual(['5@540', '5@570', '8@540', '8@570', '8@600', '8@630', '8@660', '8@690'])
  })

  test('two questions and two files are not thrown together', () => {
    const here = [asked('Monday', { a: '9-10' }), asked('Tuesday', { a: '9-10' })]
    const there = here.map((one) => ({ ...one, from: 'second.csv' }))
    const other = ['Monday', 'Tuesday'].map((day) => column(`Lab times [${day}]`, 'choices', { a: '13-15' }))
    expect(withTimeGrids([...here, ...there, ...other])).toHaveLength(3)
  })
})

describe('columns called nothing but a day', () => {
  const days = (values: Readonly<Record<string, string>>, from = 'survey.csv') =>
    ['Mon', 'Tuesday', 'Weekend'].map((day) => ({ ...column(day, 'choices', values), from }))

  test('are one question about free times where their cells are times', () => {
    const merged = withTimeGrids(days({ a: '9-10', b: 'Morning, Evening', c: 'no' }))
    expect(merged.map(({ title, kind }) => `${title}: ${kind}`)).toEqual(['Mon–Weekend: availability'])
    expect(slots(days({ a: '9-10' }), 'a')).toEqual(['1@540', '1@570', '2@540', '2@570', '8@540', '8@570'])
  })

  test('stay as they are where their cells are something else', () => {
    for (const cell of ['yes', 'Library desk', '4', '']) {
      const columns = days({ a: cell, b: cell })
      expect(withTimeGrids(columns)).toBe(columns)
    }
  })

  test('of two files are two questions, and one day alone is none', () => {
    expect(withTimeGrids([...days({ a: '9-10' }), ...days({ a: '9-10' }, 'second.csv')])).toHaveLength(2)
    const [monday] = days({ a: '9-10' })
    const alone = monday === undefined ? [] : [monday]
    expect(withTimeGrids(alone)).toBe(alone)
  })
})

describe('columns that are no grid of times', () => {
  test('stay the very same columns', () => {
    const skills = ['Design', 'Writing'].map((row) =>
      column(`How sure are you? [${row}]`, 'scale', { a: '3' }),
    )
    const single = asked('Monday', { a: '9-10' })
    const columns = [...skills, single, column('Monday', 'choice', { a: 'yes' })]
    expect(withTimeGrids(columns)).toBe(columns)
  })

  test('a grid whose rows only partly are days is none', () => {
    const columns = [asked('Monday', { a: '9-10' }), asked('Comments', { a: 'any time' })]
    expect(withTimeGrids(columns)).toBe(columns)
  })
})
