import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { fewestRuns, markShared, type SharedRuns } from './copying/markShared.ts'
import { piecesIn } from './copying/pieces.ts'
import { holdersOfRuns, sharingAtLeast, type RunHolders } from './copying/runHolders.ts'
import type { Fingerprint } from './gramIndex.ts'
import { readingOf, type PostReading } from './reading.ts'
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

/** A possible source and what it shares with the post. */
interface Matches {
  readonly source: CopySource
  readonly shared: SharedRuns
}

function matchesIn(source: CopySource, runs: number, holds: (run: number) => boolean): readonly Matches[] {
  let shared: Uint8Array | null = null
  let count = 0
  for (let run = 0; run < runs; run += 1) {
    if (!holds(run)) continue
    shared ??= new Uint8Array(runs)
    shared[run] = 1
    count += 1
  }
  return shared === null || count < fewestRuns ? [] : [{ source, shared }]
}

function parentMatches(parent: Post, print: Fingerprint, vocabulary: CourseVocabulary): readonly Matches[] {
  const theirs = readingOf(parent, vocabulary).print.hashes
  const mine = print.hashes
  return matchesIn({ kind: 'parent' }, mine.length, (run) => theirs.includes(mine[run] ?? 0))
}

function promptMatches(prompt: ReadonlySet<number>, { hashes }: Fingerprint): readonly Matches[] {
  if (prompt.size === 0) return []
  return matchesIn({ kind: 'prompt' }, hashes.length, (run) => prompt.has(hashes[run] ?? 0))
}

function peerMatches(
  post: Post,
  runs: number,
  holders: RunHolders,
  { digests, numbers }: CourseVocabulary,
): readonly Matches[] {
  const sharing = sharingAtLeast(fewestRuns, holders, runs, numbers.get(post.id) ?? -2)
  if (sharing.length === 0) return []
  const when = timeOf(post)
  const { first, second } = holders
  const matches: Matches[] = []
  for (const holder of sharing) {
    const digest = digests[holder]
    if (digest === undefined || !maySource(digest, post, when)) continue
    const kind = digest.authorId !== null && digest.authorId === post.authorId ? 'self' : 'peer'
    const shared = new Uint8Array(runs)
    for (let run = 0; run < runs; run += 1)
      if (first[run] === holder || second[run] === holder) shared[run] = 1
    matches.push({ source: { kind, postId: digest.id }, shared })
  }
  return matches
}

const nothing: Copying = { words: null, sources: [] }
const noRuns: ReadonlySet<number> = new Set()

/** Zeros to copy from: filling a list anew for every post takes longer. */
const zeros: number[] = []

function nothingCopied(words: number): number[] {
  while (zeros.length < words) zeros.push(0)
  return zeros.slice(0, words)
}

/** All that may have been a source of two runs and more. */
function candidatesFor(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  { print }: PostReading,
  holders: RunHolders,
): readonly Matches[] {
  const prompt = vocabulary.topics.get(post.topicId)?.promptRuns ?? noRuns
  return [
    ...(thread.parent === null ? [] : parentMatches(thread.parent, print, vocabulary)),
    ...promptMatches(prompt, print),
    ...peerMatches(post, print.hashes.length, holders, vocabulary),
  ]
}

/** Finds the words of a post that were copied from the post it answers, the prompt, or any other post of the course. */
export function copyingIn(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  units: readonly Unit[],
): Copying {
  const reading = readingOf(post, vocabulary)
  const holders = holdersOfRuns(reading.print, vocabulary.grams)
  const candidates = candidatesFor(post, thread, vocabulary, reading, holders)
  const pieces = piecesIn(post, vocabulary, reading, holders, units)
  if (candidates.length === 0 && pieces === null) return nothing
  const copied = nothingCopied(reading.read.words.length)
  for (const { first, last } of pieces?.units ?? []) copied.fill(1, first, last)
  const sources = candidates
    .filter(({ shared }) => markShared(shared, reading.print, units, copied))
    .map(({ source }) => source)
  if (sources.length > 0) return { words: copied, sources }
  if (pieces === null) return nothing
  return { words: copied, sources: [{ kind: 'peer', postId: pieces.from }] }
}
