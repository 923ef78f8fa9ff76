import type { DraftRow } from '#shared/contract/views.ts'

/** What can be done with a whole list of feedback. */
export interface Release {
  /** Still to be approved; only offered once each has been opened. */
  readonly rest: number
  readonly allOpened: boolean
  /** Approved and not handed out yet. */
  readonly ready: readonly DraftRow[]
}

export function releaseOf(rows: readonly DraftRow[]): Release {
  const waiting = rows.filter(({ state }) => state !== 'approved' && state !== 'delivered')
  return {
    rest: waiting.length,
    allOpened: rows.every(({ opened }) => opened),
    ready: rows.filter(({ state }) => state === 'approved'),
  }
}
