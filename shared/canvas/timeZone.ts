const hourMs = 3_600_000

/** Whether this machine knows the zone by this name (IANA, e.g. `America/New_York`). */
export function isKnownTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Offset of a zone in milliseconds east of UTC at a point in time. */
function createOffset(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  // A term has few hours and 100,000 posts; offsets change on the hour.
  const known = new Map<number, number>()
  return (ms) => {
    const hour = Math.floor(ms / hourMs)
    const found = known.get(hour)
    if (found !== undefined) return found
    const said = new Map(format.formatToParts(hour * hourMs).map(({ type, value }) => [type, Number(value)]))
    const at = (type: Intl.DateTimeFormatPartTypes): number => said.get(type) ?? 0
    const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'))
    const offset = local - hour * hourMs
    known.set(hour, offset)
    return offset
  }
}

/**
 * Moves times that were read as if they were UTC into UTC, given the zone whose clock they show. In the hour that a
 * clock shows twice the later one is meant; an hour that it skips is taken as an hour on.
 * @param zone IANA name; null for one that this machine does not know.
 */
export function fromZone(zone: string): ((iso: string) => string) | null {
  if (!isKnownTimeZone(zone)) return null
  const offsetAt = createOffset(zone)
  return (iso) => {
    const local = Date.parse(iso)
    const first = local - offsetAt(local)
    const ms = local - offsetAt(first)
    return `${new Date(ms).toISOString().slice(0, 19)}Z`
  }
}
