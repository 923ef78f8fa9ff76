import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { firstHolder, gramsOf, lookUp, secondHolder } from './gramIndex.ts'
import { readingOf } from './reading.ts'
import type { Unit } from './text/units.ts'
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

function runsOf(post: Post, vocabulary: CourseVocabulary): ReadonlySet<number> {
  return new Set(gramsOf(readingOf(post, vocabulary).read.words, 3))
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

function peerMatches(grams: Int32Array, post: Post, vocabulary: CourseVocabulary): readonly Matches[] {
  const time = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  const at = Number.isNaN(time) ? null : time
  const self = vocabulary.numbers.get(post.id) ?? -2
  const byHolder = new Map<number, Uint8Array>()
  const enter = (holder: number, place: number): void => {
    const digest = vocabulary.digests[holder]
    if (digest === undefined || !maySource(digest, post, at)) return
    const places = byHolder.get(holder) ?? new Uint8Array(grams.length)
    places[place] = 1
    byHolder.set(holder, places)
  }
  for (let place = 0; place < grams.length; place += 1) {
    const found = lookUp(vocabulary.grams, grams[place] ?? 0)
    const first = firstHolder(vocabulary.grams, found)
    const second = secondHolder(vocabulary.grams, found)
    if (first >= 0 && first !== self) enter(first, place)
    if (second >= 0 && second !== self) enter(second, place)
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
  units: readonly Unit[],
): Copying {
  const { fours, read } = readingOf(post, vocabulary)
  const threes = gramsOf(read.words, 3)
  const prompt = vocabulary.topics.get(post.topicId)?.promptGrams ?? new Set<number>()
  const candidates = [
    ...thread.ancestors
      .slice(0, 3)
      .map((above) => matchesIn({ kind: 'parent' }, threes, runsOf(above, vocabulary))),
    matchesIn({ kind: 'prompt' }, threes, prompt),
    ...peerMatches(fours, post, vocabulary),
  ]
  const copied = new Uint8Array(read.words.length)
  const sources = candidates
    .filter((found) => [markUnits(found, units, copied), markStretches(found, copied)].some(Boolean))
    .map((found) => found.source)
  return { words: copied, sources }
}
