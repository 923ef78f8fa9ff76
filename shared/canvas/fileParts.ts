import { decodeBytes } from '#shared/tables/decodeBytes.ts'
import { openTable } from '#shared/tables/openTable.ts'
import { isWorkbook, readWorkbook } from '#shared/tables/readWorkbook.ts'
import type { Table } from '#shared/tables/table.ts'
import { isZip, unzip, type ArchiveMember } from '#shared/tables/unzip.ts'
import { looksLikeJson } from './parseJson.ts'
import { isReadable, readFile, readText } from './readFile.ts'
import type { FileReading, NamedBytes, ReadOptions } from './reading.ts'
import { readTable } from './readTable.ts'

/** What can be read by itself: a file, a member of an archive, a sheet of a workbook. */
export interface FilePart {
  readonly name: string
  readonly read: (options: ReadOptions) => FileReading
  /** The table as it opens with these options, without reading the rest of it; null for what is no table. */
  readonly open: (options: ReadOptions) => Table | null
}

/** The beginning is enough to see how a table reads; it holds more records than are shown. */
const openedBytes = 1024 * 1024

function textPart(file: NamedBytes): FilePart {
  return {
    name: file.name,
    read: (options) => readText(file, options),
    open: (options) => {
      const head = file.bytes.subarray(0, openedBytes)
      const { text } = decodeBytes(head.subarray(0, 4096), options.encoding)
      const asTable = options.delimiter !== undefined && options.delimiter !== ''
      if (looksLikeJson(text.replace(/^\uFEFF/, '')) && !asTable) return null
      return openTable(head, options)
    },
  }
}

/** What cannot be opened is read anyway, for the reason why not. */
function closedPart(file: NamedBytes): FilePart {
  return { name: file.name, read: (options) => readFile(file, options), open: () => null }
}

function sheetParts(name: string, members: readonly ArchiveMember[]): readonly FilePart[] {
  const sheets = readWorkbook(members).filter(({ table }) => table.opening.length > 0)
  return sheets.map((sheet) => {
    const title = sheets.length > 1 ? `${name} › ${sheet.name}` : name
    return {
      name: title,
      read: (options) => readTable(sheet.table, title, options),
      open: () => sheet.table,
    }
  })
}

function memberParts(member: ArchiveMember): readonly FilePart[] {
  if (!isZip(member.bytes)) return [textPart(member)]
  const inner = unzip(member.bytes, isReadable)
  const sheets = inner.ok && isWorkbook(inner.value) ? sheetParts(member.name, inner.value) : []
  // An archive inside an archive is not opened; `readText` says that it is nothing this program reads.
  return sheets.length > 0 ? sheets : [textPart(member)]
}

/**
 * The parts of a file, each to be looked at, corrected and read by itself: the members of an archive, the sheets of
 * a workbook, or the file as it is. There is always at least one; what cannot be opened says why when it is read.
 */
export function filePartsOf(file: NamedBytes): readonly FilePart[] {
  if (!isZip(file.bytes)) return [textPart(file)]
  const members = unzip(file.bytes, isReadable)
  if (!members.ok) return [closedPart(file)]
  const parts = isWorkbook(members.value)
    ? sheetParts(file.name, members.value)
    : members.value.flatMap(memberParts)
  return parts.length > 0 ? parts : [closedPart(file)]
}
