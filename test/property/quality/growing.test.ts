import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import { floats, ints, withRoomFor } from '#shared/quality/growing.ts'
import { enterTopic, numberOfTopic, postTopics, topicOfPost } from '#shared/quality/postTopics.ts'

const entries = fc.array(fc.tuple(fc.nat({ max: 9000 }), fc.integer({ min: -50, max: 50 })), {
  maxLength: 60,
})

describe('a list that grows', () => {
  it('keeps what was written, as a map from place to number would', () => {
    fc.assert(
      fc.property(entries, (given) => {
        let list = ints(4)
        const map = new Map<number, number>()
        for (const [place, value] of given) {
          list = withRoomFor(list, place, ints)
          list[place] = value
          map.set(place, value)
        }
        for (const [place, value] of map) expect(list[place]).toBe(value)
        expect(list.filter((value) => value !== 0)).toHaveLength(
          [...map.values()].filter((value) => value !== 0).length,
        )
      }),
    )
  })

  it('is left as it is where it has room, and at least doubles where it has not', () => {
    const list = floats(8)
    expect(withRoomFor(list, 7, floats)).toBe(list)
    expect(withRoomFor(list, 8, floats)).toHaveLength(16)
    expect(withRoomFor(list, 100, floats)).toHaveLength(101)
    expect(withRoomFor(ints(0), 0, ints)).toHaveLength(1)
  })
})

describe('the topics of posts', () => {
  it('are those that were entered, whatever their number', () => {
    const names = fc.constantFrom('tides', 'harvest', 'ropes', 'wells')
    fc.assert(
      fc.property(fc.array(names, { maxLength: 40 }), (given) => {
        const topics = postTopics()
        given.forEach((name, post) => {
          enterTopic(topics, post * 97, topicId(name))
        })
        given.forEach((name, post) => {
          expect(topicOfPost(topics, post * 97)).toBe(numberOfTopic(topics, topicId(name)))
        })
        const numbers = new Set(given.map((name) => numberOfTopic(topics, topicId(name))))
        expect(numbers.size).toBe(new Set(given).size)
      }),
    )
  })

  it('know no number of a topic without posts, nor a topic of a post beyond all', () => {
    const topics = postTopics()
    expect(numberOfTopic(topics, topicId('x'))).toBe(-1)
    expect(topicOfPost(topics, 1_000_000)).toBe(-1)
  })
})
