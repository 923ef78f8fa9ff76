import { randomFrom, sentencesOf, wordsOf } from './operation.ts'

/** Ways to make a text that was copied look like another one. */
export type Disguise = (text: string) => string

const random = randomFrom(7)

export function shuffled(text: string): string {
  return wordsOf(text)
    .map((word) => ({ word, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ word }) => word)
    .join(' ')
}

/** Changes every nth word. */
function everyNth(n: number, change: (word: string) => string): Disguise {
  return (text) =>
    wordsOf(text)
      .map((word, at) => (at % n === n - 1 ? change(word) : word))
      .join(' ')
}

const alike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' }

function letters(map: Readonly<Record<string, string>>): Disguise {
  return (text) => text.replaceAll(/\p{L}/gu, (letter) => map[letter] ?? letter)
}

/** Letters of the mathematical alphabet: 𝐚 for a. */
function mathematical(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97))
}

/** The same thought again: the halves of each sentence change places. */
export function turnedAround(text: string): string {
  return sentencesOf(text)
    .map((sentence) => {
      const words = wordsOf(sentence.replace(/[.!?]+\s*$/, ''))
      const half = Math.ceil(words.length / 2)
      return `${[...words.slice(half), ...words.slice(0, half)].join(' ')}.`
    })
    .join(' ')
}

/** Two letters of a longer word change places. */
function mistyped(word: string): string {
  return word.length < 5 ? word : `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`
}

const synonyms = new Map(
  [
    ...['people persons', 'good fine', 'bad poor', 'think believe', 'because since', 'children youngsters'],
    ...['should ought to', 'money cash', 'help assist', 'school college', 'parents mothers and fathers'],
    ...['make render', 'want wish', 'always constantly', 'never at no time', 'many numerous', 'world globe'],
    ...['life existence', 'wrong mistaken', 'right correct', 'important weighty', 'better superior'],
    ...['need require', 'know realise', 'give grant', 'use employ', 'students pupils', 'see observe'],
    ...['also too', 'very rather', 'would might', 'can may', 'kill slay', 'learn study', 'different other'],
  ].map((line): [string, string] => {
    const [word = '', ...others] = line.split(' ')
    return [word, others.join(' ')]
  }),
)

/** Copies as they are, or changed a little. */
export const disguises: Readonly<Record<string, Disguise>> = {
  copied: (text) => text,
  'with small edits': everyNth(5, (word) => `really ${word}`),
  'with every fifth word another': everyNth(5, () => 'something'),
  'with every fifth word left out': everyNth(5, () => ''),
  'with every fourth word another': everyNth(4, (word) => (word.length > 4 ? 'certainly' : 'so')),
  'with synonyms': (text) => text.replaceAll(/[a-z]+/gi, (word) => synonyms.get(word.toLowerCase()) ?? word),
  'with typing errors': everyNth(2, mistyped),
  'with its clauses swapped': turnedAround,
  'with its sentences in another order': (text) => sentencesOf(text).toReversed().join(' '),
  'in capitals without marks': (text) => text.toUpperCase().replaceAll(/[.,;:!?]/g, ''),
  'in look-alike letters': letters(alike),
  'in mathematical letters': mathematical,
  'in letters with accents': letters({ a: 'á', e: 'ê', i: 'ï', o: 'õ', u: 'ù' }),
  'in letters struck through': (text) => text.replaceAll(/(\p{L})/gu, '$1\u0336'),
  'with invisible letters': (text) => text.replaceAll(' ', '\u200b \u2060'),
  'announced as common ground': (text) =>
    sentencesOf(text)
      .map((sentence) => `As we all know and as others have said before me, ${sentence.trim()}`)
      .join(' '),
}
