import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearMarks, isMarked, mark, noMarks } from '#shared/quality/stems/marks.ts'
import { postStems } from '#shared/quality/stems/postStems.ts'
import { countPost, postsWithStem, stemCounts } from '#shared/quality/stems/stemCounts.ts'
import { isGenericStem, stemNumber, stemOf } from '#shared/quality/stems/stemNumbers.ts'
import {
  addHolder,
  holderAt,
  holdersKept,
  placeOfStem,
  postsAt,
  stemPosts,
} from '#shared/quality/stems/stemPosts.ts'
import { hasStem, stemSet, stemsIn } from '#shared/quality/stems/stemSet.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

/** Numbers close together and far apart: both meet in a table's slots. */
const number = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 70_000 }))
const numbers = fc.array(number, { maxLength: 120 })
const text = fc.array(
  fc.oneof(fc.lorem({ maxCount: 6 }), fc.constantFrom('the tide', 'good 12 days', 'naïve')),
)

describe('marks', () => {
  it('mark what a set would hold, from one emptying to the next', () => {
    const marks = noMarks()
    fc.assert(
      fc.property(numbers, numbers, (given, asked) => {
        clearMarks(marks)
        const set = new Set<number>()
        for (const each of given) {
          expect(mark(marks, each)).toBe(!set.has(each))
          set.add(each)
        }
        for (const each of [...given, ...asked]) expect(isMarked(marks, each)).toBe(set.has(each))
      }),
    )
  })
})

describe('a set of stems', () => {
  it('holds what a set of numbers holds', () => {
    fc.assert(
      fc.property(numbers, numbers, (given, asked) => {
        const [stems, set] = [stemSet(given), new Set(given)]
        expect(stems.size).toBe(set.size)
        for (const each of [...given, ...asked]) expect(hasStem(stems, each)).toBe(set.has(each))
      }),
    )
  })

  it('is read from the words that say something, each stem once, in order', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const words = wordsOf(parts.join(' '))
        const said = words.filter(({ kind }) => kind !== 'function').map(({ stem }) => stem)
        expect(stemsIn(words).map(stemOf)).toEqual([...new Set(said)])
      }),
    )
  })
})

describe('the posts of a stem', () => {
  it('are counted, and the first few known by number', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(number, { maxLength: 30 }), { maxLength: 30 }), (posts) => {
        const index = stemPosts()
        const byStem = new Map<number, number[]>()
        posts.forEach((stems, post) => {
          for (const stem of stems) {
            addHolder(index, stem, post)
            byStem.set(stem, [...(byStem.get(stem) ?? []), post])
          }
        })
        expect(index.stems).toBe(byStem.size)
        for (const [stem, holders] of byStem) {
          const place = placeOfStem(index, stem)
          expect(postsAt(index, place)).toBe(holders.length)
          const first = holders.slice(0, holdersKept)
          expect(first.map((_post, nth) => holderAt(index, place, nth))).toEqual(first)
        }
        expect(postsAt(index, placeOfStem(index, 99_999))).toBe(0)
      }),
    )
  })

  it('are counted over the whole course, however large the numbers get', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const counts = stemCounts()
        const expected = new Map<number, number>()
        for (const stem of given) {
          expected.set(stem, (expected.get(stem) ?? 0) + 1)
          expect(countPost(counts, stem)).toBe(expected.get(stem))
        }
        for (const [stem, posts] of expected) expect(postsWithStem(counts, stem)).toBe(posts)
        expect(postsWithStem(counts, 99_999)).toBe(0)
      }),
    )
  })
})

describe('the stems of a post', () => {
  it('are found from every word, and tell who said them before', () => {
    fc.assert(
      fc.property(text, text, text, (own, asked, other) => {
        const words = wordsOf(own.join(' '))
        const [prompt, answered] = [asked, other].map((parts) => stemsIn(wordsOf(parts.join(' '))))
        if (prompt === undefined || answered === undefined) throw new Error('no stems')
        const holders = stemPosts()
        for (const stem of answered) addHolder(holders, stem, 7)
        const topic = { prompt: stemSet(prompt), holders }
        const stems = postStems(words, topic, stemSet(answered))
        expect(stems.ids).toEqual(stemsIn(words))
        words.forEach(({ kind, stemId }, at) => {
          const place = stems.places[at] ?? -1
          expect(place < 0 ? null : stems.ids[place]).toBe(kind === 'function' ? null : stemId)
        })
        expect([...stems.given]).toEqual(stems.ids.map((stem) => (prompt.includes(stem) ? 1 : 0)))
        expect([...stems.answered]).toEqual(stems.ids.map((stem) => (answered.includes(stem) ? 1 : 0)))
        expect(stems.slots.map((slot) => postsAt(holders, slot))).toEqual([...stems.answered])
      }),
    )
  })

  it('stand nowhere without a topic, and were given by nobody', () => {
    const words = wordsOf('Salmon wait at the lock.')
    const stems = postStems(words, null, stemSet([]))
    expect(stems.slots).toEqual(stems.ids.map(() => -1))
    expect(stems.given).toEqual(stems.ids.map(() => 0))
  })
})

describe('the number of a stem', () => {
  it('is the same whenever it is asked for, and leads back to the stem', () => {
    fc.assert(
      fc.property(fc.string(), (stem) => {
        expect(stemNumber(stem)).toBe(stemNumber(stem))
        expect(stemOf(stemNumber(stem))).toBe(stem)
      }),
    )
  })

  it('tells whether the stem fits any discussion', () => {
    expect(isGenericStem(stemNumber('discussion'))).toBe(true)
    expect(isGenericStem(stemNumber('barrag'))).toBe(false)
  })
})
