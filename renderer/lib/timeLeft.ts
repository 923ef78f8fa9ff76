/**
 * Whole seconds a piece of work will still take at its speed so far; null while that cannot be said
 * (under half a second of experience, nothing done, or done).
 */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | null {
  if (elapsedMs < 500 || done <= 0 || done >= total) return null
  return Math.max(1, Math.round((elapsedMs / done) * (total - done) * 0.001))
}
