import { parseRecords, type Dialect } from './csvRecords.ts'

const candidates = [',', ';', '\t', '|'] as const
const judgedRecords = 30

interface LineEnds {
  readonly feeds: number
  readonly returnFeeds: number
  readonly returns: number
}

/** Counts line ends outside quoted cells; inside them they are text. */
function countLineEnds(sample: string): LineEnds {
  let quoted = false
  let feeds = 0
  let returnFeeds = 0
  let returns = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0x22) quoted = !quoted
    else if (quoted) continue
    else if (code === 0x0a) feeds++
    else if (code === 0x0d && sample.charCodeAt(at + 1) === 0x0a) returnFeeds++
    else if (code === 0x0d) returns++
  }
  return { feeds, returnFeeds, returns }
}

/** Titles that somebody typed above a table; the header is among the first so many records. */
const mostRowsAbove = 2

/** How well the records below a header agree with it. Short records are common (cells left out) and count half. */
function scoreBelow(rows: readonly (readonly string[])[], header: number): number {
  const columns = rows[header]?.length ?? 0
  if (columns < 2) return 0
  const body = rows.slice(header + 1)
  const agreeing = body.reduce(
    (sum, row) => sum + (row.length === columns ? 1 : row.length < columns && row.length > 1 ? 0.5 : 0),
    0,
  )
  const share = body.length > 0 ? agreeing / body.length : header === 0 ? 1 : 0
  return Math.log2(columns) * (0.25 + share) * 0.8 ** header
}

/** How well a delimiter explains the sample: many columns in the header, and records that agree with it. */
function scoreOf(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.length > 1 || row[0]?.trim() !== '').slice(0, judgedRecords)
  return Math.max(...Array.from({ length: mostRowsAbove + 1 }, (_, header) => scoreBelow(filled, header)))
}

/**
 * Decides the delimiter and line end of a text from its first records, with quoting respected
 * (European gradebooks use `;`, Excel's "Unicode text" tabs).
 * @param sample the beginning of the text, some tens of kilobytes.
 * @param wanted the instructor's choice of delimiter.
 */
export function guessDialect(sample: string, wanted?: string): Dialect {
  const ends = countLineEnds(sample)
  const onlyReturns = ends.returns > 0 && ends.feeds === 0 && ends.returnFeeds === 0
  const lines = {
    newline: onlyReturns ? ('\r' as const) : ('\n' as const),
    stripReturn: ends.returnFeeds > 0,
  }
  if (wanted !== undefined && wanted !== '') return { delimiter: wanted, ...lines }
  let best: Dialect = { delimiter: ',', ...lines }
  let bestScore = 0
  for (const delimiter of candidates) {
    const dialect = { delimiter, ...lines }
    const score = scoreOf(parseRecords(sample, dialect))
    if (score > bestScore) {
      best = dialect
      bestScore = score
    }
  }
  return best
}
