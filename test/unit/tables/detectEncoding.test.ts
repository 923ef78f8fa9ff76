import { describe, expect, it } from 'vitest'
import {
  detectEncoding,
  encodingInsteadOfUtf8,
  isKnownEncoding,
  isUtf8,
  pieceEnd,
} from '#shared/tables/detectEncoding.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

describe('detectEncoding', () => {
  it('believes a byte-order mark and says how long it is', () => {
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({
      label: 'utf-8',
      markBytes: 3,
      certain: true,
    })
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toMatchObject({
      label: 'utf-16le',
      markBytes: 2,
    })
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0x00, 0x61))).toMatchObject({
      label: 'utf-16be',
      markBytes: 2,
    })
  })

  it('knows UTF-16 without a mark by the NULs on one side', () => {
    expect(detectEncoding(utf16('Student,ID,Section', true)).label).toBe('utf-16le')
    expect(detectEncoding(utf16('Student,ID,Section', false)).label).toBe('utf-16be')
  })

  it('takes sound UTF-8 for UTF-8, with accents, emoji and none of them', () => {
    for (const text of ['plain', 'Chloé Yılmaz', '🤔 한국어', '']) {
      expect(detectEncoding(utf8(text))).toEqual({ label: 'utf-8', markBytes: 0, certain: true })
    }
  })

  it('reads accents that are no UTF-8 as Windows-1252 and says that this is a guess', () => {
    const encoding = detectEncoding(latin1('Dubois, Chloé;M\u00fcller, J\u00fcrgen;HIST 210'))
    expect(encoding).toEqual({ label: 'windows-1252', markBytes: 0, certain: false })
  })

  it('recognises Cyrillic, in which most letters are beyond ASCII', () => {
    const text = 'Студент пишет сообщение на форуме и отвечает другим студентам'
    const cyrillic = Uint8Array.from(Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? code : code - 0x0350
    })) // prettier-ignore
    expect(detectEncoding(cyrillic).label).toBe('windows-1251')
  })

  it('does as the instructor says, and passes over an encoding nobody knows', () => {
    expect(detectEncoding(utf8('é'), 'latin1').label).toBe('windows-1252')
    expect(detectEncoding(utf8('é'), 'no-such-thing').label).toBe('utf-8')
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8').markBytes).toBe(3)
  })

  it('judges by the first megabyte, so that a late accent is found by the reader and not here', () => {
    const bytes = latin1(`${'a line of plain text\n'.repeat(60_000)}Chloé`)
    expect(detectEncoding(bytes).label).toBe('utf-8')
    expect(isUtf8(bytes)).toBe(false)
    expect(encodingInsteadOfUtf8(bytes)).toBe('windows-1252')
  })
})

describe('isKnownEncoding', () => {
  it('answers without throwing', () => {
    expect(isKnownEncoding('shift_jis')).toBe(true)
    expect(isKnownEncoding('')).toBe(false)
    expect(isKnownEncoding('__proto__')).toBe(false)
  })
})

describe('pieceEnd', () => {
  const bytes = utf8('ab\ncd\nef')
  it('cuts behind the last line feed that fits', () => expect(pieceEnd(bytes, 0, 5)).toBe(3))
  it('goes on to the next line feed when none fits', () => expect(pieceEnd(bytes, 0, 1)).toBe(3))
  it('takes the rest when there is no further line feed', () => expect(pieceEnd(bytes, 6, 1)).toBe(8))
  it('never ends before it began', () => expect(pieceEnd(bytes, 3, 1)).toBe(6))
})
