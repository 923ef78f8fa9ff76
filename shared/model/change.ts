import { z } from 'zod'
import { CourseFacts } from './courseFacts.ts'
import { Draft } from './draft.ts'
import { GroupPlan } from './groupPlan.ts'
import { Mark, Recheck } from './mark.ts'
import { LoggedContact } from './loggedContact.ts'
import { Message } from './message.ts'
import { SavedView } from './savedView.ts'
import { Forum } from './topic.ts'
import { ActiveImport, ColumnNote, CourseSettings, PersonNote, Reveal, type CourseWork } from './work.ts'

const changeOf = <N extends string, T extends z.ZodType>(table: N, entry: T) =>
  z
    .object({ table: z.literal(table), key: z.string(), before: entry.nullable(), after: entry.nullable() })
    .readonly()

/** One entry of one table before and after; null means absent. Swapping the two gives the inverse. */
export const Change = z.discriminatedUnion('table', [
  changeOf('settings', CourseSettings),
  changeOf('imports', ActiveImport),
  changeOf('forums', Forum),
  changeOf('people', PersonNote),
  changeOf('columns', ColumnNote),
  changeOf('marks', Mark),
  changeOf('drafts', Draft),
  changeOf('plans', GroupPlan),
  changeOf('rechecks', Recheck),
  changeOf('reveals', Reveal),
  changeOf('views', SavedView),
  changeOf('facts', CourseFacts),
  changeOf('contacts', LoggedContact),
])
export type Change = z.infer<typeof Change>

/** A mutation by a name a person can read ("Move Ana to Group 3") and what it changed. */
export const Act = z.object({ name: Message, at: z.string(), changes: z.array(Change).readonly() }).readonly()
export type Act = z.infer<typeof Act>

function withEntry<T>(
  table: Readonly<Record<string, T>>,
  key: string,
  after: T | null,
): Readonly<Record<string, T>> {
  if (after !== null) return { ...table, [key]: after }
  return Object.fromEntries(Object.entries(table).filter(([existing]) => existing !== key))
}

/** Applies one change. The result shares everything that did not change with `work`. */
export function applyChange(work: CourseWork, change: Change): CourseWork {
  switch (change.table) {
    case 'settings':
      return { ...work, settings: withEntry(work.settings, change.key, change.after) }
    case 'imports':
      return { ...work, imports: withEntry(work.imports, change.key, change.after) }
    case 'forums':
      return { ...work, forums: withEntry(work.forums, change.key, change.after) }
    case 'people':
      return { ...work, people: withEntry(work.people, change.key, change.after) }
    case 'columns':
      return { ...work, columns: withEntry(work.columns, change.key, change.after) }
    case 'marks':
      return { ...work, marks: withEntry(work.marks, change.key, change.after) }
    case 'drafts':
      return { ...work, drafts: withEntry(work.drafts, change.key, change.after) }
    case 'plans':
      return { ...work, plans: withEntry(work.plans, change.key, change.after) }
    case 'rechecks':
      return { ...work, rechecks: withEntry(work.rechecks, change.key, change.after) }
    case 'reveals':
      return { ...work, reveals: withEntry(work.reveals, change.key, change.after) }
    case 'views':
      return { ...work, views: withEntry(work.views, change.key, change.after) }
    case 'facts':
      return { ...work, facts: withEntry(work.facts, change.key, change.after) }
    case 'contacts':
      return { ...work, contacts: withEntry(work.contacts, change.key, change.after) }
    default:
      return change satisfies never
  }
}

/** Applies changes in order. */
export function applyChanges(work: CourseWork, changes: readonly Change[]): CourseWork {
  return changes.reduce(applyChange, work)
}

function invertChange(change: Change): Change {
  switch (change.table) {
    case 'settings':
      return { ...change, before: change.after, after: change.before }
    case 'imports':
      return { ...change, before: change.after, after: change.before }
    case 'forums':
      return { ...change, before: change.after, after: change.before }
    case 'people':
      return { ...change, before: change.after, after: change.before }
    case 'columns':
      return { ...change, before: change.after, after: change.before }
    case 'marks':
      return { ...change, before: change.after, after: change.before }
    case 'drafts':
      return { ...change, before: change.after, after: change.before }
    case 'plans':
      return { ...change, before: change.after, after: change.before }
    case 'rechecks':
      return { ...change, before: change.after, after: change.before }
    case 'reveals':
      return { ...change, before: change.after, after: change.before }
    case 'views':
      return { ...change, before: change.after, after: change.before }
    case 'facts':
      return { ...change, before: change.after, after: change.before }
    case 'contacts':
      return { ...change, before: change.after, after: change.before }
    default:
      return change satisfies never
  }
}

/** The changes that take `changes` back, last first. */
export function invert(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).toReversed()
}
