import { describe, expect, test } from 'vitest'
import { suggestPlace, suggestSwaps } from '#shared/grouping/suggest.ts'
import { whyHere } from '#shared/grouping/why.ts'
import { columnId, personId } from '#shared/model/ids.ts'
import { column, ids, task } from './makers.ts'

const skill = columnId('Skill')
const answers = { a: 'writes', b: 'writes', c: 'writes', d: 'draws', e: 'draws', f: 'draws', g: 'draws' }

/** a, b, c write; d, e, f draw; g is new. */
const input = task('abcdefg', {
  columns: [column('Skill', 'choice', answers)],
  uses: [{ columnId: skill, use: 'mix', weight: 1 }],
})

describe('suggestSwaps', () => {
  test('puts the swap first that raises the weaker of the two groups', () => {
    const [best] = suggestSwaps(input, [ids('abc'), ids('def')], personId('a'))
    expect(best).toMatchObject({ other: 'd', group: 1, rulesMended: 0 })
    expect(best?.lowerChange).toBeGreaterThan(0)
    expect(best?.effects.map((effect) => effect.key)).toEqual([
      'grouping:swap.moves',
      'grouping:swap.gains',
      'grouping:swap.gains',
    ])
  })

  test('says what a group loses', () => {
    const swaps = suggestSwaps(input, [ids('abd'), ids('cef')], personId('d'), 9, ['Owls', 'Foxes'])
    const forC = swaps.find((swap) => swap.other === 'c')
    const losses = forC?.effects.filter((effect) => effect.key.startsWith('grouping:swap.loses'))
    expect(losses).toContainEqual({
      key: 'grouping:swap.loses.only',
      params: { title: 'Skill', value: 'draws', group: 'Owls' },
    })
  })

  test('puts mending a rule before a better mix', () => {
    const rules = [{ kind: 'apart' as const, people: ids('ab'), strength: 'must' as const }]
    const [best] = suggestSwaps({ ...input, rules }, [ids('abd'), ids('cef')], personId('a'))
    expect(best?.rulesMended).toBe(1)
  })

  test('never offers to tear people apart who must be together before a swap that does not', () => {
    const rules = [{ kind: 'together' as const, people: ids('de'), strength: 'must' as const }]
    const swaps = suggestSwaps({ ...input, rules }, [ids('abc'), ids('def')], personId('a'), 9)
    expect(swaps.map((swap) => [swap.other, swap.rulesMended])).toEqual([
      ['f', 0],
      ['d', -2],
      ['e', -2],
    ])
  })

  test('leaves out who is locked and offers nothing to who is locked or in no group', () => {
    const groups = [ids('abc'), ids('def')]
    const locked = { groups: [], people: [{ id: personId('d'), group: 1 }] }
    const swaps = suggestSwaps({ ...input, locked }, groups, personId('a'), 9)
    expect(swaps.map((swap) => swap.other)).toEqual(['e', 'f'])
    expect(suggestSwaps({ ...input, locked }, groups, personId('d'))).toEqual([])
    expect(suggestSwaps(input, groups, personId('g'))).toEqual([])
  })
})

describe('suggestPlace', () => {
  test('ranks the groups for a late arrival by what they gain', () => {
    const places = suggestPlace(input, [ids('abc'), ids('def')], personId('g'))
    expect(places.map((place) => place.group)).toEqual([0, 1])
    expect(places[0]).toMatchObject({ sizeAfter: 4, broken: [] })
    expect(places[0]?.effects).toContainEqual({
      key: 'grouping:why.only',
      params: { title: 'Skill', value: 'draws', name: 'G' },
    })
  })

  test('puts a group that would break a rule last and says which', () => {
    const rules = [{ kind: 'apart' as const, people: ids('ag'), strength: 'must' as const }]
    const places = suggestPlace({ ...input, rules }, [ids('abc'), ids('def')], personId('g'))
    expect(places.map((place) => place.group)).toEqual([1, 0])
    expect(places[1]?.broken).toEqual([{ key: 'grouping:broken.apart', params: { names: 'A, G' } }])
  })

  test('does not offer a group that is locked whole, and a group of seven only at the end', () => {
    const locked = { groups: [ids('abc')], people: [] }
    expect(suggestPlace({ ...input, locked }, [ids('abc'), ids('def')], personId('g'))).toHaveLength(1)
    const places = suggestPlace(input, [ids('abcdef'), ids('')], personId('g'))
    expect(places.map((place) => place.sizeAfter)).toEqual([1, 7])
  })
})

describe('whyHere', () => {
  test('says what only this person brings and that no swap is better', () => {
    expect(whyHere(input, [ids('abd'), ids('cef')], personId('d'))).toEqual([
      { key: 'grouping:why.only', params: { title: 'Skill', value: 'draws', name: 'D' } },
      { key: 'grouping:why.noBetter', params: { name: 'D' } },
    ])
  })

  test('says whom the person was asked to be with', () => {
    const rules = [{ kind: 'together' as const, people: ids('ab'), strength: 'must' as const }]
    const said = whyHere({ ...input, rules }, [ids('abd'), ids('cef')], personId('a'))
    expect(said[0]).toEqual({ key: 'grouping:why.together', params: { name: 'A', names: 'B' } })
  })

  test('keeps the answers of a sensitive column to itself', () => {
    const said = whyHere({ ...input, sensitive: [skill] }, [ids('abd'), ids('cef')], personId('d'))
    expect(JSON.stringify(said)).not.toContain('draws')
  })

  test('says nothing of somebody who is in no group', () => {
    expect(whyHere(input, [ids('abd')], personId('g'))).toEqual([])
  })
})
