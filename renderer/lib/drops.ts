import { useSyncExternalStore } from 'react'

let waiting: readonly File[] = []
const listeners = new Set<() => void>()

function change(files: readonly File[]): void {
  waiting = files
  for (const listener of listeners) listener()
}

/** Puts dropped files aside until the import screen takes them. */
export function holdFiles(files: readonly File[]): void {
  change(files)
}

/** Takes the files put aside; the next caller gets none. */
export function takeFiles(): readonly File[] {
  const files = waiting
  if (files.length > 0) change([])
  return files
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The files that wait, for those who show or take them. */
export function useHeldFiles(): readonly File[] {
  return useSyncExternalStore(subscribe, () => waiting)
}
