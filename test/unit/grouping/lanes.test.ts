import { describe, expect, test } from 'vitest'
import { lanesOf } from '#shared/grouping/lanes.ts'
import { attributesOf, type Problem } from '#shared/grouping/problem.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

const ids: readonly PersonId[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => personId(id))

function column(title: string, kind: ColumnKind, values: readonly (string | undefined)[]): Column {
  const known = ids.flatMap((id, at) => (values[at] === undefined ? [] : [[id, values[at]] as const]))
  return {
    id: columnId(title),
    title,
    from: 'class.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(known),
  }
}

function problemWith(columns: readonly Column[], use: 'mix' | 'match', size = 3): Problem {
  const uses = columns.map(({ id }) => ({ columnId: id, use, weight: 1 }))
  return {
    ids,
    attributes: attributesOf({ columns, uses }, ids),
    terms: compileTerms([], ids, new Map()),
    sizes: Int32Array.of(size, ids.length - size),
    starts: Int32Array.of(0, size, ids.length),
    fixed: new Int32Array(ids.length).fill(-1),
  }
}

const grade = column('Grade', 'number', ['1', '2.5', '3', undefined, '3.5', '4'])
const major = column('Major', 'choice', ['x', 'y', 'x', 'z', undefined, 'y'])
const skill = column('Skill', 'scale', ['1', '2', '3', '4', '5', undefined])

describe('the lanes by which a swap is judged', () => {
  test('stand from the quickly to the slowly judged, whatever the order of the wishes', () => {
    const { lanes } = lanesOf(problemWith([grade, major, skill], 'mix'))
    expect(lanes.map(({ kind }) => kind)).toEqual(['bits', 'pairs', 'number'])
  })

  test('share the loss by weight', () => {
    const { lanes } = lanesOf(problemWith([grade, major, skill], 'mix'))
    expect(lanes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('know whose answer is missing', () => {
    const { lanes, carried, stride, values } = lanesOf(problemWith([grade, major, skill], 'mix'))
    const words = new Map(lanes.map((lane) => [lane.kind, lane.at]))
    expect(carried[4 * stride + (words.get('pairs') ?? 0)]).toBe(-1)
    expect(carried[5 * stride + (words.get('bits') ?? 0)]).toBe(0)
    expect(values[3]).toBeNaN()
    expect(values[1]).toBe(2.5)
  })

  test('have no table where a group is too large to count equal answers four bits each', () => {
    const many = Array.from({ length: 40 }, (_, at) => personId(`p${String(at).padStart(2, '0')}`))
    const answers = Object.fromEntries(many.map((id, at) => [id, at % 2 === 0 ? 'x' : 'y']))
    const columns: readonly Column[] = [{ ...major, values: answers }]
    const uses = [{ columnId: major.id, use: 'mix' as const, weight: 1 }]
    const problem: Problem = {
      ...problemWith([], 'mix'),
      ids: many,
      attributes: attributesOf({ columns, uses }, many),
      terms: compileTerms([], many, new Map()),
      sizes: Int32Array.of(20, 20),
      starts: Int32Array.of(0, 20, 40),
    }
    expect(lanesOf(problem).lanes.map(({ kind }) => kind)).toEqual(['other'])
  })

  test('lose nothing where a group has all that its size can have, and a half where too little is known', () => {
    const [lane] = lanesOf(problemWith([skill], 'mix')).lanes
    if (lane === undefined) throw new Error('no lane')
    const firstMiddleLast = 0b10101
    expect(lane.losses[3 * lane.row + firstMiddleLast]).toBeCloseTo(0, 12)
    expect(lane.losses[1 * lane.row + 1]).toBe(0.5)
  })

  test('never lose less than what is said to be the least, whoever joins', () => {
    const [lane] = lanesOf(problemWith([skill], 'match')).lanes
    if (lane === undefined) throw new Error('no lane')
    for (let others = 0; others < lane.row; others++) {
      for (let step = 0; step < 5; step++) {
        const joined = lane.losses[3 * lane.row + (others | (1 << step))] ?? 0
        expect(lane.least[2 * lane.row + others]).toBeLessThanOrEqual(joined)
      }
    }
  })
})
