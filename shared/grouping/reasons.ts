import { message, type Message } from '#shared/model/message.ts'
import { clock, hoursPerSlot, rangesOf } from './availability.ts'
import type { Attribute } from './encode.ts'
import { hasBit } from './facts.ts'
import { commonBits, coveredBits } from './score.ts'
import { listed } from './words.ts'
import { shortTitle } from './shortTitle.ts'

/** Below this an attribute is said to be light in a group. */
export const lightBelow = 0.55

/** More times than two are a timetable, not a sentence. */
const mostTimes = 2

/** A group as the sentences need it: person indices. */
type Group = Int32Array

/**
 * One plain sentence on how an attribute stands in a group, from the data. `light` words it as something to
 * watch. `quiet`: the column is sensitive, its answers are not spelled out. Null where nothing is known.
 */
export function attributeInWords(a: Attribute, group: Group, light: boolean, quiet: boolean): Message | null {
  const title = shortTitle(a.read.column.title)
  const known = group.filter((person) => a.known[person] === 1)
  if (known.length === 0) return null
  const tone = light ? 'light' : 'well'
  if (quiet) return message(`grouping:reason.quiet.${a.mix ? 'mix' : 'match'}.${tone}`, { title })
  switch (a.kind) {
    case 'choice':
      return choiceInWords(a, known, tone)
    case 'scale':
      return message(`grouping:reason.scale.${a.mix ? 'mix' : 'match'}.${tone}`, { title, ...ends(a, known) })
    case 'number':
      return numberInWords(a, known, tone)
    case 'choices':
      return choicesInWords(a, known, tone)
    case 'availability':
      return timesInWords(a, known, tone, group.length)
  }
}

function choiceInWords(a: Attribute, known: Group, tone: string): Message {
  const counts = tally([...known].map((person) => labelOf(a, person)))
  const [commonest = '', most = 0] = counts[0] ?? []
  const params = {
    title: shortTitle(a.read.column.title),
    count: a.mix ? counts.length : most,
    people: known.length,
    value: commonest,
    values: listed(counts.map(([label]) => label)),
  }
  if (!a.mix && most === known.length) return message('grouping:reason.choice.match.all', params)
  if (a.mix && counts.length === 1) return message('grouping:reason.choice.mix.same', params)
  return message(`grouping:reason.choice.${a.mix ? 'mix' : 'match'}.${tone}`, params)
}

/** Labels and how often each is there, commonest first, then by name. */
function tally(labels: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
}

function labelOf(a: Attribute, person: number): string {
  const key = a.bits.find((_, bit) => hasBit(a, person, bit)) ?? ''
  return a.read.optionLabels.get(key) ?? key
}

/** Lowest and highest answer as they stand in the cells. */
function ends(a: Attribute, known: Group): { readonly low: string; readonly high: string } {
  const sorted = [...known].sort((one, other) => (a.value[one] ?? 0) - (a.value[other] ?? 0) || one - other)
  return { low: cellOf(a, sorted[0]), high: cellOf(a, sorted.at(-1)) }
}

function cellOf(a: Attribute, person: number | undefined): string {
  return (person === undefined ? undefined : a.cells[person]) ?? ''
}

function numberInWords(a: Attribute, known: Group, tone: string): Message {
  const mean = known.reduce((sum, person) => sum + (a.value[person] ?? 0), 0) / known.length
  const side = mean >= a.mean ? 'above' : 'below'
  return message(
    `grouping:reason.number.${a.mix ? 'mix' : 'match'}.${a.mix && tone === 'light' ? side : tone}`,
    {
      title: shortTitle(a.read.column.title),
      mean: rounded(mean),
      classMean: rounded(a.mean),
      ...ends(a, known),
    },
  )
}

/** Three significant digits at least, one decimal at most, so that grade points and percents both read well. */
function rounded(value: number): number {
  return Math.abs(value) < 10 ? Number(value.toFixed(2)) : Number(value.toFixed(1))
}

function choicesInWords(a: Attribute, known: Group, tone: string): Message {
  const counts = a.bits.map((key, bit) => ({
    label: a.read.optionLabels.get(key) ?? key,
    count: known.filter((person) => hasBit(a, person, bit)).length,
  }))
  const present = counts.filter((option) => option.count > 0).sort((x, y) => y.count - x.count)
  const absent = counts.filter((option) => option.count === 0)
  const params = {
    title: shortTitle(a.read.column.title),
    count: present.length,
    options: counts.length,
    people: known.length,
  }
  if (!a.mix) {
    const [shared = { label: '', count: 0 }] = present
    return message(`grouping:reason.choices.match.${tone}`, {
      ...params,
      value: shared.label,
      count: shared.count,
    })
  }
  if (absent.length === 0) return message('grouping:reason.choices.mix.all', params)
  const values = listed((tone === 'light' ? absent : present).map((option) => option.label))
  return message(`grouping:reason.choices.mix.${tone}`, { ...params, values })
}

function timesInWords(a: Attribute, known: Group, tone: string, size: number): Message {
  const title = shortTitle(a.read.column.title)
  if (!a.mix) {
    const hours = commonBits(a, known, 0, known.length) * hoursPerSlot
    const free = hours === 0 || tone === 'light' ? null : freeTimes(a, known, size)
    if (free !== null) return free
    return message(`grouping:reason.times.match.${hours === 0 ? 'none' : tone}`, { title, count: hours })
  }
  const slots = coveredBits(a, known, 0, known.length)
  return message(`grouping:reason.times.mix.${tone}`, { title, count: slots * hoursPerSlot })
}

/** "All five are free Tue 18:00–20:00": the longest times in common. Null where answers name no day and time. */
function freeTimes(a: Attribute, known: Group, size: number): Message | null {
  const common = a.bits.filter((_, bit) => [...known].every((person) => hasBit(a, person, bit)))
  const ranges = rangesOf(common)
  const longest = ranges.toSorted((x, y) => y.to - y.from - (x.to - x.from)).slice(0, mostTimes)
  const [first, second] = ranges.filter((range) => longest.includes(range))
  if (first === undefined) return null
  const times = second === undefined ? 'one' : ranges.length > mostTimes ? 'more' : 'two'
  return message(`grouping:reason.times.free.${known.length === size ? 'all' : 'known'}.${times}`, {
    title: shortTitle(a.read.column.title),
    people: known.length,
    day: first.day,
    from: clock(first.from),
    to: clock(first.to),
    ...(second === undefined
      ? {}
      : { otherDay: second.day, otherFrom: clock(second.from), otherTo: clock(second.to) }),
  })
}
