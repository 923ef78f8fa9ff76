import { describe, expect, it } from 'vitest'
import { overview } from '#shared/insights/overview.ts'
import { isInRange, daysBetween, periodOf, rangeOf } from '#shared/insights/period.ts'
import { emptyMark } from '#shared/model/mark.ts'
import {
  content,
  forum,
  mark,
  person,
  post,
  score,
  scoresOf,
  topic,
  work,
} from '#test/unit/reading/classroom.ts'
import { at, firstDay, forums, input, people, posts, topics } from './input.ts'

const names = (lines: readonly { readonly name: string }[]): readonly string[] =>
  lines.map(({ name }) => name)
const keys = (lines: readonly { readonly key: string }[]): readonly string[] => lines.map(({ key }) => key)

describe('the first line', () => {
  it('says which week and how many posted, by students only', () => {
    const { lead } = overview(input())
    expect(lead[0]).toEqual({ key: 'insights:lead.week', params: { week: 1 } })
    expect(lead[1]).toEqual({ key: 'insights:lead.posted', params: { writers: 4, students: 5 } })
  })

  it('speaks of the whole course or of several weeks where these are asked for', () => {
    expect(overview(input({ week: null })).lead[0]?.key).toBe('insights:lead.course')
    expect(overview(input({ week: null, weeks: { from: 1, to: 2 } })).lead[0]).toEqual({
      key: 'insights:lead.weeks',
      params: { from: 1, to: 2 },
    })
  })

  it('says so where all posted, and where there is nobody yet', () => {
    const two = content({ people: people.slice(0, 2), topics, posts })
    expect(overview(input({ content: two })).lead[1]).toEqual({
      key: 'insights:lead.allPosted',
      params: { students: 2 },
    })
    expect(keys(overview(input({ content: content({ people: [] }) })).lead)).toEqual(['insights:lead.nobody'])
  })

  it('counts who has waited two weeks for a classmate, not before', () => {
    const later = [...posts, post('11', 'ben', 'Still here.', { in: 't2', ...at(3, 0) })]
    const three = { ...forums, t2: forum({ week: 3 }) }
    const waiting = (week: number) =>
      overview(input({ content: content({ people, topics, posts: later }), forums: three, week })).lead.find(
        ({ key }) => key === 'insights:lead.unanswered',
      )
    expect(waiting(1)).toBeUndefined()
    // Chen and Eva were never answered; Ana and Ben were last answered in week 1, with something open since.
    expect(waiting(3)?.params).toEqual({ count: 4 })
  })

  it('does not call anybody unanswered where the export does not say who answered whom', () => {
    const flat = posts.map((one) => ({ ...one, parentId: null }))
    const { lead, unseen, oneWay } = overview(
      input({ content: content({ people, topics, posts: flat }), week: null }),
    )
    expect(keys(lead)).toContain('insights:lead.repliesUnknown')
    expect(keys(lead)).not.toContain('insights:lead.unanswered')
    expect([unseen, oneWay]).toEqual([[], []])
  })
})

