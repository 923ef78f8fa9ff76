import { offsetIn } from '#shared/model/timeZone.ts'

/**
 * Moves times that were read as if they were UTC into UTC, given the zone whose clock they show. In the hour that a
 * clock shows twice the later one is meant; an hour that it skips is taken as an hour on.
 * @param zone IANA name; null for one that this machine does not know.
 */
export function fromZone(zone: string): ((iso: string) => string) | null {
  const offsetAt = offsetIn(zone)
  if (offsetAt === null) return null
  return (iso) => {
    const local = Date.parse(iso)
    const first = local - offsetAt(local)
    const ms = local - offsetAt(first)
    return `${new Date(ms).toISOString().slice(0, 19)}Z`
  }
}
