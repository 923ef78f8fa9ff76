/** Dates come as ISO 8601 with `Z` or as `YYYY-MM-DD`; both are shown in the reader's way. */
function asDate(iso: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso)
  return Number.isNaN(date.getTime()) ? null : date
}

/** "14:02" or "2:02 PM"; empty where the text is no date. */
export function timeOfDay(iso: string, language: string): string {
  const date = asDate(iso)
  return date === null ? '' : new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(date)
}

/** "5 Oct 2026"; empty where the text is no date. */
export function day(iso: string, language: string): string {
  const date = asDate(iso)
  return date === null ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date)
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}

/** The time if it is today, else the date with the time. */
export function moment(iso: string, language: string, now: Date): string {
  const date = asDate(iso)
  if (date === null) return ''
  if (sameDay(date, now)) return timeOfDay(iso, language)
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** "1,204"; "31 %" with `style: 'percent'`. */
export function number(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, options).format(value)
}
