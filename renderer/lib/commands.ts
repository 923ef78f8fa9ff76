import { useEffect } from 'react'
import { isCharacterKey, isTextBox, matches, type KeyPress, type Typeable } from './keys.ts'

/** One act of the program by name: in the palette, on the shortcut sheet, and on its keys. */
export interface Command {
  readonly id: string
  /** Already in the reader's language. */
  readonly title: string
  /** Heading on the shortcut sheet. */
  readonly group: string
  readonly keys: readonly string[]
  readonly run: () => void
  /** Works while the cursor is in a text box (Ctrl/Cmd+K does, Ctrl/Cmd+Z is the box's own). */
  readonly inText?: boolean
  /** Left out of palette and sheet: one of several keys for the same thing. */
  readonly silent?: boolean
}

const sets = new Map<symbol, readonly Command[]>()

/** Every command there is at this moment; those of the innermost place last. */
export function currentCommands(): readonly Command[] {
  return [...sets.values()].flat()
}

/** Offers commands as long as the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol('commands')
    sets.set(key, commands)
    return () => void sets.delete(key)
  }, [commands])
}

/** The command that a press means here, or null. The innermost wins: a dialog's key before the screen's. */
export function commandFor(
  press: KeyPress,
  target: Typeable | null,
  commands: readonly Command[],
  characterKeys: boolean,
): Command | null {
  const typing = isTextBox(target)
  const allowed = (command: Command, combination: string): boolean => {
    if (isCharacterKey(combination) && (!characterKeys || typing)) return false
    return !typing || command.inText === true
  }
  const fits = (command: Command) =>
    command.keys.some((combination) => matches(press, combination) && allowed(command, combination))
  return commands.findLast(fits) ?? null
}
