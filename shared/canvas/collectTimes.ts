import type { Problems } from './collectProblems.ts'
import { parseTime, settle, type ReadTime } from './parseTime.ts'
import { fromZone } from './timeZone.ts'

type Slashed = Extract<ReadTime, { kind: 'slashed' }>

/** Something that has times under these fields. */
type Timed<F extends string> = Record<F, string | null>

interface Waiting {
  readonly time: Slashed
  readonly line: number
  readonly keep: (iso: string | null) => void
}

/** Reads the times of one file, of which some can be told only when all have been seen. */
export interface Times {
  /** Puts the time of a cell into a field, at once or, where the rest of the file has to settle it, at the end. */
  readonly read: <F extends string>(cell: string, line: number, target: Timed<F>, field: F) => void
  /** Settles what was left open and reports what stays so. */
  readonly settle: () => void
}

/** Day and month of `6/2/25` are told by any date of the file that can be read only one way. */
function dayComesFirst(waiting: readonly Waiting[], wanted: boolean | undefined): boolean | null {
  if (wanted !== undefined) return wanted
  const dayFirst = waiting.some(({ time }) => time.first > 12)
  const monthFirst = waiting.some(({ time }) => time.second > 12)
  return dayFirst === monthFirst ? null : dayFirst
}

/** What the instructor may have to say about the times of a file. */
export interface TimeOptions {
  /** The answer where dates can be read two ways. */
  readonly dayFirst?: boolean | undefined
  /** The zone of times that name none. */
  readonly timeZone?: string | undefined
}

/** An empty list of times. */
export function collectTimes(problems: Problems, { dayFirst, timeZone }: TimeOptions): Times {
  const waiting: Waiting[] = []
  const zoned = timeZone === undefined ? null : fromZone(timeZone)
  let withoutZone: number | null = null
  return {
    read: (cell, line, target, field) => {
      if (cell === '') return
      const time = parseTime(cell)
      if (time.kind === 'none')
        return problems.add('unreadable-time', 'note', line, { time: cell.slice(0, 40) })
      const hasZone = time.kind === 'known' ? time.hasZone : time.rest.offset !== null
      if (!hasZone) withoutZone ??= line
      const shift = hasZone ? null : zoned
      if (time.kind === 'known') target[field] = shift === null ? time.iso : shift(time.iso)
      else {
        const keep = (iso: string | null) =>
          (target[field] = iso === null || shift === null ? iso : shift(iso))
        waiting.push({ time, line, keep })
      }
    },
    settle: () => {
      const first = waiting[0]
      const order = dayComesFirst(waiting, dayFirst)
      if (first !== undefined && order === null) {
        problems.add('ambiguous-dates', 'note', first.line, { count: waiting.length })
      } else if (order !== null) for (const { time, keep } of waiting) keep(settle(time, order))
      if (withoutZone !== null && zoned === null) problems.add('no-time-zone', 'note', withoutZone)
    },
  }
}
