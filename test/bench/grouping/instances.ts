import { randomFrom } from '#shared/grouping/random.ts'

/** One instance of the maximally diverse grouping problem. */
export interface Instance {
  readonly name: string
  readonly n: number
  /** Least and largest size of every group; equal where sizes are fixed. */
  readonly least: readonly number[]
  readonly most: readonly number[]
  readonly distances: Float64Array
}

export type Family = 'Geo' | 'RanInt'

/**
 * An instance by the recipe of MDGPLIB (Gallego, Laguna, Martí, Duarte 2013). Geo: Euclidean distances of points
 * with 2 to 21 coordinates, uniform in [0, 100]; RanInt: uniform whole numbers 0 to 100. Groups of five.
 */
export function generated(family: Family, n: number, seed: number): Instance {
  const random = randomFrom(seed * 1000 + n)
  const distances = new Float64Array(n * n)
  const coordinates = family === 'Geo' ? 2 + random.below(20) : 0
  const points = Array.from({ length: n }, () =>
    Array.from({ length: coordinates }, () => random.unit() * 100),
  )
  for (let one = 0; one < n; one++) {
    for (let other = one + 1; other < n; other++) {
      const distance = family === 'Geo' ? between(points[one] ?? [], points[other] ?? []) : random.below(101)
      distances[one * n + other] = distance
      distances[other * n + one] = distance
    }
  }
  const sizes = Array.from({ length: Math.floor(n / 5) }, () => 5)
  return { name: `${family}_n${n}_size5_${seed}`, n, least: sizes, most: sizes, distances }
}

function between(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((x, at) => x - (other[at] ?? 0)))
}

/** Reads the MDGPLIB text format: `n m type lo hi lo hi …`, then `i j d` for every pair, counted from 0. */
export function readInstance(name: string, text: string): Instance {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [n = 0, groups = 0, ...bounds] = numbersIn(head)
  if (n < 2 || groups < 1) throw new Error(`${name}: the first line must be "n m type lo hi …"`)
  const least = Array.from({ length: groups }, (_, g) => bounds[2 * g] ?? Math.floor(n / groups))
  const most = Array.from({ length: groups }, (_, g) => bounds[2 * g + 1] ?? Math.ceil(n / groups))
  const places = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)
  if (places(least) > n || places(most) < n) throw new Error(`${name}: ${n} people do not fit these groups`)
  const distances = new Float64Array(n * n)
  const pairs = lines.map(numbersIn)
  // Some copies count people from 1.
  const first = pairs.some(([one = 0, other = 0]) => one === n || other === n) ? 1 : 0
  for (const [one = 0, other = 0, distance = 0] of pairs) {
    distances[(one - first) * n + other - first] = distance
    distances[(other - first) * n + one - first] = distance
  }
  return { name, n, least, most, distances }
}

function numbersIn(line: string): readonly number[] {
  return line
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((value) => Number.isFinite(value))
}
