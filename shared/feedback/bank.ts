import { z } from 'zod'
import { FeedbackFormality, FeedbackTone } from '#shared/model/feedbackStyle.ts'
import type { Result } from '#shared/model/result.ts'
import { err, ok } from '#shared/model/result.ts'

/**
 * What a phrase is for. `opening` greets where the tone is warm, `reason` says why a step helps where there is room,
 * `help` says where to ask, `move` offers a dialogue strategy, `closing` ends a note or fills a short one.
 */
export const PhraseType = z.enum([
  'opening',
  'strength',
  'nextStep',
  'reason',
  'help',
  'question',
  'move',
  'closing',
])
export type PhraseType = z.infer<typeof PhraseType>

const levelNumber = z.number().int().min(0).max(4)

/**
 * One entry of the comment bank. `about` is a criterion's signal, `own` for a criterion of the instructor's own, an
 * executive skill (`time`, `start`, `priority`), a dialogue strategy, or the situation it fits (`noPosts`, `thread`).
 */
export const Phrase = z
  .strictObject({
    id: z.string().min(1),
    type: PhraseType,
    about: z.string().min(1),
    /** The levels it fits, both included. */
    from: levelNumber,
    to: levelNumber,
    /** The tone and the formality it is made for; absent: it fits all. */
    tone: FeedbackTone.optional(),
    formality: FeedbackFormality.optional(),
    /** With `{variables}`; see variables.ts. */
    text: z.string().min(1).max(600),
  })
  .readonly()
  .refine((phrase) => phrase.from <= phrase.to, 'from is above to')
export type Phrase = z.infer<typeof Phrase>

function haveOwnIds(phrases: readonly Phrase[]): boolean {
  return new Set(phrases.map((phrase) => phrase.id)).size === phrases.length
}

/** A comment bank as its file holds it. `language` (BCP 47) decides how dates are written. */
export const PhraseBank = z
  .strictObject({
    language: z.string().min(2),
    phrases: z.array(Phrase).readonly().refine(haveOwnIds, 'two phrases share an id'),
  })
  .readonly()
export type PhraseBank = z.infer<typeof PhraseBank>

/** Reads a comment bank from parsed JSON; the error names the places that are wrong. */
export function readBank(input: unknown): Result<PhraseBank, string> {
  const read = PhraseBank.safeParse(input)
  if (read.success) return ok(read.data)
  return err(
    read.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`).join('; '),
  )
}
