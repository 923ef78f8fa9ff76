import { z } from 'zod'
import { ColumnId, PersonId } from './ids.ts'

/** How the values of a column are meant. The kind is guessed on import and can be corrected. */
export const ColumnKind = z.enum(['choice', 'choices', 'scale', 'number', 'availability', 'text'])
export type ColumnKind = z.infer<typeof ColumnKind>

/** One fact per person from a roster, gradebook or survey; raw values as strings, missing people left out. */
export const Column = z
  .object({
    id: ColumnId,
    title: z.string(),
    /** Name of the file it came from. */
    from: z.string(),
    kind: ColumnKind,
    /** Points possible, for gradebook columns. */
    outOf: z.number().nullable(),
    values: z.record(PersonId, z.string()).readonly(),
  })
  .readonly()
export type Column = z.infer<typeof Column>

/** Groups that exist in Canvas already, from a group-set export. */
export const GroupSet = z
  .object({
    name: z.string(),
    groups: z
      .array(z.object({ name: z.string(), members: z.array(PersonId).readonly() }).readonly())
      .readonly(),
  })
  .readonly()
export type GroupSet = z.infer<typeof GroupSet>
