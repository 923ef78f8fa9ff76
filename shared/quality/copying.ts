import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { gramsOf, holdersOf } from './gramIndex.ts'
import { cleanText } from './text/clean.ts'
import type { Unit } from './text/units.ts'
import { wordsOf, type Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary, PostDigest } from './vocabulary.ts'

/** Where a unit was copied from. */
export type CopySource =
  { readonly kind: 'parent' | 'prompt' } | { readonly kind: 'peer'; readonly postId: PostId }

export interface Copying {
  /** One entry per unit; null where it is not copied. */
  readonly units: readonly (CopySource | null)[]
}

/** From half of a unit's runs on it counts as copied. Shorter units share their words by chance. */
const copiedShare = 0.5
const fewestRuns = 4
const day = 24 * 60 * 60 * 1000

const parentRuns = new WeakMap<Post, ReadonlySet<number>>()

function runsOfPost(post: Post): ReadonlySet<number> {
  const known = parentRuns.get(post)
  if (known !== undefined) return known
  const words = wordsOf(cleanText(post.text).text)
  const runs = new Set(gramsOf(words, 0, words.length, 3))
  parentRuns.set(post, runs)
  return runs
}

function shareIn(grams: Int32Array, known: ReadonlySet<number>): number {
  if (grams.length === 0) return 0
  let shared = 0
  for (const gram of grams) if (known.has(gram)) shared += 1
  return shared / grams.length
}

/**
 * Whether a post that holds the same words counts as where they came from. Not where it answers this very post, and
 * not where it came a day or more later. Within a day, times do not tell who wrote first: people prepare offline.
 */
function maySource(digest: PostDigest, post: Post, at: number | null): boolean {
  if (digest.id === post.id || digest.parentId === post.id) return false
  if (digest.at === null || at === null) return true
  return digest.at < at + day
}

function peerOf(
  grams: Int32Array,
  post: Post,
  at: number | null,
  vocabulary: CourseVocabulary,
): CopySource | null {
  const tally = new Map<number, number>()
  for (const gram of grams) {
    for (const holder of holdersOf(vocabulary.grams, gram)) {
      const digest = holder < 0 ? undefined : vocabulary.digests[holder]
      if (digest === undefined || !maySource(digest, post, at)) continue
      tally.set(holder, (tally.get(holder) ?? 0) + 1)
    }
  }
  for (const [holder, shared] of tally) {
    const digest = vocabulary.digests[holder]
    if (digest !== undefined && shared >= grams.length * copiedShare && shared >= fewestRuns) {
      return { kind: 'peer', postId: digest.id }
    }
  }
  return null
}

/** Finds for every unit where it was copied from: the parent, the prompt, or any other post of the course. */
export function copySources(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  words: readonly Word[],
  units: readonly Unit[],
): Copying {
  const prompt = vocabulary.topics.get(post.topicId)?.promptGrams ?? new Set<number>()
  const parents = thread.ancestors.slice(0, 3).map(runsOfPost)
  const time = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  const at = Number.isNaN(time) ? null : time
  const sourceOf = (unit: Unit): CopySource | null => {
    const threes = gramsOf(words, unit.first, unit.last, 3)
    if (parents.some((runs) => threes.length >= 2 && shareIn(threes, runs) >= copiedShare))
      return { kind: 'parent' }
    if (threes.length >= 2 && shareIn(threes, prompt) >= copiedShare) return { kind: 'prompt' }
    return peerOf(gramsOf(words, unit.first, unit.last), post, at, vocabulary)
  }
  return { units: units.map(sourceOf) }
}
