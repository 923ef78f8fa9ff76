import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark, Recheck } from '#shared/model/mark.ts'
import { emptyMark } from '#shared/model/mark.ts'
import type { Level } from '#shared/model/rubric.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { markFirstAt } from '#shared/reading/markFirst.ts'
import { recheckDue, recheckEvery, scoredInOrder, type RecheckInput } from '#shared/reading/recheck.ts'
import { readingOf } from '#shared/reading/threadView.ts'
import { content, forum, levelMark, post, settings, topic, work } from './classroom.ts'

const criteria = ['point', 'support', 'inquire', 'transform']
const topics = [topic('t1', 'Week 1'), topic('t2', 'Week 2'), topic('warm', 'Introduce yourself')]
const forums = { t1: forum({ week: 1 }), t2: forum({ week: 2 }), warm: forum({ purpose: 'practice' }) }
const posts = Array.from({ length: 60 }, (_, at) =>
  post(`p${at}`, at % 2 === 0 ? 'ana' : 'ben', `Post ${at}`, { in: at < 35 ? 't1' : 't2' }),
)

function levelsAt(minute: number, level: Level = 2): Mark['levels'] {
  const at = new Date(Date.UTC(2026, 9, 10, 10, minute)).toISOString()
  return Object.fromEntries(criteria.map((id) => [id, levelMark(level, { at })]))
}

/** The first so many posts scored, one a minute. */
function scored(count: number, rechecked: readonly string[] = []): RecheckInput {
  const marks = Object.fromEntries(
    posts.slice(0, count).map(({ id }, at) => [id, { ...emptyMark, levels: levelsAt(at) }]),
  )
  const rechecks: Record<string, Recheck> = Object.fromEntries(
    rechecked.map((id) => [id, { levels: levelsAt(100), at: '' }]),
  )
  return {
    content: content({ topics, posts }),
    work: work({ marks, rechecks }),
    forums,
    courseKey: 'course',
  }
}

