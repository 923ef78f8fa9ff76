import type { Draft, Source } from '#shared/model/draft.ts'
import { message, type Message } from '#shared/model/message.ts'
import { firstWords } from './wordCount.ts'

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

/** From here on a sentence reads like a form letter to students who compare their sheets. */
const overusedFrom = { students: 5, share: 0.4 }

/** How the drafts of some weeks use the bank. */
export interface PhraseUse {
  /** By phrase id, this draft included. */
  readonly counts: ReadonlyMap<string, number>
  /** How many students the class has. */
  readonly students: number
  /** The words of each entry by its id, so that a warning can name them; absent ones are named by id. */
  readonly texts?: ReadonlyMap<string, string>
}

/**
 * Says which sentences of a draft stand in the feedback of many. Where to ask may be the same for all.
 */
export function overusedPhrases(draft: Draft, { counts, students, texts }: PhraseUse): readonly Message[] {
  return draft.sources.flatMap((source) => {
    const id = phraseIdOf(source)
    if (id === null || source.what.params?.['type'] === 'help') return []
    const count = counts.get(id) ?? 0
    if (count < overusedFrom.students || count < students * overusedFrom.share) return []
    return [
      message('feedback:check.overused', { words: firstWords(texts?.get(id) ?? id, 7), count, students }),
    ]
  })
}
