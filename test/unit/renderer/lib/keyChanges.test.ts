import { describe, expect, it } from 'vitest'
import type { Command } from '#renderer/lib/command.ts'
import { commandFor } from '#renderer/lib/commands.ts'
import { combinationOf, keyNow, ownerOf, withChange, withKeys } from '#renderer/lib/keyChanges.ts'
import { decodePreferences } from '#renderer/lib/preferences.ts'

const command = (id: string, ...keys: readonly string[]): Command => ({
  id,
  title: id,
  group: 'test',
  keys,
  run: () => undefined,
})
const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const next = command('next', 'j')
const unscored = command('unscored', 'n', 'mod+Enter')

describe('a key that was changed', () => {
  const changes = withChange({}, next, 'q')

  it('does what the old one did, and the old one nothing', () => {
    const now = [withKeys(next, changes), unscored]
    expect(commandFor(press('q'), null, now, true)?.id).toBe('next')
    expect(commandFor(press('j'), null, now, true)).toBeNull()
  })

  it('stands beside the buttons of its screen, and of no other', () => {
    expect(keyNow('j', changes, ['next'])).toBe('q')
    expect(keyNow('j', changes, ['other'])).toBe('j')
    expect(keyNow('__proto__', changes, ['__proto__'])).toBe('__proto__')
  })

  it('leaves the second key of a command as it is', () => {
    expect(withKeys(unscored, withChange({}, unscored, 'u')).keys).toEqual(['u', 'mod+Enter'])
  })

  it('can be changed again, and is no change when it is what it was', () => {
    const twice = withChange(changes, withKeys(next, changes), 'z')
    expect(twice).toEqual({ next: { from: ['j'], to: ['z'] } })
    expect(withChange(twice, withKeys(next, twice), 'j')).toEqual({})
  })

  it('is remembered, and a damaged memory is none', () => {
    expect(decodePreferences(JSON.stringify({ keys: changes })).keys).toEqual(changes)
    expect(decodePreferences(JSON.stringify({ keys: { next: 3 } })).keys).toEqual({})
  })
})

describe('a new key', () => {
  it('is refused with the name of the command that has it, in whatever case', () => {
    expect(ownerOf('n', 'next', [next, unscored])?.id).toBe('unscored')
    expect(ownerOf('mod+enter', 'next', [next, unscored])?.id).toBe('unscored')
    expect(ownerOf('j', 'next', [next, unscored])).toBeNull()
  })

  it('is written as commands write theirs', () => {
    expect(combinationOf(press('Q', { shiftKey: true }))).toBe('shift+q')
    expect(combinationOf(press('?', { shiftKey: true }))).toBe('?')
    expect(combinationOf(press('k', { metaKey: true }))).toBe('mod+k')
    expect(combinationOf(press('F2', { altKey: true }))).toBe('alt+F2')
  })

  it('cannot be one that moves the focus, scrolls or closes', () => {
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'Shift'])
      expect(combinationOf(press(key))).toBeNull()
  })
})
