import { describe, expect, it } from 'vitest'
import { periodOf } from '#shared/insights/period.ts'
import { qualityCounts } from '#shared/insights/qualityCounts.ts'
import { studentSheet } from '#shared/insights/studentSheet.ts'
import { content, mark, post, settings, work } from '#test/unit/reading/classroom.ts'
import { firstDay, forums, people, posts, topics } from './input.ts'

const all = [...posts, post('801', 'ana', 'A third thought on rent.')]
const whole = content({ people, topics, posts: all })
const own = all.filter(({ authorId, topicId }) => authorId === 'ana' && ['t1', 't2'].includes(topicId))
const marks = Object.fromEntries(own.map(({ id }, at) => [id, mark({ point: at === 0 ? 1 : 4, support: 2 })]))
const now = '2026-12-20T21:15:00Z'

function counts(bestPosts: number | null) {
  const course = work({ marks }, { firstDay, bestPosts })
  return qualityCounts(periodOf({ content: whole, work: course, scores: new Map(), forums, week: null, now }))
}

describe('levels in the overview', () => {
  it('count every post that has a level, and need no list of posts', () => {
    const [point] = counts(null)
    expect(point?.levels).toEqual([0, 1, 0, 0, own.length - 1])
    expect(point?.posts).toBeNull()
  })

  it('count the best posts of each student only, and name them, where the course is set so', () => {
    const [point, support] = counts(1)
    expect(point?.levels).toEqual([0, 0, 0, 0, 1])
    expect(support?.levels).toEqual([0, 0, 1, 0, 0])
    expect(point?.posts?.[4]).toEqual(support?.posts?.[2])
    expect(point?.posts?.[4]).toHaveLength(1)
  })
})

describe('levels on a student’s sheet', () => {
  it('come from the best posts where the course is set so', () => {
    const levelOf = (bestPosts: number | null) => {
      const levels = Object.fromEntries(own.map(({ id }, at) => [id, mark({ point: at === 0 ? 4 : 1 })]))
      const course = settings({ firstDay, bestPosts })
      const sheet = studentSheet({
        content: whole,
        work: work({ marks: levels }, course),
        settings: course,
        scores: new Map(),
        forums,
        weeks: { from: 1, to: 15 },
        now,
        courseKey: 'course',
        person: people.find(({ id }) => id === 'ana') ?? people[0] ?? fail(),
        draft: null,
        rulesVersion: '1',
      })
      return sheet.levels[0]?.level
    }
    expect(own).toHaveLength(3)
    expect([levelOf(null), levelOf(1)]).toEqual([1, 4])
  })
})

function fail(): never {
  throw new Error('no such person')
}
