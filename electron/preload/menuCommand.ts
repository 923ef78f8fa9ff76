import { menuEvent, type MenuCommand } from '#shared/contract/desktop.ts'

const textTypes = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number'])

/** Is the person typing? Then Undo means the last letters, not the last act. */
function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return textTypes.has(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}

/**
 * Gives a menu command to the page as an event on `window`. Undo and redo in a text box are the text box's own;
 * the menu cannot know where the cursor is, and macOS sends these keys to the menu first.
 */
export function passOn(command: MenuCommand): void {
  if ((command === 'undo' || command === 'redo') && isTyping(document.activeElement)) {
    // Deprecated and without a successor: it is still the only way to reach a text box's own undo.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(command)
    return
  }
  window.dispatchEvent(new CustomEvent(menuEvent, { detail: command }))
}
