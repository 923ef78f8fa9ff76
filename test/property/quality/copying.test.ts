import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markShared } from '#shared/quality/copying/markShared.ts'
import { holdersOfRuns, sharingAtLeast } from '#shared/quality/copying/runHolders.ts'
import { addGrams, fingerprintOf, gramIndex, runLength } from '#shared/quality/gramIndex.ts'
import { readWords } from '#shared/quality/text/words.ts'
import { unitsOf } from '#shared/quality/text/units.ts'

/** Texts over a few words, so that they share runs. */
const text = fc
  .array(fc.constantFrom('tide', 'lock', 'gate', 'salt', 'marsh.', 'boat'), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '))
const texts = fc.array(text, { minLength: 1, maxLength: 8 })

/** By run the first two posts that hold it, found by looking through all posts. */
function holdersByHand(prints: readonly (readonly number[])[], hash: number): readonly number[] {
  const holding = prints.flatMap((hashes, post) => (hashes.includes(hash) ? [post] : []))
  return [holding[0] ?? -1, holding[1] ?? -1]
}

describe('who holds the runs of a post', () => {
  it('are the first two posts of the course that hold each', () => {
    fc.assert(
      fc.property(texts, text, (course, asked) => {
        const index = gramIndex(10)
        const prints = course.map((each) => fingerprintOf(readWords(each).words).hashes)
        prints.forEach((hashes, post) => {
          addGrams(index, hashes, post)
        })
        const print = fingerprintOf(readWords(asked).words)
        const { first, second } = holdersOfRuns(print, index)
        print.hashes.forEach((hash, run) => {
          expect([first[run], second[run]]).toEqual(holdersByHand(prints, hash))
        })
      }),
    )
  })

  it('share so many runs as a count by hand gives, the post itself left out', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (course, least) => {
        const index = gramIndex(10)
        const prints = course.map((each) => fingerprintOf(readWords(each).words))
        prints.forEach(({ hashes }, post) => {
          addGrams(index, hashes, post)
        })
        const [print = fingerprintOf([])] = prints
        const all = prints.map(({ hashes }) => hashes)
        const counts = new Map<number, number>()
        for (const hash of print.hashes)
          for (const post of holdersByHand(all, hash)) counts.set(post, (counts.get(post) ?? 0) + 1)
        const expected = [...counts].filter(([post, runs]) => post > 0 && runs >= least).map(([post]) => post)
        const found = sharingAtLeast(least, holdersOfRuns(print, index), print.hashes.length, 0)
        expect(found.toSorted()).toEqual(expected.toSorted())
        // Nothing of one look is left for the next.
        expect(sharingAtLeast(least, holdersOfRuns(print, index), print.hashes.length, 0)).toEqual(found)
      }),
    )
  })
})

describe('marking what is shared', () => {
  it('marks only words of units or stretches that hold shared runs, and all of a text that is shared whole', () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.boolean()), (given, chance) => {
        const read = readWords(given)
        const print = fingerprintOf(read.words)
        const units = unitsOf(read)
        const shared = Uint8Array.from(print.places, () => (chance.next().value === true ? 1 : 0))
        const copied = read.words.map(() => 0)
        const any = markShared(shared, print, units, copied)
        expect(copied.includes(1)).toBe(any)
        const near = (at: number): boolean =>
          print.places.some((place, run) => {
            if (shared[run] !== 1) return false
            const unit = units.find(({ first, last }) => at >= first && at < last)
            const inUnit = unit !== undefined && place >= unit.first && place < unit.last
            return inUnit || (at >= place && at < place + runLength) || isBetween(shared, print.places, at)
          })
        copied.forEach((mark, at) => {
          if (mark === 1) expect(near(at)).toBe(true)
        })
        if (!shared.includes(1)) expect(any).toBe(false)
      }),
    )
  })
})

/** Whether a word stands between two shared runs that follow one another. */
function isBetween(shared: Uint8Array, places: readonly number[], at: number): boolean {
  return places.some(
    (place, run) =>
      shared[run] === 1 && shared[run + 1] === 1 && at >= place && at < (places[run + 1] ?? 0) + runLength,
  )
}
