import type { RubricCriterionView } from '#shared/contract/exportViews.ts'
import type { Criterion, Rubric } from '#shared/model/rubric.ts'
import { refusedCriterion, type AssessmentFile, type FileCriterion } from './assessmentFile.ts'
import { titleInWords, type Say } from './exportInput.ts'

/** What the best rating is worth: the course's rubric knows, else the highest points seen in the file, else 4. */
function worthOf(found: FileCriterion, criterion: Criterion | undefined): number {
  const known = criterion?.points?.at(-1)
  return known ?? (found.highest > 0 ? found.highest : 4)
}

/**
 * Which criterion of the course belongs to which of Canvas's file: those of exactly one wording. All others are left
 * for the instructor to match; a guess could put points under the wrong heading.
 */
export function matchCriteria(
  file: AssessmentFile,
  rubric: Rubric,
  say: Say,
): readonly RubricCriterionView[] {
  return file.criteria.map((found) => {
    const named = rubric.criteria.find(({ title }) => titleInWords(title, say) === found.description)
    const refused = refusedCriterion(found)
    return {
      description: found.description,
      criterionId: refused === null ? (named?.id ?? null) : null,
      outOf: worthOf(found, named),
      hasComments: found.comments >= 0,
      refused,
    }
  })
}
