/** By the number of a stem, in how many posts of the course it occurs. */
export interface StemCounts {
  byStem: Int32Array
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
  if (stem >= counts.byStem.length) {
    const grown = new Int32Array(stem * 2)
    grown.set(counts.byStem)
    counts.byStem = grown
  }
  const posts = postsWithStem(counts, stem) + 1
  counts.byStem[stem] = posts
  return posts
}
