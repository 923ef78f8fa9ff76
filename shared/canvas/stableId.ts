/** 32 bits of FNV-1a with a seed; two of them make collisions among a term's posts negligible. */
function fnv(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/**
 * An id for something that its export gives none: the same parts give the same id at every import, so that
 * importing again changes nothing.
 */
export function stableId(...parts: readonly string[]): string {
  const text = parts.join('\u001f')
  return fnv(text, 0x811c9dc5).toString(36) + fnv(text, 0x9747b28c).toString(36)
}

/**
 * Numbers ids that would be equal (the same words twice at the same time): `a`, `a.2`, `a.3`. A number that an id
 * has of its own is passed over.
 */
export function createNumbering(): (id: string) => string {
  const seen = new Map<string, number>()
  return (id) => {
    let count = seen.get(id) ?? 0
    let made = id
    do {
      count += 1
      made = count === 1 ? id : `${id}.${count}`
    } while (count > 1 && seen.has(made))
    seen.set(id, count)
    if (made !== id) seen.set(made, 1)
    return made
  }
}
