import { genericStems } from '../lexicon/genericWords.ts'

/**
 * Stems by number: comparing and counting numbers takes a fraction of the time that strings take. A number holds as
 * long as the program runs, so that every course and every reading means the same by it.
 */
const numbers = new Map<string, number>()
const stems: string[] = []
const generic: boolean[] = []

/** The number of a stem. Numbers count up from 0. */
export function stemNumber(stem: string): number {
  const known = numbers.get(stem)
  if (known !== undefined) return known
  const number = stems.length
  numbers.set(stem, number)
  stems.push(stem)
  generic.push(genericStems.has(stem))
  return number
}

/** The stem of a number. */
export function stemOf(number: number): string {
  return stems[number] ?? ''
}

/** Whether the stem of a number fits any discussion. */
export function isGenericStem(number: number): boolean {
  return generic[number] === true
}
