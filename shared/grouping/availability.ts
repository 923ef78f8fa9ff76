import { answerKey, splitChoices, tidy } from './answers.ts'

/**
 * When a person is free, read from a cell such as "Mon 9-11, Tue 14:00-16:00; Friday evening".
 * A slot is half an hour: `1@540` is Monday, 540 minutes after midnight; without a day `*@540`.
 * What is not a time ("Slot 7") counts as an hour of its own: two slots named after it.
 */
export type Slot = string

/** Hours that one slot stands for. */
export const hoursPerSlot = 0.5
const halfHour = 30

const dayNames: readonly (readonly [RegExp, number])[] = [
  [/^mo(?:n(?:days?)?)?\b\.?/, 1],
  [/^tu(?:e(?:s(?:days?)?)?)?\b\.?/, 2],
  [/^we(?:d(?:nesdays?)?)?\b\.?/, 3],
  [/^th(?:u(?:r(?:s(?:days?)?)?)?)?\b\.?/, 4],
  [/^fr(?:i(?:days?)?)?\b\.?/, 5],
  [/^sa(?:t(?:urdays?)?)?\b\.?/, 6],
  [/^su(?:n(?:days?)?)?\b\.?/, 7],
  // Surveys offer both days as one: a day of its own, as nobody said which of them.
  [/^week-?ends?\b\.?/, 8],
]

/** Parts of the day in minutes, as survey authors use them. */
const dayParts: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:in the )?(?:early )?mornings?$/, 9 * 60, 12 * 60],
  [/^(?:at )?(?:noon|lunch(?: ?time)?|midday)$/, 12 * 60, 13 * 60],
  [/^(?:in the )?afternoons?$/, 13 * 60, 17 * 60],
  [/^(?:in the )?evenings?$/, 18 * 60, 21 * 60],
  [/^(?:at )?nights?$/, 21 * 60, 24 * 60],
]

/** A time, then perhaps a dash and a second time; `am` or `pm` on either. */
const timeRange =
  /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?(?:\s*(?:-|–|—|to|until)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?)?$/

/** True where a text names a day and nothing else. */
export function isDayName(text: string): boolean {
  const named = takeDay(answerKey(text))
  return named.day !== null && named.rest === ''
}

/** An answer that names no time is one all the same: free at none. */
export const noTime = 'no time'
const never = /^(?:no|none|never|no times?|not (?:available|free)|unavailable|busy)$/

/** The slots in a cell, each once. A time without a day takes the day named before it in the same cell. */
export function parseAvailability(raw: string): readonly Slot[] {
  const slots = new Set<Slot>()
  let day = '*'
  for (const part of splitParts(raw)) {
    const named = takeDay(answerKey(part))
    day = named.day ?? day
    for (const slot of slotsOf(day, named.rest, part)) slots.add(slot)
  }
  return [...slots]
}

function splitParts(raw: string): readonly string[] {
  return raw.split(/[;\n|]+/).flatMap((segment) => splitChoices(segment))
}

function takeDay(key: string): { readonly day: string | null; readonly rest: string } {
  for (const [name, day] of dayNames) {
    const found = name.exec(key)
    if (found !== null) return { day: String(day), rest: key.slice(found[0].length).replace(/^[\s:,@]+/, '') }
  }
  return { day: null, rest: key }
}

function slotsOf(day: string, rest: string, part: string): readonly Slot[] {
  if (never.test(rest)) return []
  const range = rangeOf(rest)
  if (range === null) return opaque(day === '*' || rest !== '' ? tidy(part) : `day ${day}`)
  const slots: Slot[] = []
  for (let at = range.from; at + halfHour <= range.to; at += halfHour) slots.push(`${day}@${at}`)
  return slots
}

function opaque(label: string): readonly Slot[] {
  const key = answerKey(label)
  return [`${key}#1`, `${key}#2`]
}

function rangeOf(text: string): { readonly from: number; readonly to: number } | null {
  for (const [name, from, to] of dayParts) if (name.test(text)) return { from, to }
  const found = timeRange.exec(text)
  if (found === null) return null
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = found
  const half = fromHalf ?? (isBefore(fromHour, toHour) ? toHalf : undefined)
  const from = minutes(fromHour, fromMinute, half)
  if (toHour === undefined) return checked(from, from + 60)
  const to = minutes(toHour, toMinute, toHalf)
  // "6-8" began in the afternoon, so it ends there: "8" alone would be the morning.
  const isEvening = toHalf === undefined && to > 0 && to <= from
  return checked(from, isEvening ? to + 12 * 60 : to === 0 ? 24 * 60 : to)
}

/** In "9-11am" the first time borrows the `am`; in "11-1pm" it must not. */
function isBefore(fromHour: string | undefined, toHour: string | undefined): boolean {
  return Number(fromHour) % 12 < Number(toHour) % 12 || toHour === undefined
}

function minutes(hour: string | undefined, minute: string | undefined, half: string | undefined): number {
  const clock = Number(hour)
  const base = half === undefined ? guessHalf(clock) : (clock % 12) + (half.startsWith('p') ? 12 : 0)
  return base * 60 + Number(minute ?? 0)
}

/** Nobody meets at 2 in the morning: 1 to 6 without am or pm is the afternoon. */
function guessHalf(clock: number): number {
  return clock >= 1 && clock <= 6 ? clock + 12 : clock
}

function checked(from: number, to: number): { readonly from: number; readonly to: number } | null {
  const rounded = { from: Math.round(from / halfHour) * halfHour, to: Math.round(to / halfHour) * halfHour }
  return rounded.from < rounded.to && rounded.to <= 24 * 60 ? rounded : null
}

/** A time on one day of the week (1 is Monday, 8 the weekend), in minutes after midnight. */
export interface DayTime {
  readonly day: number
  readonly from: number
  readonly to: number
}

/** Slots that follow each other as one time, in the order of the week. Slots without a day and a time are left out. */
export function rangesOf(slots: readonly Slot[]): readonly DayTime[] {
  const starts = slots.flatMap((slot) => {
    const [, day, at] = /^([1-8])@(\d+)$/.exec(slot) ?? []
    return day === undefined ? [] : [{ day: Number(day), from: Number(at) }]
  })
  const ranges: DayTime[] = []
  for (const { day, from } of starts.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = ranges.at(-1)
    const to = from + halfHour
    if (last?.day === day && last.to === from) ranges[ranges.length - 1] = { ...last, to }
    else ranges.push({ day, from, to })
  }
  return ranges
}

/** Minutes after midnight as on a clock: 1110 is "18:30". */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
