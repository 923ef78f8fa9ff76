type Listener = () => void

let current = ''
const listeners = new Set<Listener>()

/** Speaks a line to screen readers through the one live region of the page (components/Announcer). */
export function announce(text: string): void {
  // A reader keeps silent when the text does not change: an invisible difference makes it speak again.
  current = text === current ? `${text}\u00A0` : text
  for (const listener of listeners) listener()
}

export function subscribeToAnnouncements(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentAnnouncement(): string {
  return current
}
