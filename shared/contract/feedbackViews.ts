import { z } from 'zod'
import type { PhraseType } from '#shared/feedback/bank.ts'
import type { EquityRow } from '#shared/feedback/equity.ts'
import type { VariableValues } from '#shared/feedback/variables.ts'
import type { DraftText } from '#shared/model/draft.ts'
import type { Message } from '#shared/model/message.ts'
import type { Level } from '#shared/model/rubric.ts'

/** What happened when the rest was approved: how many, and who is left, with the reason. */
export interface RestApproved {
  readonly approved: number
  readonly left: readonly { readonly name: string; readonly why: Message }[]
}

/** An entry of the comment bank on the screen of one course. */
export interface BankRow {
  readonly id: string
  readonly type: PhraseType
  readonly about: string
  readonly from: Level
  readonly to: Level
  readonly text: string
  readonly own: boolean
  /** Taken out of the bank; it can be brought back. */
  readonly out: boolean
  /** In how many feedbacks of these weeks it stands, and in how many of the course. */
  readonly used: number
  readonly usedEver: number
  /** For the open draft: the text with the student's values, and the variables that have none. */
  readonly filled: string
  readonly open: readonly string[]
}

export interface BankView {
  readonly rows: readonly BankRow[]
  /** Students of the class, for "used for 11 of 26". */
  readonly students: number
  /** What the variables mean for the student of the open draft. */
  readonly values: VariableValues
  readonly notices: readonly Message[]
}

/** A shared file, read but not taken yet. */
export interface BankFileView {
  readonly stageId: string
  readonly fresh: number
  readonly known: number
  readonly samples: readonly string[]
  readonly refused: readonly { readonly line: number; readonly why: Message }[]
}

/** What the equity check compares: sections, a group set from Canvas, or a plan of one's own. */
export const EquityBy = z.string().min(1).max(300)

export interface EquityView {
  readonly choices: readonly { readonly by: string; readonly name: string }[]
  readonly by: string | null
  readonly rows: readonly EquityRow[]
  readonly hidden: number
  readonly messages: readonly Message[]
  /** Feedbacks of these weeks that were compared, and students without one. */
  readonly compared: number
  readonly without: number
}

/** The local language model, as the instructor set it. Off: no socket is ever opened. */
export const LocalModelSettings = z
  .strictObject({
    on: z.boolean(),
    address: z.string().trim().max(200),
    model: z.string().trim().max(200),
  })
  .readonly()
export type LocalModelSettings = z.infer<typeof LocalModelSettings>

/** A rephrasing, beside the words it started from. It is nothing until the instructor takes it. */
export interface Rephrasing {
  readonly model: string
  readonly before: DraftText
  readonly after: DraftText
  /** Facts that were added, lost or changed: such a text cannot be taken. */
  readonly changed: readonly Message[]
}
