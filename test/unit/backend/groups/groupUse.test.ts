import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf } from '#backend/groups/board.ts'
import { addressOf, breakoutFile } from '#backend/groups/breakout.ts'
import { cardFacts } from '#backend/groups/cardFacts.ts'
import { comparePlans } from '#backend/groups/compare.ts'
import { groupingInput } from '#backend/groups/groupingInput.ts'
import { groupSheets } from '#backend/groups/groupSheets.ts'
import { halvesOf, halvesTask } from '#backend/groups/halves.ts'
import { movePeople, setLock, withoutPerson } from '#backend/groups/moves.ts'
import { pastSets } from '#backend/groups/past.ts'
import { personPlace } from '#backend/groups/personPlace.ts'
import { buildGroups } from '#shared/grouping/build.ts'
import { columnId, personId, planId } from '#shared/model/ids.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import { column, ids, plan, smallClass, student } from './classFixture.ts'

const majors = column('Major', { ana: 'History', ben: 'Biology', chen: 'Physics', dee: 'History' })
const gender = column('Gender', {
  ana: 'woman',
  ben: 'man',
  chen: 'man',
  dee: 'woman',
  eve: 'woman',
  fay: 'man',
})
const group = smallClass([majors, gender])
const input = (of: GroupPlan) => groupingInput(group, of, of)
const regrouped = (first: readonly string[], second: readonly string[]): GroupPlan => {
  const [one, two] = plan().groups
  if (one === undefined || two === undefined) throw new Error('two groups')
  return {
    ...plan(),
    name: 'Other',
    groups: [
      { ...one, members: ids(...first) },
      { ...two, members: ids(...second) },
    ],
  }
}
const boardFor = (id: string, of: GroupPlan) => boardOf(planId(id), of, input(of))

describe('facts on a card', () => {
  const scale = {
    ...column('How sure are you? [Reading old print]', { ana: '4', ben: 'often' }),
    kind: 'scale',
  } as const
  const many = { ...column('Tools', { ana: 'Canva, Video, Audio editing' }), kind: 'choices' } as const
  const hours = { ...column('Free', { ana: 'Mon 9-11' }), kind: 'availability' } as const

  test('are a few words each, with the whole answer beside them', () => {
    expect(cardFacts(personId('ana'), [scale, many, majors])).toEqual([
      { text: 'reading 4', full: 'How sure are you? [Reading old print]: 4' },
      { text: 'Canva +2', full: 'Tools: Canva, Video, Audio editing' },
      { text: 'History', full: 'Major: History' },
    ])
  })

  test('say a scale of words as the word, leave hours out, and say nothing of the silent', () => {
    expect(cardFacts(personId('ben'), [scale])[0]?.text).toBe('reading often')
    expect(cardFacts(personId('ana'), [hours])).toEqual([])
    expect(cardFacts(personId('nobody'), [scale, many, majors])).toEqual([])
    expect(cardFacts(personId('__proto__'), [majors])).toEqual([])
  })
})

describe('several people at once', () => {
  test('move together or not at all', () => {
    const moved = movePeople(plan(), ids('ana', 'ben'), 'g2')
    expect(moved.ok && moved.value.groups.map(({ members }) => members.length)).toEqual([1, 5])
    const locked = setLock(plan(), { personId: personId('ben'), groupId: null }, true)
    expect(movePeople(locked, ids('ana', 'ben'), 'g2').ok).toBe(false)
    expect(movePeople(plan(), ids('ana', 'ben', 'chen', 'gus', 'hal'), 'g2').ok).toBe(false)
  })

  test('somebody who left stands nowhere in the plan', () => {
    const locked = setLock(plan(), { personId: personId('ana'), groupId: null }, true)
    expect(JSON.stringify(withoutPerson(locked, personId('ana')))).not.toContain('ana')
  })
})

