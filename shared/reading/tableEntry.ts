/** The entry of a table under a key, or undefined. Own keys only: ids come from files and may read `__proto__`. */
export function tableEntry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
