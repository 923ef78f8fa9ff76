/**
 * Times of the invented term. The UBC exporter writes US Pacific time whatever the school ("2026-09-08 10:12:09 PDT"),
 * and autumn crosses the end of daylight saving time: 1 November 2026, 02:00 PDT.
 */
const hour = 3_600_000
export const day = 24 * hour
const endOfDaylightTime = Date.UTC(2026, 10, 1, 9)

const offsetHours = (time: number): number => (time < endOfDaylightTime ? -7 : -8)
const pad = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds of a Pacific wall-clock time, `text` as `2026-09-07 07:00`. */
export function pacific(text: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)$/.exec(text)
  if (match === null) throw new Error(`Not a wall-clock time: ${text}`)
  const [year, month, date, hours, minutes] = match.slice(1).map(Number)
  const asIfUtc = Date.UTC(year ?? 0, (month ?? 1) - 1, date, hours, minutes)
  return asIfUtc - offsetHours(asIfUtc + 7 * hour) * hour
}

/** `2026-09-08 10:12:09 PDT`. */
export function stamp(time: number): string {
  const offset = offsetHours(time)
  const local = new Date(time + offset * hour)
  const date = `${local.getUTCFullYear()}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`
  const clock = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`
  return `${date} ${clock} ${offset === -7 ? 'PDT' : 'PST'}`
}

/** `2026/09/04 3:48:34 PM PDT`, as Google Forms writes it for an American owner of the form. */
export function formStamp(time: number): string {
  const local = new Date(time + offsetHours(time) * hour)
  const hours = local.getUTCHours()
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`
  const zone = offsetHours(time) === -7 ? 'PDT' : 'PST'
  const date = `${local.getUTCFullYear()}/${pad(local.getUTCMonth() + 1)}/${pad(local.getUTCDate())}`
  return `${date} ${clock} ${hours < 12 ? 'AM' : 'PM'} ${zone}`
}

/** Moves a time out of the small hours (01:00–06:59), when hardly anybody in this class writes. */
export function awake(time: number): number {
  const local = new Date(time + offsetHours(time) * hour).getUTCHours()
  return local >= 1 && local < 7 ? time + 7 * hour : time
}
