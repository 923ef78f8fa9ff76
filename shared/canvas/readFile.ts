import { emptyContent } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { openTable } from '#shared/tables/openTable.ts'
import { readTable } from './readTable.ts'
import type { FileReading, NamedBytes, ReadOptions } from './reading.ts'

/** A file in which there is nothing to read. */
function emptyFile(name: string): FileReading {
  return {
    ...emptyContent,
    name,
    format: 'unknown',
    why: message('import:why.empty'),
    rows: 0,
    preview: [],
    problems: [
      { line: 0, kind: 'empty-file', severity: 'stop', message: message('import:problem.empty-file') },
    ],
    encoding: 'utf-8',
    delimiter: '',
  }
}

/**
 * Reads one file that an instructor holds: recognises it by its content and takes out people, topics, posts,
 * columns, groups and rubrics. Never throws on any bytes; a file of no known kind has the format `unknown`.
 */
export function readFile(file: NamedBytes, options: ReadOptions = {}): FileReading {
  const table = openTable(file.bytes, options)
  return table.opening.length === 0 ? emptyFile(file.name) : readTable(table, file.name, options)
}
