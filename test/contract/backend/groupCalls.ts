import { expect, test } from 'vitest'
import type { Driver } from './driver.ts'

/** The calls about groups, as a part of the whole way; they leave the course without a plan, as they found it. */
export function groupCalls(driver: Driver, courseNow: () => string): void {
  test('groups are built, moved by hand, locked, renamed, exported and removed', async () => {
    const course = courseNow()
    const offered = await driver.call('groups.attributes', { course })
    const section = offered.find(({ column }) => column.title === 'Section')?.column.id
    if (section === undefined) throw new Error('sections')
    await driver.call('groups.column', { course, columnId: section, kind: 'choice', sensitive: false })
    const sizes = await driver.call('groups.sizes', { course, sizes: { kind: 'groups', count: 2 } })
    expect(sizes.sizes).toEqual([3, 3])
    const wish = {
      course,
      name: 'Week 5',
      sizes: { kind: 'groups', count: 2 },
      uses: [{ columnId: section, use: 'mix', weight: 1 }],
      rules: [],
      seed: 7,
    } as const
    const wished = { ...wish, uses: [...wish.uses], rules: [] }
    const board = await driver.finish(await driver.call('groups.build', { ...wished, planId: null }))
    const { planId } = board
    const [one, two] = board.groups
    const person = one?.members[0]
    if (one === undefined || two === undefined || person === undefined) throw new Error('two groups')

    const moved = await driver.call('groups.move', { course, planId, personId: person.personId, to: two.id })
    expect(moved.groups.map(({ members }) => members.length)).toEqual([2, 4])
    const name = (await driver.call('course.head', { course })).undo.undo
    expect(name).toEqual({ key: 'history:groups.move', params: { person: person.name, group: two.name } })
    await driver.call('history.undo', { course })
    expect((await driver.call('groups.board', { course, planId })).groups).toEqual(board.groups)

    const other = two.members[0]?.personId ?? ''
    const swapped = await driver.call('groups.swap', { course, planId, one: person.personId, other })
    expect(swapped.groups[1]?.members.map(({ personId }) => personId)).toContain(person.personId)
    const off = await driver.call('groups.move', { course, planId, personId: other, to: null })
    expect(off.unplaced.map(({ personId }) => personId)).toEqual([other])
    const lock = { course, planId, personId: null, groupId: two.id, locked: true }
    await driver.call('groups.lock', lock)
    const refused = await driver.ask('groups.move', { course, planId, personId: other, to: two.id })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } })
    await driver.call('groups.rename', { course, planId, groupId: one.id, name: 'The Printers' })
    const named = await driver.call('groups.renamePlan', { course, planId, name: ' Lab teams ' })
    expect(named.plan.name).toBe('Lab teams')
    expect(await driver.call('groups.list', { course })).toMatchObject([{ planId, name: 'Lab teams' }])
    const again = await driver.finish(await driver.call('groups.build', { ...wished, planId }))
    const kept = again.groups.find(({ id }) => id === two.id)
    expect(kept?.members.map(({ personId }) => personId).toSorted()).toEqual(
      swapped.groups[1]?.members.map(({ personId }) => personId).toSorted(),
    )
    expect(again.groups.map(({ name: group }) => group)).toContain('The Printers')

    const exported = await driver.call('groups.export', { course, planId })
    expect(exported.text.split('\n')[0]).toBe('name,canvas_user_id,user_id,login_id,sections,group_name')
    expect(exported.text.match(/The Printers/gu)).toHaveLength(3)
    expect(await driver.call('groups.list', { course })).toHaveLength(1)
    await driver.call('groups.lock', { ...lock, locked: false })
    const many = await driver.call('groups.moveMany', { course, planId, people: [other], to: one.id })
    expect(many.unplaced).toEqual([])
    const place = await driver.call('groups.person', { course, planId, personId: other })
    expect(place.places.map(({ groupId }) => groupId)).toEqual([two.id])
    const out = await driver.call('groups.withdraw', { course, planId, personId: other, left: true })
    expect(out.left.map(({ personId }) => personId)).toEqual([other])
    const back = await driver.call('groups.withdraw', { course, planId, personId: other, left: false })
    expect(back.unplaced.map(({ personId }) => personId)).toEqual([other])
    expect((await driver.call('groups.past', { course })).map(({ from }) => from)).toContain('plan')
    const second = await driver.finish(
      await driver.call('groups.build', { ...wished, seed: 8, planId: null }),
    )
    const plans = await driver.call('groups.compare', { course, plans: [planId, second.planId] })
    expect(plans.map(({ newPairs }) => newPairs)[0]).toBe(0)
    const halves = await driver.call('groups.halves', { course, planId })
    expect(halves.map(({ members }) => members.length)).toEqual([3, 3])
    const rooms = await driver.call('groups.breakout', { course, planId })
    expect(rooms.text.split('\n')[0]).toBe('Pre-assign Room Name,Email Address')
    expect((await driver.call('groups.sheets', { course, planId })).groups).toHaveLength(2)
    await driver.call('groups.remove', { course, planId: second.planId })
    await driver.call('groups.remove', { course, planId })
    expect(await driver.call('groups.list', { course })).toHaveLength(0)
  })
}
