import { describe, expect, it } from 'vitest'
import { writeCsv } from '#shared/tables/writeCsv.ts'

describe('writeCsv', () => {
  it('quotes only what needs it and doubles quotes inside', () => {
    expect(writeCsv([['a', 'b c', 'd,e', 'say "hi"', 'two\nlines', '']])).toBe(
      'a,b c,"d,e","say ""hi""","two\nlines",\n',
    )
  })

  it('keeps white space at the edges and a byte-order mark by quoting', () => {
    expect(writeCsv([[' a', 'b ', '\uFEFFc']])).toBe('" a","b ","\uFEFFc"\n')
  })

  it('writes a record of one empty cell so that it is no blank line', () => {
    expect(writeCsv([[''], ['a']])).toBe('""\na\n')
  })

  it('uses the delimiter and line end it is told', () => {
    expect(writeCsv([['a;b', 'c,d']], { delimiter: ';', newline: '\r\n' })).toBe('"a;b";c,d\r\n')
  })

  it.each(['=1+1', '+cmd', '-2+3', '@sum', '\tx', '\rx'])('neutralises the formula %j', (cell) => {
    expect(writeCsv([[cell]], { neutraliseFormulas: true })).toContain(`'${cell}`)
  })

  it.each(['-1.5', '+3', '12%', '-4,5', 'a=b', "O'Neil"])('leaves %j as it is', (cell) => {
    expect(writeCsv([[cell]], { neutraliseFormulas: true })).not.toContain(`'${cell}`)
  })

  it('leaves formulas alone where another program reads the file', () => {
    expect(writeCsv([['=Team', 'x']])).toBe('=Team,x\n')
  })
})
