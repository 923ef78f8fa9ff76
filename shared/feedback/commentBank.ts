import { z } from 'zod'
import { message, type Message } from '#shared/model/message.ts'
import { Phrase, PhraseType, type PhraseBank } from './bank.ts'
import { toneSlips } from './tone.ts'
import { variableNames, variablesIn } from './variables.ts'

/** What the instructor writes about an entry; the rest the program knows. */
export const PhraseWords = z
  .strictObject({
    type: PhraseType,
    about: z.string().trim().min(1).max(60),
    from: z.number().int().min(0).max(4),
    to: z.number().int().min(0).max(4),
    text: z.string().trim().min(1).max(600),
  })
  .readonly()
export type PhraseWords = z.infer<typeof PhraseWords>

const OwnEntry = z.object({ phrase: Phrase, at: z.string(), deletedAt: z.string().nullable() }).readonly()
export type OwnEntry = z.infer<typeof OwnEntry>

/** The instructor's part of the comment bank, over all courses: own entries, and starter entries put away. */
export const OwnBank = z
  .object({ entries: z.array(OwnEntry).readonly(), hidden: z.array(z.string()).readonly() })
  .readonly()
export type OwnBank = z.infer<typeof OwnBank>

export const emptyOwnBank: OwnBank = { entries: [], hidden: [] }

/** An entry as a list shows it. What was taken out stays in the list, to be brought back. */
export interface ListedPhrase {
  readonly phrase: Phrase
  readonly own: boolean
  readonly out: boolean
}

/** Every entry, the instructor's own first. */
export function listedPhrases(starter: PhraseBank, own: OwnBank): readonly ListedPhrase[] {
  const hidden = new Set(own.hidden)
  return [
    ...own.entries.map(({ phrase, deletedAt }) => ({ phrase, own: true, out: deletedAt !== null })),
    ...starter.phrases.map((phrase) => ({ phrase, own: false, out: hidden.has(phrase.id) })),
  ]
}

/** The bank that drafts are written from: everything that was not taken out. */
export function bankInUse(starter: PhraseBank, own: OwnBank): PhraseBank {
  const phrases = listedPhrases(starter, own).flatMap(({ phrase, out }) => (out ? [] : [phrase]))
  return { language: starter.language, phrases }
}

/** Two texts that differ in spaces or capitals only say the same. */
export function sameWords(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ')
}

/**
 * What stands against an entry, as sentences: a variable nobody can fill, levels the wrong way round, a text the
 * bank has already. `id` is the entry that is being changed, which may keep its text.
 */
export function problemsOf(
  words: PhraseWords,
  known: readonly ListedPhrase[],
  id: string | null = null,
): readonly Message[] {
  const names: readonly string[] = variableNames
  const unknown = variablesIn(words.text).filter((name) => !names.includes(name))
  const twin = known.some(
    ({ phrase, out }) => !out && phrase.id !== id && sameWords(phrase.text) === sameWords(words.text),
  )
  return [
    ...unknown.map((name) => message('bank:problem.variable', { variable: `{${name}}` })),
    ...(words.from > words.to ? [message('bank:problem.levels')] : []),
    ...(words.type === 'question' && !words.text.includes('?') ? [message('bank:problem.question')] : []),
    ...toneSlips(words.text, '').map((slip) => message(`bank:problem.tone.${slip}`)),
    ...(twin ? [message('bank:problem.twin')] : []),
  ]
}

/** Keeps an entry under an id, new or changed. */
export function withEntry(own: OwnBank, id: string, words: PhraseWords, at: string): OwnBank {
  const phrase: Phrase = { id, ...words }
  const before = own.entries.find((entry) => entry.phrase.id === id)
  const entry: OwnEntry = { phrase: { ...before?.phrase, ...phrase }, at, deletedAt: null }
  const others = own.entries.filter((one) => one.phrase.id !== id)
  return { ...own, entries: [entry, ...others] }
}

/** Takes an entry out of the bank, or brings it back. Its words are kept either way. */
export function withOut(own: OwnBank, id: string, out: boolean, at: string): OwnBank {
  if (own.entries.some(({ phrase }) => phrase.id === id)) {
    const entries = own.entries.map((entry) =>
      entry.phrase.id === id ? { ...entry, deletedAt: out ? at : null } : entry,
    )
    return { ...own, entries }
  }
  const hidden = own.hidden.filter((one) => one !== id)
  return { ...own, hidden: out ? [...hidden, id] : hidden }
}

/** One heading of the printed bank: a type and what it is about, its entries by level with codes for handwriting. */
export interface BookletPart {
  readonly type: PhraseType
  readonly about: string
  readonly entries: readonly {
    /** Short enough to be written beside a paragraph: "S12". */
    readonly code: string
    readonly from: number
    readonly to: number
    readonly text: string
  }[]
}

const letterOf: Readonly<Record<PhraseType, string>> = {
  opening: 'O',
  strength: 'S',
  nextStep: 'N',
  reason: 'R',
  help: 'H',
  question: 'Q',
  move: 'M',
  closing: 'C',
}

/** The comment bank as a booklet: by type and subject, in the order of a feedback, codes counted through per type. */
export function bankBooklet(phrases: readonly Phrase[]): readonly BookletPart[] {
  return PhraseType.options.flatMap((type) => {
    let number = 0
    const ofType = phrases.filter((phrase) => phrase.type === type)
    return [...new Set(ofType.map(({ about }) => about))].map((about) => ({
      type,
      about,
      entries: ofType
        .filter((phrase) => phrase.about === about)
        .toSorted((one, other) => one.from - other.from || one.to - other.to)
        .map(({ from, to, text }) => {
          number += 1
          return { code: `${letterOf[type]}${number}`, from, to, text }
        }),
    }))
  })
}
