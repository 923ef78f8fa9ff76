import { describe, expect, test } from 'vitest'
import { groupingInput, lockedFirst, namedGroups } from '#backend/groups/groupingInput.ts'
import { personId } from '#shared/model/ids.ts'
import { column, ids, plan, smallClass } from './classFixture.ts'

const numbered = (n: number): string => `Group ${n}`

describe('what groups are built from', () => {
  test('only students are placed, with all columns there are', () => {
    const input = groupingInput(smallClass([column('Major', { ana: 'History' })]), plan(), null)
    expect(input.people.map(({ id }) => id)).toEqual(['ana', 'ben', 'chen', 'dee', 'eve', 'fay'])
    expect(input.columns[0]?.title).toBe('Major')
    expect(input.locked).toBeUndefined()
  })

  test('what is locked stays: whole groups first, then people by the place of their group', () => {
    const [first, second] = plan().groups
    if (first === undefined || second === undefined) throw new Error('two groups')
    const before = {
      ...plan(),
      groups: [first, { ...second, locked: true }],
      lockedPeople: ids('ana', 'eve'),
    }
    expect(lockedFirst(before).map(({ id }) => id)).toEqual(['g2', 'g1'])
    expect(groupingInput(smallClass(), before, before).locked).toEqual({
      groups: [['dee', 'eve', 'fay']],
      people: [{ id: 'ana', group: 1 }],
    })
  })
})

describe('names of built groups', () => {
  test('are numbered for new groups', () => {
    const groups = namedGroups([ids('a'), ids('b')], null, numbered)
    expect(groups.map(({ name }) => name)).toEqual(['Group 1', 'Group 2'])
    expect(new Set(groups.map(({ id }) => id)).size).toBe(2)
  })

  test('stay where a group was there before, and a new one takes the first number that is free', () => {
    const [first, second] = plan().groups
    if (first === undefined || second === undefined) throw new Error('two groups')
    const before = { ...plan(), groups: [{ ...first, name: 'Group 3' }, second] }
    const groups = namedGroups([ids('a'), ids('b'), ids('c'), ids('d')], before, numbered)
    expect(groups.map(({ name }) => name)).toEqual(['Group 3', 'Group 2', 'Group 1', 'Group 4'])
    expect(new Set(groups.map(({ id }) => id)).size).toBe(4)
    expect(groups[0]?.members).toEqual([personId('a')])
  })
})
