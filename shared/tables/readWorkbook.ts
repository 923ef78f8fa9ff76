import { Parser } from 'htmlparser2'
import type { ArchiveMember } from './unzip.ts'
import { tableOfRows, type Table, type TableRow } from './table.ts'

/** A sheet of a workbook, as a table. */
export interface Sheet {
  readonly name: string
  readonly table: Table
}

type Attributes = Readonly<Record<string, string>>

interface Visitor {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Names without their namespace: other programs write `x:row` for `row`. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function walk(member: ArchiveMember | undefined, visitor: Visitor): void {
  if (member === undefined) return
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open?.(local(name), attributes),
      ontext: (text) => visitor.text?.(text),
      onclosetag: (name) => visitor.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(new TextDecoder().decode(member.bytes))
}

/** Texts that cells refer to by number. Phonetic readings (`rPh`) are not part of them. */
function readSharedStrings(member: ArchiveMember | undefined): readonly string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  walk(member, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic++
      inText = name === 't' && phonetic === 0
    },
    text: (part) => {
      if (inText) text += part
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') phonetic--
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined)
    return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(code)
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** For each cell style whether it shows a number as a date. */
function readDateStyles(member: ArchiveMember | undefined): readonly boolean[] {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  walk(member, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'])
        styles.push(isDateFormat(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

interface SheetRef {
  readonly name: string
  readonly path: string
}

function readSheetRefs(members: ReadonlyMap<string, ArchiveMember>): {
  sheets: readonly SheetRef[]
  from1904: boolean
} {
  const targets = new Map<string, string>()
  walk(members.get('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
    },
  })
  const sheets: SheetRef[] = []
  let from1904 = false
  walk(members.get('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const target = targets.get(attributes['r:id'] ?? '') ?? `worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({
        name: attributes['name'] ?? '',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      })
    },
  })
  return { sheets, from1904 }
}

const daySeconds = 86_400

/** Days since the end of 1899 (or since 1904), as spreadsheets count, to `YYYY-MM-DD HH:MM:SS`. */
function dateText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial
  const ms = Math.round((days - 25_569) * daySeconds) * 1000
  if (!(Math.abs(ms) < 8e15)) return String(serial)
  const text = new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
  return Number.isInteger(serial) ? text.slice(0, 10) : text
}

/** `AB12` → 27; sheets have at most 16,384 columns. */
function columnOf(reference: string, next: number): number {
  let column = 0
  for (const letter of reference) {
    const code = letter.charCodeAt(0)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column < 1 || column > 16_384 ? next : column - 1
}

interface Book {
  readonly strings: readonly string[]
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

function cellText(type: string, style: number, written: string, book: Book): string {
  if (type === 's') return book.strings[Number(written)] ?? ''
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE'
  if (type !== '' && type !== 'n') return type === 'e' ? '' : written
  const isDate = book.dates[style] === true && written !== '' && Number.isFinite(Number(written))
  return isDate ? dateText(Number(written), book.from1904) : written
}

function readSheet(member: ArchiveMember | undefined, book: Book): readonly TableRow[] {
  const rows: TableRow[] = []
  let cells: string[] = []
  let column = -1
  let type = ''
  let style = 0
  let written = ''
  let inValue = false
  let line = 0
  walk(member, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = []
        column = -1
        line = Number(attributes['r']) || line + 1
      } else if (name === 'c') {
        column = columnOf(attributes['r'] ?? '', column + 1)
        type = attributes['t'] ?? ''
        style = Number(attributes['s'] ?? 0)
        written = ''
      }
      inValue = name === 'v' || name === 't'
    },
    text: (part) => {
      if (inValue) written += part
    },
    close: (name) => {
      inValue = false
      if (name === 'row') rows.push({ cells, line })
      if (name !== 'c') return
      while (cells.length < column) cells.push('')
      cells[column] = cellText(type, style, written, book)
    },
  })
  return rows
}

/** Whether the files of an archive make a workbook (`.xlsx`). */
export function isWorkbook(members: readonly ArchiveMember[]): boolean {
  return members.some(({ name }) => name === 'xl/workbook.xml')
}

/**
 * The sheets of a workbook in their order. Cells come as text: numbers as stored (a rounded id shows as
 * `2.386E+16`), dates as `YYYY-MM-DD HH:MM:SS`. Nothing is calculated, formulas give their last result.
 * Source of the layout: ECMA-376, Office Open XML.
 */
export function readWorkbook(members: readonly ArchiveMember[]): readonly Sheet[] {
  const byName = new Map(members.map((member) => [member.name, member]))
  const { sheets, from1904 } = readSheetRefs(byName)
  const book: Book = {
    strings: readSharedStrings(byName.get('xl/sharedStrings.xml')),
    dates: readDateStyles(byName.get('xl/styles.xml')),
    from1904,
  }
  return sheets.map(({ name, path }) => ({
    name,
    table: tableOfRows(readSheet(byName.get(path), book), 'xlsx'),
  }))
}
