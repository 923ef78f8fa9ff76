import { firstHolder, lookUp, secondHolder, type Fingerprint, type GramIndex } from '../gramIndex.ts'
import { ints, withRoomFor } from '../growing.ts'

/** By run of a fingerprint the first two posts of the course that hold it; -1 where there are none. */
export interface RunHolders {
  readonly first: Int32Array
  readonly second: Int32Array
}

/** Room to work in, reused from post to post: each look-up in the index of a course leads far through memory. */
let room = { first: ints(256), second: ints(256) }

/** Looks up who holds the runs of a post, once for all guards. Holds until it is called again. */
export function holdersOfRuns({ hashes }: Fingerprint, grams: GramIndex): RunHolders {
  const { length } = hashes
  if (room.first.length < length) room = { first: ints(length * 2), second: ints(length * 2) }
  const { first, second } = room
  for (let run = 0; run < length; run += 1) {
    const place = lookUp(grams, hashes[run] ?? 0)
    first[run] = firstHolder(grams, place)
    second[run] = secondHolder(grams, place)
  }
  return room
}

/** By number of a post, how many runs it shares with the one looked at. All zero between two posts. */
let sharedRuns = ints(1024)

/** Counts one more shared run of a post; true for the first. */
function countRun(holder: number): boolean {
  sharedRuns = withRoomFor(sharedRuns, holder, ints)
  const before = sharedRuns[holder] ?? 0
  sharedRuns[holder] = before + 1
  return before === 0
}

/** The other posts that hold at least so many of the runs, in the order found. */
export function sharingAtLeast(
  least: number,
  { first, second }: RunHolders,
  runs: number,
  self: number,
): readonly number[] {
  const found: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const one = first[run] ?? -1
    const other = second[run] ?? -1
    if (one >= 0 && one !== self && countRun(one)) found.push(one)
    if (other >= 0 && other !== self && countRun(other)) found.push(other)
  }
  const enough: number[] = []
  for (const holder of found) {
    if ((sharedRuns[holder] ?? 0) >= least) enough.push(holder)
    sharedRuns[holder] = 0
  }
  return enough
}
