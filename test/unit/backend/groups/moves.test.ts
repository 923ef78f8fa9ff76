import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOf, movePerson, setLock, swapPeople } from '#backend/groups/moves.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import { groupId, personId } from '#shared/model/ids.ts'
import { ids, plan } from './classFixture.ts'

const [ana, ben, dee, gus] = [personId('ana'), personId('ben'), personId('dee'), personId('gus')]

function done(result: ReturnType<typeof movePerson>): GroupPlan {
  if (!result.ok) throw new Error(result.error.message.key)
  return result.value
}
const members = (of: GroupPlan): readonly (readonly string[])[] => of.groups.map((group) => group.members)

describe('moving people', () => {
  test('puts a person into one group and out of the other', () => {
    const after = done(movePerson(plan(), ana, 'g2'))
    expect(members(after)).toEqual([
      ['ben', 'chen'],
      ['dee', 'eve', 'fay', 'ana'],
    ])
    expect(groupOf(after, ana)?.id).toBe('g2')
  })

  test('off the board and back', () => {
    const off = done(movePerson(plan(), ana, null))
    expect(off.unplaced).toEqual(['ana'])
    expect(groupOf(off, ana)).toBeNull()
    expect(done(movePerson(off, ana, 'g1')).unplaced).toEqual([])
  })

  test('takes in somebody who came after the groups were built', () => {
    expect(members(done(movePerson(plan(), gus, 'g1')))[0]).toEqual(['ana', 'ben', 'chen', 'gus'])
  })

  test('makes no group of seven', () => {
    const six = {
      ...plan().groups[0],
      id: groupId('g1'),
      name: 'Group 1',
      locked: false,
      members: ids('a', 'b', 'c', 'd', 'e', 'f'),
    }
    const full = { ...plan(), groups: [six, ...plan().groups.slice(1)] }
    expect(movePerson(full, dee, 'g1')).toMatchObject({
      ok: false,
      error: { message: { key: 'errors:groups.full' } },
    })
    expect(movePerson(full, personId('a'), 'g1').ok).toBe(true)
  })

  test('leaves what is locked where it is', () => {
    const lockedGroup = setLock(plan(), { personId: null, groupId: 'g2' }, true)
    expect(movePerson(lockedGroup, ana, 'g2').ok).toBe(false)
    expect(movePerson(lockedGroup, dee, 'g1').ok).toBe(false)
    expect(swapPeople(lockedGroup, ana, dee).ok).toBe(false)
    const lockedPerson = setLock(plan(), { personId: ana, groupId: null }, true)
    expect(movePerson(lockedPerson, ana, 'g2').ok).toBe(false)
    expect(movePerson(lockedPerson, ben, 'g2').ok).toBe(true)
    const free = setLock(lockedPerson, { personId: ana, groupId: null }, false)
    expect(movePerson(free, ana, 'g2').ok).toBe(true)
  })

  test('to a group that is not there is refused', () => {
    expect(movePerson(plan(), ana, 'g9')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('keeps everybody exactly once, whatever is done', () => {
    const act = fc.record({
      kind: fc.constantFrom('move', 'swap', 'lock'),
      one: fc.constantFrom('ana', 'ben', 'chen', 'dee', 'eve', 'fay'),
      other: fc.constantFrom('ana', 'ben', 'chen', 'dee', 'eve', 'fay'),
      to: fc.constantFrom('g1', 'g2', null),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now = plan()
        for (const { kind, one, other, to } of acts) {
          if (kind === 'lock') now = setLock(now, { personId: personId(one), groupId: null }, to !== null)
          const after =
            kind === 'swap'
              ? swapPeople(now, personId(one), personId(other))
              : movePerson(now, personId(one), to)
          if (after.ok) now = after.value
        }
        const all = [...now.groups.flatMap((group) => group.members), ...now.unplaced].toSorted()
        expect(all).toEqual(['ana', 'ben', 'chen', 'dee', 'eve', 'fay'])
      }),
    )
  })
})

test('swapping twice is as before', () => {
  const once = swapPeople(plan(), ana, dee)
  expect(once.ok && swapPeople(once.value, ana, dee)).toEqual({ ok: true, value: plan() })
})
