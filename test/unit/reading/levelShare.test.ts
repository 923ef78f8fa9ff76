import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { ratingOfLevel } from '#shared/model/ratings.ts'
import { levels, type Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { bestPosts, postShare } from '#shared/reading/levelShare.ts'
import { mark, post } from './classroom.ts'

const posts = ['1', '2', '3'].map((id) => post(id, 'ana', `Post ${id}.`))
const marks: CourseWork['marks'] = { 1: mark({ point: 1 }), 2: mark({ point: 4 }), 3: mark({ point: 3 }) }
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('the best posts', () => {
  it('are those with the highest levels, in the order given', () => {
    expect(ids(bestPosts(posts, defaultRubric, marks, 2))).toEqual(['2', '3'])
  })

  it('are all posts, with and without levels, where all count', () => {
    expect(bestPosts([...posts, post('4', 'ana', 'New.')], defaultRubric, marks, null)).toHaveLength(4)
  })

  it('leave posts without a level out, and keep the first of equal ones', () => {
    const set: CourseWork['marks'] = { 2: mark({ point: 2 }), 3: mark({ support: 2 }) }
    expect(ids(bestPosts(posts, defaultRubric, set, 5))).toEqual(['2', '3'])
    expect(ids(bestPosts(posts, defaultRubric, set, 1))).toEqual(['2'])
  })

  it('are none where none are wanted', () => {
    expect(bestPosts(posts, defaultRubric, marks, 0)).toEqual([])
  })

  it('weigh criteria as the rubric does', () => {
    const criteria = defaultRubric.criteria.map((each) => ({
      ...each,
      weight: each.signal === 'support' ? 9 : 1,
    }))
    const set: CourseWork['marks'] = {
      1: mark({ point: 4, support: 0 }),
      2: mark({ point: 0, support: 4 }),
      3: mark({ point: 2, support: 2 }),
    }
    expect(ids(bestPosts(posts, { ...defaultRubric, criteria }, set, 1))).toEqual(['2'])
  })

  it('are never made worse by one more post', () => {
    const level = fc.constantFrom<Level>(...levels)
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 8 }),
        level,
        fc.integer({ min: 1, max: 4 }),
        (known, more, best) => {
          const given = [...known, more]
          const all = given.map((_, at) => post(String(at), 'ana', 'Text.'))
          const set = Object.fromEntries(given.map((one, at) => [String(at), mark({ point: one })]))
          const worth = (of: typeof all) =>
            bestPosts(of, defaultRubric, set, best).map(
              ({ id }) => postShare(set[id], defaultRubric.criteria) ?? 0,
            )
          const [before, after] = [worth(all.slice(0, -1)), worth(all)].map((shares) =>
            shares.toSorted((one, other) => other - one),
          )
          before?.forEach((share, at) => expect(after?.[at]).toBeGreaterThanOrEqual(share))
        },
      ),
    )
  })
})

describe('the rating of a level', () => {
  it('spreads the five levels over the ratings there are', () => {
    expect(levels.map((level) => ratingOfLevel(level, 5))).toEqual([0, 1, 2, 3, 4])
    expect(levels.map((level) => ratingOfLevel(level, 3))).toEqual([0, 1, 1, 2, 2])
    expect(levels.map((level) => ratingOfLevel(level, 1))).toEqual([0, 0, 0, 0, 0])
  })
})
