/** What may stand between two section names: ", ", " and ", ", and " and the same in other languages. */
const connectors = [/^, /, /^, \p{L}{1,6} /u, /^ \p{L}{1,6} /u, /^ & /, /^; /]

function cutAfter(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const connector of connectors) {
    const joint = connector.exec(text)?.[0]
    const rest = joint === undefined ? null : cutAt(text.slice(joint.length), known)
    if (rest !== null) return rest
  }
  return null
}

function cutAt(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const name of known) {
    if (!text.startsWith(name)) continue
    if (text.length === name.length) return [name]
    const rest = cutAfter(text.slice(name.length), known)
    if (rest !== null) return [name, ...rest]
  }
  return null
}

const mostSections = 500

function cleaned(cell: string): string {
  return cell.replace(/;\s*$/, '').replace(/\s+/g, ' ').trim() // prettier-ignore
}

/**
 * Tells apart sections that Canvas joined into one cell ("A and B", "A, B, and C", in the user's language).
 * Section names may hold commas and "and" themselves, so a cell is cut only where every part is a section that
 * stands alone in another cell.
 * @param cells every sections cell of the file.
 * @returns the sections of each cell, by the cell as written.
 */
export function splitSections(cells: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const written = new Set(cells)
  const names = [...new Set([...written].map(cleaned))].filter((name) => name !== '')
  // No course has that many sections: the column holds something else, and is not worth comparing all with all.
  if (names.length > mostSections) return new Map([...written].map((cell) => [cell, [cleaned(cell)]]))
  const shortestFirst = names.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
  const single = new Set<string>()
  const parts = new Map<string, readonly string[]>()
  for (const name of shortestFirst) {
    const cut = name.length > 400 ? null : cutAt(name, single)
    if (cut === null) single.add(name)
    parts.set(name, cut === null ? [name] : [...new Set(cut)])
  }
  return new Map([...written].map((cell) => [cell, parts.get(cleaned(cell)) ?? []]))
}
