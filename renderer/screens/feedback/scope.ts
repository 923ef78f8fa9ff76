/** What one feedback covers: some weeks, the whole term, or one post. */
export const scopes = ['weeks', 'term', 'post'] as const
export type Scope = (typeof scopes)[number]

export function isScope(text: string | undefined): text is Scope {
  return scopes.some((scope) => scope === text)
}

/** As the address says; anything else is the weeks. */
export function scopeOf(text: string | undefined): Scope {
  return isScope(text) ? text : 'weeks'
}

/** The list that belongs to a scope: the term is a long range of weeks. */
export function listScope(scope: Scope): 'weeks' | 'posts' {
  return scope === 'post' ? 'posts' : 'weeks'
}
