/** The names of a table's columns, kept in order because names may repeat (quiz exports do that). */
export interface Header {
  /** As written. */
  readonly titles: readonly string[]
  /** Trimmed, lower-cased, white space collapsed, byte-order mark removed. */
  readonly names: readonly string[]
  /** Position of the first column by this normalised name, -1 where there is none. */
  readonly at: (name: string) => number
  /** All of them are there. */
  readonly has: (...names: readonly string[]) => boolean
}

/** A column's name for comparing. */
export function normaliseName(title: string): string {
  return title.replace(/^\uFEFF/, '').replace(/\s+/g, ' ').trim().toLowerCase() // prettier-ignore
}

/** Spreadsheet programs and scripts turn `post_author_id` into "Post Author ID" or "postAuthorId". */
function spelledLoosely(name: string): string {
  return name.replace(/[ _-]+/g, '')
}

/**
 * Reads a record as the header of a table.
 * @param loosely columns are found whatever stands between the words of their names. Only for a table that nothing
 * knows as it is spelled: `user_id` is the SIS id of one kind and "User ID" the Canvas id of another.
 */
export function readHeader(cells: readonly string[], loosely = false): Header {
  const names = cells.map(normaliseName)
  const keyOf = loosely ? spelledLoosely : (name: string) => name
  const first = new Map<string, number>()
  names.forEach((name, index) => {
    const key = keyOf(name)
    if (!first.has(key)) first.set(key, index)
  })
  return {
    titles: cells.map((cell) => cell.replace(/^\uFEFF/, '').trim()),
    names,
    at: (name) => first.get(keyOf(name)) ?? -1,
    has: (...wanted) => wanted.every((name) => first.has(keyOf(name))),
  }
}

/** A printable ASCII character, with which no white space begins or ends. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f
}

/** A text without white space around it. Most have none, and looking at two characters is cheaper than trimming. */
export function trimmed(text: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text
  return text.trim()
}

/** The cell of a record at a column that may be missing, or beyond a short record's end: then empty. Trimmed. */
export function cellAt(cells: readonly string[], column: number): string {
  const cell = cells[column]
  return cell === undefined || cell === '' ? '' : trimmed(cell)
}
