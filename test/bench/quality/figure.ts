/** One measured figure beside what is asked of it. */
export interface Figure {
  readonly set: string
  readonly what: string
  readonly value: number | null
  readonly asked: string
  /** Why there is no value. */
  readonly skipped?: string
}

/** A figure, or a loud skip where the data are not there. */
export function figure(set: string, what: string, asked: string, value: number): Figure {
  return { set, what, value, asked }
}

export function skipped(set: string, what: string, asked: string, why: string): Figure {
  return { set, what, value: null, asked, skipped: why }
}

function shown(value: number): string {
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3)
}

/** The figures as a Markdown table, which reads well in a terminal too. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ set, what, value, asked, skipped: why }) =>
      `| ${set} | ${what} | ${value === null ? `SKIPPED: ${why ?? ''}` : shown(value)} | ${asked} |`,
  )
  return ['| set | figure | measured | asked |', '|---|---|---|---|', ...rows].join('\n')
}
