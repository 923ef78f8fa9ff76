import type { Command } from './command.ts'
import type { KeyPress } from './keys.ts'
import type { ChangedKey } from './preferences.ts'

type Changes = Readonly<Record<string, ChangedKey>>

/** A command with the keys that the instructor gave it. */
export function withKeys(command: Command, changes: Changes): Command {
  const changed = Object.hasOwn(changes, command.id) ? changes[command.id] : undefined
  return changed === undefined ? command : { ...command, keys: changed.to }
}

/** What a key that is printed beside a button is now, given the names of the commands that are offered here. */
export function keyNow(combination: string, changes: Changes, here: readonly string[]): string {
  const changed = here.flatMap((id) => (Object.hasOwn(changes, id) ? [changes[id]] : []))
  return changed.find((one) => one?.from.includes(combination) === true)?.to[0] ?? combination
}

/** Keys that move the focus, scroll, or close things everywhere: none of them can mean anything else. */
const kept = new Set([
  'Tab',
  'Enter',
  ' ',
  'Escape',
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
])

const signsNeedShift = (key: string): boolean => key.length === 1 && !/^\p{L}$/u.test(key)

/** A press as a combination, written as commands write theirs; null for keys that cannot be given away. */
export function combinationOf(press: KeyPress): string | null {
  if (kept.has(press.key) || press.key.startsWith('Arrow')) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const shift = press.shiftKey && !signsNeedShift(press.key)
  const parts = [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    press.altKey ? 'alt' : '',
    shift ? 'shift' : '',
    key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

/** The other command that has a combination already, or null. */
export function ownerOf(combination: string, id: string, commands: readonly Command[]): Command | null {
  const taken = (command: Command) =>
    command.keys.some((key) => key.toLowerCase() === combination.toLowerCase())
  return commands.find((command) => command.id !== id && taken(command)) ?? null
}

/** The changes with one command's first key set; its other keys stay. Back to what it was is no change. */
export function withChange(changes: Changes, command: Command, combination: string): Changes {
  const from = (Object.hasOwn(changes, command.id) ? changes[command.id]?.from : undefined) ?? command.keys
  const to = [combination, ...command.keys.slice(1)]
  const others = Object.fromEntries(Object.entries(changes).filter(([id]) => id !== command.id))
  return to.join(' ') === from.join(' ') ? others : { ...others, [command.id]: { from, to } }
}
