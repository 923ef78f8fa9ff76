import { message } from '#shared/model/message.ts'
import { emptyContent } from '#shared/model/imports.ts'
import type { ReadEnd, Table, VisitRow } from '#shared/tables/table.ts'
import { createCollector, type Collected, type Collector } from './collect.ts'
import { mappedPeople } from './mappedPeople.ts'
import { mappedPosts } from './mappedPosts.ts'
import { recogniseTable, sampleAt, tableFormatOf, type Recognised } from './recognise.ts'
import type { FileReading, ReadOptions } from './reading.ts'
import type { TableFormat, TableSource } from './tableFormat.ts'

export const previewRows = 50

function chosenFormat({ format, mapping, people }: ReadOptions): TableFormat | null {
  if (mapping !== undefined) return mappedPosts(mapping)
  if (people !== undefined) return mappedPeople(people)
  return format === undefined ? null : tableFormatOf(format)
}

/** What kind a table is, as the instructor chose or as its columns show. Null where neither says. */
export function recogniseAs(table: Table, name: string, options: ReadOptions): Recognised | null {
  const format = chosenFormat(options)
  if (format === null) return recogniseTable(table, name, options.headerRow)
  const headerRow = options.headerRow ?? 0
  const asSpelled = sampleAt(table, headerRow, name)
  const why = format.recognise(asSpelled)
  if (why !== null) return { format, why, sample: asSpelled, headerRow }
  const sample = sampleAt(table, headerRow, name, true)
  return { format, why: format.recognise(sample) ?? message('import:why.chosen'), sample, headerRow }
}

function eachRowBelow(table: Table, headerRow: number, visit: VisitRow, options: ReadOptions): ReadEnd {
  let seen = 0
  return table.eachRecord((cells, line) => {
    if (seen++ > headerRow) visit(cells, line)
  }, options)
}

function reportEnd(end: ReadEnd, into: Collector): void {
  if (end.undecodable) into.problems.add('undecodable', 'note', 0)
  if (end.stopped) into.problems.add('stopped', 'stop', 0)
  if (end.unclosedQuote !== null) into.problems.add('unclosed-quote', 'note', end.unclosedQuote)
}

/** A file of which nothing may be kept still says what it is and why it was refused. */
function keptContent(collected: Collected) {
  const refused = collected.problems.some((problem) => problem.severity === 'stop')
  return refused ? emptyContent : collected.content
}

function common(table: Table, name: string, headerRow: number) {
  return {
    name,
    preview: table.opening.slice(headerRow, headerRow + previewRows).map((row) => row.cells),
    encoding: table.encoding,
    delimiter: table.delimiter,
  }
}

function countRecords(table: Table, headerRow: number, options: ReadOptions, into: Collector): void {
  reportEnd(
    eachRowBelow(table, headerRow, () => into.row(), options),
    into,
  )
}

/** A table of no known kind: what it looks like, and a way on. */
function unknownTable(table: Table, name: string, options: ReadOptions): FileReading {
  const into = createCollector(name)
  const headerRow = options.headerRow ?? 0
  countRecords(table, headerRow, options, into)
  into.problems.add('unknown-format', 'stop', 0)
  const { rows, problems } = into.finish()
  return {
    ...emptyContent,
    ...common(table, name, headerRow),
    format: 'unknown',
    why: message('import:why.unknown'),
    rows,
    problems,
  }
}

/** Recognises and reads a table. Expected failures are problems in the answer. */
export function readTable(table: Table, name: string, options: ReadOptions): FileReading {
  const found = recogniseAs(table, name, options)
  if (found === null) return unknownTable(table, name, options)
  const into = createCollector(name, options)
  const source: TableSource = {
    ...found.sample,
    table,
    options,
    eachRow: (visit) => {
      const end = eachRowBelow(table, found.headerRow, visit, options)
      reportEnd(end, into)
      return end
    },
  }
  if (!table.encodingCertain) into.problems.add('encoding-guessed', 'note', 0, { encoding: table.encoding })
  found.format.read(source, into)
  const collected = into.finish()
  return {
    ...keptContent(collected),
    ...common(table, name, found.headerRow),
    format: found.format.id,
    why: found.why,
    rows: collected.rows,
    problems: collected.problems,
  }
}