describe('unseen, silent and one-way', () => {
  it('are told apart', () => {
    const found = overview(input())
    expect(names(found.unseen)).toEqual(['Chen Wei'])
    expect(names(found.silent)).toEqual(['Dee Oyelaran'])
    expect(names(found.oneWay)).toEqual(['Eva Santos'])
  })

  it('do not take the instructor’s answer for a classmate’s', () => {
    const kind = [...posts, post('11', 'lee', 'Tell me more, Chen.', { to: '4', ...at(1, 4) })]
    const found = overview(input({ content: content({ people, topics, posts: kind }) }))
    expect(found.unseen.map(({ personId, repliesReceived }) => [personId, repliesReceived])).toEqual([
      ['chen', 0],
    ])
  })

  it('do not take an answer to oneself for an answer', () => {
    const alone = [...posts, post('11', 'chen', 'I mean it.', { to: '4', ...at(1, 4) })]
    expect(names(overview(input({ content: content({ people, topics, posts: alone }) })).unseen)).toEqual([
      'Chen Wei',
    ])
  })

  it('are looked for in the discussion, not in practice and lounge', () => {
    const hello = [...posts, post('11', 'dee', 'Hello, I am Dee.', { in: 'hi', ...at(1, 1) })]
    expect(names(overview(input({ content: content({ people, topics, posts: hello }) })).silent)).toEqual([
      'Dee Oyelaran',
    ])
  })

  it('count what stands behind them', () => {
    const [chen] = overview(input({ week: null })).unseen
    expect(chen).toMatchObject({ personId: 'chen', posts: 2, repliesReceived: 0 })
  })

  it('follow the instructor’s correction of roles', () => {
    const notes = { dee: { role: 'staff', note: '' } } as const
    const found = overview(input({ work: work({ people: notes }, { firstDay }) }))
    expect(found.silent).toEqual([])
    expect(found.lead[1]).toEqual({ key: 'insights:lead.allPosted', params: { students: 4 } })
  })
})

describe('participation by topic', () => {
  it('counts opening posts, replies and writers among the students', () => {
    const row = overview(input()).topics.find(({ topicId }) => topicId === 't1')
    expect(row).toMatchObject({ posts: 2, replies: 3, writers: 4, students: 5, week: 1, purpose: 'prompt' })
  })

  it('has the topics of the week, and those in which somebody wrote then', () => {
    expect(overview(input()).topics.map(({ topicId }) => topicId)).toEqual(['hi', 't1'])
    expect(overview(input({ week: 2 })).topics.map(({ topicId }) => topicId)).toEqual(['t2', 'cafe'])
  })

  it('keeps a topic in which nobody wrote, and puts topics without a week last', () => {
    const all = overview(
      input({ week: null, content: content({ people, topics: [...topics, topic('t3', 'Quiet')], posts }) }),
    ).topics
    expect(all.at(-1)).toMatchObject({ topicId: 't3', posts: 0, replies: 0, writers: 0, week: null })
    expect(all).toHaveLength(5)
  })
})

describe('dialogue', () => {
  const scores = scoresOf([
    score(posts[1] ?? post('x', null, ''), { labels: ['inquiry', 'conversational'] }),
    score(posts[2] ?? post('x', null, ''), { labels: ['conversational'] }),
    score(posts[5] ?? post('x', null, ''), { labels: ['instruction'] }),
    score(posts[4] ?? post('x', null, ''), { labels: ['debate'] }),
    score(posts[3] ?? post('x', null, ''), { labels: ['debate'] }),
  ])

  it('counts students’ replies; one that mixes strategies counts for each', () => {
    const mix = new Map(
      overview(input({ scores })).dialogue.map(({ strategy, replies }) => [strategy, replies]),
    )
    expect(Object.fromEntries(mix)).toEqual({ conversational: 2, inquiry: 1, debate: 0, instruction: 1 })
  })

  it('goes by the instructor’s correction', () => {
    const marks = { '3': { ...emptyMark, strategies: ['debate'] } } as const
    const found = overview(input({ scores, work: work({ marks }, { firstDay }) })).dialogue
    expect(found.find(({ strategy }) => strategy === 'debate')?.replies).toBe(1)
  })

  it('says how many of those who replied have not tried a strategy', () => {
    expect(overview(input({ scores })).notTried).toEqual({
      conversational: 1,
      inquiry: 2,
      debate: 3,
      instruction: 2,
    })
  })
})

describe('quality', () => {
  it('counts the instructor’s levels and nothing that was only suggested', () => {
    const marks = { '1': mark({ point: 3, support: 2 }), '4': mark({ point: 3 }), '7': mark({ point: 0 }) }
    const scores = scoresOf([score(posts[2] ?? post('x', null, ''), { levels: { point: 4 } })])
    const rows = overview(input({ scores, work: work({ marks }, { firstDay }) })).quality
    expect(rows.find(({ criterionId }) => criterionId === 'point')?.levels).toEqual([0, 0, 0, 2, 0])
    expect(rows.find(({ criterionId }) => criterionId === 'support')?.levels).toEqual([0, 0, 1, 0, 0])
    expect(rows).toHaveLength(5)
  })
})

