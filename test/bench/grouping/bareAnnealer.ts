import type { Instance } from './instances.ts'

/**
 * The yardstick: the plainest annealer over random swaps, with nothing but the distance matrix and the sums of
 * distances to every group. Returns swaps evaluated per second.
 */
export function bareAnnealer(instance: Instance, seconds: number, seed: number): number {
  const { n, distances, most } = instance
  const groups = most.length
  const group = Int32Array.from({ length: n }, (_, person) => person % groups)
  const reach = new Float64Array(n * groups)
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < n; other++) {
      const at = one * groups + (group[other] ?? 0)
      reach[at] = (reach[at] ?? 0) + (distances[one * n + other] ?? 0)
    }
  }
  let state = seed | 0
  const unit = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 4294967296
  }
  const start = performance.now()
  let temperature = 40
  let tried = 0
  while (performance.now() - start < seconds * 1000) {
    temperature = Math.max(1, temperature * 0.98)
    for (let step = 0; step < 10_000; step++) {
      tried++
      const one = Math.floor(unit() * n)
      const other = Math.floor(unit() * n)
      const from = group[one] ?? 0
      const to = group[other] ?? 0
      if (from === to) continue
      const change =
        (reach[one * groups + to] ?? 0) -
        (reach[one * groups + from] ?? 0) +
        (reach[other * groups + from] ?? 0) -
        (reach[other * groups + to] ?? 0) -
        2 * (distances[one * n + other] ?? 0)
      if (change < 0 && unit() >= Math.exp(change / temperature)) continue
      for (let k = 0; k < n; k++) {
        const gain = (distances[other * n + k] ?? 0) - (distances[one * n + k] ?? 0)
        reach[k * groups + from] = (reach[k * groups + from] ?? 0) + gain
        reach[k * groups + to] = (reach[k * groups + to] ?? 0) - gain
      }
      group[one] = to
      group[other] = from
    }
  }
  return (tried / (performance.now() - start)) * 1000
}
