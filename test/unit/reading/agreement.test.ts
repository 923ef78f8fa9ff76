import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { emptyMark, type LevelMark, type Mark, type Recheck } from '#shared/model/mark.ts'
import { levels, type Level } from '#shared/model/rubric.ts'
import { agreementOf } from '#shared/reading/agreement.ts'
import { levelMark, post } from './classroom.ts'

const posts = [
  post('1', 'ana', 'Rent went up.'),
  post('2', 'ben', 'Did it?', { to: '1' }),
  post('3', 'chen', 'It did.', { to: '2' }),
]

type Short = readonly [Level, Level | null, LevelMark['how']?]

function marked(short: Readonly<Record<string, Short>>): Mark {
  const entries = Object.entries(short).map(([id, [level, suggested, how]]) => [
    id,
    levelMark(level, { suggested, how: how ?? 'own' }),
  ])
  return { ...emptyMark, levels: Object.fromEntries(entries) as Mark['levels'] }
}

const again = (short: Readonly<Record<string, Short>>): Recheck => ({ levels: marked(short).levels, at: '' })

function report(marks: Readonly<Record<string, Mark>>, rechecks: Readonly<Record<string, Recheck>> = {}) {
  return agreementOf({ posts, rubric: defaultRubric, work: { marks, rechecks } })
}

describe('agreement with the suggestions', () => {
  const marks = {
    '1': marked({ point: [3, 3, 'accepted'], support: [1, 3, 'disagreed'] }),
    '2': marked({ point: [2, 3], support: [4, 1], engage: [2, null] }),
  }

  it('counts exact meetings and those within one level', () => {
    expect(report(marks).overall).toEqual({ compared: 4, exact: 1, withinOne: 2 })
  })

  it('counts apart what was set before the suggestion was seen', () => {
    expect(report(marks).unseen).toEqual({ compared: 2, exact: 0, withinOne: 1 })
    expect(report(marks).accepted).toBe(1)
  })

  it('says of every criterion on which posts one stands above or below', () => {
    const [point, support, engage] = report(marks).criteria
    expect(point).toMatchObject({ compared: 2, exact: 1, withinOne: 2, above: [], below: ['2'] })
    expect(support).toMatchObject({ compared: 2, exact: 0, withinOne: 0, above: ['2'], below: ['1'] })
    expect(engage).toMatchObject({ compared: 0, above: [], below: [] })
  })

  it('names the posts behind every other number', () => {
    const found = report({ ...marks, '3': marked({}) })
    expect(found).toMatchObject({
      notScored: ['1', '2', '3'],
      acceptedPosts: ['1'],
      unseenPosts: ['2'],
      drift: { again: [] },
    })
    expect(found.criteria[0]).toMatchObject({ exactPosts: ['1'], withinOnePosts: ['1', '2'] })
    const back = report(marks, { '2': again({ point: [3, null] }) })
    expect(back.drift.again).toEqual(['2'])
  })

  it('names every post with a disagreement once', () => {
    expect(report(marks)).toMatchObject({ disagreements: 3, disagreedPosts: ['1', '2'] })
  })

  it('leaves out criteria that do not apply to a post, and levels without a suggestion', () => {
    expect(report({ '1': marked({ engage: [4, 1], point: [4, null] }) }).overall.compared).toBe(0)
  })

  it('is nothing, and no error, where nothing was scored', () => {
    expect(report({})).toMatchObject({ scored: 0, total: 3, disagreements: 0, drift: { posts: 0 } })
  })
})

describe('agreement with oneself', () => {
  const all = (level: Level) => ({ point: [level, null], support: [level, null] }) as const

  it('names early levels that are lower, and higher, than the later ones', () => {
    const { drift } = report(
      { '1': marked(all(1)), '2': marked(all(3)), '3': marked(all(2)) },
      { '1': again(all(2)), '2': again(all(1)), '3': again(all(2)) },
    )
    expect(drift).toEqual({
      posts: 3,
      again: ['1', '2', '3'],
      levels: { compared: 6, exact: 2, withinOne: 4 },
      earlyLower: ['1'],
      earlyHigher: ['2'],
    })
  })

  it('calls a post the same whose differences cancel', () => {
    const { drift } = report(
      { '1': marked({ point: [1, null], support: [3, null] }) },
      { '1': again({ point: [2, null], support: [2, null] }) },
    )
    expect(drift).toMatchObject({ posts: 1, earlyLower: [], earlyHigher: [] })
  })

  it('compares only what was judged twice', () => {
    expect(
      report({ '1': marked({ point: [1, null] }) }, { '1': again({ support: [4, null] }) }).drift.posts,
    ).toBe(0)
    expect(report({}, { '1': again(all(2)) }).drift.posts).toBe(0)
  })
})

describe('any set of levels', () => {
  const level = fc.constantFrom(...levels)
  const one = fc.record({ point: fc.tuple(level, level), support: fc.tuple(level, level) })

  it('has never more exact meetings than those within one, nor more of these than were compared', () => {
    fc.assert(
      fc.property(one, one, (first, second) => {
        const { overall, criteria, disagreements } = report({ '1': marked(first), '2': marked(second) })
        expect(overall.exact).toBeLessThanOrEqual(overall.withinOne)
        expect(overall.withinOne).toBeLessThanOrEqual(overall.compared)
        expect(overall.exact + disagreements).toBe(overall.compared)
        expect(criteria.reduce((sum, { compared }) => sum + compared, 0)).toBe(overall.compared)
      }),
    )
  })

  it('agrees wholly with itself', () => {
    fc.assert(
      fc.property(one, (first) => {
        const {
          levels: met,
          earlyLower,
          earlyHigher,
        } = report({ '1': marked(first) }, { '1': again(first) }).drift
        expect(met.exact).toBe(met.compared)
        expect([...earlyLower, ...earlyHigher]).toEqual([])
      }),
    )
  })
})
