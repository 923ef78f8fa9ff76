import { z } from 'zod'
import { ColumnId, GroupId, PersonId } from './ids.ts'
import { Message } from './message.ts'

/** How one attribute is used: groups that differ in it, groups alike in it, or not at all. */
export const AttributeUse = z
  .object({
    columnId: ColumnId,
    use: z.enum(['mix', 'match', 'ignore']),
    weight: z.number().positive(),
    /** What a sensitive column is used for, in the instructor's words. */
    purpose: z.string().max(200).optional(),
  })
  .readonly()
export type AttributeUse = z.infer<typeof AttributeUse>

const strength = z.enum(['must', 'prefer'])

/** A rule that groups keep. `nobody-alone`: a value stands in a group for nobody or for two and more. */
export const Rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), people: z.array(PersonId).readonly(), strength }).readonly(),
  z.object({ kind: z.literal('apart'), people: z.array(PersonId).readonly(), strength }).readonly(),
  z.object({ kind: z.literal('at-least-one'), columnId: ColumnId, value: z.string(), strength }).readonly(),
  z.object({ kind: z.literal('at-most-one'), columnId: ColumnId, value: z.string(), strength }).readonly(),
  z
    .object({
      kind: z.literal('nobody-alone'),
      columnId: ColumnId,
      values: z.array(z.string()).readonly(),
      strength,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('new-mates'),
      past: z.array(z.array(PersonId).readonly()).readonly(),
      strength,
    })
    .readonly(),
  z.object({ kind: z.literal('same-section'), columnId: ColumnId, strength }).readonly(),
  z
    .object({ kind: z.literal('shared-hours'), columnId: ColumnId, hours: z.number().positive(), strength })
    .readonly(),
])
export type Rule = z.infer<typeof Rule>

/** Which sizes to prefer where several plans are close (PLANS.md). */
export const SizeWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ideal') }).readonly(),
  z.object({ kind: z.literal('smaller') }).readonly(),
  z.object({ kind: z.literal('groups'), count: z.number().int().positive() }).readonly(),
])
export type SizeWish = z.infer<typeof SizeWish>

export const PlannedGroup = z
  .object({
    id: GroupId,
    name: z.string(),
    members: z.array(PersonId).readonly(),
    locked: z.boolean(),
  })
  .readonly()
export type PlannedGroup = z.infer<typeof PlannedGroup>

/** One proposed set of groups, with everything needed to build it again. */
export const GroupPlan = z
  .object({
    name: z.string(),
    at: z.string(),
    seed: z.number().int(),
    sizes: SizeWish,
    uses: z.array(AttributeUse).readonly(),
    rules: z.array(Rule).readonly(),
    groups: z.array(PlannedGroup).readonly(),
    unplaced: z.array(PersonId).readonly(),
    lockedPeople: z.array(PersonId).readonly(),
    note: z.array(Message).readonly(),
  })
  .readonly()
export type GroupPlan = z.infer<typeof GroupPlan>
