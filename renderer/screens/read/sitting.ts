/** How long one has been reading without a pause; times are milliseconds since 1970. */
export interface Sitting {
  readonly since: number
  readonly last: number
  /** When a break was suggested and put away; null before that. */
  readonly putAway: number | null
}

const minute = 60_000

/** After so long a break is suggested. */
export const longSitting = 45 * minute

/** So long without a key or a click is a pause. */
export const pause = 10 * minute

/** The sitting after something was done at `now`; null begins one. After a pause it begins anew. */
export function goOn(before: Sitting | null, now: number): Sitting {
  // A clock that was set back would make a sitting that never ends.
  if (before === null || now - before.last >= pause || now < before.last) {
    return { since: now, last: now, putAway: null }
  }
  return { ...before, last: now }
}

/** Whether to suggest a break: after 45 minutes, and once more 45 minutes after it was put away. */
export function isLong({ since, last, putAway }: Sitting): boolean {
  return last - (putAway ?? since) >= longSitting
}

/** The suggestion put away. */
export function putAway(sitting: Sitting): Sitting {
  return { ...sitting, putAway: sitting.last }
}
