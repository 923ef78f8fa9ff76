import { maximiseDiversity } from '#shared/grouping/mdgp.ts'
import { bareAnnealer } from './bareAnnealer.ts'
import { gapBelow, storedBests } from './bests.ts'
import { generated, type Family, type Instance } from './instances.ts'

export interface Solved {
  readonly instance: string
  readonly objective: number
  readonly seconds: number
  readonly swapsPerSecond: number
  /** Per cent below the best value stored beside the bench; null where none is stored. */
  readonly gap: number | null
}

/** Searches one instance for so many seconds. */
export function solve(instance: Instance, seconds: number, seed: number): Solved {
  const start = performance.now()
  const elapsed = (): number => (performance.now() - start) / 1000
  const found = maximiseDiversity(instance.n, instance.most, instance.distances, {
    seed,
    least: instance.least,
    progress: () => elapsed() / seconds,
  })
  return {
    instance: instance.name,
    objective: found.objective,
    seconds: elapsed(),
    swapsPerSecond: found.iterations / elapsed(),
    gap: gapBelow(storedBests().objectives[instance.name], found.objective),
  }
}

/** The generated instances of the bench: both families, four sizes, a fixed seed. */
export function generatedInstances(sizes: readonly number[]): readonly Instance[] {
  const families: readonly Family[] = ['Geo', 'RanInt']
  return families.flatMap((family) => sizes.map((n) => generated(family, n, 1)))
}

/** Swaps per second of the engine and of the bare annealer, measured in turns so that both meet the same load. */
export function throughput(seconds: number): { readonly engine: number; readonly bare: number } {
  const instance = generated('Geo', 120, 1)
  const turns = 3
  const rates = Array.from({ length: turns }, (_, turn) => ({
    engine: solve(instance, seconds / turns, turn + 1).swapsPerSecond,
    bare: bareAnnealer(instance, seconds / turns, turn + 1),
  }))
  return {
    engine: rates.reduce((sum, rate) => sum + rate.engine, 0) / turns,
    bare: rates.reduce((sum, rate) => sum + rate.bare, 0) / turns,
  }
}
