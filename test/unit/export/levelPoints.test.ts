import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsOn, studentShare } from '#shared/export/levelPoints.ts'
import { postsInScope } from '#shared/export/postsInScope.ts'
import { personId, topicId } from '#shared/model/ids.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import { pointsOfLevel, postShare } from '#shared/reading/levelShare.ts'
import { mark, post, settings } from '#test/unit/reading/classroom.ts'
import { anaId, input, marks, otherAnaId, weeks } from './classroom.ts'

const { rubric } = settings()

function criterion(id: string, more: Partial<Criterion> = {}): Criterion {
  const found = rubric.criteria.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return { ...found, ...more }
}

const level = fc.constantFrom<Level>(0, 1, 2, 3, 4)

describe('points of a level', () => {
  it('are an even share where the rubric has no points', () => {
    expect([0, 1, 2, 3, 4].map((at) => pointsOfLevel(criterion('point'), at as Level, 10))).toEqual([
      0, 2.5, 5, 7.5, 10,
    ])
  })

  it('are those of the rubric, spread over the ratings it has', () => {
    const five = criterion('point', { points: [0, 1, 4, 6, 7] })
    expect([0, 2, 4].map((at) => pointsOfLevel(five, at as Level, 99))).toEqual([0, 4, 7])
    expect(
      [1, 3].map((at) => pointsOfLevel(criterion('point', { points: [0, 5] }), at as Level, 99)),
    ).toEqual([0, 5])
    expect(pointsOfLevel(criterion('point', { points: [3] }), 0, 99)).toBe(3)
  })

  it('never fall when the level rises', () => {
    const points = fc
      .array(fc.nat({ max: 100 }), { maxLength: 7 })
      .map((list) => list.toSorted((one, other) => one - other))
    fc.assert(
      fc.property(points, level, level, (ladder, one, other) => {
        const own = criterion('point', { points: ladder })
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(pointsOfLevel(own, low, 8)).toBeLessThanOrEqual(pointsOfLevel(own, high, 8))
      }),
    )
  })
})

describe('what the levels of a post come to', () => {
  it('is nothing without a level, and nothing where no criterion weighs anything', () => {
    expect(postShare(undefined, rubric.criteria)).toBeNull()
    expect(postShare(mark({}), rubric.criteria)).toBeNull()
    expect(postShare(mark({ point: 4 }), [criterion('point', { weight: 0 })])).toBeNull()
  })

  it('is the weighted mean of the criteria that have a level', () => {
    const criteria = [criterion('point', { weight: 3 }), criterion('support'), criterion('inquire')]
    expect(postShare(mark({ point: 4, support: 0 }), criteria)).toBe(0.75)
  })

  it('stays between nothing and everything', () => {
    fc.assert(
      fc.property(level, level, fc.double({ min: 0, max: 5, noNaN: true }), (one, other, weight) => {
        const share = postShare(mark({ point: one, support: other }), [
          criterion('point', { weight }),
          criterion('support'),
        ])
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('what the posts of a student come to', () => {
  const two = [post('a', anaId, 'x'), post('b', anaId, 'y')]
  const some = { a: mark({ point: 4 }), b: mark({ point: 2 }) }

  it('is the mean, or the mean of the best so many', () => {
    expect(studentShare(two, rubric, some, null)).toEqual({ share: 0.75, posts: 2, scored: 0 })
    expect(studentShare(two, rubric, some, 1).share).toBe(1)
    expect(studentShare(two, rubric, some, 5).share).toBe(0.75)
    expect(studentShare([], rubric, some, null)).toEqual({ share: null, posts: 0, scored: 0 })
  })

  it('is not changed by a name of the language as an id', () => {
    const odd = [post('__proto__', anaId, 'x'), post('constructor', anaId, 'y')]
    expect(studentShare(odd, rubric, {}, null).share).toBeNull()
    expect(levelsOn(criterion('point'), odd, {})).toEqual([])
  })
})

describe('the posts that count', () => {
  const ids = (
    scope: Parameters<typeof postsInScope>[1],
    part: Parameters<typeof postsInScope>[2],
    who = anaId,
  ) => postsInScope(input(), scope, part)(personId(who)).map(({ id }) => id)

  it('are those of the weeks in forums that are scored', () => {
    expect(ids({ weeks, topicIds: [] }, 'all')).toEqual(['1', '3'])
    expect(ids({ weeks: { from: 2, to: 2 }, topicIds: [] }, 'all')).toEqual(['3'])
  })

  it('are those of the named discussion, whatever the week; a lounge never counts', () => {
    expect(ids({ weeks: { from: 8, to: 8 }, topicIds: [topicId('t1')] }, 'all')).toEqual(['1'])
    expect(ids({ weeks, topicIds: [topicId('cafe')] }, 'all')).toEqual([])
  })

  it('are first posts or replies where a checkpoint is asked for', () => {
    expect(ids({ weeks, topicIds: [] }, 'replies')).toEqual([])
    expect(ids({ weeks, topicIds: [] }, 'replies', otherAnaId)).toEqual(['2'])
    expect(levelsOn(criterion('point'), input().content.posts, marks)).toEqual([4, 1, 2, 3])
  })
})
