import { describe, expect, it } from 'vitest'
import { isCharacterKey, isTextBox, keyLabel, matches, type KeyPress } from '#renderer/lib/keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const element = (tagName: string, type?: string, isContentEditable = false) => ({
  tagName,
  isContentEditable,
  getAttribute: (name: string) => (name === 'type' ? (type ?? null) : null),
})

describe('key combinations', () => {
  it.each([
    ['j', press('j'), true],
    ['j', press('J'), true],
    ['j', press('J', { shiftKey: true }), false],
    ['j', press('j', { ctrlKey: true }), false],
    ['j', press('j', { altKey: true }), false],
    ['mod+z', press('z', { ctrlKey: true }), true],
    ['mod+z', press('z', { metaKey: true }), true],
    ['mod+z', press('z', { ctrlKey: true, shiftKey: true }), false],
    ['mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['mod+enter', press('Enter', { ctrlKey: true }), true],
    ['mod+enter', press('Enter', { ctrlKey: true, shiftKey: true }), false],
    ['Escape', press('Escape'), true],
  ])('%s fits %o: %s', (combination, pressed, fits) => {
    expect(matches(pressed, combination)).toBe(fits)
  })

  it('takes signs and digits with whatever shift the keyboard layout needs', () => {
    expect(matches(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(matches(press('1', { shiftKey: true }), '1')).toBe(true)
  })

  it('calls letters, digits and signs character keys, and combinations not', () => {
    expect(['j', '1', '?', ','].every(isCharacterKey)).toBe(true)
    expect(['mod+z', 'Escape', 'alt+1'].some(isCharacterKey)).toBe(false)
  })

  it('prints keys as the keyboard has them', () => {
    expect(keyLabel('mod+shift+z', false)).toBe('Ctrl Shift Z')
    expect(keyLabel('mod+shift+z', true)).toBe('⇧⌘Z')
    expect(keyLabel('Escape', false)).toBe('Esc')
  })
})

describe('text boxes', () => {
  it('are where one types', () => {
    expect(isTextBox(element('TEXTAREA'))).toBe(true)
    expect(isTextBox(element('INPUT'))).toBe(true)
    expect(isTextBox(element('INPUT', 'NUMBER'))).toBe(true)
    expect(isTextBox(element('SELECT'))).toBe(true)
    expect(isTextBox(element('DIV', undefined, true))).toBe(true)
  })

  it('are not switches, buttons or the page', () => {
    expect(isTextBox(element('INPUT', 'checkbox'))).toBe(false)
    expect(isTextBox(element('INPUT', 'radio'))).toBe(false)
    expect(isTextBox(element('BUTTON'))).toBe(false)
    expect(isTextBox(null)).toBe(false)
  })
})
