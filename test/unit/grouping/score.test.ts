import { describe, expect, test } from 'vitest'
import { explainGroups } from '#shared/grouping/explain.ts'
import type { ColumnKind } from '#shared/model/column.ts'
import { columnId } from '#shared/model/ids.ts'
import { column, ids, task } from './makers.ts'

/** Score of the group of the first letters, in the class of all letters with these answers. */
function score(
  kind: ColumnKind,
  use: 'mix' | 'match',
  group: string,
  values: Readonly<Record<string, string>>,
): number {
  const input = task('abcdefghij', {
    columns: [column('It', kind, values)],
    uses: [{ columnId: columnId('It'), use, weight: 1 }],
  })
  return explainGroups(input, [ids(group)])[0]?.score ?? -1
}

const ten = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E', f: 'F', g: 'G', h: 'H', i: 'I', j: 'J' }
const steps = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '1', g: '1', h: '5', i: '5', j: '3' }

describe('scores against what the size can reach', () => {
  test('five different answers of ten options are as mixed as five people can be', () => {
    expect(score('choice', 'mix', 'abcde', ten)).toBe(1)
    expect(score('choice', 'match', 'abcde', ten)).toBe(0)
  })

  test('two answers shared out evenly reach 1, one against four does not', () => {
    const two = { a: 'x', b: 'x', c: 'y', d: 'y', e: 'y', f: 'x', g: 'y', h: 'y', i: 'y', j: 'x' }
    expect(score('choice', 'mix', 'abcde', two)).toBe(1)
    expect(score('choice', 'mix', 'acdeg', two)).toBeCloseTo(4 / 6)
  })

  test('a scale counts its range by three quarters and its different steps by one', () => {
    expect(score('scale', 'mix', 'abcde', steps)).toBe(1)
    expect(score('scale', 'mix', 'afgeh', steps)).toBeCloseTo(0.75 + 0.25 * 0.25)
    expect(score('scale', 'match', 'afg', steps)).toBe(1)
  })

  test('words with a known order are a scale', () => {
    const words = { a: 'Never', b: 'Rarely', c: 'Sometimes', d: 'Often', e: 'Always' }
    expect(score('scale', 'mix', 'ae', words)).toBe(1)
    expect(score('scale', 'mix', 'ab', words)).toBeLessThan(0.6)
  })

  test('numbers are mixed best around the mean of the class, matched best when equal', () => {
    const grades = {
      a: '60',
      b: '100',
      c: '60',
      d: '100',
      e: '80',
      f: '80',
      g: '70',
      h: '90',
      i: '75',
      j: '85',
    }
    expect(score('number', 'mix', 'ab', grades)).toBe(1)
    expect(score('number', 'mix', 'ac', grades)).toBeLessThan(0.5)
    expect(score('number', 'match', 'ac', grades)).toBe(1)
  })

  test('options count together, up to all that so few people could have', () => {
    const tools = { a: 'R', b: 'Excel', c: 'R', d: 'R; Excel; QGIS', e: 'Figma' }
    expect(score('choices', 'mix', 'bd', tools)).toBeCloseTo(3 / 4)
    expect(score('choices', 'match', 'ac', tools)).toBe(1)
    expect(score('choices', 'match', 'ab', tools)).toBe(0)
  })

  test('hours in common count up to those asked for', () => {
    const free = { a: 'Mon 9-17', b: 'Mon 9-17', c: 'Mon 9-10', d: 'Tue 9-10' }
    expect(score('availability', 'match', 'ab', free)).toBe(1)
    expect(score('availability', 'match', 'ad', free)).toBe(0)
    expect(score('availability', 'match', 'abc', free)).toBeGreaterThan(0)
  })
})

describe('missing answers', () => {
  test('count as one half each', () => {
    const some = { a: 'x', b: 'y', d: 'x', e: 'y' }
    expect(score('choice', 'mix', 'abc', some)).toBeCloseTo((2 * 1 + 0.5) / 3)
    expect(score('choice', 'mix', 'acf', some)).toBe(0.5)
  })

  test('an empty group scores 0 and one person one half', () => {
    expect(score('choice', 'mix', '', ten)).toBe(0)
    expect(score('choice', 'mix', 'a', ten)).toBe(0.5)
  })
})
