import { describe, expect, test } from 'vitest'
import { asNoted, attributesOffered, groupingColumns, isSensitive } from '#backend/groups/columns.ts'
import { criterionId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { column, smallClass } from './classFixture.ts'

const byId = (group: ReturnType<typeof smallClass>, id: string) =>
  groupingColumns(group).find((one) => one.id === id)

describe('the columns offered for grouping', () => {
  test('count what students answered and who is missing; staff do not count', () => {
    const major = column('Major', { ana: 'History', ben: 'History', chen: ' ', lee: 'Printing' })
    const [offered] = attributesOffered(smallClass([major]))
    expect(offered).toMatchObject({ distinct: 1, missing: 4, kind: 'choice', sensitive: false })
  })

  test('put a grid question about free times together, for the kind to be corrected as one', () => {
    const days = ['Monday', 'Friday'].map((day) => column(`Free times [${day}]`, { ana: '9-11', ben: 'no' }))
    const group = smallClass([...days, column('Major', { ana: 'History' })])
    const titles = groupingColumns(group).map(({ title, kind }) => `${title}: ${kind}`)
    expect(titles).toContain('Free times: availability')
    expect(titles).not.toContain('Free times [Monday]: choice')
    const [grid] = groupingColumns(group)
    expect(grid?.values).toMatchObject({ ana: 'Monday 9-11; Friday 9-11', ben: 'no time' })
    expect(groupingColumns(group)[0]).toBe(grid)
  })

  test('take the kind that the instructor gave, and stay the same object while it stays', () => {
    const year = column('Year', { ana: '1' })
    const notes = { Year: { kind: 'scale', sensitive: false } } as const
    expect(asNoted(year, notes).kind).toBe('scale')
    expect(asNoted(year, notes)).toBe(asNoted(year, { ...notes }))
    expect(asNoted(year, {})).toBe(year)
  })

  test.each([
    'Gender',
    'Preferred pronouns',
    'Do you have a disability?',
    'First-gen student',
    'Cumulative GPA',
  ])('take %j for sensitive until the instructor says otherwise', (title) => {
    expect(isSensitive(column(title, {}), {})).toBe(true)
    expect(isSensitive(column(title, {}), { [title]: { kind: null, sensitive: false } })).toBe(false)
  })

  test.each(['Stage', 'Language', 'Essay 1', 'Agenda', 'Package'])('take %j for harmless', (title) => {
    expect(isSensitive(column(title, {}), {})).toBe(false)
  })
})

describe('columns made from the discussion', () => {
  test('say who connects: answers between students count, those of staff do not', () => {
    const values = byId(smallClass(), 'evidence:connections')?.values
    expect(values).toMatchObject({
      ana: 'history:column.standing.connector',
      dee: 'history:column.standing.unseen',
      chen: 'history:column.standing.unseen',
    })
    expect(Object.keys(values ?? {})).not.toContain('lee')
    expect(Object.keys(values ?? {})).not.toContain('eve')
  })

  test('take levels only where the instructor set them', () => {
    const group = smallClass()
    expect(byId(group, 'evidence:level:point')).toBeUndefined()
    const level = { level: 3, how: 'own', suggested: null, reason: '', at: '' } as const
    const mark = { ...emptyMark, levels: { [criterionId('point')]: level } }
    const marked = { ...group, work: { ...group.work, marks: { 1: mark } } }
    expect(byId(marked, 'evidence:level:point')?.values).toEqual({ ana: '3' })
  })

  test('take strategies as the instructor corrected them', () => {
    const group = smallClass()
    expect(byId(group, 'evidence:strategies')).toBeUndefined()
    const marks = { 2: { ...emptyMark, strategies: ['debate' as const] } }
    const marked = { ...group, work: { ...group.work, marks } }
    expect(byId(marked, 'evidence:strategies')?.values).toEqual({ ben: 'rubric:strategy.debate' })
  })
})
