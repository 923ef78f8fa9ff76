import { z } from 'zod'
import { PersonId } from './ids.ts'

/**
 * What a person is in the course. `staff` posts are kept for "who carries it" and never scored;
 * `test` is Canvas's own "Test Student"; `unknown` wrote posts but stands on no roster that was imported.
 */
export const Role = z.enum(['student', 'staff', 'test', 'unknown'])
export type Role = z.infer<typeof Role>

/**
 * One person, joined across files by Canvas id, then SIS id, then login, then e-mail (never by name alone).
 * `id` is the first of these that was known and stays the same when later files bring more.
 */
export const Person = z
  .object({
    id: PersonId,
    canvasId: z.string().nullable(),
    sisId: z.string().nullable(),
    loginId: z.string().nullable(),
    email: z.string().nullable(),
    /** As shown to people: "Ana Ruiz". */
    name: z.string(),
    /** As Canvas sorts it: "Ruiz, Ana". */
    sortableName: z.string(),
    sections: z.array(z.string()).readonly(),
    role: Role,
    /** Stands on a class list that was imported (gradebook, group set, roster); authors beside it are `unknown`. */
    onRoster: z.boolean().optional(),
  })
  .readonly()
export type Person = z.infer<typeof Person>
