import { z } from 'zod'
import { err, ok, type Result } from './result.ts'

/** One numbered step: takes the data of version n to version n + 1. Pure; never changed once released. */
export type Step = (data: unknown) => unknown

const CourseOne = z.looseObject({ work: z.looseObject({}) })

/** 1 → 2: what sheets say about the course, and the contacts that the instructor writes down. */
function withFactsAndContacts(data: unknown): unknown {
  const course = CourseOne.safeParse(data)
  // What is no course is left to the decoder, which says what is wrong with it.
  if (!course.success) return data
  return { ...course.data, work: { facts: {}, contacts: {}, ...course.data.work } }
}

/** 2 → 3: the course is as it was, but the records of imports beside it are none that version 2 could read. */
const asItIs: Step = (data) => data

/** Step i leads from version i + 1 to version i + 2. Version 1 is the first that was ever written. */
export const steps: readonly Step[] = [withFactsAndContacts, asItIs]

/** The version that this program writes. */
export const formatVersion = steps.length + 1

/** What stands around every `course.json`. */
const Envelope = z.object({ formatVersion: z.number().int().positive(), data: z.unknown() })

export type MigrationError =
  { readonly kind: 'from-the-future'; readonly found: number } | { readonly kind: 'not-an-envelope' }

/**
 * Brings what a file held to the present format, step by step. A file of a newer version is refused, never
 * "repaired"; the steps are a parameter so that tests can try chains that do not exist yet.
 */
export function migrate(raw: unknown, through: readonly Step[] = steps): Result<unknown, MigrationError> {
  const envelope = Envelope.safeParse(raw)
  if (!envelope.success) return err({ kind: 'not-an-envelope' })
  const found = envelope.data.formatVersion
  if (found > through.length + 1) return err({ kind: 'from-the-future', found })
  return ok(through.slice(found - 1).reduce((data, step) => step(data), envelope.data.data))
}
