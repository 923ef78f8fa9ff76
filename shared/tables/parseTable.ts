import { parseRecords } from './csvRecords.ts'
import { guessDialect } from './guessDialect.ts'

/**
 * All records of a delimited text that is small enough to hold: blank and ragged records kept as they are.
 * The inverse of `writeCsv`. For files from outside use `openTable`, which reads piece by piece.
 * @param delimiter guessed from the first records when not given.
 */
export function parseTable(text: string, delimiter?: string): readonly (readonly string[])[] {
  return parseRecords(text, guessDialect(text.slice(0, 64 * 1024), delimiter))
}
