import type { Overview } from '#shared/contract/views.ts'
import type { Post } from '#shared/model/post.ts'
import { threadRoot } from '#shared/reading/threadOrder.ts'
import type { Period } from './period.ts'

/** The posts of the period by the post that opened their thread. */
export function threadsIn(posts: readonly Post[], period: Period): readonly (readonly Post[])[] {
  const threads = new Map<string, Post[]>()
  for (const post of posts) {
    const root = threadRoot(post, period.index).id
    const known = threads.get(root)
    if (known === undefined) threads.set(root, [post])
    else known.push(post)
  }
  return [...threads.values()]
}

function isStaff(post: Post, period: Period): boolean {
  return post.authorId !== null && period.staffIds.has(post.authorId)
}

/** Who carries the talk: the staff's share of turns, and threads of two or more students that live without staff. */
export function carryOf(period: Period): Overview['carry'] {
  const alive = threadsIn(period.talk, period).filter((thread) => {
    const writers = new Set(thread.map((post) => post.authorId))
    return writers.size >= 2 && thread.length >= 3 && !thread.some((post) => isStaff(post, period))
  })
  return {
    staffTurns: period.talk.filter((post) => isStaff(post, period)).length,
    turns: period.talk.length,
    threadsAlive: alive.length,
  }
}
