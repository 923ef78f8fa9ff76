import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTable } from '#shared/tables/openTable.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The same text in an encoding that is always read the careful way. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes.set([code & 0xff, code >> 8], 2 + at * 2)
  }
  return bytes
}

function readAll(bytes: Uint8Array, delimiter: string) {
  const records: (readonly [number, readonly string[]])[] = []
  const end = openTable(bytes, { delimiter }).eachRecord((cells, line) => records.push([line, [...cells]]))
  return { records, ...end }
}

const bit = fc.constantFrom(
  ...['a', 'b,', ',', '"', '""', '","', '"\n"', '\n', '\r\n', '\r', ' ', ';', '\t', 'é', '–', '日本', '😀', '\u00a0', '\uFEFF', '",', ',"'], // prettier-ignore
)
/** Longer than the sixteen bytes that are looked at together, so that letters fall on both sides of each border. */
const messy = fc
  .array(bit, { maxLength: 60 })
  .map((bits) => bits.join(''))
  // In front it is no text but the mark of UTF-8.
  .filter((text) => !text.startsWith('\uFEFF'))

const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', 'say "hi"', 'two\nlines', 'three\r\nlines\n', 'Woche – eins', '"'),
)
const sound = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 }).map((rows) =>
  rows
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + '\r\n')
    .join('')
    .replaceAll('\0', ' ')
    .replace(/^sep=/i, ''),
)

describe('reading a table by its bytes', () => {
  it('gives the records, lines and ends that reading its text gives, whatever the text', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom(',', ';', '\t'), (text, delimiter) => {
        expect(readAll(utf8(text), delimiter)).toEqual(readAll(utf16(text), delimiter))
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same for sound tables of any letters', () => {
    fc.assert(
      fc.property(sound, (text) => {
        expect(readAll(utf8(text), ',')).toEqual(readAll(utf16(text), ','))
      }),
      { numRuns: 500 },
    )
  })

  it('never fails on bytes that are no letters, and says that it met them', () => {
    fc.assert(
      fc.property(messy, messy, fc.constantFrom(0xff, 0xc3, 0x80), (before, after, byte) => {
        const bytes = new Uint8Array([...utf8(`${before}\nx,`), byte, 0x20, ...utf8(`y\n${after}`)])
        const reading = openTable(bytes, { delimiter: ',', encoding: 'utf-8' })
        expect(reading.eachRecord(() => undefined).undecodable).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
