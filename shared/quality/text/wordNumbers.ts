/** Words by number, as stems are: see `stemNumber`. */
const numbers = new Map<string, number>()

/** The number of a word as rules read it. Numbers count up from 0 and hold as long as the program runs. */
export function wordNumber(norm: string): number {
  const known = numbers.get(norm)
  if (known !== undefined) return known
  const number = numbers.size
  numbers.set(norm, number)
  return number
}
