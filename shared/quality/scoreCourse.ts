import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import { score } from './score.ts'
import { courseLookup, threadContext } from './thread.ts'
import { buildVocabulary } from './vocabulary.ts'

export interface ScoreInput {
  readonly content: ClassContent
  readonly rubric: Rubric
  /** By topic id; topics without an entry are scored as prompts. */
  readonly forums: Readonly<Record<string, Forum>>
  /** Score only these; the whole course is still the vocabulary. */
  readonly only?: ReadonlySet<PostId>
}

export interface ScoreHooks {
  readonly onProgress?: (done: number, total: number) => void
  /** Asked between posts; true ends the work with what is done. */
  readonly shouldStop?: () => boolean
}

const reportEvery = 200

/** Scores the posts of a course, in their order. */
export function scorePosts(input: ScoreInput, hooks: ScoreHooks = {}): readonly PostScore[] {
  const vocabulary = buildVocabulary(input.content)
  const lookup = courseLookup(input.content, input.forums)
  const chosen = input.content.posts.filter((post) => input.only === undefined || input.only.has(post.id))
  const scores: PostScore[] = []
  for (const post of chosen) {
    if (hooks.shouldStop?.() === true) break
    scores.push(score(post, threadContext(post, lookup), vocabulary, input.rubric))
    if (scores.length % reportEvery === 0) hooks.onProgress?.(scores.length, chosen.length)
  }
  hooks.onProgress?.(scores.length, chosen.length)
  return scores
}
