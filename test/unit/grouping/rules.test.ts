import { describe, expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'
import { column, ids, task } from './makers.ts'

const quick = { effort: 0.01 }
const section = columnId('Section')

function groupsOf(input: GroupingInput): readonly (readonly PersonId[])[] {
  const built = buildGroups(input)
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  return built.value.groups.map((group) => group.members)
}

function refusal(input: GroupingInput): readonly string[] {
  const built = buildGroups(input)
  return built.ok ? [] : built.error.map((message) => message.key)
}

const apart = (letters: string): Rule => ({ kind: 'apart', people: ids(letters), strength: 'must' })
const together = (letters: string): Rule => ({ kind: 'together', people: ids(letters), strength: 'must' })

describe('rules that cannot hold', () => {
  test('names only the rules that contradict each other', () => {
    const rules = [together('gh'), apart('ab'), together('ac'), together('cb'), apart('de')]
    const built = buildGroups(task('abcdefghijklmno', { rules, ...quick }))
    expect(built.ok ? [] : built.error).toEqual([
      { key: 'grouping:conflict.intro', params: { count: 3 } },
      { key: 'grouping:rule.apart', params: { names: 'A, B' } },
      { key: 'grouping:rule.together', params: { names: 'A, C' } },
      { key: 'grouping:rule.together', params: { names: 'C, B' } },
      { key: 'grouping:conflict.advice', params: { count: 3 } },
    ])
  })

  test('more people apart than there are groups is one rule too many', () => {
    expect(
      refusal(task('abcdef', { rules: [apart('ab'), apart('cde'), together('ab')], ...quick })),
    ).toContain('grouping:conflict.intro')
  })

  test('says that locks are part of the reason', () => {
    const locked = { groups: [], people: ids('ab').map((id) => ({ id, group: 0 })) }
    const said = refusal(task('abcdefghij', { rules: [apart('ab')], locked, ...quick }))
    expect(said).toContain('grouping:conflict.locks')
  })

  test('the same wish as a preference is reported and stops nothing', () => {
    const rules: readonly Rule[] = [{ kind: 'apart', people: ids('abc'), strength: 'prefer' }]
    const built = buildGroups(task('abcd', { rules, ...quick }))
    expect(built.ok && built.value.broken).toEqual([
      { key: 'grouping:broken.apart', params: { names: 'A, B, C' } },
    ])
  })
})

describe('rules that hold', () => {
  test('sizes follow the sections where groups must stay in one', () => {
    const values = Object.fromEntries(
      ids('abcdefghijklmnopqrstuvwxyz').map((id, at) => [id, at < 13 ? 'One' : 'Two']),
    )
    const rules: readonly Rule[] = [{ kind: 'same-section', columnId: section, strength: 'must' }]
    const input = task('abcdefghijklmnopqrstuvwxyz', {
      columns: [column('Section', 'choice', values)],
      rules,
      ...quick,
    })
    const groups = groupsOf(input)
    expect(groups.map((group) => group.length)).toEqual([5, 5, 4, 4, 4, 4])
    for (const group of groups) expect(new Set(group.map((id) => values[id])).size).toBe(1)
  })

  test('nobody is the only one of a value where two or more have it', () => {
    const values = {
      a: 'yes',
      b: 'yes',
      c: 'no',
      d: 'no',
      e: 'no',
      f: 'no',
      g: 'no',
      h: 'no',
      i: 'no',
      j: 'rare',
    }
    const rules: readonly Rule[] = [{ kind: 'nobody-alone', columnId: section, values: [], strength: 'must' }]
    const built = buildGroups(
      task('abcdefghij', { columns: [column('Section', 'choice', values)], rules, ...quick }),
    )
    if (!built.ok) throw new Error('no groups')
    const home = built.value.groups.find((group) => group.members.includes(personId('a')))
    expect(home?.members).toContain('b')
    expect(built.value.missing.map((message) => message.key)).toEqual(['grouping:missing.unavoidable'])
  })

  test('groups share the hours they need', () => {
    const values = Object.fromEntries(
      ids('abcdefghij').map((id, at) => [id, at % 2 === 0 ? 'Mon 9-12' : 'Tue 9-12']),
    )
    const rules: readonly Rule[] = [{ kind: 'shared-hours', columnId: section, hours: 2, strength: 'must' }]
    const input = task('abcdefghij', {
      columns: [column('Section', 'availability', values)],
      rules,
      ...quick,
    })
    for (const group of groupsOf(input)) expect(new Set(group.map((id) => values[id])).size).toBe(1)
  })

  test('whoever was together in any earlier set is not again', () => {
    const past = [ids('abc'), ids('def'), ids('ghi'), ids('adg')]
    const rules: readonly Rule[] = [{ kind: 'new-mates', past, strength: 'must' }]
    const groups = groupsOf(task('abcdefghi', { rules, sizes: { kind: 'groups', count: 3 }, ...quick }))
    for (const group of groups) {
      for (const set of past) expect(group.filter((id) => set.includes(id)).length).toBeLessThan(2)
    }
  })
})

describe('broken rules of groups made by hand', () => {
  test('says of each group what it does not keep', () => {
    const values = { a: 'yes', b: 'yes', c: 'no', d: 'no', e: 'no', f: 'yes' }
    const rules: readonly Rule[] = [
      together('ad'),
      apart('ab'),
      { kind: 'at-most-one', columnId: section, value: 'yes', strength: 'prefer' },
      { kind: 'at-least-one', columnId: section, value: 'yes', strength: 'prefer' },
    ]
    const input = task('abcdef', { columns: [column('Section', 'choice', values)], rules })
    const [first, second] = explainGroups(input, [ids('abc'), ids('def')])
    expect(first?.broken.map((message) => message.key)).toEqual([
      'grouping:broken.together',
      'grouping:broken.apart',
      'grouping:broken.atMostOne',
    ])
    expect(second?.broken.map((message) => message.key)).toEqual(['grouping:broken.together'])
  })
})

describe('locks', () => {
  test('refuses somebody locked to two groups, to no group, and into a full one', () => {
    const lock = (letters: string, group: number) => ids(letters).map((id) => ({ id, group }))
    const refusalOf = (people: ReturnType<typeof lock>) =>
      refusal(task('abcdefghij', { locked: { groups: [], people }, ...quick }))
    expect(refusalOf([...lock('a', 0), ...lock('a', 1)])).toEqual(['grouping:lock.twice'])
    expect(refusalOf(lock('a', 7))).toEqual(['grouping:lock.noGroup'])
    expect(refusalOf(lock('abcdefg', 0))).toEqual(['grouping:lock.full'])
  })

  test('a larger planned group goes where more people are locked', () => {
    const locked = { groups: [], people: ids('abcdef').map((id) => ({ id, group: 1 })) }
    expect(groupsOf(task('abcdefghijk', { locked, ...quick })).map((group) => group.length)).toEqual([5, 6])
  })
})
