import { describe, expect, it } from 'vitest'
import {
  goldPosts,
  goldReplies,
  scoreGoldPosts,
  scoreGoldReplies,
  twinsOf,
} from '../../bench/quality/goldSets.ts'
import { goldFigures } from '../../bench/quality/gold.ts'

const replies = goldReplies()
const posts = goldPosts()

function measured(what: string): number {
  const figure = goldFigures().find((each) => each.what.startsWith(what))
  return figure?.value ?? Number.NaN
}

describe('the gold replies', () => {
  const all = replies.threads.flatMap((thread) => thread.replies)

  it('are 160: 40 a strategy, 10 hard ones each, over at least five subjects', () => {
    for (const strategy of ['conversational', 'inquiry', 'debate', 'instruction']) {
      const own = all.filter((reply) => reply.strategy === strategy)
      expect([own.length, own.filter((reply) => reply.hard).length]).toEqual([40, 10])
    }
    expect(new Set(replies.threads.map((thread) => thread.subject)).size).toBeGreaterThanOrEqual(5)
    expect(new Set(all.map((reply) => reply.text)).size).toBe(160)
  })

  it('are sorted like their writer sorted them well beyond chance', () => {
    expect(measured('dialogue strategy, kappa')).toBeGreaterThanOrEqual(0.6)
  })

  it('all get scores', () => {
    const scores = scoreGoldReplies(replies)
    expect(all.filter((reply) => !scores.has(reply.id))).toEqual([])
  })
})

describe('the gold posts', () => {
  const all = posts.topics.flatMap((topic) => topic.posts)

  it('are 100 over five subjects, with twins, and levels for every criterion that applies', () => {
    expect(all.length).toBe(100)
    expect(posts.topics.length).toBeGreaterThanOrEqual(5)
    expect(twinsOf(posts).size).toBeGreaterThanOrEqual(5)
    for (const post of all) expect(post.levels.engage === null).toBe(post.parent === null)
  })

  it.each(['point', 'support', 'engage', 'inquire', 'transform'])(
    'mostly get %s within one level of their writer’s',
    (criterion) => {
      expect(measured(`${criterion}: within one level`)).toBeGreaterThanOrEqual(0.7)
    },
  )

  it('keep every twin within one level of its original', () => {
    const scores = scoreGoldPosts(posts)
    const apart = [...twinsOf(posts)].flatMap(([twin, original]) => {
      const levels = new Map(
        Object.entries(scores.get(original)?.criteria ?? {}).map(([id, criterion]) => [id, criterion.level]),
      )
      return Object.entries(scores.get(twin)?.criteria ?? {}).filter(
        ([id, { level }]) => Math.abs((level ?? 0) - (levels.get(id) ?? 0)) > 1,
      )
    })
    expect(apart).toEqual([])
  })
})
