import type { ColumnMapping, PeopleMapping } from '#shared/model/importChoices.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Table } from '#shared/tables/table.ts'
import type { FilePart } from './fileParts.ts'
import { cellAt, readHeader } from './header.ts'
import { guessPeopleMapping } from './mappedPeople.ts'
import { guessMapping } from './mappedPosts.ts'
import { previewRows, recogniseAs } from './readTable.ts'
import type { FormatId, ReadOptions } from './reading.ts'
import { sampleAt } from './recognise.ts'
import { stableId } from './stableId.ts'

/** A table as it reads with some options, from its beginning alone. */
export interface PartLook {
  readonly format: FormatId
  readonly why: Message
  readonly encoding: string
  readonly delimiter: string
  readonly headerRow: number
  /** The first records as cells, header first. */
  readonly preview: readonly (readonly string[])[]
  /** Every column with its title and up to three different values of it, for matching columns by hand. */
  readonly columns: readonly { readonly title: string; readonly samples: readonly string[] }[]
  readonly guess: { readonly posts: ColumnMapping; readonly people: PeopleMapping }
}

const shownSamples = 3
const sampleLength = 80
const mostColumns = 1000

function columnsOf(table: Table, headerRow: number): PartLook['columns'] {
  const { header, rows } = sampleAt(table, headerRow, '')
  return header.titles.slice(0, mostColumns).map((title, at) => {
    const values = new Set(rows.map(({ cells }) => cellAt(cells, at)).filter((cell) => cell !== ''))
    return { title, samples: [...values].slice(0, shownSamples).map((cell) => cell.slice(0, sampleLength)) }
  })
}

/**
 * How a part reads with these options, without reading it whole: quick enough to redraw at every change, whatever
 * the size of the file. Null for what is no table.
 */
export function lookAtPart(part: FilePart, options: ReadOptions): PartLook | null {
  const table = part.open(options)
  if (table === null || table.opening.length === 0) return null
  const found = recogniseAs(table, part.name, options)
  const headerRow = found?.headerRow ?? options.headerRow ?? 0
  const header = readHeader(table.opening[headerRow]?.cells ?? [])
  return {
    format: found?.format.id ?? 'unknown',
    why: found?.why ?? message('import:why.unknown'),
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerRow,
    preview: table.opening.slice(headerRow, headerRow + previewRows + 1).map(({ cells }) => cells),
    columns: columnsOf(table, headerRow),
    guess: { posts: guessMapping(header), people: guessPeopleMapping(header) },
  }
}

const rowsTried = 6

/**
 * Names the layout of a table by each of its first records, as they read unaided: next week's file of the same
 * source has the same header, whatever was typed above it. Empty for what is no table.
 */
export function fingerprintsOf(part: FilePart): readonly string[] {
  const table = part.open({})
  if (table === null) return []
  return table.opening.slice(0, rowsTried).map(({ cells }) => stableId(...readHeader(cells).names))
}
