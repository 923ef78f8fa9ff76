/** Names that Windows keeps for devices, with or without an ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Separators, what Windows forbids, and control and direction characters that disguise an ending. */
const forbidden = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const longest = 150

/** Splits `groups.csv` into `groups` and `.csv`. */
function split(name: string): readonly [stem: string, ending: string] {
  const at = name.lastIndexOf('.')
  return at > 0 && name.length - at <= 6 ? [name.slice(0, at), name.slice(at)] : [name, '']
}

/**
 * A file name that every system accepts, proposed in the save dialog. In: any text. Out: one path part, never
 * empty, ending kept. `fallback` is used when nothing is left.
 */
export function saveName(wish: string, fallback = 'workbench'): string {
  const [stem, ending] = split(wish.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim())
  const short =
    Array.from(stem.replace(/^[. ]+/, ''))
      .slice(0, longest)
      .join('')
      .replace(/[. ]+$/, '')
      .trim() || fallback
  return `${devices.test(short) ? `_${short}` : short}${ending.replace(/[. ]+$/, '')}`
}

/** The ending without its dot, lower case: what the dialog filters by. Null for a name without one. */
export function endingOf(name: string): string | null {
  const [, ending] = split(name)
  return ending.length > 1 ? ending.slice(1).toLowerCase() : null
}
