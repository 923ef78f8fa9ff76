import type { WeekRange } from '#shared/model/draft.ts'
import { draftId, type DraftId, type PersonId } from '#shared/model/ids.ts'

/** The key of a draft in the course's work: one student over one range of weeks has one draft. */
export function draftKey(personId: PersonId, weeks: WeekRange): DraftId {
  return draftId(`${personId}|${weeks.from}-${weeks.to}`)
}
