const hourMs = 3_600_000

/** Whether this machine knows the zone by this name (IANA, e.g. `America/New_York`). */
export function isKnownTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

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

const offsets = new Map<string, (ms: number) => number>()

/**
 * Offset of a zone in milliseconds east of UTC at a point in time (milliseconds since 1970).
 * @param zone IANA name; null for one that this machine does not know.
 */
export function offsetIn(zone: string): ((ms: number) => number) | null {
  const known = offsets.get(zone)
  if (known !== undefined) return known
  if (!isKnownTimeZone(zone)) return null
  const offset = createOffset(zone)
  offsets.set(zone, offset)
  return offset
}

/**
 * The day that the calendar shows in a zone at an ISO 8601 time, `YYYY-MM-DD`: a post of nine in the evening in
 * New York is of that day, though in UTC the next one has begun. What is a day already stays it. A zone that this
 * machine does not know counts as UTC.
 */
export function dayIn(zone: string, time: string): string {
  if (zone === 'UTC' || time.length <= 10) return time.slice(0, 10)
  const ms = Date.parse(time)
  const offset = Number.isNaN(ms) ? null : offsetIn(zone)
  return offset === null ? time.slice(0, 10) : new Date(ms + offset(ms)).toISOString().slice(0, 10)
}
