import { describe, expect, it } from 'vitest'
import { randomFor, seedFrom } from '../../../scripts/sample/random.ts'

describe('the seeded source of chance', () => {
  it('gives the same stream for the same name', () => {
    const draw = (): readonly number[] => {
      const random = randomFor('week 1')
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw()).toEqual(draw())
  })

  it('gives different streams for different names', () => {
    expect(randomFor('week 1').next()).not.toBe(randomFor('week 2').next())
    expect(seedFrom('a')).not.toBe(seedFrom('b'))
  })

  it('stays within the bounds, both ends reached', () => {
    const random = randomFor('bounds')
    const drawn = new Set(Array.from({ length: 300 }, () => random.between(2, 5)))
    expect([...drawn].toSorted()).toEqual([2, 3, 4, 5])
  })

  it('shuffles without losing or doubling anything', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const shuffled = randomFor('cards').shuffled(items)
    expect(shuffled).not.toEqual(items)
    expect(shuffled.toSorted()).toEqual(items)
  })

  it('says so when there is nothing to pick from', () => {
    expect(() => randomFor('empty').pick([])).toThrow(/Nothing to pick from \(empty\)/)
  })

  it('makes a chance of 0 never and of 1 always', () => {
    const random = randomFor('chance')
    const tries = Array.from({ length: 50 }, () => [random.chance(0), random.chance(1)])
    expect(tries.every(([never, always]) => never === false && always === true)).toBe(true)
  })
})
