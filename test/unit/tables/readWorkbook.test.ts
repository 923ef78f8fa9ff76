import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isWorkbook, readWorkbook } from '#shared/tables/readWorkbook.ts'
import { unzip } from '#shared/tables/unzip.ts'
import { makeWorkbook } from './workbook.ts'

function sheetsOf(bytes: Uint8Array) {
  const members = unzip(bytes, () => true)
  if (!members.ok) throw new Error(members.error)
  return readWorkbook(members.value)
}

function rowsOf(bytes: Uint8Array) {
  return sheetsOf(bytes)[0]?.table.opening.map((row) => row.cells)
}

function withSheet(sheet: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...extra,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

describe('readWorkbook', () => {
  it('reads texts and numbers as they are stored, with empty cells between', () => {
    const bytes = makeWorkbook({ One: [['a', null, 'c'], [1.5, 501001, 'x < "y" & z']] }) // prettier-ignore
    expect(rowsOf(bytes)).toEqual([['a', '', 'c'], ['1.5', '501001', 'x < "y" & z']]) // prettier-ignore
  })

  it('reads numbers with a date format as dates, whole ones without a time', () => {
    expect(rowsOf(makeWorkbook({ One: [[{ date: 45692.425 }, { date: 45692 }, 45692]] }))).toEqual([
      ['2025-02-04 10:12:00', '2025-02-04', '45692'],
    ])
  })

  it('keeps the sheets in their order, with their names', () => {
    const sheets = sheetsOf(makeWorkbook({ 'Posts and Replies': [['a']], Audit: [['b']] }))
    expect(sheets.map(({ name }) => name)).toEqual(['Posts and Replies', 'Audit'])
  })

  it('says on which row of the sheet a record stands, blank ones left out', () => {
    const sheet =
      '<worksheet><row r="1"><c t="str"><v>a</v></c></row><row r="7"><c t="str"><v>b</v></c></row></worksheet>'
    expect(sheetsOf(withSheet(sheet))[0]?.table.opening.map(({ line }) => line)).toEqual([1, 7])
  })

  it('joins the runs of a shared text and leaves phonetic readings out', () => {
    const sheet =
      '<worksheet><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row></worksheet>'
    const shared = '<sst><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>reading</t></rPh></si></sst>'
    expect(rowsOf(withSheet(sheet, { 'xl/sharedStrings.xml': shared }))).toEqual([['two runs', 'TRUE', '']])
  })

  it('reads own date formats, dates counted from 1904 and names with a prefix', () => {
    const sheet =
      '<x:worksheet><x:row r="1"><x:c r="A1" s="1"><x:v>44230</x:v></x:c><x:c r="B1" s="0"><x:v>5</x:v></x:c></x:row></x:worksheet>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="a"/></sheets></workbook>'
    expect(rowsOf(withSheet(sheet, { 'xl/styles.xml': styles, 'xl/workbook.xml': book }))).toEqual([
      ['2025-02-04', '5'],
    ])
  })

  it('answers for a sheet that is missing and for references to nowhere', () => {
    const sheet = '<worksheet><row><c r="ZZZZ9" t="s"><v>99</v></c><c t="str"><v>b</v></c></row></worksheet>'
    expect(rowsOf(withSheet(sheet))).toEqual([['', 'b']])
    const missing = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S"/></sheets></workbook>'),
    })
    expect(rowsOf(missing)).toEqual([])
  })

  it('shows an id that the sheet has rounded as it is stored, so that it can be refused', () => {
    const sheet = '<worksheet><row r="1"><c r="A1"><v>2.3860000003042701E+16</v></c></row></worksheet>'
    expect(rowsOf(withSheet(sheet))).toEqual([['2.3860000003042701E+16']])
  })
})

describe('isWorkbook', () => {
  it('tells a workbook from an archive of files', () => {
    expect(isWorkbook([{ name: 'xl/workbook.xml', bytes: new Uint8Array() }])).toBe(true)
    expect(isWorkbook([{ name: 'posts.csv', bytes: new Uint8Array() }])).toBe(false)
  })
})
