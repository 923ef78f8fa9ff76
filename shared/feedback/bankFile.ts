import { message, type Message } from '#shared/model/message.ts'
import { openTable } from '#shared/tables/openTable.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import type { Phrase } from './bank.ts'
import { PhraseWords, problemsOf, sameWords, type ListedPhrase } from './commentBank.ts'

const columns = ['type', 'about', 'from', 'to', 'text'] as const

/**
 * The comment bank as a CSV that another instructor can read, change in a spreadsheet and take in. A byte-order mark
 * stands in front, for without one Excel reads accented letters wrongly.
 */
export function bankCsv(phrases: readonly Phrase[]): string {
  const rows = phrases.map(({ type, about, from, to, text }) => [type, about, String(from), String(to), text])
  return `\uFEFF${writeCsv([[...columns], ...rows], { newline: '\r\n', neutraliseFormulas: true })}`
}

/** What a shared file would bring. Nothing is kept by reading it. */
export interface BankReading {
  readonly fresh: readonly PhraseWords[]
  /** Entries that the bank has already, word for word. */
  readonly known: number
  /** Lines that cannot be taken, as the file counts them, and why. */
  readonly refused: readonly { readonly line: number; readonly why: Message }[]
}

const mostEntries = 2000
const mostRefusals = 50

interface Line {
  readonly line: number
  readonly value: unknown
}

function fromJson(text: string): readonly Line[] | null {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
    const list: unknown =
      typeof parsed === 'object' && parsed !== null && 'phrases' in parsed ? parsed.phrases : parsed
    if (!Array.isArray(list)) return null
    return list.map((value: unknown, at) => ({ line: at + 1, value }))
  } catch {
    return null
  }
}

/** An apostrophe that our own writer put before a formula sign is taken off again. */
function plainCell(cell: string): string {
  return /^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell
}

function fromCsv(bytes: Uint8Array): readonly Line[] | null {
  const table = openTable(bytes)
  const lines: { readonly line: number; readonly cells: readonly string[] }[] = []
  table.eachRecord((cells, line) => void lines.push({ line, cells }))
  const [head, ...rest] = lines
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  if (!names.includes('text') || !names.includes('type')) return null
  const cell = (cells: readonly string[], name: string): string => {
    const at = names.indexOf(name)
    return at < 0 ? '' : plainCell((cells[at] ?? '').trim())
  }
  return rest.map(({ line, cells }) => ({
    line,
    value: {
      type: cell(cells, 'type'),
      about: cell(cells, 'about') || 'any',
      from: Number(cell(cells, 'from') || '0'),
      to: Number(cell(cells, 'to') || '4'),
      text: cell(cells, 'text'),
    },
  }))
}

function wordsOf(value: unknown): PhraseWords | null {
  if (typeof value !== 'object' || value === null) return null
  const part = (name: string): unknown => Object.entries(value).find(([key]) => key === name)?.[1]
  const read = PhraseWords.safeParse(Object.fromEntries(columns.map((name) => [name, part(name)])))
  return read.success ? read.data : null
}

/**
 * Reads a shared comment bank, CSV or JSON: what it would bring, what is known already, what cannot be taken.
 *
 * @returns null where it is neither.
 */
export function readBankFile(bytes: Uint8Array, known: readonly ListedPhrase[]): BankReading | null {
  const lines = fromJson(new TextDecoder().decode(bytes)) ?? fromCsv(bytes)
  if (lines === null) return null
  const seen = new Set(known.flatMap(({ phrase, out }) => (out ? [] : [sameWords(phrase.text)])))
  const fresh: PhraseWords[] = []
  const refused: { line: number; why: Message }[] = []
  let twins = 0
  for (const { line, value } of lines.slice(0, mostEntries)) {
    const words = wordsOf(value)
    const why = words === null ? message('bank:problem.form') : problemsOf(words, [])[0]
    if (words === null || why !== undefined) refused.push({ line, why: why ?? message('bank:problem.form') })
    else if (seen.has(sameWords(words.text))) twins += 1
    else {
      seen.add(sameWords(words.text))
      fresh.push(words)
    }
  }
  if (lines.length > mostEntries) {
    refused.push({ line: mostEntries + 1, why: message('bank:problem.tooMany', { count: mostEntries }) })
  }
  return { fresh, known: twins, refused: refused.slice(0, mostRefusals) }
}
