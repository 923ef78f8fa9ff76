import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDisguised, keptInOrder, wordsShared, type Stretch } from '#shared/quality/sameOrder.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

/** Few words, so that sentences share many of them, in this order and in others. */
const sentence = fc
  .array(fc.constantFrom('silt', 'salmon', 'the', 'lock', 'of', 'gravel', 'night', 'wait'), { maxLength: 24 })
  .map((words): Stretch => {
    const read = wordsOf(words.join(' '))
    return { words: read, first: 0, last: read.length }
  })

describe('words that two sentences share', () => {
  it('are never fewer than those in the same order', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(wordsShared(one, other)).toBeGreaterThanOrEqual(keptInOrder(one, other).kept)
      }),
    )
  })

  it('are all of them in a sentence beside itself, and none beside nothing', () => {
    fc.assert(
      fc.property(sentence, (one) => {
        expect(wordsShared(one, one)).toBe(one.last)
        expect(wordsShared(one, { ...one, last: 0 })).toBe(0)
      }),
    )
  })
})

describe('a disguise', () => {
  it('is found wherever enough words are kept in order, however the looking is cut short', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const { kept, telling } = keptInOrder(one, other)
        const [mine, theirs] = [one.last, other.last]
        const most = kept >= mine * 0.6 || (kept >= theirs * 0.8 && kept >= mine * 0.4)
        expect(isDisguised(one, other, 4)).toBe(theirs >= mine * 0.4 && telling >= 4 && most)
      }),
    )
  })
})
