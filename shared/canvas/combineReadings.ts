import { emptyContent } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { joinReadings } from './join.ts'
import type { FileReading } from './reading.ts'

/** Refused as a whole, for a reason that concerns no line of it. */
export function refusedFile(name: string, kind: string, why: string): FileReading {
  return {
    ...emptyContent,
    name,
    format: 'unknown',
    why: message(`import:why.${why}`),
    rows: 0,
    preview: [],
    problems: [{ line: 0, kind, severity: 'stop', message: message(`import:problem.${kind}`) }],
    encoding: '',
    delimiter: '',
  }
}

/**
 * Several parts of one file (members of an archive, sheets of a workbook) as one reading: the only part that is
 * known as it is, else all known parts joined. Parts of no known kind are named.
 */
export function combineReadings(name: string, parts: readonly FileReading[]): FileReading {
  const known = parts.filter(({ format }) => format !== 'unknown')
  const [only] = known
  if (only === undefined) return { ...(parts[0] ?? refusedFile(name, 'empty-file', 'empty')), name }
  if (known.length === 1) return { ...only, name }
  const joined = joinReadings(known, emptyContent)
  const unknown = parts.length - known.length
  const passed = { line: 0, kind: 'parts-unknown', severity: 'note' as const }
  return {
    ...joined.content,
    name,
    format: 'zip',
    why: message('import:why.parts', {
      count: known.length,
      names: known.map((part) => part.name).join(', '),
    }),
    rows: known.reduce((sum, { rows }) => sum + rows, 0),
    preview: only.preview,
    problems: [
      ...known
        .flatMap(({ problems }) => problems)
        .map((problem) => ({ ...problem, severity: partSeverity(problem.severity) })),
      ...(unknown > 0
        ? [{ ...passed, message: message('import:problem.parts-unknown', { count: unknown }) }]
        : []),
    ],
    encoding: only.encoding,
    delimiter: only.delimiter,
  }
}

/** What stops one part skips it; the others are kept. */
function partSeverity(severity: 'stop' | 'skip' | 'note'): 'skip' | 'note' {
  return severity === 'stop' ? 'skip' : severity
}
