import { useEffect } from 'react'
import type { Command } from './command.ts'
import { withKeys } from './keyChanges.ts'
import type { ChangedKey } from './preferences.ts'
import { isCharacterKey, isTextBox, matches, type KeyPress, type Typeable } from './keys.ts'

/** Where commands come from. The same key belongs to what lies on top. */
const layers = ['app', 'screen', 'over'] as const
export type Layer = (typeof layers)[number]

interface Offer {
  readonly layer: Layer
  readonly commands: readonly Command[]
}

const offers = new Set<Offer>()

/** Every command there is at this moment, on the keys they have now; those of the topmost layer last. */
export function currentCommands(changes: Readonly<Record<string, ChangedKey>> = {}): readonly Command[] {
  return layers.flatMap((layer) =>
    [...offers]
      .filter((offer) => offer.layer === layer)
      .flatMap((offer) => offer.commands.map((command) => withKeys(command, changes))),
  )
}

/** Offers commands until the answer is called. */
export function offerCommands(commands: readonly Command[], layer: Layer): () => void {
  const offer = { layer, commands }
  offers.add(offer)
  return () => void offers.delete(offer)
}

/** Offers commands as long as the component is on screen; keep the list stable (`useMemo`). */
export function useCommands(commands: readonly Command[], layer: Layer = 'screen'): void {
  useEffect(() => offerCommands(commands, layer), [commands, layer])
}

/** Runs a command by its name, if it is offered now: for buttons and menus that stand elsewhere. */
export function runCommand(id: string): void {
  currentCommands()
    .findLast((command) => command.id === id)
    ?.run()
}

/** The command that a press means here, or null. The topmost layer wins: a choice that lies open before the screen. */
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
