import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { firstHolder, gramsOf, lookUp, runLength, secondHolder } from '../gramIndex.ts'
import { numberOfTopic, topicOfPost } from '../postTopics.ts'
import type { PostReading } from '../reading.ts'
import { maySource, timeOf } from '../sources.ts'
import type { Unit } from '../text/units.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import type { RunHolders } from './runHolders.ts'

/** From this share of a unit on, pieces of classmates' sentences make it theirs; less will do where another unit is. */
const piecesShare = { first: 0.35, further: 0.2 }
const fewestPieces = 2

/** Who may have written a run first: an earlier post of the same topic. */
interface Classmates {
  readonly post: Post
  readonly at: number | null
  readonly self: number
  readonly topic: number
  readonly vocabulary: CourseVocabulary
}

function isSource({ post, at, self, topic, vocabulary }: Classmates, number: number): boolean {
  if (number < 0 || number === self || topicOfPost(vocabulary.topicOf, number) !== topic) return false
  const digest = vocabulary.digests[number]
  return digest !== undefined && maySource(digest, post, at)
}

/** The one of two posts that counts as a source, the first before the second; -1 for none. */
function sourceAmong(classmates: Classmates, first: number, second: number): number {
  if (isSource(classmates, first)) return first
  return isSource(classmates, second) ? second : -1
}

function sourceOfGram(classmates: Classmates, gram: number): number {
  const { grams } = classmates.vocabulary
  const place = lookUp(grams, gram)
  return sourceAmong(classmates, firstHolder(grams, place), secondHolder(grams, place))
}

/** Two fifths of the runs tell whether any are shared at all: most posts end here. */
function sharesPieces(classmates: Classmates, { first, second }: RunHolders, runs: number): boolean {
  let shared = 0
  for (let run = 0; run < runs; run += 1) {
    if (sourceAmong(classmates, first[run] ?? -1, second[run] ?? -1) < 0) continue
    shared += 1
    if (shared >= fewestPieces) return true
  }
  return false
}

/** How much of a unit is made of others' pieces, how many these are, and whose the last one is (-1: nobody's). */
interface Patched {
  readonly unit: Unit
  readonly pieces: number
  readonly share: number
  readonly last: number
}

function patchedBy(classmates: Classmates, grams: Int32Array, unit: Unit): Patched {
  let covered = 0
  let until = unit.first
  let pieces = 0
  let last = -1
  for (let at = unit.first; at + runLength <= unit.last; at += 1) {
    const source = sourceOfGram(classmates, grams[at] ?? 0)
    if (source < 0) continue
    if (at >= until) pieces += 1
    covered += at + runLength - Math.max(at, until)
    until = at + runLength
    last = source
  }
  return { unit, pieces, share: covered / (unit.last - unit.first), last }
}

/** Units made of others' pieces, and whose the last piece is. */
export interface Pieces {
  readonly units: readonly Unit[]
  readonly from: PostId
}

/**
 * Finds units made of short pieces out of posts of the same topic, each too short to be found by itself; null where none
 * is made so.
 */
export function piecesIn(
  post: Post,
  vocabulary: CourseVocabulary,
  { read, print }: PostReading,
  holders: RunHolders,
  units: readonly Unit[],
): Pieces | null {
  const self = vocabulary.numbers.get(post.id) ?? -2
  const topic = numberOfTopic(vocabulary.topicOf, post.topicId)
  const classmates = { post, at: timeOf(post), self, topic, vocabulary }
  if (!sharesPieces(classmates, holders, print.hashes.length)) return null
  const grams = gramsOf(read.words)
  const found = units.map((unit) => patchedBy(classmates, grams, unit))
  const isPatched = found.some(({ pieces, share }) => pieces >= fewestPieces && share >= piecesShare.first)
  if (!isPatched) return null
  const last = found.findLast(({ last }) => last >= 0)?.last ?? -1
  const from = vocabulary.digests[last]?.id
  const patched = found.filter(({ share }) => share >= piecesShare.further).map(({ unit }) => unit)
  return from === undefined ? null : { units: patched, from }
}