describe('plans beside each other', () => {
  test('numbers of groups do not matter, only who sits with whom', () => {
    const same = comparePlans([
      boardFor('a', plan()),
      boardFor('b', regrouped(['fay', 'dee', 'eve'], ['chen', 'ben', 'ana'])),
    ])
    expect(same[1]).toMatchObject({ pairs: 6, newPairs: 0 })
    expect(same[1]?.groups.flatMap(({ members }) => members).some(({ elsewhere }) => elsewhere)).toBe(false)
  })

  test('one swap puts two people elsewhere and makes four new pairs', () => {
    const [, other] = comparePlans([
      boardFor('a', plan()),
      boardFor('b', regrouped(['ana', 'ben', 'dee'], ['chen', 'eve', 'fay'])),
    ])
    const moved = other?.groups.flatMap(({ members }) => members.filter(({ elsewhere }) => elsewhere))
    expect(moved?.map(({ personId: id }) => id).toSorted()).toEqual(['chen', 'dee'])
    expect(other?.newPairs).toBe(4)
  })

  test('never has more new pairs than pairs, and none beside itself', () => {
    const people = ['ana', 'ben', 'chen', 'dee', 'eve', 'fay']
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 6 }), (order) => {
        const other = boardFor('b', regrouped(order.slice(0, 3), order.slice(3)))
        const [first, second] = comparePlans([boardFor('a', plan()), other])
        expect(first?.newPairs).toBe(0)
        expect(second?.newPairs).toBeLessThanOrEqual(second?.pairs ?? 0)
        expect(comparePlans([other, other])[1]?.newPairs).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('earlier groups', () => {
  test('are imported sets and plans, newest plan first; a set without group-mates is none', () => {
    const sets = [
      { name: 'Project', groups: [{ name: 'A', members: ids('ana', 'ben') }] },
      { name: 'Alone', groups: [{ name: 'A', members: ids('ana') }] },
    ]
    const plans = { old: { ...plan(), at: '2026-09-01' }, young: { ...plan(), at: '2026-10-01' } }
    const past = pastSets({ ...group.content, groupSets: sets }, plans)
    expect(past.map(({ id, from }) => [id, from])).toEqual([
      ['young', 'plan'],
      ['old', 'plan'],
      ['set:0', 'canvas'],
    ])
    expect(past.at(-1)?.groups).toEqual([['ana', 'ben']])
  })
})

describe('halves', () => {
  test('hold everybody once and differ by one at most, together stays together', () => {
    const together = {
      ...plan(),
      rules: [{ kind: 'together', people: ids('ana', 'dee'), strength: 'must' }],
    } as const
    const task = halvesTask(input(together))
    const built = buildGroups(task)
    if (!built.ok) throw new Error('no halves')
    const [a, b] = halvesOf(task, built.value)
    const names = [...(a?.members ?? []), ...(b?.members ?? [])].map(({ personId: id }) => id)
    expect(names.toSorted()).toEqual(['ana', 'ben', 'chen', 'dee', 'eve', 'fay'])
    expect(a?.members).toHaveLength(3)
    const half = [a, b].find((part) => part?.members.some(({ personId: id }) => id === 'ana'))
    expect(half?.members.map(({ personId: id }) => id)).toContain('dee')
  })
})

describe('breakout rooms', () => {
  test('are the two columns that Zoom asks for; who has no address is named', () => {
    const people = [
      { ...student('ana', 'Ana'), email: 'ana@school.example' },
      { ...student('ben', 'Ben'), loginId: 'ben@school.example' },
      student('chen', 'Chen'),
    ]
    const file = breakoutFile(plan(), people)
    expect(file.text).toBe(
      'Pre-assign Room Name,Email Address\nGroup 1,ana@school.example\nGroup 1,ben@school.example\n',
    )
    expect(file.changes.map(({ params }) => params)).toEqual([
      { count: 2, rooms: 2 },
      { count: 1, names: 'Chen' },
    ])
    expect(addressOf({ email: 'not an address', loginId: 'jdoe7' })).toBeNull()
  })
})

describe('one person on the board', () => {
  const wished = { ...plan(), uses: [{ columnId: columnId('Major'), use: 'mix', weight: 1 }] } as const

  test('somebody late gets every group, best first, with what it does to the group', () => {
    const late = {
      ...wished,
      groups: wished.groups.map((one) => ({ ...one, members: one.members.filter((id) => id !== 'fay') })),
    }
    const place = personPlace(input(late), late, personId('fay'))
    expect(place.places.map(({ groupId, sizeAfter }) => [groupId, sizeAfter])).toEqual(
      expect.arrayContaining([
        ['g1', 4],
        ['g2', 3],
      ]),
    )
    for (const { effects } of place.places) expect(effects.length).toBeGreaterThan(0)
    expect(place.swaps).toEqual([])
  })

  test('somebody placed gets swaps with others, and not the own group as a place', () => {
    const place = personPlace(input(wished), wished, personId('ana'))
    expect(place.places.map(({ groupId }) => groupId)).toEqual(['g2'])
    expect(place.swaps.map(({ group: name }) => name)).toEqual(['Group 2', 'Group 2', 'Group 2'])
  })
})

describe('printed sheets', () => {
  test('hold nothing of a sensitive column: no reason, no rule, nothing broken', () => {
    const touchy: GroupPlan = {
      ...plan(),
      uses: [
        { columnId: columnId('Gender'), use: 'mix', weight: 1 },
        { columnId: columnId('Major'), use: 'mix', weight: 1 },
      ],
      rules: [{ kind: 'nobody-alone', columnId: columnId('Gender'), values: [], strength: 'prefer' }],
    }
    const settings = group.work.settings.course
    if (settings === undefined) throw new Error('settings')
    const people = group.content.people.filter(({ role }) => role === 'student')
    const sheets = groupSheets(touchy, input(touchy), people, settings, '2026-10-05')
    const printed = JSON.stringify(sheets)
    expect(printed).toContain('Major')
    expect(printed).not.toMatch(/gender|woman/iu)
    expect(boardFor('p', touchy).broken.length).toBeGreaterThan(0)
  })

  test('tell two of one name apart and leave out who left', () => {
    const people = [
      { ...student('ana', 'Kim'), sections: ['01'] },
      { ...student('ben', 'Kim'), sections: ['02'] },
    ]
    const settings = group.work.settings.course
    if (settings === undefined) throw new Error('settings')
    const sheets = groupSheets(plan(), input(plan()), people, settings, '2026-10-05')
    expect(sheets.groups.map(({ members }) => members)).toEqual([['Kim (01)', 'Kim (02)'], []])
  })
})
