/** Ranks with ties shared, from 0. */
export function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value)
  const result = new Array<number>(values.length).fill(0)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end < order.length && order[end]?.value === order[start]?.value) end += 1
    for (const each of order.slice(start, end)) result[each.index] = (start + end - 1) / 2
    start = end
  }
  return result
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Spearman's rank correlation. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, spreadA, spreadB] = [0, 0, 0]
  a.forEach((rank, index) => {
    const [x, y] = [rank - meanA, (b[index] ?? 0) - meanB]
    both += x * y
    spreadA += x * x
    spreadB += y * y
  })
  return both / Math.sqrt(spreadA * spreadB)
}

/** Share of pairs in which the better one has the higher value; equal values count half. */
export function pairAgreement(
  pairs: readonly (readonly [string, string])[],
  value: (id: string) => number,
): number {
  const hits = pairs.map(([better, worse]) => {
    const difference = value(better) - value(worse)
    return difference > 0 ? 1 : difference === 0 ? 0.5 : 0
  })
  return mean(hits)
}

/** Percentile of a value among sorted values, 0..100; equal ones count half. */
export function percentile(sorted: readonly number[], value: number): number {
  const below = sorted.filter((other) => other < value).length
  const equal = sorted.filter((other) => other === value).length
  return ((below + equal / 2) / sorted.length) * 100
}

/** Cohen's kappa of two lists of labels. */
export function kappa(one: readonly string[], other: readonly string[]): number {
  const share = (labels: readonly string[], label: string): number =>
    labels.filter((each) => each === label).length / labels.length
  const agreed = one.filter((label, index) => label === other[index]).length / one.length
  const chance = [...new Set([...one, ...other])]
    .map((label) => share(one, label) * share(other, label))
    .reduce((sum, value) => sum + value, 0)
  return (agreed - chance) / (1 - chance)
}

export { mean }
