import { describe, expect, it } from 'vitest'
import { levelsOverWeeks, middleLevel } from '#shared/insights/growth.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import { levels, type Level, type Rubric } from '#shared/model/rubric.ts'
import { mark, post } from '../reading/classroom.ts'

const posts = ['1', '2', '3'].map((id) => post(id, 'ana', 'Rent.'))
const earlier = ['8', '9'].map((id) => post(id, 'ana', 'Rent.'))

function rubricWith(points: readonly number[] | null): Rubric {
  const [point] = defaultRubric.criteria
  if (point === undefined) throw new Error('no criterion')
  return { ...defaultRubric, criteria: [{ ...point, id: criterionId('point'), points }] }
}

function marksOf(given: Readonly<Record<string, Level>>) {
  return Object.fromEntries(Object.entries(given).map(([id, level]) => [id, mark({ point: level })]))
}

describe('the level of several posts', () => {
  it.each<[readonly Level[], Level | null]>([
    [[], null],
    [[2], 2],
    [[0, 4], 4],
    [[0, 3, 4], 3],
    [[4, 0, 3], 3],
    [[1, 1, 4, 4], 4],
  ])('of %o is the middle one, the higher of two: %s', (given, middle) => {
    expect(middleLevel(given)).toBe(middle)
  })

  it('leaves the list as it was', () => {
    const given: readonly Level[] = [4, 0, 3]
    middleLevel(given)
    expect(given).toEqual([4, 0, 3])
  })
})

describe('the levels of some weeks', () => {
  const one = (marks: ReturnType<typeof marksOf>, points: readonly number[] | null = null) =>
    levelsOverWeeks(posts, earlier, rubricWith(points), marks)[0]

  it('are those that were set, and none where none was', () => {
    expect(one(marksOf({ 1: 2, 2: 3, 3: 4 }))).toMatchObject({ level: 3, up: false, points: null })
    expect(one({})).toMatchObject({ level: null, up: false, points: null })
  })

  it('are up only where there was something to be up from', () => {
    expect(one(marksOf({ 1: 3, 8: 2 }))?.up).toBe(true)
    expect(one(marksOf({ 1: 3, 8: 3 }))?.up).toBe(false)
    expect(one(marksOf({ 1: 3 }))?.up).toBe(false)
    expect(one(marksOf({ 8: 1 }))?.up).toBe(false)
  })

  it('earn the points of five ratings level by level', () => {
    for (const level of levels)
      expect(one(marksOf({ 1: level }), [0, 2, 5, 8, 10])?.points).toEqual({
        got: [0, 2, 5, 8, 10][level],
        of: 10,
      })
  })

  it.each<[readonly number[], Level, number]>([
    [[0, 2, 4], 0, 0],
    [[0, 2, 4], 2, 2],
    [[0, 2, 4], 4, 4],
    [[0, 3], 4, 3],
    [[0, 1, 2, 3, 4, 5, 6], 4, 6],
    [[0, 1, 2, 3, 4, 5, 6], 2, 3],
  ])('earn the points of the rating they fall on: of %o level %i earns %i', (points, level, got) => {
    expect(one(marksOf({ 1: level }), points)?.points).toEqual({ got, of: Math.max(...points) })
  })

  it('earn none where the rubric has none', () => {
    expect(one(marksOf({ 1: 4 }), [])?.points).toBeNull()
  })
})
