import { describe, expect, test } from 'vitest'
import { boardOf } from '#backend/groups/board.ts'
import { groupingInput } from '#backend/groups/groupingInput.ts'
import { groupSetFile } from '#backend/groups/groupSetFile.ts'
import { columnId, personId, planId } from '#shared/model/ids.ts'
import { column, plan, smallClass, student } from './classFixture.ts'

const uses = [{ columnId: columnId('Major'), use: 'mix', weight: 1 }] as const
const majors = column('Major', { ana: 'History', ben: 'Biology', chen: 'Physics', dee: 'History' })

describe('the board', () => {
  const wished = { ...plan(), uses: [...uses] }

  test('shows what the attributes in use say about each person', () => {
    const board = boardOf(planId('p'), wished, groupingInput(smallClass([majors]), wished, wished))
    expect(board.groups[0]?.members.map(({ facts }) => facts)).toEqual([
      [{ text: 'History', full: 'Major: History' }],
      [{ text: 'Biology', full: 'Major: Biology' }],
      [{ text: 'Physics', full: 'Major: Physics' }],
    ])
    expect(board.groups[0]?.balance.length).toBeGreaterThan(0)
    expect(board.groups[0]?.score).toBeGreaterThan(board.groups[1]?.score ?? 1)
  })

  test('keeps the answers to a sensitive column off the cards', () => {
    const group = smallClass([majors])
    const columns = { Major: { kind: null, sensitive: true } }
    const quiet = { ...group, work: { ...group.work, columns } }
    const board = boardOf(planId('p'), wished, groupingInput(quiet, wished, wished))
    expect(board.groups.flatMap(({ members }) => members.flatMap(({ facts }) => facts))).toEqual([])
  })

  test('shows who came later as unplaced, and who left not at all', () => {
    const group = smallClass()
    const people = [...group.content.people.filter(({ id }) => id !== 'fay'), student('gus')]
    const changed = { ...group, content: { ...group.content, people } }
    const board = boardOf(planId('p'), plan(), groupingInput(changed, plan(), plan()))
    expect(board.unplaced).toEqual([{ personId: 'gus', name: 'gus' }])
    expect(board.groups[1]?.members.map(({ personId: id }) => id)).toEqual(['dee', 'eve'])
    expect(board.sizesInWords.params).toMatchObject({ people: 5 })
  })
})

describe('the group-set file', () => {
  const { content } = smallClass()

  test('says what Canvas will do with it, and who is left out', () => {
    const [first] = plan().groups
    const half = { ...plan(), groups: first === undefined ? [] : [first] }
    const file = groupSetFile(content, half, content.people.slice(0, 6))
    expect(file.ok && file.value.name).toBe('Week 5.csv')
    expect(file.ok && file.value.text.trimEnd().split('\n')).toHaveLength(4)
    expect(file.ok && file.value.changes.map(({ key }) => key)).toEqual([
      'history:groupSet.changes',
      'history:groupSet.creates',
      'history:groupSet.unplaced',
      'history:groupSet.before',
    ])
  })

  test('is refused with names where Canvas could not find people', () => {
    const people = content.people.map((person) =>
      person.id === personId('ana') ? { ...person, canvasId: null } : person,
    )
    expect(groupSetFile({ ...content, people }, plan(), people)).toMatchObject({
      ok: false,
      error: { kind: 'refused', message: { params: { names: 'ana' } } },
    })
  })
})
