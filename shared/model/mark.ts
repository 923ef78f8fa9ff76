import { z } from 'zod'
import { CriterionId } from './ids.ts'
import { Level } from './rubric.ts'
import { Span } from './span.ts'

/** The four dialogue strategies of replies (PRACTICES S0-17), and the two honest ways of not knowing. */
export const Strategy = z.enum(['conversational', 'inquiry', 'debate', 'instruction'])
export type Strategy = z.infer<typeof Strategy>
export const StrategyLabel = z.enum([
  'conversational',
  'inquiry',
  'debate',
  'instruction',
  'mixed',
  'unclear',
])
export type StrategyLabel = z.infer<typeof StrategyLabel>

/** A level that the instructor set. `suggested` is what the program had said then, for the agreement report. */
export const LevelMark = z
  .object({
    level: Level,
    /** `own`: set before or without the suggestion · `accepted`: took it · `disagreed`: set another, knowing it. */
    how: z.enum(['own', 'accepted', 'disagreed']),
    suggested: Level.nullable(),
    reason: z.string(),
    at: z.string(),
  })
  .readonly()
export type LevelMark = z.infer<typeof LevelMark>

/** An excerpt worth keeping. */
export const Pin = z
  .object({ span: Span, text: z.string(), use: z.enum(['share', 'transformation', 'feedback']) })
  .readonly()
export type Pin = z.infer<typeof Pin>

/** The instructor's work on one post. */
export const Mark = z
  .object({
    levels: z.record(CriterionId, LevelMark).readonly(),
    /** The instructor's correction of the dialogue strategies, or null to go with the suggestion. */
    strategies: z.array(Strategy).readonly().nullable(),
    pins: z.array(Pin).readonly(),
    moderation: z.boolean(),
    read: z.boolean(),
    /** Why a late post was late, in the instructor's words; empty where none is known. */
    lateReason: z.string().default(''),
    /** The posting version (updatedAt) the levels were set on, to notice later edits. */
    seenVersion: z.string().nullable(),
  })
  .readonly()
export type Mark = z.infer<typeof Mark>

export const emptyMark: Mark = {
  levels: {},
  strategies: null,
  pins: [],
  moderation: false,
  read: false,
  lateReason: '',
  seenVersion: null,
}

/**
 * A second judgement of a post that came back after a while, made without seeing the first. It never replaces the
 * levels of the `Mark`: the two are compared, to notice a standard that drifts.
 */
export const Recheck = z
  .object({ levels: z.record(CriterionId, LevelMark).readonly(), at: z.string() })
  .readonly()
export type Recheck = z.infer<typeof Recheck>
