import type { Draft, DraftText, Source } from '#shared/model/draft.ts'
import type { DraftInput } from './draftInput.ts'
import { plainStyle } from '#shared/model/feedbackStyle.ts'
import { writePieces } from './draftParts.ts'
import { planOf } from './draftPlan.ts'
import { fitted, type Piece } from './fit.ts'

export type { DraftInput } from './draftInput.ts'

function joined(pieces: readonly Piece[], part: Source['part']): string {
  return pieces
    .filter((piece) => piece.part === part)
    .map((piece) => piece.text)
    .join(' ')
}

/**
 * Writes a feedback by rule: one strength with the student's own words, one next step with minutes, a start cue and
 * a place to ask, one question that points to a thread, and a dialogue move to try; 60 to 120 words. The style of
 * the input changes wording and nothing else. Nothing is
 * written that has no source, and a student without posts gets a kind note without a quotation.
 */
export function draftFeedback(input: DraftInput): Draft {
  const plan = planOf(input)
  const style = input.style ?? plainStyle
  const { kept, quotation } = fitted(writePieces(plan), plan.quotation?.text ?? '', style)
  const text: DraftText = {
    strength: joined(kept, 'strength'),
    quotation,
    nextStep: joined(kept, 'nextStep'),
    question: joined(kept, 'question'),
  }
  return {
    personId: input.person.id,
    weeks: input.weeks,
    style,
    suggested: text,
    text,
    sources: kept.flatMap((piece) => piece.sources),
    state: 'draft',
    opened: false,
    approvedAt: null,
    deliveredAt: null,
  }
}
