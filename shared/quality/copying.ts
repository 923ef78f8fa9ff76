import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { firstHolder, gramsOf, lookUp, runLength, secondHolder, type Fingerprint } from './gramIndex.ts'
import { readingOf } from './reading.ts'
import { maySource, timeOf } from './sources.ts'
import type { Unit } from './text/units.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary } from './vocabulary.ts'

/** Where words were copied from. */
export type CopySource =
  | { readonly kind: 'parent' | 'prompt' }
  | { readonly kind: 'peer'; readonly postId: PostId }
  /** An earlier post by the same student. */
  | { readonly kind: 'self'; readonly postId: PostId }

export interface Copying {
  /** 1 for every word that stands in a copied stretch; null where none does. */
  readonly words: readonly number[] | null
  /** Where from, in the order found, each once. */
  readonly sources: readonly CopySource[]
}

/** From half of a unit's runs on it counts as copied. Units with fewer runs share their words by chance. */
const copiedShare = 0.5
const fewestRuns = 2
/** A stretch of this many words does not come about by chance, wherever a unit begins or ends. */
const stretch = 9

/** For one possible source: 1 for each run of the post's fingerprint that it holds too. */
interface Matches {
  readonly source: CopySource
  readonly shared: Uint8Array
}

function matchesIn(
  source: CopySource,
  print: Fingerprint,
  holds: (hash: number) => boolean,
): readonly Matches[] {
  let shared: Uint8Array | null = null
  let count = 0
  for (let run = 0; run < print.hashes.length; run += 1) {
    if (!holds(print.hashes[run] ?? 0)) continue
    shared ??= new Uint8Array(print.hashes.length)
    shared[run] = 1
    count += 1
  }
  return shared === null || count < fewestRuns ? [] : [{ source, shared }]
}

function parentMatches(parent: Post, print: Fingerprint, vocabulary: CourseVocabulary): readonly Matches[] {
  const { hashes } = readingOf(parent, vocabulary).print
  return matchesIn({ kind: 'parent' }, print, (hash) => hashes.includes(hash))
}

function promptMatches(prompt: ReadonlySet<number>, print: Fingerprint): readonly Matches[] {
  return prompt.size === 0 ? [] : matchesIn({ kind: 'prompt' }, print, (hash) => prompt.has(hash))
}

/** By number of a post, how many runs it shares with the one looked at. All zero between two posts. */
let sharedRuns = new Uint16Array(1024)

/** Counts one more shared run of a post; true for the first. */
function countRun(holder: number): boolean {
  if (holder >= sharedRuns.length) {
    const grown = new Uint16Array(holder * 2)
    grown.set(sharedRuns)
    sharedRuns = grown
  }
  const before = sharedRuns[holder] ?? 0
  sharedRuns[holder] = before + 1
  return before === 0
}

/** The other posts that share as many runs as it takes, in the order found. */
function holdersOf(print: Fingerprint, self: number, { grams }: CourseVocabulary): readonly number[] {
  const found: number[] = []
  for (const hash of print.hashes) {
    const place = lookUp(grams, hash)
    const first = firstHolder(grams, place)
    const second = secondHolder(grams, place)
    if (first >= 0 && first !== self && countRun(first)) found.push(first)
    if (second >= 0 && second !== self && countRun(second)) found.push(second)
  }
  const enough = found.filter((holder) => (sharedRuns[holder] ?? 0) >= fewestRuns)
  for (const holder of found) sharedRuns[holder] = 0
  return enough
}

function peerMatches(post: Post, print: Fingerprint, vocabulary: CourseVocabulary): readonly Matches[] {
  const { digests, numbers, grams } = vocabulary
  const holders = holdersOf(print, numbers.get(post.id) ?? -2, vocabulary)
  if (holders.length === 0) return []
  const when = timeOf(post)
  return holders.flatMap((holder) => {
    const digest = digests[holder]
    if (digest === undefined || !maySource(digest, post, when)) return []
    const kind = digest.authorId !== null && digest.authorId === post.authorId ? 'self' : 'peer'
    return matchesIn({ kind, postId: digest.id }, print, (hash) => {
      const place = lookUp(grams, hash)
      return firstHolder(grams, place) === holder || secondHolder(grams, place) === holder
    })
  })
}

/** Marks units of which half of the runs are shared. */
function markUnits(found: Matches, print: Fingerprint, units: readonly Unit[], copied: number[]): boolean {
  let any = false
  let run = 0
  for (const unit of units) {
    let inUnit = 0
    let shared = 0
    while (run < print.places.length && (print.places[run] ?? 0) < unit.last) {
      const fits = (print.places[run] ?? 0) + runLength <= unit.last
      if (fits) inUnit += 1
      if (fits) shared += found.shared[run] ?? 0
      run += 1
    }
    if (shared < fewestRuns || shared < inUnit * copiedShare) continue
    copied.fill(1, unit.first, unit.last)
    any = true
  }
  return any
}

