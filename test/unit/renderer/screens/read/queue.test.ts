import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDone, neighbour, nextUnscored, placeOf, withScored } from '#renderer/screens/read/queue.ts'
import { behindOf, queueInput, searched, withoutBehind } from '#renderer/screens/read/query.ts'
import { api } from '#shared/contract/api.ts'
import { PostState, QueueOrder } from '#shared/model/savedView.ts'
import { courseId, postId } from '#shared/model/ids.ts'

const row = (id: string, scored: number, criteria = 5) => ({ postId: postId(id), scored, criteria })
const rows = [row('a', 5), row('b', 0), row('lounge', 0, 0), row('c', 4)]

describe('moving through the queue', () => {
  it('stays within it', () => {
    expect(neighbour(rows, 0, -1)).toBe('a')
    expect(neighbour(rows, 3, 1)).toBe('c')
    expect(neighbour(rows, 1, 1)).toBe('lounge')
    expect(neighbour([], -1, 1)).toBeNull()
  })

  it('finds the next post without all its levels, and begins again from the top', () => {
    expect(nextUnscored(rows, 0)).toBe('b')
    expect(nextUnscored(rows, 1)).toBe('c')
    expect(nextUnscored(rows, 3)).toBe('b')
  })

  it('passes over posts that are never scored, and ends when all are', () => {
    expect(nextUnscored([row('a', 5), row('lounge', 0, 0)], 0)).toBeNull()
    expect(isDone(row('lounge', 0, 0))).toBe(true)
  })

  it('comes back to the post itself when it is the only one left', () => {
    expect(nextUnscored([row('a', 5), row('b', 2)], 1)).toBe('b')
  })

  it('falls back to the first post when the open one is filtered away', () => {
    expect(placeOf(rows, 'c')).toBe(3)
    expect(placeOf(rows, 'gone')).toBe(0)
    expect(placeOf(rows, undefined)).toBe(0)
    expect(placeOf([], 'a')).toBe(-1)
  })
})

describe('an act on a post of the queue', () => {
  const full = (id: string, scored: number, criteria = 5) => ({ ...row(id, scored, criteria), student: null })
  const queue = { rows: [full('a', 4), full('lounge', 0, 0), full('b', 5)], scored: 1, total: 2 }

  it('shows in its place and in the count, and moves nothing', () => {
    const after = withScored(queue, postId('a'), 5)
    expect(after.rows.map((one) => one.postId)).toEqual(['a', 'lounge', 'b'])
    expect(after).toMatchObject({ scored: 2, total: 2 })
    expect(after.rows[0]).toMatchObject({ scored: 5 })
    expect(after.rows[2]).toBe(queue.rows[2])
  })

  it('takes the post out of the count again when a level is taken away', () => {
    expect(withScored(queue, postId('b'), 4).scored).toBe(0)
  })

  it('changes nothing in a queue that does not hold the post', () => {
    expect(withScored(queue, postId('gone'), 3)).toEqual(queue)
  })
})

describe('what the address asks for', () => {
  const ask = (entries: Record<string, string>) => queueInput(courseId('c'), new Map(Object.entries(entries)))

  it('is everything, shuffled, when it says nothing', () => {
    expect(ask({})).toEqual({
      course: 'c',
      order: 'shuffled',
      week: null,
      topicId: null,
      section: null,
      group: null,
      only: [],
      criterionId: null,
      behind: null,
      text: null,
    })
  })

  it('is never more than the contract knows, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (order, only, week) => {
        const asked = ask({ order, only, week })
        expect(QueueOrder.options).toContain(asked.order)
        for (const state of asked.only ?? []) expect(PostState.options).toContain(state)
        expect(asked.week === null || Number.isInteger(asked.week)).toBe(true)
      }),
    )
  })

  it('is always a call that the contract takes', () => {
    const names = [
      'order',
      'only',
      'week',
      'topic',
      'post',
      'person',
      'posts',
      'strategy',
      'criterion',
      'level',
      'text',
    ]
    const entries = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.nat().map(String)))
    fc.assert(
      fc.property(entries, (query) => {
        expect(api['posts.queue'].input.safeParse(ask(query)).error).toBeUndefined()
      }),
    )
  })

  it('can be the posts behind a number', () => {
    const behind = (entries: Record<string, string>) => behindOf(new Map(Object.entries(entries)))
    expect(behind({ person: '7' })).toEqual({ kind: 'person', personId: '7' })
    expect(behind({ posts: 'a,b,' })).toEqual({ kind: 'posts', postIds: ['a', 'b'] })
    expect(behind({ strategy: 'debate' })).toEqual({ kind: 'strategy', strategy: 'debate' })
    expect(behind({ criterion: 'point', level: '3' })).toEqual({
      kind: 'level',
      criterionId: 'point',
      level: 3,
    })
    expect(behind({ strategy: 'shouting' })).toBeNull()
    expect(behind({ criterion: 'point', level: '9' })).toBeNull()
    expect(behind({ criterion: 'point' })).toBeNull()
  })

  it('keeps the other choices when the narrowing is taken away', () => {
    const query = new Map([
      ['person', '7'],
      ['week', '3'],
      ['level', '2'],
    ])
    expect(withoutBehind(query)).toEqual({ week: '3' })
  })
})

describe('a search', () => {
  const query = new Map([
    ['week', '3'],
    ['topic', 't'],
    ['person', 'ana'],
    ['order', 'time'],
  ])

  it('looks everywhere when it begins, in the order that was chosen', () => {
    expect(searched(query, 'rent', 'everywhere')).toEqual({
      order: 'time',
      week: null,
      topic: null,
      text: 'rent',
    })
  })

  it('stays within what was chosen since, while it is typed on', () => {
    expect(searched(new Map([...query, ['text', 'ren']]), 'rent', 'everywhere')).toMatchObject({
      week: '3',
      text: 'rent',
    })
    expect(searched(query, 'rent', 'list')).toMatchObject({ week: '3', text: 'rent' })
  })

  it('is asked of the queue, and never longer than it takes', () => {
    const asked = queueInput(courseId('c'), new Map([['text', 'x'.repeat(900)]]))
    expect(asked.text).toHaveLength(500)
  })
})
