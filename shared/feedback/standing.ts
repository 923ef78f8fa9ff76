import type { Criterion, Level } from '#shared/model/rubric.ts'
import { levels } from '#shared/model/rubric.ts'
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

/** The criterion with most to gain; the first of the rubric where several are level. */
export function weakest(all: readonly Standing[]): Standing | null {
  return all.reduce<Standing | null>(
    (least, one) => (least === null || one.mean < least.mean ? one : least),
    null,
  )
}
