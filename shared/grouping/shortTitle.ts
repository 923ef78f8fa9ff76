import { tidy } from './answers.ts'

/** Letters that a title may take in a sentence or a list. */
const longestTitle = 40
/** Letters that a title may take before a value on a card. */
const longestLabel = 14

/** Grid questions of form tools end in what the row asks: "How confident are you? [Design and layout]". */
const gridRow = /\[([^[\]]+)\]\s*$/u
/** Canvas quizzes write the number of the question before it: "1234567: Which tools …". */
const questionNumber = /^\d{3,}:\s+/u
/** Advice on how to answer, at the end: "(tick all that apply)". */
const closingHint = /\s*\([^()]*\)\s*(?=[?:.]?\s*$)/u

function cutAtWord(text: string, longest: number): string {
  const letters = Array.from(text)
  if (letters.length <= longest) return text
  const cut = letters.slice(0, longest - 1).join('')
  const space = cut.lastIndexOf(' ')
  const kept = space > longest / 2 ? cut.slice(0, space) : cut
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** Without the mark that ends a question: the title will stand within a sentence. */
function withoutMark(text: string): string {
  const bare = text.replace(/[\s?:.]+$/u, '')
  return bare === '' ? text : bare
}

/**
 * A column's title for sentences and lists: what the row of a grid question asks, without a question's number, and
 * at most 40 letters, cut at a word. A title that is short already stays as it is.
 */
export function shortTitle(title: string): string {
  const whole = withoutMark(tidy(title).replace(questionNumber, ''))
  const row = gridRow.exec(whole)?.[1]?.trim() ?? ''
  if (row !== '') return cutAtWord(row, longestTitle)
  if (Array.from(whole).length <= longestTitle) return whole
  const plain = withoutMark(whole.replace(closingHint, '').trim())
  return cutAtWord(plain === '' ? whole : plain, longestTitle)
}

/** Like a word within a sentence, unless it is a name or an abbreviation: "Reading" → "reading", "GIS" stays. */
function uncapitalised(text: string): string {
  const [first = '', second = ''] = Array.from(text)
  const ordinary = second === second.toLowerCase() && /\p{L}/u.test(second)
  return ordinary ? first.toLowerCase() + text.slice(first.length) : text
}

/** The few words that stand before a number on a card: "reading", "writing", "Week 1 Discussion" → "week 1". */
export function factLabel(title: string): string {
  const short = uncapitalised(shortTitle(title))
  if (Array.from(short).length <= longestLabel) return short
  const [first = short, second = ''] = short.split(' ')
  const label = Array.from(first).length >= 5 && !/^\d/u.test(second) ? first : `${first} ${second}`
  return cutAtWord(label.replace(/[,;:?!]+$/u, ''), longestLabel)
}
