import { describe, expect, it } from 'vitest'
import { groupChoices, groupMembers } from '#shared/reading/groupChoice.ts'
import { personId } from '#shared/model/ids.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { content, work } from './classroom.ts'

const members = (...ids: readonly string[]) => ids.map((id) => personId(id))
const class_ = content({
  groupSets: [
    {
      name: 'Lab',
      groups: [
        { name: 'Red', members: members('ana') },
        { name: 'Empty', members: [] },
      ],
    },
    { name: 'La","b', groups: [{ name: 'R"ed', members: members('ben') }] },
  ],
})
const planned = work({
  plans: {
    p1: { name: 'Lab', groups: [{ id: 'g1', name: 'Red', members: members('chen'), locked: false }] },
  } as unknown as CourseWork['plans'],
})

describe('the groups whose posts can be read by themselves', () => {
  it('are those planned here first, then those from Canvas, and none without members', () => {
    expect(groupChoices(class_, planned).map(({ set, group }) => `${set}: ${group}`)).toEqual([
      'Lab: Red',
      'Lab: Red',
      'La","b: R"ed',
    ])
  })

  it('have keys that no two share, also where all names are the same', () => {
    const keys = groupChoices(class_, planned).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are found again by their key, whatever signs stand in a name', () => {
    for (const choice of groupChoices(class_, planned))
      expect([...groupMembers(choice.key, class_, planned)]).toEqual(choice.members)
  })

  it.each(['', 'gone', '["set","Lab","Gone"]'])('have nobody under the key %s', (key) => {
    expect(groupMembers(key, class_, planned).size).toBe(0)
  })
})
