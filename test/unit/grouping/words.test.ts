import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createWords } from '#backend/words.ts'
import { buildGroups } from '#shared/grouping/build.ts'
import { connectionsColumnId, connectorRule } from '#shared/grouping/evidence.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import { sizesInWords } from '#shared/grouping/sizes.ts'
import { suggestPlace, suggestSwaps } from '#shared/grouping/suggest.ts'
import { whyHere } from '#shared/grouping/why.ts'
import { namingOf, ruleInWords } from '#shared/grouping/words.ts'
import { columnId, type PersonId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import { classInput, ruledClass, syntheticClass } from '#test/bench/grouping/classes.ts'
import { column, ids, task } from './makers.ts'

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

describe('hours in common', () => {
  const sentences = (times: Readonly<Record<string, string>>): readonly string[] => {
    const free = column('When are you free?', 'availability', times)
    const input = task('abcde', { columns: [free], uses: [{ columnId: free.id, use: 'match', weight: 1 }] })
    const [group] = explainGroups(input, [ids('abcde')])
    return (group?.reasons ?? []).map(say)
  }
  const all = (text: string) => Object.fromEntries(Array.from('abcde').map((one) => [one, text]))

  test('are named by day and time', () => {
    expect(sentences(all('Tue 18-20'))).toEqual(['All five are free Tue 18:00–20:00.'])
    expect(sentences({ ...all('Tue 18-20, Fri 9-12'), c: 'Tue 17-20:00; Fri 9:30-11' })).toEqual([
      'All five are free Tue 18:00–20:00 and Fri 9:30–11:00.',
    ])
  })

  test('the two longest stand for many, in the order of the week', () => {
    expect(sentences(all('Mon 9-10, Wed 9-12, Thu 9-10, Fri 13-15'))).toEqual([
      'All five are free Wed 9:00–12:00 and Fri 13:00–15:00, among other times.',
    ])
  })

  test('whoever did not say when is not counted among those who are free', () => {
    const { e, ...four } = all('Tue 18-20')
    expect(e).toBe('Tue 18-20')
    expect(sentences(four)).toEqual(['The four who said when are all free Tue 18:00–20:00.'])
  })

  test('no hour in common is said as it is, and slots without a time are counted', () => {
    expect(sentences({ ...all('Mon 9-10'), b: 'Tue 9-10' })).toEqual([
      'There is no hour when everybody is free (When are you free).',
    ])
    expect(sentences(all('Slot 7, Slot 8'))).toEqual([
      'Everybody is free for the same 2 hours (When are you free).',
    ])
  })

  test('somebody who is never free has said so', () => {
    expect(sentences({ ...all('Mon 9-10'), b: 'Not available' })).toEqual([
      'There is no hour when everybody is free (When are you free).',
    ])
  })
})

describe('the rule that puts a connector in every group', () => {
  const names = { connector: 'connects many', linked: 'is connected', unseen: 'has had no answer' }
  const rule = connectorRule(names)
  const place = column('Place in the discussion', 'choice', { a: names.connector, b: names.unseen })
  const input = { ...task('abcdef'), columns: [{ ...place, id: connectionsColumnId }], rules: [rule] }

  test('is said without quoting its answer, kept and broken', () => {
    expect(say(ruleInWords(rule, namingOf(input)))).toBe(
      'Somebody well connected in the discussion in every group',
    )
    const [kept, broken] = explainGroups(input, [ids('abc'), ids('def')])
    expect(kept?.broken).toEqual([])
    expect(broken?.broken.map(say)).toEqual(['Nobody here is well connected in the discussion yet.'])
  })
})

describe('a class of 26 with five attributes and six rules', () => {
  const input = ruledClass()

  test('is grouped with every rule kept and two sentences for each group, within the swaps of a second', () => {
    const built = buildGroups(input)
    if (!built.ok) throw new Error(built.error.map(say).join(' '))
    expect(input.uses).toHaveLength(5)
    expect(input.rules).toHaveLength(6)
    expect(built.value.sizes).toEqual([6, 5, 5, 5, 5])
    expect(built.value.broken).toEqual([])
    for (const { reasons } of built.value.groups) {
      expect(reasons).toHaveLength(2)
      expectSaid(reasons)
    }
    // A clock would fail on a busy machine; so many swaps are a second's work, as the bench measures.
    expect(built.value.iterations).toBeLessThan(950_000)
  })
})
