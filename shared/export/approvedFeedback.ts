import { draftKey } from '#shared/feedback/draftKey.ts'
import type { DraftText, WeekRange } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

/** The feedback of a student for exactly these weeks, once the instructor has approved it; null before that. */
export function approvedFeedback(
  drafts: CourseWork['drafts'],
  personId: PersonId,
  weeks: WeekRange,
): DraftText | null {
  const draft = tableEntry(drafts, draftKey(personId, weeks))
  const approved = draft?.state === 'approved' || draft?.state === 'delivered'
  // The key holds the person's id; that the draft says so too is checked, for one student must never get another's.
  return approved && draft.personId === personId ? draft.text : null
}

/** A feedback as plain paragraphs: strength, the student's own words, next step, question. */
export function feedbackParagraphs(text: DraftText): readonly string[] {
  const quotation = text.quotation.trim()
  return [text.strength, quotation === '' ? '' : `“${quotation}”`, text.nextStep, text.question]
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
