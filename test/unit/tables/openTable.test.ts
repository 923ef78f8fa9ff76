import { describe, expect, it } from 'vitest'
import { openTable } from '#shared/tables/openTable.ts'
import type { ReadHooks } from '#shared/tables/table.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function readAll(text: string, hooks?: ReadHooks) {
  const table = openTable(utf8(text))
  const rows: (readonly [number, readonly string[]])[] = []
  const end = table.eachRecord((cells, line) => rows.push([line, [...cells]]), hooks)
  return { table, rows, end }
}

describe('openTable', () => {
  it('says on which line each record begins, line breaks in cells counted', () => {
    const { rows } = readAll('a,b\n"x\ny\nz",1\nc,d\n')
    expect(rows).toEqual([[1, ['a', 'b']], [2, ['x\ny\nz', '1']], [5, ['c', 'd']]]) // prettier-ignore
  })

  it('leaves blank records out and counts their lines', () => {
    const { rows } = readAll('a,b\n\n,,\n  \nc,d\n')
    expect(rows.map(([line]) => line)).toEqual([1, 5])
  })

  it('passes over the byte-order mark and Excel’s sep= line', () => {
    const { table, rows } = readAll('\uFEFFsep=;\r\na;b\r\n1,5;2\r\n')
    expect(table.delimiter).toBe(';')
    expect(rows).toEqual([[2, ['a', 'b']], [3, ['1,5', '2']]]) // prettier-ignore
  })

  it('can be read again from the beginning', () => {
    const table = openTable(utf8('a,b\nc,d\n'))
    const count = (): number => {
      let rows = 0
      table.eachRecord(() => rows++)
      return rows
    }
    expect([count(), count()]).toEqual([2, 2])
  })

  it('shows the first sixty records', () => {
    expect(openTable(utf8('a,b\n'.repeat(500))).opening).toHaveLength(60)
  })

  it('reads files of several pieces as if they were one, with the right lines', () => {
    const line = `"${'word '.repeat(30)}\nmore, of it",x\n`
    const count = 30_000
    const table = openTable(utf8(line.repeat(count)))
    let rows = 0
    let last = 0
    table.eachRecord((cells, at) => {
      if (cells.length !== 2) throw new Error(`${cells.length} cells on line ${at}`)
      rows++
      last = at
    })
    expect(rows).toBe(count)
    expect(last).toBe(count * 2 - 1)
  })

  it('keeps every letter of a text in which hardly one is ASCII', () => {
    const cell = 'Ωß–é'.repeat(3000)
    const { rows } = readAll(`a,b\n${cell},1\nplain,"${cell}"\n`)
    expect(rows.slice(1)).toEqual([[2, [cell, '1']], [3, ['plain', cell]]]) // prettier-ignore
  })

  it('reads a cell larger than a piece', () => {
    const { rows } = readAll(`a,"${'long cell\n'.repeat(400_000)}"\nb,c\n`)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual([400_002, ['b', 'c']])
  })

  it('reports progress up to the end', () => {
    const seen: number[] = []
    const { table } = readAll('a,b\n'.repeat(300_000), {
      onProgress: (done, total) => seen.push(done / total),
    })
    expect(table.opening).not.toEqual([])
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  })

  it('stops at the next piece when asked to', () => {
    const { rows, end } = readAll('a,b\n'.repeat(1_000_000), { shouldStop: () => true })
    expect(end.stopped).toBe(true)
    expect(rows).toEqual([])
  })

  it('names the line of a quote that never closes', () => {
    const { end } = readAll('a,b\nc,"d\ne,f\n')
    expect(end.unclosedQuote).toBe(2)
    expect(readAll('a,b\n').end.unclosedQuote).toBeNull()
  })

  it('answers for an empty file, and for one of spaces', () => {
    expect(openTable(new Uint8Array()).opening).toEqual([])
    expect(openTable(utf8(' \n \n')).opening).toEqual([])
  })
})
