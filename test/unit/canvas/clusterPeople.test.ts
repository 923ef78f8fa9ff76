import { describe, expect, it } from 'vitest'
import { clusterPeople } from '#shared/canvas/clusterPeople.ts'
import { joinPerson, settleRole } from '#shared/canvas/joinPerson.ts'
import { personIdOf } from '#shared/canvas/identity.ts'
import { personId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'

function person(facts: Partial<Person>): Person {
  const { canvasId = null, sisId = null, loginId = null, email = null, name = 'Ana Ruiz' } = facts
  const known = {
    canvasId: canvasId ?? '',
    sisId: sisId ?? '',
    loginId: loginId ?? '',
    email: email ?? '',
    name,
  }
  const made = {
    canvasId,
    sisId,
    loginId,
    email,
    name,
    sortableName: 'Ruiz, Ana',
    sections: [],
    role: 'student' as const,
  }
  return { id: personIdOf(known) ?? personId('?'), ...made, ...facts }
}

function groups(...people: readonly Person[]): readonly (readonly string[])[] {
  const clusters = clusterPeople(people.map((one, source) => ({ source, person: one })))
  return clusters.map((cluster) => cluster.map(({ source }) => String(source)).toSorted()).toSorted()
}

describe('clusterPeople', () => {
  it('joins by Canvas id, SIS id, login and e-mail', () => {
    expect(
      groups(person({ canvasId: '5', sisId: 'S' }), person({ canvasId: '5', loginId: 'ana' })),
    ).toHaveLength(1)
    expect(groups(person({ canvasId: '5', sisId: 'S' }), person({ sisId: 's' }))).toHaveLength(1)
    expect(groups(person({ canvasId: '5', loginId: 'ana' }), person({ loginId: 'ANA' }))).toHaveLength(1)
    expect(groups(person({ canvasId: '5', email: 'a@b.c' }), person({ email: 'A@b.c' }))).toHaveLength(1)
  })

  it('joins through a third who knows both ids', () => {
    const chain = [person({ sisId: 'S' }), person({ loginId: 'ana' }), person({ sisId: 'S', loginId: 'ana' })]
    expect(groups(...chain)).toEqual([['0', '1', '2']])
    expect(groups(...chain.toReversed())).toEqual([['0', '1', '2']])
  })

  it('never joins by name', () => {
    expect(
      groups(person({ canvasId: '5' }), person({ canvasId: '6' }), person({ name: 'Ana Ruiz' })),
    ).toHaveLength(3)
  })

  it('joins the same name where both have nothing but the name', () => {
    expect(groups(person({ name: 'Ana Ruiz' }), person({ name: 'ana ruiz' }))).toHaveLength(1)
  })

  it('takes an id without its shard for the same, where there is only one such', () => {
    expect(groups(person({ canvasId: '23860000003042656' }), person({ canvasId: '3042656' }))).toHaveLength(1)
    const two = [person({ canvasId: '23860000003042656' }), person({ canvasId: '99990000003042656' })]
    expect(groups(...two, person({ canvasId: '3042656' }))).toHaveLength(3)
  })

  it('ties nobody together by a login that two different Canvas ids share', () => {
    const shared = [person({ canvasId: '5', loginId: 'lab' }), person({ canvasId: '6', loginId: 'lab' })]
    expect(groups(...shared, person({ loginId: 'lab' }))).toHaveLength(3)
  })

  it('ties nobody together by an e-mail that two different SIS ids share', () => {
    expect(
      groups(person({ sisId: 'S1', email: 'a@b.c' }), person({ sisId: 'S2', email: 'a@b.c' })),
    ).toHaveLength(2)
  })

  it('takes a login that is an e-mail address for the e-mail', () => {
    expect(groups(person({ canvasId: '5', loginId: 'a@b.c' }), person({ email: 'a@b.c' }))).toHaveLength(1)
  })

  it('passes over the UID: that one report puts before SIS ids', () => {
    expect(groups(person({ sisId: 'UID:12345' }), person({ sisId: '12345' }))).toHaveLength(1)
  })

  it('finds the person behind an id cut to six digits, if it is one', () => {
    const cut = person({ id: personId('short:042656') })
    expect(groups(person({ canvasId: '3042656' }), cut)).toHaveLength(1)
    expect(groups(person({ canvasId: '3042656' }), person({ canvasId: '9042656' }), cut)).toHaveLength(3)
  })

  it('keeps people of another system apart from the same number in Canvas', () => {
    expect(groups(person({ id: personId('moodle:51') }), person({ canvasId: '51' }))).toHaveLength(2)
  })

  it('is not confused by ids that objects inherit', () => {
    expect(groups(person({ canvasId: '__proto__' }), person({ canvasId: 'constructor' }))).toHaveLength(2)
  })
})

describe('joinPerson', () => {
  const cluster = (...people: readonly Person[]) => people.map((one, source) => ({ source, person: one }))

  it('puts together what each knows, whatever their order', () => {
    const parts = [
      person({ canvasId: '5', name: "Elif 'Eli' Yılmaz", sortableName: "Yılmaz, Elif 'Eli'" }),
      person({ canvasId: '5', loginId: 'eli', name: 'Elif "Eli" Yılmaz', sortableName: 'Yılmaz, Elif "Eli"', onRoster: true, sections: ['B'] }),
      person({ canvasId: '5', email: 'e@b.c', sections: ['A'] }),
    ] // prettier-ignore
    const joined = joinPerson(cluster(...parts), null)
    expect(joined).toMatchObject({
      id: '5',
      loginId: 'eli',
      email: 'e@b.c',
      sections: ['A', 'B'],
      onRoster: true,
    })
    expect(joined.name).toBe('Elif "Eli" Yılmaz')
    expect(joinPerson(cluster(...parts.toReversed()), null)).toEqual(joined)
  })

  it('prefers a name to an id that stood in for one', () => {
    const parts = cluster(person({ canvasId: '5', name: '5', sortableName: '5' }), person({ canvasId: '5' }))
    expect(joinPerson(parts, null).name).toBe('Ana Ruiz')
  })

  it('keeps the id the course knows the person by', () => {
    expect(joinPerson(cluster(person({ canvasId: '5' })), personId('login:ana')).id).toBe('login:ana')
  })

  it('goes by the Canvas id with the shard', () => {
    const parts = cluster(person({ canvasId: '3042656' }), person({ canvasId: '23860000003042656' }))
    expect(joinPerson(parts, null).id).toBe('23860000003042656')
  })
})

describe('settleRole', () => {
  const roster = { isTopicAuthor: false, rosterKnown: true }
  it('calls who stands on a class list a student, even if they opened a topic', () => {
    expect(settleRole(person({ onRoster: true }), { ...roster, isTopicAuthor: true })).toBe('student')
  })
  it('calls who opened a topic and stands on no list staff', () => {
    expect(settleRole(person({}), { isTopicAuthor: true, rosterKnown: false })).toBe('staff')
  })
  it('calls others unknown beside a list and students without one', () => {
    expect(settleRole(person({}), roster)).toBe('unknown')
    expect(settleRole(person({}), { ...roster, rosterKnown: false })).toBe('student')
  })
  it('leaves the test student and declared staff', () => {
    expect(settleRole(person({ role: 'test' }), roster)).toBe('test')
    expect(settleRole(person({ role: 'staff' }), roster)).toBe('staff')
  })
})
