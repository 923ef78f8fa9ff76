import type { Draft, Source } from '#shared/model/draft.ts'

/** The bank entry that a source names, or null. */
export function phraseIdOf(source: Source): string | null {
  const id = source.kind === 'bank' ? source.what.params?.['id'] : undefined
  return typeof id === 'string' ? id : null
}

/** How many of these drafts use each phrase, by phrase id: for fresh wording and for “used for 11 of 26 students”. */
export function phraseUse(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const draft of drafts) {
    const ids = new Set(draft.sources.flatMap((source) => phraseIdOf(source) ?? []))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
