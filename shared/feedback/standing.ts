import type { Criterion, Level } from '#shared/model/rubric.ts'
import { levels } from '#shared/model/rubric.ts'
import { seededOrder } from '#shared/reading/seededOrder.ts'
import type { DraftInput } from './draftInput.ts'
import { levelOn } from './quotation.ts'

/** Where a student's work stands on one criterion over the posts of the weeks. */
export interface Standing {
  readonly criterion: Criterion
  /** The mean of the posts' levels, rounded; the instructor's level counts where there is one. */
  readonly level: Level
  readonly mean: number
}

function nearest(mean: number): Level {
  return levels.reduce((best, level) => (Math.abs(level - mean) < Math.abs(best - mean) ? level : best))
}

/** The student's standing per criterion; criteria without any level are left out. */
export function standings(input: DraftInput): readonly Standing[] {
  return input.rubric.criteria.flatMap((criterion) => {
    const found = input.posts.flatMap((post) => levelOn(post.id, criterion.id, input) ?? [])
    if (found.length === 0) return []
    const mean = found.reduce<number>((sum, level) => sum + level, 0) / found.length
    return [{ criterion, level: nearest(mean), mean }]
  })
}

/** Means closer than this are the same to a reader, and the class should not all be told the same. */
const near = 0.5

/**
 * A criterion with much to gain: the weakest, or one that is hardly stronger, whichever falls to the student. The
 * instructor's own levels differ enough to decide alone; suggestions are often alike for a whole class.
 */
export function oneOfTheWeakest(all: readonly Standing[], input: DraftInput): Standing | null {
  const least = Math.min(...all.map(({ mean }) => mean))
  const close = all.filter(({ mean, level }) => mean - least <= near && (level < 3 || least >= 2.5))
  return seededOrder(close, `${input.seed}|${input.person.id}`, ({ criterion }) => criterion.id)[0] ?? null
}
