import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overview } from '#shared/insights/overview.ts'
import { QueueChoice, QueueOrder } from '#shared/model/savedView.ts'
import { queueAtOnce } from '../../unit/reading/listed.ts'
import { content, forum, person, post, topic, work } from '#test/unit/reading/classroom.ts'

const people = [
  ...['a', 'b', 'c', 'd'].map((id) => person(id, `Name${id} Last${id}`)),
  person('s', 'Dr Lee', { role: 'staff' }),
]
const topics = [topic('t1', 'Week 1'), topic('t2', 'Week 2'), topic('cafe', 'Cafe'), topic('hi', 'Hello')]
const forums = {
  t1: forum({ week: 1 }),
  t2: forum({ week: 2 }),
  cafe: forum({ purpose: 'lounge' }),
  hi: forum({ purpose: 'practice' }),
}

const room = fc
  .array(
    fc.record({
      author: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 's', 'gone')),
      in: fc.constantFrom('t1', 't2', 'cafe', 'hi', 'nowhere'),
      to: fc.option(fc.nat({ max: 30 })),
      deleted: fc.boolean(),
      text: fc.constantFrom('Why?', 'Because.', '', 'I see it differently.'),
      day: fc.option(fc.integer({ min: -40, max: 90 })),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map((row, at) =>
      post(String(at), row.author, row.text, {
        in: row.in,
        deleted: row.deleted,
        createdAt: row.day === null ? null : new Date(Date.UTC(2026, 9, 5 + row.day)).toISOString(),
        // Answers may point anywhere: to themselves, in circles, to nothing.
        ...(row.to === null ? {} : { to: String(row.to) }),
      }),
    ),
  )

const look = (posts: readonly ReturnType<typeof post>[], week: number | null) =>
  overview({
    content: content({ people, topics, posts }),
    work: work({}, { firstDay: '2026-10-05' }),
    scores: new Map(),
    forums,
    week,
    now: '2026-11-20T10:00:00Z',
  })

describe('the overview of any class', () => {
  it('has every student in one list of isolation at most', () => {
    fc.assert(
      fc.property(room, fc.constantFrom(null, 1, 2), (posts, week) => {
        const found = look(posts, week)
        const all = [...found.unseen, ...found.silent, ...found.oneWay].map(({ personId }) => personId)
        expect(new Set(all).size).toBe(all.length)
        for (const { posts: count } of found.silent) expect(count).toBe(0)
        for (const { posts: count } of [...found.unseen, ...found.oneWay]) expect(count).toBeGreaterThan(0)
      }),
    )
  })

  it('never counts more writers than students, nor more staff turns than turns', () => {
    fc.assert(
      fc.property(room, fc.constantFrom(null, 1, 2), (posts, week) => {
        const found = look(posts, week)
        for (const row of found.topics) expect(row.writers).toBeLessThanOrEqual(row.students)
        expect(found.carry.staffTurns).toBeLessThanOrEqual(found.carry.turns)
        expect(found.acts.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('opens posts that are there', () => {
    fc.assert(
      fc.property(room, (posts) => {
        const ids = new Set(posts.map(({ id }) => id))
        for (const act of look(posts, null).acts) for (const id of act.posts) expect(ids.has(id)).toBe(true)
      }),
    )
  })

  it('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(room, (posts) => {
        const timed = posts.map((one, at) => ({
          ...one,
          createdAt: new Date(Date.UTC(2026, 9, 5, 0, at)).toISOString(),
        }))
        expect(look(timed.toReversed(), null)).toEqual(look(timed, null))
      }),
    )
  })
})

describe('the queue of any class', () => {
  const orders = QueueOrder.options
  const everything = QueueChoice.parse({ order: 'time', week: null, topicId: null })

  it('lists the same posts in every order, each once', () => {
    fc.assert(
      fc.property(room, (posts) => {
        const lists = orders.map((order) =>
          queueAtOnce({
            content: content({ people, topics, posts }),
            work: work({}, { firstDay: '2026-10-05' }),
            scores: new Map(),
            forums,
            courseKey: 'course',
            query: { ...everything, order },
          })
            .rows.map(({ postId }) => postId)
            .toSorted(),
        )
        for (const list of lists) expect(list).toEqual(lists[0])
        expect(new Set(lists[0]).size).toBe(lists[0]?.length)
      }),
    )
  })
})
