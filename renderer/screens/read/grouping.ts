/** How the list is put together. */
export const groupings = ['post', 'student', 'criterion'] as const
export type Grouping = (typeof groupings)[number]

type Query = ReadonlyMap<string, string>

/** How the list of an address is put together. */
export function groupingOf(query: Query): Grouping {
  if ((query.get('one') ?? '') !== '') return 'criterion'
  return query.get('order') === 'student' ? 'student' : 'post'
}

/** The address with the list put together another way; `first` is the criterion that is read across everyone then. */
export function grouped(query: Query, kind: Grouping, first: string | null): Record<string, string | null> {
  const order = query.get('order') ?? null
  return {
    ...Object.fromEntries(query),
    order: kind === 'student' ? 'student' : order === 'student' ? null : order,
    one: kind === 'criterion' ? (query.get('one') ?? first) : null,
  }
}
