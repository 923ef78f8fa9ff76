import { usePreferences } from './preferences.ts'

const birds = [
  'Avocet', 'Bittern', 'Curlew', 'Dipper', 'Egret', 'Finch', 'Grebe', 'Heron', 'Ibis', 'Jay', 'Kestrel', 'Lark',
  'Martin', 'Nuthatch', 'Osprey', 'Plover', 'Quail', 'Robin', 'Swift', 'Tern', 'Veery', 'Wren',
] as const // prettier-ignore

function hash(text: string): number {
  // FNV-1a, 32 bit: spreads ids that differ only in their last digit.
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return value
}

/** A code in place of a name while presenting: the same person has the same code on every screen. */
export function presenterCode(id: string): string {
  const value = hash(id)
  return `${birds[value % birds.length] ?? 'Wren'} ${(Math.floor(value / birds.length) % 90) + 10}`
}

/** How a person is called on screen: by name, or by a code while presenting. */
export function useNameOf(): (id: string, name: string) => string {
  const { presenting } = usePreferences()
  return (id, name) => (presenting ? presenterCode(id) : name)
}

/** Whether scores and names are hidden. */
export function usePresenting(): boolean {
  return usePreferences().presenting
}
