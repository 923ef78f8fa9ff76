import { describe, expect, it } from 'vitest'
import { parseRecords, readRecords, separatorLine, type Dialect } from '#shared/tables/csvRecords.ts'

const plain: Dialect = { delimiter: ',', newline: '\n', stripReturn: false }
const windows: Dialect = { ...plain, stripReturn: true }

describe('parseRecords', () => {
  it.each([
    ['doubled quotes', 'a,"say ""hi"""\n', [['a', 'say "hi"']]],
    [
      'line breaks in cells',
      'a,"x\ny"\nb,c\n',
      [
        ['a', 'x\ny'],
        ['b', 'c'],
      ],
    ],
    ['quotes in the middle of a bare cell', 'a,Elif "Eli" Y,b\n', [['a', 'Elif "Eli" Y', 'b']]],
    ['ragged records', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
    ['a last record without a line end', 'a,b', [['a', 'b']]],
    ['empty cells', ',,\n', [['', '', '']]],
    ['blank lines', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(parseRecords(text, plain)).toEqual(rows)
  })

  it('reads CRLF and LF in one file alike', () => {
    expect(parseRecords('a,b\r\nc,d\ne,"f"\r\n', windows)).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f']]) // prettier-ignore
  })

  it('reads files whose lines end in returns alone', () => {
    expect(parseRecords('a,b\rc,d\r', { ...plain, newline: '\r' })).toEqual([['a', 'b'], ['c', 'd']]) // prettier-ignore
  })
})

describe('readRecords', () => {
  it('leaves a record that may go on for the next piece', () => {
    const first = readRecords('a,b\nc,"x\n', plain, false)
    expect(first.rows).toEqual([['a', 'b']])
    expect('a,b\nc,"x\n'.slice(first.used)).toBe('c,"x\n')
  })

  it('leaves a doubled quote that is cut in half for the next piece', () => {
    const first = readRecords('a\n"x"', plain, false)
    expect(first.rows).toEqual([['a']])
    expect(readRecords('"x""y"\n', plain, true).rows[0]).toEqual(['x"y'])
  })

  it('tells a quote that never closes', () => {
    const answer = readRecords('a,"x\nb,c\n', plain, true)
    expect(answer.unclosedQuote).toBe(true)
    expect(readRecords('a,b\n', plain, true).unclosedQuote).toBe(false)
  })
})

describe('separatorLine', () => {
  it('is Excel’s mark and nothing else', () => {
    expect(separatorLine.exec('sep=;\r\na;b')?.[1]).toBe(';')
    expect(separatorLine.exec('separator,b\n')).toBeNull()
  })
})
