/**
 * The time zones to choose from, by their IANA names: those in use first, UTC, then all that this machine knows.
 * @param inUse Zones that stand in the list whether or not the machine lists them.
 */
export function timeZones(...inUse: readonly string[]): readonly string[] {
  return [...new Set([...inUse, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
