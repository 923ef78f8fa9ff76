import { z } from 'zod'
import { CriterionId } from './ids.ts'

/** Five levels in words: 0 Not yet, 1 Starting, 2 Growing, 3 Solid, 4 Strong (JOURNEY 4.4). */
export const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Level = z.infer<typeof Level>
export const levels: readonly Level[] = [0, 1, 2, 3, 4]

/** What in a post a criterion looks at. `none`: the instructor marks this one, there is no suggestion. */
export const Signal = z.enum(['point', 'support', 'engage', 'inquire', 'transform', 'none'])
export type Signal = z.infer<typeof Signal>

export const Criterion = z
  .object({
    id: CriterionId,
    /** Exactly as Canvas spells it, for the way back; for the default rubric a locale key under `rubric:`. */
    title: z.string(),
    description: z.string(),
    signal: Signal,
    weight: z.number().nonnegative(),
    /** Points of each level, lowest first, where the rubric came from Canvas. */
    points: z.array(z.number()).readonly().nullable(),
    /** What each of the five levels means in this course's own words, lowest first; null: the built-in words. */
    meanings: z.array(z.string()).length(5).readonly().nullable().default(null),
  })
  .readonly()
export type Criterion = z.infer<typeof Criterion>

export const Rubric = z
  .object({ id: z.string(), title: z.string(), criteria: z.array(Criterion).readonly() })
  .readonly()
export type Rubric = z.infer<typeof Rubric>
