import { describe, expect, it } from 'vitest'
import { takeToken, tokenInHash } from '#renderer/lib/token.ts'

function tab(hash: string, stored: string | null = null) {
  const kept = new Map<string, string>(stored === null ? [] : [['workbench.token', stored]])
  const shown: string[] = []
  return {
    kept,
    shown,
    place: {
      location: { hash, pathname: '/', search: '' },
      history: {
        state: null,
        replaceState: (_state: unknown, _title: string, address?: string | URL | null) =>
          void shown.push(String(address)),
      },
      sessionStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      },
    },
  }
}

describe('the token of the loopback host', () => {
  it('is taken out of the address bar and kept for this tab', () => {
    const { place, kept, shown } = tab('#token=abc_-9')
    expect(takeToken(place)).toBe('abc_-9')
    expect(shown).toEqual(['/'])
    expect(kept.get('workbench.token')).toBe('abc_-9')
  })

  it('is remembered when the tab is reloaded on another screen', () => {
    const { place, shown } = tab('#/course/x/read', 'abc')
    expect(takeToken(place)).toBe('abc')
    expect(shown).toEqual([])
  })

  it('is absent where there was never one', () => {
    expect(takeToken(tab('').place)).toBeNull()
  })

  it.each(['#token=', '#token=a b', '#/token=abc', '#token=abc&x=1'])('is not read from %s', (hash) => {
    expect(tokenInHash(hash)).toBeNull()
  })
})
