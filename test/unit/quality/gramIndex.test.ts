import { describe, expect, it } from 'vitest'
import {
  addGrams,
  fingerprintOf,
  firstHolder,
  gramIndex,
  lookUp,
  secondHolder,
} from '#shared/quality/gramIndex.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

const print = (text: string) => fingerprintOf(wordsOf(text))

describe('fingerprintOf', () => {
  it('shares a run wherever two texts share seven words in a row', () => {
    const shared = 'silt settles behind the wall at every tide'
    const one = new Set(print(`I think ${shared} and so the marsh dies`).hashes)
    const other = print(`As somebody wrote, ${shared}, but who measured it?`).hashes
    expect([...other].some((hash) => one.has(hash))).toBe(true)
  })

  it('shares nothing between texts with other words', () => {
    const one = new Set(print('the willows came back along the upper streams in spring').hashes)
    expect(
      [...print('spinners were paid on fridays and poor by monday again').hashes].some((hash) =>
        one.has(hash),
      ),
    ).toBe(false)
  })

  it('does not care about capitals and marks', () => {
    const hashes = [...print('Silt settles, behind the WALL – every tide.').hashes]
    expect([...print('silt settles behind the wall every tide').hashes]).toEqual(hashes)
  })

  it('names places in rising order, inside the text', () => {
    const { places } = print('a b c d e f g h i j k l m n o p')
    expect([...places]).toEqual([...places].toSorted((one, other) => one - other))
    expect(places.at(-1) ?? 0).toBeLessThanOrEqual(12)
  })

  it('is empty for fewer than four words', () => {
    expect(print('three words only').hashes.length).toBe(0)
    expect(print('').hashes.length).toBe(0)
  })
})

describe('gramIndex', () => {
  it('tells who holds a run, the first two of them', () => {
    const index = gramIndex(4)
    const hashes = [42, -7]
    addGrams(index, hashes, 3)
    addGrams(index, hashes, 5)
    addGrams(index, hashes, 9)
    const place = lookUp(index, 42)
    expect([firstHolder(index, place), secondHolder(index, place)]).toEqual([3, 5])
  })

  it('does not count a post twice', () => {
    const index = gramIndex(4)
    addGrams(index, [1, 1, 1], 0)
    expect(secondHolder(index, lookUp(index, 1))).toBe(-1)
  })

  it('knows nobody for a run it has not met', () => {
    expect(firstHolder(gramIndex(4), lookUp(gramIndex(4), 99))).toBe(-1)
  })

  it('keeps everything when it grows', () => {
    const index = gramIndex(1)
    const hashes = Array.from({ length: 5000 }, (_none, at) => Math.imul(at + 1, 2654435761))
    addGrams(index, hashes, 1)
    addGrams(index, hashes, 2)
    for (const hash of hashes) {
      const place = lookUp(index, hash)
      expect([firstHolder(index, place), secondHolder(index, place)]).toEqual([1, 2])
    }
  })
})
