import type { ExportKind } from '#shared/contract/exportViews.ts'

/** The exports in the order of the list, by where they go. */
export const kindGroups: readonly {
  readonly group: 'canvas' | 'own'
  readonly kinds: readonly ExportKind[]
}[] = [
  { group: 'canvas', kinds: ['gradebook', 'assessments', 'groups', 'rubric'] },
  { group: 'own', kinds: ['inbox', 'everything', 'anonymised', 'record'] },
]

/** The export that the address names; scores to the gradebook where it names none. */
export function kindFrom(query: ReadonlyMap<string, string>): ExportKind {
  const named = query.get('what')
  return kindGroups.flatMap(({ kinds }) => kinds).find((kind) => kind === named) ?? 'gradebook'
}
