import type { Problem } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'

/** More of one kind help nobody; the rest is summed up in one line. */
const mostOfAKind = 200

/** Gathers what the instructor should know about one file. */
export interface Problems {
  /** `line` 1-based, 0 for the file as a whole; the sentence is `import:problem.<kind>`. */
  readonly add: (
    kind: string,
    severity: Problem['severity'],
    line: number,
    params?: Readonly<Record<string, string | number>>,
  ) => void
  readonly list: () => readonly Problem[]
}

/** An empty list of problems that sums up kinds which occur too often. */
export function collectProblems(): Problems {
  const kept: Problem[] = []
  const counts = new Map<string, { count: number; severity: Problem['severity'] }>()
  return {
    add: (kind, severity, line, params) => {
      const known = counts.get(kind) ?? { count: 0, severity }
      counts.set(kind, { count: known.count + 1, severity })
      if (known.count < mostOfAKind)
        kept.push({ line, kind, severity, message: message(`import:problem.${kind}`, { line, ...params }) })
    },
    list: () => {
      const sums = [...counts].filter(([, { count }]) => count > mostOfAKind)
      const more = sums.map(([kind, { count, severity }]) => ({
        line: 0,
        kind,
        severity,
        message: message('import:problem.andMore', { count: count - mostOfAKind, kind }),
      }))
      return [...kept, ...more]
    },
  }
}
