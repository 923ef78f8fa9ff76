import { ints, withRoomFor } from '../growing.ts'

/** By the number of a stem, in how many posts of the course it occurs. */
export interface StemCounts {
  byStem: Int32Array<ArrayBuffer>
}

/** Counts of nothing. */
export function stemCounts(): StemCounts {
  return { byStem: new Int32Array(1024) }
}

/** In how many posts the stem of that number occurs. */
export function postsWithStem(counts: StemCounts, stem: number): number {
  return counts.byStem[stem] ?? 0
}

/** Counts one more post that holds a stem, and says how many do now. */
export function countPost(counts: StemCounts, stem: number): number {
  counts.byStem = withRoomFor(counts.byStem, stem, ints)
  const posts = postsWithStem(counts, stem) + 1
  counts.byStem[stem] = posts
  return posts
}
