import { useEffect } from 'react'
import { menuEvent } from '#shared/contract/desktop.ts'
import type { Command } from '#renderer/lib/command.ts'
import { commandFor, currentCommands, runCommand } from '#renderer/lib/commands.ts'
import { preferences } from '#renderer/lib/preferences.ts'

/** Inside a dialog or an open menu the keys belong to it, except for commands made for everywhere. */
function isElsewhere(target: Element | null): boolean {
  const owner = target?.closest('[role="menu"], [role="listbox"], [role="dialog"]') ?? null
  return owner !== null || document.querySelector('[aria-modal="true"]') !== null
}

function pressed(event: KeyboardEvent): Command | null {
  const target = event.target instanceof Element ? event.target : null
  const elsewhere = isElsewhere(target)
  const commands = currentCommands(preferences().keys).filter(
    (command) => command.inText === true || !elsewhere,
  )
  return commandFor(event, target, commands, preferences().characterKeys)
}

/** The one listener for the keys of all commands. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const command = pressed(event)
  if (command === null) return
  event.preventDefault()
  command.run()
}

/** Commands by name from the host's own menu. */
function onMenu(event: Event): void {
  if (!(event instanceof CustomEvent)) return
  const id: unknown = event.detail
  if (typeof id === 'string') runCommand(id)
}

export function useKeyListener(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener(menuEvent, onMenu)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener(menuEvent, onMenu)
    }
  }, [])
}
