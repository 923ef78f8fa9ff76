/** Credit that saturates: `half` credits are worth one half, twice as many three quarters, and so on. */
export function saturate(credits: number, half: number): number {
  return 1 - 2 ** (-Math.max(0, credits) / half)
}
