import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { firstHolder, gramsOf, lookUp, secondHolder, type Fingerprint } from './gramIndex.ts'
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
const fewestPrints = 2
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

/** For one possible source: where runs of words begin that it holds too. */
interface Matches {
  readonly source: CopySource
  /** The runs looked at: where each begins, rising, and 1 where the source holds it. */
  readonly places: Int32Array
  readonly shared: Uint8Array
  readonly runLength: number
  /** Fewer shared runs than this may be chance. */
  readonly fewest: number
}

function matchesIn(source: CopySource, grams: Int32Array, known: ReadonlySet<number>): Matches {
  const shared = new Uint8Array(grams.length)
  for (let place = 0; place < grams.length; place += 1) if (known.has(grams[place] ?? 0)) shared[place] = 1
  return { source, places: Int32Array.from(grams.keys()), shared, runLength: 3, fewest: 2 }
}

/** For every other post that shares a run with this one: which of the runs. */
function runsByHolder(
  print: Fingerprint,
  self: number,
  vocabulary: CourseVocabulary,
): ReadonlyMap<number, readonly number[]> {
  const byHolder = new Map<number, number[]>()
  const enter = (holder: number, run: number): void => {
    const runs = byHolder.get(holder)
    if (runs === undefined) byHolder.set(holder, [run])
    else runs.push(run)
  }
  for (let run = 0; run < print.hashes.length; run += 1) {
    const found = lookUp(vocabulary.grams, print.hashes[run] ?? 0)
    const first = firstHolder(vocabulary.grams, found)
    const second = secondHolder(vocabulary.grams, found)
    if (first >= 0 && first !== self) enter(first, run)
    if (second >= 0 && second !== self) enter(second, run)
  }
  return byHolder
}

function peerMatches(post: Post, vocabulary: CourseVocabulary): readonly Matches[] {
  const { print } = readingOf(post, vocabulary)
  const time = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  const when = Number.isNaN(time) ? null : time
  const self = vocabulary.numbers.get(post.id) ?? -2
  const found: Matches[] = []
  for (const [holder, runs] of runsByHolder(print, self, vocabulary)) {
    const digest = vocabulary.digests[holder]
    if (runs.length < fewestPrints || digest === undefined || !maySource(digest, post, when)) continue
    const shared = new Uint8Array(print.places.length)
    for (const run of runs) shared[run] = 1
    const source: CopySource = { kind: 'peer', postId: digest.id }
    found.push({ source, places: print.places, shared, runLength: 4, fewest: fewestPrints })
  }
  return found
}

/** Marks units of which half of the runs are shared. */
function markUnits(found: Matches, units: readonly Unit[], copied: Uint8Array): boolean {
  let any = false
  let run = 0
  for (const unit of units) {
    let inUnit = 0
    let shared = 0
    while (run < found.places.length && (found.places[run] ?? 0) < unit.last) {
      const fits = (found.places[run] ?? 0) + found.runLength <= unit.last
      if (fits) inUnit += 1
      if (fits) shared += found.shared[run] ?? 0
      run += 1
    }
    if (shared < found.fewest || shared < inUnit * copiedShare) continue
    copied.fill(1, unit.first, unit.last)
    any = true
  }
  return any
}

/** Marks long stretches of shared runs, wherever units begin and end. */
function markStretches(found: Matches, copied: Uint8Array): boolean {
  let any = false
  let from = -1
  for (let run = 0; run <= found.places.length; run += 1) {
    if (found.shared[run] === 1) {
      if (from < 0) from = run
      continue
    }
    const start = from < 0 ? 0 : (found.places[from] ?? 0)
    const end = from < 0 ? 0 : (found.places[run - 1] ?? 0) + found.runLength
    if (end - start >= stretch) {
      copied.fill(1, start, end)
      any = true
    }
    from = -1
  }
  return any
}

/** Finds the words of a post that were copied from the post it answers, the prompt, or any other post of the course. */
export function copyingIn(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  units: readonly Unit[],
): Copying {
  const { read } = readingOf(post, vocabulary)
  const threes = gramsOf(read.words, 3)
  const prompt = vocabulary.topics.get(post.topicId)?.promptGrams ?? new Set<number>()
  const candidates = [
    ...(thread.parent === null
      ? []
      : [matchesIn({ kind: 'parent' }, threes, runsOf(thread.parent, vocabulary))]),
    matchesIn({ kind: 'prompt' }, threes, prompt),
    ...peerMatches(post, vocabulary),
  ]
  const copied = new Uint8Array(read.words.length)
  const sources = candidates
    .filter((found) => [markUnits(found, units, copied), markStretches(found, copied)].some(Boolean))
    .map((found) => found.source)
  return { words: copied, sources }
}
