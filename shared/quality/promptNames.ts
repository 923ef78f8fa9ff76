import { wordsOf } from './text/words.ts'

/** Whom a prompt names: the authors it sends its readers to, and everybody and everything else with a name. */
export interface PromptNames {
  readonly authors: ReadonlySet<string>
  /** All names, those of authors too. */
  readonly all: ReadonlySet<string>
}

const name = String.raw`\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*`
const more = String.raw`(?:,? (?:and|&) (${name}))?`

/** "Quillon (The Noisy Town, ch. 1)", "(Castellan, Anatomy of a False Report)", "read Quillon’s epilogue". */
const authorPatterns: readonly RegExp[] = [
  new RegExp(String.raw`(${name})${more} \((?=[^)]*(?:\d|\p{Lu}))`, 'gu'),
  new RegExp(
    String.raw`(?:(?<!\p{Lu}[\p{L}'’-]* )\(|\((?:see|cf\.) )(${name})${more}(?: et al\.?)?,? (?=\p{Lu}|\d|n\.d)`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:[Rr]ead|[Ww]atch|[Aa]ccording to) (${name})`, 'gu'),
]

/** What stands in brackets is mostly a title, and titles are made of everyday words. */
const inBrackets = /\([^)]*\)/gu

/** A word with a capital that opens no sentence. */
const named = new RegExp(
  String.raw`(?<=[\p{L}\p{N},;:(’'"“)] ?(?:[(“"'] ?)?)(?<![.!?]["”’)]? )(${name})`,
  'gu',
)

/** The words of a name as a post writes them: "Whitcombe-Sato’s" is "whitcombe" and "sato". */
function partsOf(found: string): readonly string[] {
  return wordsOf(found)
    .filter(({ kind, bare }) => kind === 'content' && bare.length > 2)
    .map(({ bare }) => bare)
}

function namesBy(patterns: readonly RegExp[], text: string): ReadonlySet<string> {
  const names = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, ...groups]) =>
      groups.flatMap((group: string | undefined) => partsOf(group ?? '')),
    ),
  )
  return new Set(names)
}

/** Reads the names in a prompt. Words that it also writes without a capital are none. */
export function promptNames(prompt: string): PromptNames {
  const authors = namesBy(authorPatterns, prompt)
  const plain = new Set((prompt.match(/(?<!\p{L})\p{Ll}[\p{L}'’]*/gu) ?? []).flatMap(partsOf))
  const isName = (part: string): boolean => !plain.has(part)
  const outside = prompt.replaceAll(inBrackets, ' ')
  const all = new Set([...authors, ...namesBy([named], outside)].filter(isName))
  return { authors: new Set([...authors].filter(isName)), all }
}
