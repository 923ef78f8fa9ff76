import { describe, expect, it } from 'vitest'
import { isZip, unzip } from '#shared/tables/unzip.ts'
import { makeZip } from './workbook.ts'

describe('unzip', () => {
  it('gives the wanted files in the order of the archive', () => {
    const bytes = makeZip({ 'b.csv': 'b', 'photo.jpg': 'x', 'a/c.csv': 'c' })
    const files = unzip(bytes, (name) => name.endsWith('.csv'))
    expect(
      files.ok && files.value.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]),
    ).toEqual([
      ['b.csv', 'b'],
      ['a/c.csv', 'c'],
    ])
  })

  it('says that an archive is damaged instead of throwing', () => {
    const bytes = makeZip({ 'a.csv': 'a,b\n'.repeat(1000) })
    expect(unzip(bytes.subarray(0, 40), () => true)).toEqual({ ok: false, error: 'damaged' })
    expect(unzip(new Uint8Array(100), () => true)).toEqual({ ok: false, error: 'damaged' })
  })

  it('unpacks nothing that claims to be larger than any export', () => {
    const bytes = Uint8Array.from(makeZip({ 'a.csv': 'a,b\n' }))
    const view = new DataView(bytes.buffer)
    // The size unpacked stands 24 bytes into the entry of the central directory ("PK\x01\x02").
    const entry = bytes.findLastIndex(
      (_, at) => view.byteLength - at >= 46 && view.getUint32(at, true) === 0x02014b50,
    )
    view.setUint32(entry + 24, 0xfffffff0, true)
    expect(unzip(bytes, () => true)).toEqual({ ok: false, error: 'too-big' })
  })

  it('refuses archives of thousands of files', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.csv`, '']))
    expect(unzip(makeZip(many), () => true)).toEqual({ ok: false, error: 'too-big' })
  })
})

describe('isZip', () => {
  it('looks at the first bytes only', () => {
    expect(isZip(makeZip({ a: 'a' }))).toBe(true)
    expect(isZip(new TextEncoder().encode('PK,ID\n'))).toBe(false)
    expect(isZip(new Uint8Array())).toBe(false)
  })
})
