import { describe, expect, it } from 'vitest'
import { betterEncoding, decodeBytes, textPieces } from '#shared/tables/decodeBytes.ts'
import { detectEncoding } from '#shared/tables/detectEncoding.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('decodeBytes', () => {
  it('leaves the byte-order mark out of the text', () => {
    expect(decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a')
  })

  it('reads curly quotes of Windows-1252, which Latin-1 does not have', () => {
    expect(decodeBytes(Uint8Array.of(0x93, 0xe9, 0x94)).text).toBe('“é”')
  })

  it('strips NULs', () => {
    expect(decodeBytes(utf8('a\0b\0')).text).toBe('ab')
  })

  it('reads a file again that began as UTF-8 and went on as something else', () => {
    const { text, encoding } = decodeBytes(latin1(`${'plain text here\n'.repeat(80_000)}Chlo\u00e9`))
    expect(encoding.label).toBe('windows-1252')
    expect(text.endsWith('Chloé')).toBe(true)
  })

  it('shows bytes that fit nothing as U+FFFD when the instructor insists on the encoding', () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0xff, 0x62), 'utf-8').text).toBe('a\uFFFDb')
  })
})

describe('betterEncoding', () => {
  it('has no better one for sound UTF-8, even if it holds U+FFFD', () => {
    expect(betterEncoding(utf8('a\uFFFD'), { label: 'utf-8' })).toBeNull()
  })
  it('does not overrule the instructor', () => {
    expect(betterEncoding(latin1('\u00e9'), { label: 'utf-8' }, 'utf-8')).toBeNull()
  })
})

describe('textPieces', () => {
  it('gives the whole text in pieces that end at lines, never inside a letter', () => {
    const text = 'é\nüü\n🤔🤔\nend'
    const bytes = utf8(text)
    const pieces = [...textPieces(bytes, detectEncoding(bytes), 0, () => 3)]
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map((piece) => piece.text)).toEqual(['é\n', 'üü\n', '🤔🤔\n', 'end'])
    expect(pieces.at(-1)?.end).toBe(bytes.length)
  })

  it('says which piece holds bytes that make no letters', () => {
    const bytes = latin1('ok\n\u00e9\n')
    const pieces = [...textPieces(bytes, { label: 'utf-8' }, 0, () => 1)]
    expect(pieces.map(({ undecodable }) => undecodable)).toEqual([false, true])
  })

  it('reads UTF-16 in one piece, as a byte 10 is no line feed there', () => {
    const bytes = Uint8Array.of(0x0a, 0x01, 0x0a, 0x00)
    const pieces = [...textPieces(bytes, { label: 'utf-16le' }, 0, () => 1)]
    expect(pieces.map((piece) => piece.text)).toEqual(['\u010a\n'])
  })
})
