import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { gramsOf, holdersOf } from './gramIndex.ts'
import { cleanText } from './text/clean.ts'
import type { Unit } from './text/units.ts'
import { wordsOf, type Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary, PostDigest } from './vocabulary.ts'

/** Where words were copied from. */
export type CopySource =
  { readonly kind: 'parent' | 'prompt' } | { readonly kind: 'peer'; readonly postId: PostId }

export interface Copying {
  /** 1 for every word that stands in a copied stretch. */
  readonly words: Uint8Array
  /** Where from, in the order found, each once. */
  readonly sources: readonly CopySource[]
}

/** From half of a unit's runs on it counts as copied. Units with fewer runs share their words by chance. */
const copiedShare = 0.5
const fewestRuns = 4
/** A stretch of this many words does not come about by chance, wherever a unit begins or ends. */
const stretch = 9
const day = 24 * 60 * 60 * 1000

const runsByPost = new WeakMap<Post, ReadonlySet<number>>()

function runsOfPost(post: Post): ReadonlySet<number> {
  const known = runsByPost.get(post)
  if (known !== undefined) return known
  const words = wordsOf(cleanText(post.text).text)
  const runs = new Set(gramsOf(words, 0, words.length, 3))
  runsByPost.set(post, runs)
  return runs
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

/** For one possible source: 1 at each place where a run of words begins that the source holds too. */
interface Matches {
  readonly source: CopySource
  readonly at: Uint8Array
  readonly runLength: number
}

function matchesIn(source: CopySource, grams: Int32Array, known: ReadonlySet<number>): Matches {
  const at = new Uint8Array(grams.length)
  if (known.size > 0) {
    for (let place = 0; place < grams.length; place += 1) if (known.has(grams[place] ?? 0)) at[place] = 1
  }
  return { source, at, runLength: 3 }
}

function peerMatches(words: readonly Word[], post: Post, vocabulary: CourseVocabulary): readonly Matches[] {
  const grams = gramsOf(words, 0, words.length)
  const time = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  const at = Number.isNaN(time) ? null : time
  const byHolder = new Map<number, Uint8Array>()
  const enter = (holder: number, place: number): void => {
    const digest = vocabulary.digests[holder]
    if (digest === undefined || !maySource(digest, post, at)) return
    const places = byHolder.get(holder) ?? new Uint8Array(grams.length)
    places[place] = 1
    byHolder.set(holder, places)
  }
  for (let place = 0; place < grams.length; place += 1) {
    const holders = holdersOf(vocabulary.grams, grams[place] ?? 0)
    if (holders === null) continue
    for (const holder of holders) if (holder >= 0) enter(holder, place)
  }
  return [...byHolder].flatMap(([holder, places]) => {
    const digest = vocabulary.digests[holder]
    if (digest === undefined) return []
    return [{ source: { kind: 'peer', postId: digest.id }, at: places, runLength: 4 }]
  })
}

function markUnits(found: Matches, units: readonly Unit[], copied: Uint8Array): boolean {
  let any = false
  const fewest = found.runLength === 3 ? 2 : fewestRuns
  for (const unit of units) {
    const runs = unit.last - unit.first - found.runLength + 1
    let shared = 0
    for (let place = unit.first; place < unit.first + runs; place += 1) shared += found.at[place] ?? 0
    if (shared < fewest || shared < runs * copiedShare) continue
    copied.fill(1, unit.first, unit.last)
    any = true
  }
  return any
}

function markStretches(found: Matches, copied: Uint8Array): boolean {
  let any = false
  let length = 0
  for (let place = 0; place <= found.at.length; place += 1) {
    if (found.at[place] === 1) {
      length += 1
      continue
    }
    if (length > 0 && length + found.runLength - 1 >= stretch) {
      copied.fill(1, place - length, place + found.runLength - 1)
      any = true
    }
    length = 0
  }
  return any
}

/** Finds the words of a post that were copied from the posts above it, the prompt, or any other post of the course. */
export function copyingIn(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  words: readonly Word[],
  units: readonly Unit[],
): Copying {
  const threes = gramsOf(words, 0, words.length, 3)
  const prompt = vocabulary.topics.get(post.topicId)?.promptGrams ?? new Set<number>()
  const candidates = [
    ...thread.ancestors.slice(0, 3).map((above) => matchesIn({ kind: 'parent' }, threes, runsOfPost(above))),
    matchesIn({ kind: 'prompt' }, threes, prompt),
    ...peerMatches(words, post, vocabulary),
  ]
  const copied = new Uint8Array(words.length)
  const sources = candidates
    .filter((found) => [markUnits(found, units, copied), markStretches(found, copied)].some(Boolean))
    .map((found) => found.source)
  return { words: copied, sources }
}
