/** What of a key press matters here; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Combo {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

function parseCombo(text: string): Combo {
  const parts = text.split('+')
  const key = parts.at(-1) ?? ''
  return { key, mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt') }
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/**
 * Whether a press is the combination, written `j`, `?`, `mod+z`, `mod+shift+z`. `mod` is Command on a Mac and Control
 * elsewhere; either is taken. Signs such as `?` and digits come with whatever shift the keyboard layout needs.
 */
export function matches(press: KeyPress, combination: string): boolean {
  const combo = parseCombo(combination)
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (key.toLowerCase() !== combo.key.toLowerCase()) return false
  if ((press.ctrlKey || press.metaKey) !== combo.mod || press.altKey !== combo.alt) return false
  const shiftMatters = isLetter(combo.key) || combo.key.length > 1
  return !shiftMatters || press.shiftKey === combo.shift
}

/** A key that also types: these can be switched off, and are dead in text boxes (WCAG 2.1.4). */
export function isCharacterKey(combination: string): boolean {
  const combo = parseCombo(combination)
  return combo.key.length === 1 && !combo.mod && !combo.alt
}

const typingInputs = new Set([
  '',
  'text',
  'search',
  'email',
  'number',
  'password',
  'tel',
  'url',
  'date',
  'time',
])

/** What of an element decides whether one types in it. */
export interface Typeable {
  readonly tagName: string
  readonly isContentEditable?: boolean
  getAttribute(name: string): string | null
}

/** Whether the cursor is where text is typed. */
export function isTextBox(element: Typeable | null): boolean {
  if (element === null) return false
  if (element.isContentEditable === true) return true
  if (element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true
  return element.tagName === 'INPUT' && typingInputs.has((element.getAttribute('type') ?? '').toLowerCase())
}

const signs: Readonly<Record<string, string>> = { enter: '↵', escape: 'Esc', space: 'Space', tab: 'Tab' }

/** A combination as it is printed on keys: `mod+shift+z` → `Ctrl Shift Z` (`⇧⌘Z` on a Mac). */
export function keyLabel(combination: string, mac: boolean): string {
  const combo = parseCombo(combination)
  const key = signs[combo.key.toLowerCase()] ?? combo.key.toUpperCase()
  const parts = mac
    ? [combo.alt ? '⌥' : '', combo.shift ? '⇧' : '', combo.mod ? '⌘' : '', key]
    : [combo.mod ? 'Ctrl' : '', combo.alt ? 'Alt' : '', combo.shift ? 'Shift' : '', key]
  return parts.filter((part) => part !== '').join(mac ? '' : ' ')
}
