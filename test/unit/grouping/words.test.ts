import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createWords } from '#backend/words.ts'
import { buildGroups } from '#shared/grouping/build.ts'
import { sizesInWords } from '#shared/grouping/sizes.ts'
import { suggestPlace, suggestSwaps } from '#shared/grouping/suggest.ts'
import { whyHere } from '#shared/grouping/why.ts'
import { columnId, type PersonId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import { classInput, syntheticClass } from '#test/bench/grouping/classes.ts'
import { task } from './makers.ts'

const say = createWords(fileURLToPath(new URL('../../../resources/locales', import.meta.url)))

/** A sentence is said in full: no key and no gap is left in it. */
function expectSaid(messages: readonly Message[]): void {
  for (const message of messages) {
    const said = say(message)
    expect(said).not.toContain('{{')
    expect(said).not.toContain(message.key.replace(/^grouping:/, ''))
  }
}

describe('the words of grouping', () => {
  test.each([
    [26, [6, 5, 5, 5, 5], '26 students: one group of 6 and four of 5'],
    [25, [5, 5, 5, 5, 5], '25 students: five groups of 5'],
    [4, [4], '4 students: one group of 4'],
    [18, [6, 5, 4, 3], '18 students: one group of 6, one of 5, one of 4 and one of 3'],
    [71, [6, ...Array.from({ length: 13 }, () => 5)], '71 students: one group of 6 and 13 of 5'],
    [0, [], 'No groups yet.'],
  ])('%i students', (n, sizes, words) => {
    expect(say(sizesInWords(n, sizes))).toBe(words)
  })

  test.each(['mix', 'match'] as const)('every reason to %s is a sentence', (use) => {
    const plain = classInput(syntheticClass(26, 3), 1)
    for (const { columnId: id } of plain.uses) {
      const built = buildGroups({ ...plain, uses: [{ columnId: id, use, weight: 1 }], effort: 0.01 })
      if (!built.ok) throw new Error('no groups')
      expectSaid(built.value.groups.flatMap((group) => group.reasons))
      for (const group of built.value.groups) expect(group.reasons).toHaveLength(2)
    }
  })

  test('swaps, places and whys are sentences', () => {
    const input = { ...classInput(syntheticClass(20, 2), 1), effort: 0.01 }
    const built = buildGroups(input)
    const groups: readonly (readonly PersonId[])[] = built.ok
      ? built.value.groups.map((group) => group.members)
      : []
    for (const { id } of input.people) {
      expectSaid(suggestSwaps(input, groups, id).flatMap((swap) => swap.effects))
      expectSaid(suggestPlace(input, groups, id).flatMap((place) => [...place.effects, ...place.broken]))
      expectSaid(whyHere(input, groups, id))
    }
  })

  test('says of an attribute what could not be used', () => {
    const uses = [{ columnId: columnId('Gone'), use: 'mix' as const, weight: 1 }]
    const built = buildGroups(task('abc', { uses }))
    if (!built.ok) throw new Error('no groups')
    expectSaid(built.value.missing)
    expect(built.value.groups[0]?.reasons.map(say)).toEqual([
      'No attribute was in use, so this group was made by chance.',
    ])
  })
})
