import { describe, expect, it } from 'vitest'
import { guessDialect } from '#shared/tables/guessDialect.ts'

describe('guessDialect', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons, though cells hold commas', 'Student;ID;Essay, draft\nOkafor, Amara;1;85,00\n', ';'],
    ['tabs', 'a\tb\n1\t2\n', '\t'],
    ['pipes', 'a|b|c\n1|2|3\n', '|'],
    ['commas, though quoted cells hold semicolons', 'a,b\n"x;y;z",1\n"p;q;r",2\n', ','],
    ['commas where nothing separates', 'just words\nand more\n', ','],
    ['commas in a header alone', 'a,b,c', ','],
    ['commas though records are short', 'a,b,c,d\n1,2\n1,2\n1,2,3,4\n', ','],
    ['commas in an empty text', '', ','],
  ])('finds %s', (_, sample, delimiter) => {
    expect(guessDialect(sample).delimiter).toBe(delimiter)
  })

  it('takes the instructor’s delimiter', () => {
    expect(guessDialect('a,b\n1,2\n', ';').delimiter).toBe(';')
  })

  it('finds line ends outside quotes only', () => {
    expect(guessDialect('a,"x\r\ny"\nb,c\n')).toMatchObject({ newline: '\n', stripReturn: false })
    expect(guessDialect('a,"x\ny"\r\nb,c\r\n')).toMatchObject({ newline: '\n', stripReturn: true })
    expect(guessDialect('a,b\rc,d\r')).toMatchObject({ newline: '\r', stripReturn: false })
  })
})
