import type { Reading } from '#shared/contract/views.ts'
import type { CriterionId } from '#shared/model/ids.ts'
import type { LevelMark } from '#shared/model/mark.ts'

/** The reading as it will be once the level is kept: a key press shows at once. Null takes the level away. */
export function withLevel(reading: Reading, criterionId: CriterionId, mark: LevelMark | null): Reading {
  const others = Object.entries(reading.mark.levels).filter(([id]) => id !== criterionId)
  const levels = mark === null ? others : [...others, [criterionId, mark] as const]
  return { ...reading, mark: { ...reading.mark, levels: Object.fromEntries(levels), read: true } }
}
