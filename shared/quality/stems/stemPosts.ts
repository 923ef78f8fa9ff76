/**
 * For the posts of one topic: how many of them hold a stem, and the numbers of the first few that do. A table of
 * open addressing in one typed array, so that a look-up touches one place in memory.
 */
export interface StemPosts {
  /** Per slot: the stem's number counted from 1 (0: empty), how many posts hold it, and the first of them. */
  slots: Int32Array
  stems: number
}

const width = 8
const kept = 2
/** The posts of a stem that are known by number. Words of more posts than these point to nobody. */
export const holdersKept = width - kept
/** Slots to begin with: for each post that is expected about as many as it brings of new stems. */
const fewestSlots = 64
const mostSlots = 8192
const stemsPerPost = 8

/** A table of no posts, with room for about so many. */
export function stemPosts(expectedPosts = 0): StemPosts {
  let slots = fewestSlots
  while (slots < mostSlots && slots < expectedPosts * stemsPerPost) slots *= 2
  return { slots: new Int32Array(slots * width), stems: 0 }
}

/** Where a stem stands or would stand in the table: hand it to `postsAt` and `holderAt`. */
export function placeOfStem({ slots }: StemPosts, stem: number): number {
  const mask = slots.length - 1
  let place = (Math.imul(stem, 0x9e3779b1) * width) & mask
  for (;;) {
    const held = slots[place]
    if (held === 0 || held === stem + 1) return place
    place = (place + width) & mask
  }
}

/** How many posts hold the stem at that place. */
export function postsAt({ slots }: StemPosts, place: number): number {
  return slots[place + 1] ?? 0
}

/** The number of one of the first `holdersKept` posts that hold the stem at that place. */
export function holderAt({ slots }: StemPosts, place: number, nth: number): number {
  return slots[place + kept + nth] ?? -1
}

function enlarge(index: StemPosts): void {
  const old = index.slots
  index.slots = new Int32Array(old.length * 2)
  for (let place = 0; place < old.length; place += width) {
    const stem = (old[place] ?? 0) - 1
    if (stem >= 0) index.slots.set(old.subarray(place, place + width), placeOfStem(index, stem))
  }
}

/** Enters a post under a stem that it holds. Each post is entered once for each of its stems. */
export function addHolder(index: StemPosts, stem: number, post: number): void {
  if ((index.stems + 1) * width * 1.6 > index.slots.length) enlarge(index)
  const { slots } = index
  const place = placeOfStem(index, stem)
  const posts = slots[place + 1] ?? 0
  if (posts === 0) {
    slots[place] = stem + 1
    index.stems += 1
  }
  slots[place + 1] = posts + 1
  if (posts < holdersKept) slots[place + kept + posts] = post
}
