import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTable } from '#shared/tables/openTable.ts'
import { parseTable } from '#shared/tables/parseTable.ts'
import { isBlankRecord } from '#shared/tables/table.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', 'a', 'é', '🤔', '=', '\uFEFF') }),
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
const delimiter = fc.constantFrom(',' as const, ';' as const, '\t' as const)

/** Lone halves of letters cannot be written as UTF-8. */
const isText = (text: string): boolean => text.isWellFormed()

describe('tables', () => {
  it('parse(write(table)) = table', () => {
    fc.assert(
      fc.property(rows, delimiter, (table, separator) => {
        expect(parseTable(writeCsv(table, { delimiter: separator }), separator)).toEqual(table)
      }),
      { numRuns: 500 },
    )
  })

  it('a written table opens as the same records from its bytes, blank ones left out', () => {
    const texts = rows.filter((table) => table.flat().every(isText))
    fc.assert(
      fc.property(texts, delimiter, (table, separator) => {
        const text = writeCsv(table, { delimiter: separator })
        // A table that begins with a byte-order mark or looks like UTF-16 is read as what it looks like.
        fc.pre(!/^"?\uFEFF/.test(text) && !/^sep=/i.test(text))
        const found: string[][] = []
        openTable(new TextEncoder().encode(text), { encoding: 'utf-8', delimiter: separator }).eachRecord(
          (cells) => found.push([...cells]),
        )
        expect(found).toEqual(table.filter((cells) => !isBlankRecord(cells)))
      }),
      { numRuns: 300 },
    )
  })

  it('neutralised cells never begin with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const written of parseTable(writeCsv(table, { neutraliseFormulas: true }), ',').flat()) {
          const isNumber = /^[+-]?\d+(?:[.,]\d+)?%?$/.test(written)
          expect(isNumber || !/^[=+\-@\t\r]/.test(written)).toBe(true)
        }
      }),
    )
  })

  it('any bytes at all open as a table', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        openTable(bytes).eachRecord((cells, line) => {
          expect(cells.length).toBeGreaterThan(0)
          expect(line).toBeGreaterThan(0)
        })
      }),
      { numRuns: 500 },
    )
  })
})
