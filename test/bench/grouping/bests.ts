import { readFileSync, writeFileSync } from 'node:fs'

/** The best that long runs have found, by `npm run bench -- bests`; kept only where it betters what was known. */
export interface Bests {
  /** How the values were got. */
  readonly how: string
  /** Largest sum of distances, by instance. */
  readonly objectives: Readonly<Record<string, number>>
  /** Highest score of the worst group of a synthetic class, by its size and seed ("n120 seed1"). */
  readonly worstGroups: Readonly<Record<string, number>>
}

const file = new URL('bests.json', import.meta.url)

function numbersIn(value: unknown): Readonly<Record<string, number>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

/** What is stored beside the bench. */
export function storedBests(): Bests {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const stored = new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [])
  const how: unknown = stored.get('how')
  return {
    how: typeof how === 'string' ? how : '',
    objectives: numbersIn(stored.get('objectives')),
    worstGroups: numbersIn(stored.get('worstGroups')),
  }
}

/** Keeps a value where it is better than the stored one; true where it was. */
export function keepBest(kind: 'objectives' | 'worstGroups', name: string, value: number): boolean {
  const bests = storedBests()
  if ((bests[kind][name] ?? -Infinity) >= value) return false
  const next = { ...bests, [kind]: { ...bests[kind], [name]: value } }
  writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`)
  return true
}

/** By how many per cent a value lies below the stored best; null where none is stored. */
export function gapBelow(best: number | undefined, value: number): number | null {
  return best === undefined ? null : (100 * (best - value)) / best
}

/** The name under which a class's worst group is stored. */
export function className(n: number, seed: number): string {
  return `n${n} seed${seed}`
}
