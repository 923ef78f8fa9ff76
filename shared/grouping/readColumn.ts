import type { Column } from '#shared/model/column.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { personId } from '#shared/model/ids.ts'
import { answerKey, isBlank, parseNumber, parseStep, splitChoices, tidy } from './answers.ts'
import { asksForBusyTimes } from './attribute.ts'
import { parseAvailability } from './availability.ts'
import { rankOnLadder } from './ladders.ts'

/** A cell, read: as shown, as a number where the kind has numbers, as options where it has several. */
export interface Answer {
  readonly label: string
  readonly value: number
  /** Option keys in the order of the cell; one for `choice`, none for numbers. */
  readonly options: readonly string[]
}

/** How a column is used after looking at its answers. */
export type UsableKind = 'choice' | 'choices' | 'scale' | 'number' | 'availability'

export interface ReadColumn {
  readonly column: Column
  readonly kind: UsableKind
  readonly answers: ReadonlyMap<PersonId, Answer>
  /** How an option is shown, by its key. */
  readonly optionLabels: ReadonlyMap<string, string>
  /** True where a scale's words have no known order, so that it is used as a choice. */
  readonly orderUnknown: boolean
}

/** Columns never change once imported, so each is read once however often groups are scored again. */
const alreadyRead = new WeakMap<Column, ReadColumn | null>()

/** Reads the answers of a column by its kind. Null for free text, which cannot be compared. */
export function readColumn(column: Column): ReadColumn | null {
  const known = alreadyRead.get(column)
  if (known !== undefined) return known
  const read = column.kind === 'text' ? null : readUsable(column, column.kind)
  alreadyRead.set(column, read)
  return read
}

function readUsable(column: Column, kind: UsableKind): ReadColumn {
  const cells = Object.entries(column.values)
    .filter(([, raw]) => !isBlank(raw))
    .map(([id, raw]): readonly [PersonId, string] => [personId(id), raw])
  if (kind === 'choice') return readOptions(column, kind, cells, (raw) => [tidy(raw)])
  if (kind === 'choices') return readOptions(column, kind, cells, splitChoices)
  if (kind === 'availability') return readAvailability(column, cells)
  if (kind === 'number') return withNumbers(column, kind, cells, parseNumber)
  return readScale(column, cells)
}

type Cells = readonly (readonly [PersonId, string])[]

function readOptions(
  column: Column,
  kind: 'choice' | 'choices',
  cells: Cells,
  split: (raw: string) => readonly string[],
): ReadColumn {
  const optionLabels = new Map<string, string>()
  const answers = new Map<PersonId, Answer>()
  for (const [id, raw] of cells) {
    const options = split(raw)
    for (const option of options) keepLabel(optionLabels, option)
    answers.set(id, { label: tidy(raw), value: 0, options: options.map(answerKey) })
  }
  return { column, kind, answers, optionLabels, orderUnknown: false }
}

/** Of two spellings of one option the one that sorts first is shown, so that no order of rows matters. */
function keepLabel(labels: Map<string, string>, option: string): void {
  const key = answerKey(option)
  const before = labels.get(key)
  if (before === undefined || option < before) labels.set(key, option)
}

function readAvailability(column: Column, cells: Cells): ReadColumn {
  const parsed = cells.map(([id, raw]) => [id, tidy(raw), parseAvailability(raw)] as const)
  const busy = asksForBusyTimes(column.title)
  const all = busy ? [...new Set(parsed.flatMap(([, , slots]) => slots))] : []
  const answers = new Map<PersonId, Answer>()
  for (const [id, label, slots] of parsed) {
    const taken = new Set(slots)
    answers.set(id, { label, value: 0, options: busy ? all.filter((slot) => !taken.has(slot)) : slots })
  }
  return { column, kind: 'availability', answers, optionLabels: new Map(), orderUnknown: false }
}

function withNumbers(
  column: Column,
  kind: 'number' | 'scale',
  cells: Cells,
  read: (raw: string) => number | null,
): ReadColumn {
  const answers = new Map<PersonId, Answer>()
  for (const [id, raw] of cells) {
    const value = read(raw)
    if (value !== null) answers.set(id, { label: tidy(raw), value, options: [] })
  }
  return { column, kind, answers, optionLabels: new Map(), orderUnknown: false }
}

function readScale(column: Column, cells: Cells): ReadColumn {
  const ladder = rankOnLadder([...new Set(cells.map(([, raw]) => answerKey(raw)))])
  if (ladder !== null) return withNumbers(column, 'scale', cells, (raw) => ladder.get(answerKey(raw)) ?? null)
  const numbered = cells.filter(([, raw]) => parseStep(raw) !== null).length
  if (numbered * 2 >= cells.length) return withNumbers(column, 'scale', cells, parseStep)
  return { ...readOptions(column, 'choice', cells, (raw) => [tidy(raw)]), orderUnknown: true }
}
