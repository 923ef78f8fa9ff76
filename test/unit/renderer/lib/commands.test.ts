import { describe, expect, it } from 'vitest'
import type { Command } from '#renderer/lib/command.ts'
import { commandFor, currentCommands, offerCommands } from '#renderer/lib/commands.ts'
import type { KeyPress, Typeable } from '#renderer/lib/keys.ts'

const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'test',
  keys,
  run: () => undefined,
  ...more,
})

const press = (key: string, ctrlKey = false): KeyPress => ({
  key,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
})

const box: Typeable = { tagName: 'INPUT', getAttribute: () => null }

describe('which command a key means', () => {
  const next = command('next', ['j'])
  const undo = command('undo', ['mod+z'])
  const palette = command('palette', ['mod+k'], { inText: true })
  const all = [next, undo, palette]

  it('finds the command of the key', () => {
    expect(commandFor(press('j'), null, all, true)).toBe(next)
    expect(commandFor(press('q'), null, all, true)).toBeNull()
  })

  it('leaves letters dead while the cursor is in a text box', () => {
    expect(commandFor(press('j'), box, all, true)).toBeNull()
    const greedy = command('greedy', ['j'], { inText: true })
    expect(commandFor(press('j'), box, [greedy], true)).toBeNull()
  })

  it('leaves Ctrl Z to the text box, and lets through what works in text', () => {
    expect(commandFor(press('z', true), box, all, true)).toBeNull()
    expect(commandFor(press('k', true), box, all, true)).toBe(palette)
  })

  it('lets letters be switched off without touching combinations', () => {
    expect(commandFor(press('j'), null, all, false)).toBeNull()
    expect(commandFor(press('z', true), null, all, false)).toBe(undo)
  })
})

describe('the layers of commands', () => {
  it('give a key to what lies on top, in whatever order they were offered', () => {
    const over = command('over', ['1'])
    const screen = command('screen', ['1'])
    const withdraw = [offerCommands([over], 'over'), offerCommands([screen], 'screen')]
    expect(commandFor(press('1'), null, currentCommands(), true)).toBe(over)
    withdraw[0]?.()
    expect(commandFor(press('1'), null, currentCommands(), true)).toBe(screen)
    withdraw[1]?.()
    expect(currentCommands()).toEqual([])
  })
})