describe('who carries the talk', () => {
  it('counts the staff’s turns, and threads that live without them', () => {
    expect(overview(input()).carry).toEqual({ staffTurns: 1, turns: 6, threadsAlive: 1 })
  })
})

describe('the period', () => {
  it('is looked at as of the end of its week, never later than now', () => {
    expect(periodOf(input()).asOf).toBe('2026-10-11T23:59:59.999Z')
    expect(periodOf(input({ now: '2026-10-08T10:00:00Z' })).asOf).toBe('2026-10-08T10:00:00Z')
    expect(periodOf(input({ week: null })).asOf).toBe(posts[6]?.createdAt)
    expect(periodOf(input({ week: null, content: content({ posts: [] }) })).asOf).toBe('2026-12-01T10:00:00Z')
  })

  it('is the whole course where no topic has a week: asking for one would show an empty class', () => {
    const free = { hi: forum(), cafe: forum(), t1: forum(), t2: forum() }
    const found = overview(input({ forums: free, work: work({}, { firstDay: null }), week: 3 }))
    expect(found.lead[0]?.key).toBe('insights:lead.course')
    expect(found.topics.map(({ posts: count }) => count)).toEqual([1, 1, 2, 1])
  })

  it('leaves out test students and deleted posts', () => {
    const gone = content({ people, topics, posts: posts.map((one) => ({ ...one, deleted: true })) })
    expect(overview(input({ content: gone })).carry.turns).toBe(0)
    expect(periodOf(input()).posts.map(({ id }) => id)).not.toContain('10')
  })

  it('knows ranges', () => {
    expect(rangeOf({ week: 3 })).toEqual({ from: 3, to: 3 })
    expect(rangeOf({ week: 3, weeks: { from: 1, to: 2 } })).toEqual({ from: 1, to: 2 })
    expect(rangeOf({ week: null })).toBeNull()
    expect(isInRange(null, null)).toBe(true)
    expect(isInRange(null, { from: 1, to: 8 })).toBe(false)
    expect([1, 2, 3].map((week) => isInRange(week, { from: 2, to: 2 }))).toEqual([false, true, false])
  })

  it('counts whole days, none for times that are none', () => {
    expect(daysBetween('2026-10-01T10:00:00Z', '2026-10-03T09:00:00Z')).toBe(1)
    expect(daysBetween('2026-10-03T09:00:00Z', '2026-10-01T10:00:00Z')).toBe(0)
    expect(daysBetween(null, '2026-10-01T10:00:00Z')).toBe(0)
    expect(daysBetween('soon', '2026-10-01T10:00:00Z')).toBe(0)
  })
})

describe('an empty or odd course', () => {
  it('has an overview', () => {
    const empty = overview(input({ content: content({ people: [], topics: [], posts: [] }), forums: {} }))
    expect(empty).toMatchObject({ topics: [], unseen: [], silent: [], oneWay: [], acts: [], groups: [] })
  })

  it('works without settings', () => {
    expect(() => overview(input({ work: { ...work(), settings: {} } }))).not.toThrow()
  })

  it('takes ids that are words of the language for ids', () => {
    const odd = content({
      people: [person('__proto__', 'Pro To'), person('constructor', 'Con Structor')],
      topics: [topic('toString', 'Odd')],
      posts: [
        post('1', '__proto__', 'a', { in: 'toString' }),
        post('2', 'constructor', 'b', { in: 'toString', to: '1' }),
      ],
    })
    const found = overview(input({ content: odd, forums: {}, week: null }))
    expect(found.lead[1]?.key).toBe('insights:lead.allPosted')
    expect(names(found.unseen)).toEqual(['Con Structor'])
  })
})
