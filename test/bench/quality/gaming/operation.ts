import type { Argument } from '../data.ts'

/** A way to change a post: its new text, and what to do to the course while it is scored. */
export interface Change {
  readonly text: string
  /** A post to leave out: the donor of sentences that stand for own ones. */
  readonly leftOut?: string
  /** The post that this one answers, before the change and after. */
  readonly answers?: string
}

/** An attack that needs to know the post and its thread. Null where the thread holds nothing to attack with. */
export type Operation = (post: Argument, thread: readonly Argument[]) => Change | null

export type Operations = Readonly<Record<string, Operation>>

/** A small generator of its own, so that the figures are the same on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

export function byScore(thread: readonly Argument[]): readonly Argument[] {
  return thread.toSorted((one, other) => other.score - one.score)
}

export function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?]+[.!?]+/g) ?? [text]
}

export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** The three first sentences of the best post that has three. */
export function topSentences(thread: readonly Argument[]): { id: string; text: string } | null {
  const donor = byScore(thread).find((post) => sentencesOf(post.text).length >= 3)
  return donor === undefined ? null : { id: donor.id, text: sentencesOf(donor.text).slice(0, 3).join(' ') }
}