/** Marks long stretches of shared runs, wherever units begin and end. */
function markStretches(found: Matches, print: Fingerprint, copied: number[]): boolean {
  let any = false
  let from = -1
  for (let run = 0; run <= print.places.length; run += 1) {
    if (found.shared[run] === 1) {
      if (from < 0) from = run
      continue
    }
    const start = from < 0 ? 0 : (print.places[from] ?? 0)
    const end = from < 0 ? 0 : (print.places[run - 1] ?? 0) + runLength
    if (end - start >= stretch) {
      copied.fill(1, start, end)
      any = true
    }
    from = -1
  }
  return any
}

const noRuns: ReadonlySet<number> = new Set()

/** Zeros to copy from: filling a list anew for every post takes longer. */
const zeros: number[] = []

function nothingCopied(words: number): number[] {
  while (zeros.length < words) zeros.push(0)
  return zeros.slice(0, words)
}

/** From this share of a unit on, pieces of classmates' sentences make it theirs; less will do where another unit is. */
const piecesShare = { first: 0.35, further: 0.2 }
const fewestPieces = 2

/** Marks units made of short pieces out of posts of the same topic, each too short to be found by itself. */
function markPieces(
  post: Post,
  vocabulary: CourseVocabulary,
  units: readonly Unit[],
  copied: number[],
): PostId | null {
  const { read, print } = readingOf(post, vocabulary)
  const self = vocabulary.numbers.get(post.id) ?? -2
  const when = timeOf(post)
  let from: PostId | null = null
  const sourceAt = (number: number): PostId | null => {
    const digest = number < 0 || number === self ? undefined : vocabulary.digests[number]
    if (digest?.topicId !== post.topicId || !maySource(digest, post, when)) return null
    return digest.id
  }
  const holderOf = (gram: number): PostId | null => {
    const place = lookUp(vocabulary.grams, gram)
    const first = firstHolder(vocabulary.grams, place)
    return first < 0 ? null : (sourceAt(first) ?? sourceAt(secondHolder(vocabulary.grams, place)))
  }
  // Two fifths of the runs tell whether any are shared at all: most posts end here.
  let shared = 0
  for (let run = 0; run < print.hashes.length && shared < fewestPieces; run += 1) {
    if (holderOf(print.hashes[run] ?? 0) !== null) shared += 1
  }
  if (shared < fewestPieces) return null
  const grams = gramsOf(read.words)
  const found = units.map((unit) => {
    let [covered, until, pieces] = [0, unit.first, 0]
    for (let at = unit.first; at + runLength <= unit.last; at += 1) {
      const holder = holderOf(grams[at] ?? 0)
      if (holder === null) continue
      if (at >= until) pieces += 1
      covered += at + runLength - Math.max(at, until)
      until = at + runLength
      from = holder
    }
    return { unit, pieces, share: covered / (unit.last - unit.first) }
  })
  const isPatched = found.some(({ pieces, share }) => pieces >= fewestPieces && share >= piecesShare.first)
  if (!isPatched) return null
  for (const { unit, share } of found) if (share >= piecesShare.further) copied.fill(1, unit.first, unit.last)
  return from
}

/** Finds the words of a post that were copied from the post it answers, the prompt, or any other post of the course. */
export function copyingIn(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  units: readonly Unit[],
): Copying {
  const { read, print } = readingOf(post, vocabulary)
  const prompt = vocabulary.topics.get(post.topicId)?.promptRuns ?? noRuns
  const candidates = [
    ...(thread.parent === null ? [] : parentMatches(thread.parent, print, vocabulary)),
    ...promptMatches(prompt, print),
    ...peerMatches(post, print, vocabulary),
  ]
  const copied = nothingCopied(read.words.length)
  const pieces = markPieces(post, vocabulary, units, copied)
  if (candidates.length === 0 && !copied.includes(1)) return { words: null, sources: [] }
  const sources = candidates
    .filter((found) =>
      [markUnits(found, print, units, copied), markStretches(found, print, copied)].some(Boolean),
    )
    .map((found) => found.source)
  if (sources.length > 0 || pieces === null || !copied.includes(1))
    return { words: sources.length === 0 ? null : copied, sources }
  return { words: copied, sources: [{ kind: 'peer', postId: pieces }] }
}
