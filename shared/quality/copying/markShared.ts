import { runLength, type Fingerprint } from '../gramIndex.ts'
import type { Unit } from '../text/units.ts'

/** From half of a unit's runs on it counts as copied. Units with fewer runs share their words by chance. */
const copiedShare = 0.5
export const fewestRuns = 2
/** A stretch of this many words does not come about by chance, wherever a unit begins or ends. */
const stretch = 9

/** For one possible source: 1 for each run of the post's fingerprint that it holds too. */
export type SharedRuns = Uint8Array

/** Marks units of which half of the runs are shared. */
function markUnits(
  shared: SharedRuns,
  print: Fingerprint,
  units: readonly Unit[],
  copied: number[],
): boolean {
  const { places } = print
  let any = false
  let run = 0
  for (const unit of units) {
    let inUnit = 0
    let found = 0
    while (run < places.length && (places[run] ?? 0) < unit.last) {
      if ((places[run] ?? 0) + runLength <= unit.last) {
        inUnit += 1
        found += shared[run] ?? 0
      }
      run += 1
    }
    if (found < fewestRuns || found < inUnit * copiedShare) continue
    copied.fill(1, unit.first, unit.last)
    any = true
  }
  return any
}

/** Marks long stretches of shared runs, wherever units begin and end. */
function markStretches(shared: SharedRuns, print: Fingerprint, copied: number[]): boolean {
  const { places } = print
  let any = false
  let from = -1
  for (let run = 0; run <= places.length; run += 1) {
    if (run < places.length && shared[run] === 1) {
      if (from < 0) from = run
      continue
    }
    if (from >= 0) {
      const start = places[from] ?? 0
      const end = (places[run - 1] ?? 0) + runLength
      if (end - start >= stretch) {
        copied.fill(1, start, end)
        any = true
      }
    }
    from = -1
  }
  return any
}

/** Marks the words of a post that one source has too; true where there are any. */
export function markShared(
  shared: SharedRuns,
  print: Fingerprint,
  units: readonly Unit[],
  copied: number[],
): boolean {
  const inUnits = markUnits(shared, print, units, copied)
  return markStretches(shared, print, copied) || inUnits
}
