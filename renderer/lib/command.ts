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
