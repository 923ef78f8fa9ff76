/*
 * Without zod: the preload bundles this file, and what runs in a preload should be readable at one sight.
 */

/**
 * What the desktop menu may ask of the page. The preload turns each into a `workbench-menu` event on `window`
 * whose `detail` is the command; in the browser host nobody sends them.
 */
export const menuCommands = [
  'home',
  'new-course',
  'open-sample',
  'print',
  'reveal',
  'undo',
  'redo',
  'history',
  'palette',
  'presenter',
  'shortcuts',
  'settings',
  'go.overview',
  'go.read',
  'go.feedback',
  'go.groups',
  'go.print',
  'go.import',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Tells a menu command from anything else that an event may carry. */
export function isMenuCommand(value: unknown): value is MenuCommand {
  return menuCommands.some((command) => command === value)
}

/** Name of the event on `window` that carries a `MenuCommand`. */
export const menuEvent = 'workbench-menu'

/** A file that the operating system handed over (menu, double click, second start): bytes, never a path. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The main process's word for where it lies. */
  readonly origin: string
}

/** The message channels between the main process and the preload: two in, two out. */
export const channels = { call: 'call', origin: 'origin', menu: 'menu', files: 'files' } as const
