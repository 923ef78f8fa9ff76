/** Credit that saturates: `half` credits are worth one half, twice as many three quarters, and so on. */
export function saturate(credits: number, half: number): number {
  return 1 - 2 ** (-Math.max(0, credits) / half)
}

/** The sum. */
export function total(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
