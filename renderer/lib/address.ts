import { afterPaint } from './afterPaint.ts'

/** A step within a list that the address bar does not show yet, and what it shows meanwhile. */
let held: { readonly over: string; readonly fragment: string } | null = null

let callOff: () => void = () => undefined

const listeners = new Set<() => void>()

/** The fragment of the address as it is, or as it is about to be. */
export function fragmentNow(): string {
  const { hash } = window.location
  return held?.over === hash ? held.fragment : hash
}

/** Brings the address bar up to where the window is. */
function write(): void {
  if (held === null) return
  const { over, fragment } = held
  if (over === window.location.hash) window.history.replaceState(window.history.state, '', fragment)
  // A browser takes only so many changes in a while (a key that is held down): then the window knows better.
  if (window.location.hash === fragment) held = null
}

/**
 * Another fragment without a step for the Back button: moving through a list. The page follows at once, the address
 * bar when the page has been painted, as changing it takes the browser longer than a small step takes the page.
 */
export function replaceFragment(fragment: string): void {
  held = { over: window.location.hash, fragment }
  callOff()
  callOff = afterPaint(write)
  for (const listener of listeners) listener()
}

/** Goes to another fragment, with a step for the Back button. */
export function pushFragment(fragment: string): void {
  write()
  held = null
  window.location.hash = fragment
}

/** Calls the listener whenever the fragment can be another, until the answer is called. */
export function subscribeToFragment(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}
