import type { Draft, DraftText } from '#shared/model/draft.ts'
import { resolveVariables, variableNames, variablesIn, type VariableValues } from './variables.ts'

export const draftParts = ['strength', 'quotation', 'nextStep', 'question'] as const
export type DraftPart = (typeof draftParts)[number]

function eachPart(change: (part: DraftPart) => string): DraftText {
  return {
    strength: change('strength'),
    quotation: change('quotation'),
    nextStep: change('nextStep'),
    question: change('question'),
  }
}

/** Puts values for the variables into what the instructor says; the student's own words are not touched. */
export function withValues(text: DraftText, values: VariableValues): DraftText {
  return eachPart((part) => (part === 'quotation' ? text[part] : resolveVariables(text[part], values)))
}

/** Whether two texts say the same in every part. */
export function sameText(one: DraftText, other: DraftText): boolean {
  return draftParts.every((part) => one[part] === other[part])
}

/** A draft with other words. What was changed has not been approved; where it went out, and when, stays known. */
export function withText(draft: Draft, text: DraftText): Draft {
  if (sameText(draft.text, text)) return draft
  return { ...draft, text, state: sameText(text, draft.suggested) ? 'draft' : 'edited', approvedAt: null }
}

/** A draft as `fresh` would have it, except for the parts that the instructor has written. */
export function restyled(draft: Draft, fresh: Draft): Draft {
  const text = eachPart((part) =>
    draft.text[part] === draft.suggested[part] ? fresh.suggested[part] : draft.text[part],
  )
  const { suggested, sources, style } = fresh
  return withText({ ...draft, suggested, sources, ...(style === undefined ? {} : { style }) }, text)
}

/** Variables that still stand in a part; in the quotation only the bank's own count, for students write braces too. */
export function openVariables(text: DraftText, part: DraftPart): readonly string[] {
  const known: readonly string[] = variableNames
  const names = variablesIn(text[part])
  return part === 'quotation' ? names.filter((name) => known.includes(name)) : names
}
