/** Safe ways into JSON of unknown shape. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** An object that is no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of its own; inherited names such as `constructor` are not there. */
export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** Text of a field: ids may come as numbers or as text; everything else is empty. */
export function textOf(value: unknown, ...names: readonly string[]): string {
  for (const name of names) {
    const found = fieldOf(value, name)
    if (typeof found === 'string' && found !== '') return found
    if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  }
  return ''
}

/** A list of records under a field, or the value itself. Anything in it that is no record is left out. */
export function recordsOf(value: unknown, name?: string): readonly JsonRecord[] {
  const list: unknown = name === undefined ? value : fieldOf(value, name)
  return Array.isArray(list) ? list.filter(isRecord) : []
}
