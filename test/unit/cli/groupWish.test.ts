import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { readArgs } from '../../../electron/cli/args.ts'
import { findColumn, groupWish } from '../../../electron/cli/groupWish.ts'
import { CliProblem, UsageProblem } from '../../../electron/cli/problem.ts'
import { readRoster } from '../../../electron/cli/roster.ts'

const bytes = readFileSync(new URL('../../fixtures/cli/roster.csv', import.meta.url))
const roster = readRoster({ name: 'roster.csv', bytes })
if (roster === null) throw new Error('a roster')
const { people, columns } = roster

function wish(...argv: string[]): Pick<GroupingInput, 'columns' | 'uses' | 'rules' | 'sizes'> {
  const args = readArgs(argv, ['mix', 'match', 'apart', 'together'])
  return groupWish(args, people, columns)
}

function problem(...argv: string[]): unknown {
  try {
    wish(...argv)
    return null
  } catch (cause) {
    return cause instanceof CliProblem || cause instanceof UsageProblem ? cause.what : cause
  }
}

const titleOf = (id: string): string => columns.find((column) => column.id === id)?.title ?? ''

describe('what groups are asked for', () => {
  test('columns go by title, whatever the case, and a title may hold commas', () => {
    const { uses } = wish('--mix', 'CONFIDENCE,tools, used', '--match', ' track ')
    expect(uses.map(({ columnId, use }) => [titleOf(columnId), use])).toEqual([
      ['Confidence', 'mix'],
      ['Tools, used', 'mix'],
      ['Track', 'match'],
    ])
  })

  test('a gradebook column is found without its number', () => {
    const graded = columns.map((column, at) => (at === 0 ? { ...column, title: 'Essay 1 (88123)' } : column))
    expect(findColumn(graded, 'essay 1')?.title).toBe('Essay 1 (88123)')
    expect(
      findColumn(
        [...graded, ...graded.slice(0, 1).map((one) => ({ ...one, title: 'Essay 1 (9)' }))],
        'essay 1',
      ),
    ).toBeNull()
  })

  test('students go by name, sortable name, id or login', () => {
    const { rules } = wish(
      '--apart',
      'ana ruiz|102',
      '--together',
      'CWU|Ng, Eve|Dee Fox',
      '--apart',
      '106|107',
    )
    expect(rules).toEqual([
      { kind: 'apart', people: ['101', '102'], strength: 'must' },
      { kind: 'apart', people: ['106', '107'], strength: 'must' },
      { kind: 'together', people: ['103', '105', '104'], strength: 'must' },
    ])
  })

  test('free text that is asked for by name counts as choices', () => {
    const used = wish('--mix', 'Comments')
    expect(used.columns.find(({ title }) => title === 'Comments')?.kind).not.toBe('text')
  })

  test.each([
    [['--mix', 'Shoe size'], 'cli:group.noColumn'],
    [['--mix', 'Track', '--match', 'track'], 'cli:group.both'],
    [['--apart', 'Ana Ruiz|Nobody'], 'cli:group.noPerson'],
    [['--together', 'Ana Ruiz'], 'cli:group.onePerson'],
    [['--speed', '3'], 'cli:usage.option'],
  ])('%j is refused in words', (argv, key) => {
    expect(problem(...argv)).toMatchObject({ key })
  })

  test('a name that two students share is asked back, an id is not', () => {
    const twins = people.map((person) => (person.id === '102' ? { ...person, name: 'Ana Ruiz' } : person))
    const ask = (who: string): unknown =>
      groupWish(readArgs(['--apart', `${who}|103`], ['apart', 'mix', 'match', 'together']), twins, columns)
        .rules
    expect(() => ask('Ana Ruiz')).toThrow(CliProblem)
    expect(ask('102')).toHaveLength(1)
  })
})
