/**
 * A light English stemmer: plural, verb and adverb endings only, so that "reading", "reads" and "read" meet.
 * Deliberately lighter than Porter's: stems stay words a teacher can recognise, and over-stemming
 * ("general" and "generous") would call sentences alike that are not.
 */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    'children child',
    'kids kid',
    'women woman',
    'men man',
    'wives wife',
    'lives life',
    'taught teach',
    'thought think',
    'brought bring',
    'bought buy',
    'wrote write',
    'written write',
    'spoke speak',
    'spoken speak',
    'grew grow',
    'grown grow',
    'broke break',
    'broken break',
    'chose choose',
    'chosen choose',
    'fell fall',
    'fallen fall',
    'rose rise',
    'risen rise',
    'led lead',
    'paid pay',
    'sold sell',
    'built build',
    'lost lose',
    'learnt learn',
    'criteria criterion',
    'phenomena phenomenon',
    'analyses analysis',
    'hypotheses hypothesis',
    'crises crisis',
    'theses thesis',
    'news news',
    'mice mouse',
    'feet foot',
    'teeth tooth',
    'dying die',
    'lying lie',
    'tying tie',
  ].map((line): [string, string] => {
    const [form = '', base = ''] = line.split(' ')
    return [form, base]
  }),
)

const vowel = /[aeiouy]/
const doubled = /(bb|dd|gg|mm|nn|pp|rr|tt)$/

function restore(base: string): string {
  if (doubled.test(base)) return base.slice(0, -1)
  return base
}

function stripVerbEnding(word: string): string {
  for (const ending of ['ing', 'ed']) {
    const base = word.slice(0, -ending.length)
    if (word.endsWith(ending) && base.length >= 3 && vowel.test(base)) return restore(base)
  }
  return word
}

function stripPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1)
  return word
}

function stripTail(word: string): string {
  if (word.endsWith('ly') && word.length > 5) return stripTail(word.slice(0, -2))
  if (word.endsWith('e') && word.length > 4) return word.slice(0, -1)
  if (word.endsWith('y') && word.length > 4) return `${word.slice(0, -1)}i`
  return word
}

/** Stem of a lower-case word without apostrophes. Words of three letters and fewer are left alone. */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length <= 3) return word
  return stripTail(stripVerbEnding(stripPlural(word)))
}