describe('the post that comes back', () => {
  it('is none before twenty posts are scored, and one of the first ten then', () => {
    expect(recheckDue(scored(recheckEvery - 1))).toBeNull()
    const due = recheckDue(scored(recheckEvery))
    expect(posts.slice(0, 10).map(({ id }) => id)).toContain(due)
  })

  it('is the same one however often it is asked for, and another in another course', () => {
    const due = recheckDue(scored(20))
    expect(recheckDue(scored(20))).toBe(due)
    const others = ['a', 'b', 'c', 'd'].map((courseKey) => recheckDue({ ...scored(20), courseKey }))
    expect(new Set([due, ...others]).size).toBeGreaterThan(1)
  })

  it('comes once for every twenty posts', () => {
    const first = recheckDue(scored(20)) ?? ''
    expect(recheckDue(scored(25, [first]))).toBeNull()
    const second = recheckDue(scored(40, [first])) ?? ''
    expect(second).not.toBe(first)
    expect(recheckDue(scored(45, [first, second]))).toBeNull()
  })

  it('belongs to the prompt that is being scored, once enough of it was scored', () => {
    const due = recheckDue(scored(50, [posts[0]?.id ?? '']))
    expect(posts.find(({ id }) => id === due)?.topicId).toBe('t2')
  })

  it('is finished before another begins', () => {
    const begun = scored(20)
    const due = recheckDue(begun) ?? ''
    const [first] = Object.entries(levelsAt(100))
    const half = { levels: Object.fromEntries(first === undefined ? [] : [first]), at: '' } as Recheck
    const later = scored(40)
    expect(recheckDue({ ...later, work: { ...later.work, rechecks: { [due]: half } } })).toBe(due)
  })

  it('never comes where the instructor switched that off', () => {
    const input = scored(40)
    const off = { course: settings({ rechecks: false }) }
    expect(recheckDue({ ...input, work: { ...input.work, settings: off } })).toBeNull()
  })

  it('is never a post of a forum where nothing is scored, nor one whose import was undone', () => {
    const practice = { t1: forum({ purpose: 'practice' }), t2: forum({ purpose: 'lounge' }) }
    expect(recheckDue({ ...scored(40), forums: practice })).toBeNull()
    expect(recheckDue({ ...scored(40), content: content({ topics, posts: [] }) })).toBeNull()
  })

  it('was scored at least ten posts ago and never before, whatever was scored when', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(posts.map(({ id }) => id)), (order) => {
        const marks = Object.fromEntries(
          order.map((id, at) => [id, { ...emptyMark, levels: levelsAt(at) }] as const),
        )
        const input = { ...scored(0), work: work({ marks }) }
        const due = recheckDue(input)
        expect(due === null).toBe(order.length < recheckEvery)
        expect(scoredInOrder(input).map(({ id }) => id)).toEqual(order)
        if (due !== null) expect(order.indexOf(due)).toBeLessThan(order.length - 10)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a post judged afresh', () => {
  const input = scored(20)
  const first = posts[0]?.id ?? posts.map(({ id }) => id)[0]
  if (first === undefined) throw new Error('there are posts')
  const begun = (ids: readonly string[]) => ({
    ...input,
    work: {
      ...input.work,
      rechecks: {
        [first]: {
          levels: Object.fromEntries(Object.entries(levelsAt(90, 4)).filter(([id]) => ids.includes(id))),
          at: '',
        },
      } as Readonly<Record<string, Recheck>>,
    },
  })

  it('shows nothing of the levels it has, and hides the suggestion', () => {
    const reading = readingOf(first, null, input, 'afresh')
    expect(reading?.mark.levels).toEqual({})
    expect(reading?.markFirst).toBe('always')
    expect(Object.keys(readingOf(first, null, input)?.mark.levels ?? {})).toHaveLength(4)
  })

  it('shows what was set this time', () => {
    const reading = readingOf(first, null, begun(['point']), 'afresh')
    expect(Object.entries(reading?.mark.levels ?? {})).toMatchObject([['point', { level: 4 }]])
  })

  it('tells the second judgement beside the first only when it is whole, and not while it is made', () => {
    expect(readingOf(first, null, begun(['point']))?.recheck).toBeNull()
    expect(readingOf(first, null, begun(criteria), 'afresh')?.recheck).toBeNull()
    const whole = readingOf(first, null, begun(criteria))
    expect(Object.values(whole?.recheck?.levels ?? {}).map(({ level }) => level)).toEqual([4, 4, 4, 4])
    expect(Object.values(whole?.mark.levels ?? {}).map(({ level }) => level)).toEqual([2, 2, 2, 2])
  })
})

describe('marking before seeing the suggestion', () => {
  const index = indexClass(content({ topics, posts }))
  const first = (count: number, at: number, wish = { markFirst: false, markFirstPosts: 10 }) => {
    const one = posts[at]
    if (one === undefined) throw new Error('there is such a post')
    return markFirstAt(one, wish, scored(count).work.marks, index)
  }

  it('is asked of the first ten posts of every prompt, though the course shows suggestions at once', () => {
    expect(first(0, 0)).toBe('first-posts')
    expect(first(9, 9)).toBe('first-posts')
    expect(first(10, 10)).toBeNull()
    expect(first(35, 40)).toBe('first-posts')
  })

  it('stays asked of a post while it is being scored: it does not count itself', () => {
    expect(first(10, 9)).toBe('first-posts')
  })

  it('can be a course’s rule for all posts, or another number, or none', () => {
    expect(first(30, 31, { markFirst: true, markFirstPosts: 0 })).toBe('always')
    expect(first(2, 3, { markFirst: false, markFirstPosts: 3 })).toBe('first-posts')
    expect(first(3, 4, { markFirst: false, markFirstPosts: 3 })).toBeNull()
    expect(first(0, 0, { markFirst: false, markFirstPosts: 0 })).toBeNull()
  })
})
