import type { LevelMark } from '#shared/model/mark.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { CriterionScore } from '#shared/model/score.ts'

/**
 * How a level came about: own where no suggestion was on screen (or there is none), accepted where it is the
 * suggested one, disagreed where another was set knowing it.
 */
export function levelHow(
  level: Level,
  suggestion: Pick<CriterionScore, 'level'> | null,
  visible: boolean,
): LevelMark['how'] {
  if (!visible || suggestion === null || suggestion.level === null) return 'own'
  return level === suggestion.level ? 'accepted' : 'disagreed'
}

/**
 * Whether a criterion's suggestion is on screen. In mark-first courses it stays hidden until the criterion has a
 * level; R shows or hides it against that rule (`revealed`), for this post.
 */
export function isVisible(
  markFirst: boolean,
  mark: LevelMark | undefined,
  revealed: boolean | null,
): boolean {
  return revealed ?? (!markFirst || mark !== undefined)
}
