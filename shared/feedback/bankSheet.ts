import type { BankEntry } from '#shared/contract/sheetViews.ts'
import { PhraseType, type Phrase } from './bank.ts'

/** One or two letters for each kind of phrase, to be written by hand in a margin. */
const letters: Readonly<Record<Phrase['type'], string>> = {
  opening: 'O',
  strength: 'S',
  reason: 'R',
  nextStep: 'N',
  help: 'H',
  question: 'Q',
  move: 'M',
  closing: 'C',
}

/**
 * The comment bank as a booklet: kind by kind, subject by subject, level by level, each entry with a code. Codes
 * follow the order of the printed list, so that a printed booklet and its codes belong together.
 */
export function bankSheet(phrases: readonly Phrase[]): readonly BankEntry[] {
  return PhraseType.options.flatMap((type) => {
    const abouts = [...new Set(phrases.filter((phrase) => phrase.type === type).map(({ about }) => about))]
    const ordered = abouts.flatMap((about) =>
      phrases
        .filter((phrase) => phrase.type === type && phrase.about === about)
        .toSorted((one, other) => one.from - other.from || one.to - other.to),
    )
    return ordered.map(({ about, from, to, text }, at) => ({
      code: `${letters[type]}${at + 1}`,
      type,
      about,
      from,
      to,
      text,
    }))
  })
}
