import type { Column } from '#shared/model/column.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { answerKey, isBlank, parseNumber, splitChoices, tidy } from './answers.ts'
import { parseAvailability } from './availability.ts'
import { readColumn } from './readColumn.ts'

/** Rules compare answers by their words; a text column is fine here, unlike in attributes. */

/** True where the person's answer is, or holds, `value`. */
export function hasValue(column: Column, id: PersonId, value: string): boolean {
  const answer = readColumn(column)?.answers.get(id)
  if (column.kind === 'text' || answer === undefined) return rawKey(column, id) === answerKey(value)
  if (column.kind === 'availability') {
    const slots = new Set(answer.options)
    return parseAvailability(value).every((slot) => slots.has(slot))
  }
  if (answer.options.length > 0) return answer.options.includes(answerKey(value))
  return answerKey(answer.label) === answerKey(value) || answer.value === parseNumber(value)
}

function rawKey(column: Column, id: PersonId): string | null {
  const raw = Object.hasOwn(column.values, id) ? column.values[id] : undefined
  return raw === undefined || isBlank(raw) ? null : answerKey(raw)
}

/** Every answer of the column among `people`, as shown, in a stable order: what "nobody alone in any" ranges over. */
export function valuesAmong(column: Column, people: readonly PersonId[]): readonly string[] {
  const read = readColumn(column)
  const labels = new Map<string, string>()
  for (const id of people) {
    const raw = Object.hasOwn(column.values, id) ? (column.values[id] ?? '') : ''
    const options = read?.answers.get(id)?.options ?? []
    const shown = options.length > 0 ? options.map((key) => read?.optionLabels.get(key) ?? key) : [tidy(raw)]
    for (const label of shown) if (!isBlank(label)) labels.set(answerKey(label), label)
  }
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label)
}

/**
 * The sections each person belongs to, as keys; none where unknown. Canvas writes somebody in two sections as
 * "01 and 02" or "01, 02": such a cell is taken apart where every part is somebody else's whole section.
 */
export function sectionsOf(column: Column, people: readonly PersonId[]): readonly (readonly string[])[] {
  const keys = people.map((id) => rawKey(column, id))
  const whole = new Set(keys)
  return keys.map((key) => {
    if (key === null) return []
    const parts = splitChoices(key)
      .flatMap((part) => part.split(/ and /))
      .map((part) => part.trim())
    const known = column.kind === 'choices' || parts.every((part) => whole.has(part))
    return parts.length > 1 && known ? parts : [key]
  })
}
