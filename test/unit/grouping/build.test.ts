import { describe, expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import { classInput, syntheticClass } from '#test/bench/grouping/classes.ts'

const input = { ...classInput(syntheticClass(26, 1), 7), effort: 0.1 }

describe('buildGroups', () => {
  test('places everybody exactly once in groups of the planned sizes', () => {
    const built = buildGroups(input)
    if (!built.ok) throw new Error('no groups')
    expect(built.value.groups.map((group) => group.members.length)).toEqual([6, 5, 5, 5, 5])
    const placed = built.value.groups.flatMap((group) => group.members)
    expect(placed.toSorted()).toEqual(input.people.map((person) => person.id).toSorted())
  })

  test('makes the same groups from the same seed, whatever the order of the class list', () => {
    const turned = { ...input, people: input.people.toReversed() }
    expect(buildGroups(turned)).toEqual(buildGroups(input))
  })
})
