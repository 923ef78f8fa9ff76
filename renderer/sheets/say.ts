/** A date as people write it: "6 Oct 2026". Takes an ISO date or time; a bare date is not shifted by time zones. */
export function shortDate(iso: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
  return iso.length === 10
    ? new Date(`${iso}T12:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' })
    : new Date(iso).toLocaleDateString(locale, options)
}

/** Names as a list: "Ben, Chen and Dee". */
export function nameList(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
