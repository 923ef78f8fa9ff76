import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePreferences } from '#renderer/lib/preferences.ts'

const defaults = decodePreferences(null)

describe('preferences of this computer', () => {
  it('begin quietly: the computer’s own scheme, keys on, nothing hidden', () => {
    expect(defaults).toMatchObject({
      scheme: 'auto',
      contrast: 'normal',
      characterKeys: true,
      presenting: false,
    })
  })

  it('keep what can be read and take the default for the rest', () => {
    const stored = JSON.stringify({ scheme: 'dark', contrast: 7, textSize: '500' })
    expect(decodePreferences(stored)).toEqual({ ...defaults, scheme: 'dark' })
  })

  it('survive any damage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(Object.keys(decodePreferences(stored))).toEqual(Object.keys(defaults))
      }),
    )
  })
})
