/** Parts of a point in time as written; `offset` in minutes east of UTC, null where none is given. */
interface TimeParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset: number | null
}

/**
 * What a cell says about time.
 * `slashed`: `6/2/25`, where only other cells or the instructor can tell day from month.
 */
export type ReadTime =
  | { readonly kind: 'known'; readonly iso: string; readonly hasZone: boolean }
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly rest: TimeParts }
  | { readonly kind: 'none' }

const none: ReadTime = { kind: 'none' }

/** Hours east of UTC. UBC's exporter always writes Pacific time, whatever the school. */
const zones: ReadonlyMap<string, number> = new Map([
  ['Z', 0], ['UTC', 0], ['GMT', 0], ['WET', 0], ['BST', 1], ['CET', 1], ['CEST', 2], ['EET', 2], ['EEST', 3],
  ['NST', -3.5], ['NDT', -2.5], ['AST', -4], ['ADT', -3], ['EST', -5], ['EDT', -4], ['CST', -6], ['CDT', -5],
  ['MST', -7], ['MDT', -6], ['PST', -8], ['PDT', -7], ['AKST', -9], ['AKDT', -8], ['HST', -10],
  ['JST', 9], ['KST', 9], ['AWST', 8], ['ACST', 9.5], ['ACDT', 10.5], ['AEST', 10], ['AEDT', 11], ['NZST', 12], ['NZDT', 13],
]) // prettier-ignore

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`
const zone = String.raw`\s*(z|[a-z]{2,5}|(?:utc|gmt)?[+-]\d{1,2}:?\d{2})?`
const yearFirst = new RegExp(
  String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:t|,?\s+)${clock}${zone})?$`,
  'i',
)
const slashed = new RegExp(
  String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+${clock}${zone})?$`,
  'i',
)
const dayMonthName = new RegExp(
  String.raw`^(?:[a-z]+,?\s+)?(\d{1,2})(?:[-\s.]+|(?:st|nd|rd|th)\s+)([a-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${clock}${zone})?$`,
  'i',
)
const monthNameDay = new RegExp(
  String.raw`^(?:[a-z]+,\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?${clock}${zone})?$`,
  'i',
)

function offsetOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text === '') return null
  const named = zones.get(text.toUpperCase())
  if (named !== undefined) return named * 60
  const signed = /([+-])(\d{1,2}):?(\d{2})$/.exec(text)
  if (signed === null) return undefined
  const minutes = Number(signed[2]) * 60 + Number(signed[3])
  return signed[1] === '-' ? -minutes : minutes
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** The groups of `clock` and `zone`, five from `at` on; null where the zone is a word that is none. */
function clockParts(match: RegExpExecArray, at: number): Omit<TimeParts, 'year' | 'month' | 'day'> | null {
  const offset = offsetOf(match[at + 4])
  if (offset === undefined) return null
  return {
    hour: hourOf(Number(match[at] ?? 0), match[at + 3]),
    minute: Number(match[at + 1] ?? 0),
    second: Number(match[at + 2] ?? 0),
    offset,
  }
}

function fullYear(text: string | undefined): number {
  const year = Number(text)
  return text?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year
}

const dayMs = 86_400_000
const mostDays = 5000
const mostHours = 50_000
/** A term has few days and 100,000 posts: each day is put into words once. */
const dayNames = new Map<number, string>()

function dayName(day: number): string {
  const known = dayNames.get(day)
  if (known !== undefined) return known
  const name = new Date(day * dayMs).toISOString().slice(0, 11)
  if (dayNames.size >= mostDays) dayNames.clear()
  dayNames.set(day, name)
  return name
}

/** `00` to `59`. */
const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** In two parts of which the first is shared by all posts of a day: a hundred thousand of these are kept. */
function isoOf(ms: number): string {
  const day = Math.floor(ms / dayMs)
  const second = Math.floor((ms - day * dayMs) / 1000)
  const minute = Math.floor(second / 60)
  const clock = `${pairs[Math.floor(minute / 60)] ?? ''}:${pairs[minute % 60] ?? ''}:${pairs[second % 60] ?? ''}Z`
  return dayName(day) + clock
}

/** Null for days that no month has and hours that no day has. */
function known(parts: TimeParts): ReadTime {
  const { year, month, day, hour, minute, second, offset } = parts
  if (year < 1970 || year > 9999 || month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60)
    return none
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (day < 1 || midnight.getUTCDate() !== day) return none
  const ms = midnight.getTime() + ((hour * 60 + minute - (offset ?? 0)) * 60 + second) * 1000
  return { kind: 'known', iso: isoOf(ms), hasZone: offset !== null }
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function readYearFirst(text: string): ReadTime | null {
  const match = yearFirst.exec(text)
  const time = match === null ? null : clockParts(match, 4)
  if (match === null || time === null) return null
  return known({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), ...time })
}

function readSlashed(text: string): ReadTime | null {
  const match = slashed.exec(text)
  const time = match === null ? null : clockParts(match, 5)
  if (match === null || time === null) return null
  const first = Number(match[1])
  const second = Number(match[3])
  const rest = { year: fullYear(match[4]), month: 0, day: 0, ...time }
  // With dots the day comes first wherever dots are used.
  if (match[2] === '.') return known({ ...rest, day: first, month: second })
  if (first > 31 || second > 31 || (first > 12 && second > 12) || first < 1 || second < 1) return none
  return { kind: 'slashed', first, second, rest }
}

function readNamedMonth(text: string): ReadTime | null {
  const dayFirst = dayMonthName.exec(text)
  const match = dayFirst ?? monthNameDay.exec(text)
  const time = match === null ? null : clockParts(match, 4)
  if (match === null || time === null) return null
  const [day, name] = dayFirst === null ? [match[2], match[1]] : [match[1], match[2]]
  return known({ year: fullYear(match[3]), month: monthNumber(name), day: Number(day), ...time })
}

/** Unix time in seconds (10 digits) or milliseconds (13). */
function readUnix(text: string): ReadTime | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null
  return { kind: 'known', iso: isoOf(Number(text) * (text.length === 10 ? 1000 : 1)), hasZone: true }
}

const canvasTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

function digits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/**
 * An hour as it is written: `2025-02-04`, ` 10`, `PST`. In parts so short that the engine copies them: a longer one
 * would keep the piece of the file that it was cut from in memory.
 */
interface Hour {
  readonly day: string
  readonly hour: string
  readonly zone: string
  /** `YYYY-MM-DDTHH` in UTC; '' for what is no hour. */
  readonly utc: string
}

/** By what is written. A term has few. */
const hours = new Map<string, Hour>()
/** Rows stand near each other in time: the hour of the row before is nearly always this row's too. */
let latest: Hour = { day: '-', hour: '', zone: '', utc: '' }

function readHour(day: string, hour: string, zone: string): Hour {
  const offset = zones.get(zone) ?? 0.5
  const read = Number.isInteger(offset) ? readYearFirst(`${day}${hour}:00 ${zone}`) : null
  return { day, hour, zone, utc: read?.kind === 'known' ? read.iso.slice(0, 13) : '' }
}

/** The hour in UTC of a time of 23 characters, `2025-02-04 10:12:09 PST`. */
function hourOfTerm(text: string): string {
  if (text.startsWith(latest.day) && text.startsWith(latest.hour, 10) && text.endsWith(latest.zone))
    return latest.utc
  const [day, hour, zone] = [text.slice(0, 10), text.slice(10, 13), text.slice(20)]
  const key = day + hour + zone
  latest = hours.get(key) ?? readHour(day, hour, zone)
  if (hours.size >= mostHours) hours.clear()
  hours.set(key, latest)
  return latest.utc
}

/** `:MM:SSZ` of every second of an hour, made when it is first needed. */
const seconds: string[] = []

function secondOfHour(minute: number, second: number): string {
  return (seconds[minute * 60 + second] ??= `:${pairs[minute] ?? ''}:${pairs[second] ?? ''}Z`)
}

/** `2025-02-04 10:12:09 PST`: one in every row of the most common export, so it is read without patterns. */
function readZoned(text: string): ReadTime | null {
  if (text.length !== 23 || text.charCodeAt(10) !== 32 || text.charCodeAt(19) !== 32) return null
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null
  const [minute, second] = [digits(text, 14), digits(text, 17)]
  if (!(minute < 60 && second < 60)) return null
  const hour = hourOfTerm(text)
  return hour === '' ? null : { kind: 'known', iso: hour + secondOfHour(minute, second), hasZone: true }
}

/**
 * Reads a point in time as exports write it: ISO with or without offset, `2021-07-12 20:01:01 UTC`,
 * `2025-02-04 10:12:09 PST`, Unix seconds and milliseconds, `2-Jul-25`, `2018/02/07 3:48:34PM EST`,
 * and what Excel makes of them (`6/2/25 10:12`). Answers in UTC, `YYYY-MM-DDTHH:MM:SSZ`;
 * times without a zone are taken as written.
 */
export function parseTime(cell: string): ReadTime {
  if (cell.length === 20 && canvasTime.test(cell)) return { kind: 'known', iso: cell, hasZone: true }
  const zoned = readZoned(cell)
  if (zoned !== null) return zoned
  const text = cell.trim()
  if (text.length < 6 || text.length > 60) return none
  return readYearFirst(text) ?? readUnix(text) ?? readSlashed(text) ?? readNamedMonth(text) ?? none
}

/** A slashed date once it is known whether its day comes first; null where that makes no date. */
export function settle(time: Extract<ReadTime, { kind: 'slashed' }>, dayFirst: boolean): string | null {
  const [day, month] = dayFirst ? [time.first, time.second] : [time.second, time.first]
  const read = known({ ...time.rest, day, month })
  return read.kind === 'known' ? read.iso : null
}
