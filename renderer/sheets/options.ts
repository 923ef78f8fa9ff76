import type { Paper } from './paper.ts'

/** How sheets are printed, whichever sheet it is. */
export interface SheetOptions {
  readonly paper: Paper
  /** 16 pt; a student's summary may then run to two pages. */
  readonly large: boolean
  /** The code instead of the name. */
  readonly coded: boolean
  /** Each student begins on a new leaf when both sides are printed. */
  readonly duplex: boolean
}

export const plainOptions: SheetOptions = { paper: 'letter', large: false, coded: false, duplex: false }
