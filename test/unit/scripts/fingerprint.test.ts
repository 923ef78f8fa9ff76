import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isFresh, stamp } from '../../../scripts/lib/fingerprint.mjs'

let base = ''

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(base, 'src', 'deep'), { recursive: true })
  writeFileSync(join(base, 'src', 'a.ts'), 'one')
  writeFileSync(join(base, 'src', 'deep', 'b.ts'), 'two')
})

describe('knowing whether a build is stale', () => {
  it('is the same while nothing changed', () => {
    expect(fingerprint(base, ['src'])).toBe(fingerprint(base, ['src']))
  })

  it('changes when a file deep below changes', () => {
    const before = fingerprint(base, ['src'])
    writeFileSync(join(base, 'src', 'deep', 'b.ts'), 'three')
    expect(fingerprint(base, ['src'])).not.toBe(before)
  })

  it('changes when a file only gets another name', () => {
    const before = fingerprint(base, ['src'])
    renameSync(join(base, 'src', 'a.ts'), join(base, 'src', 'c.ts'))
    expect(fingerprint(base, ['src'])).not.toBe(before)
  })

  it('passes over what is not there', () => {
    expect(fingerprint(base, ['src', 'nowhere'])).toBe(fingerprint(base, ['src']))
  })

  it('remembers a fingerprint in a stamp', () => {
    const file = join(base, 'deep', 'stamp')
    expect(isFresh(file, 'x')).toBe(false)
    stamp(file, 'x')
    expect(isFresh(file, 'x')).toBe(true)
    expect(isFresh(file, 'y')).toBe(false)
  })
})
