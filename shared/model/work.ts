import { z } from 'zod'
import { ColumnKind } from './column.ts'
import { CourseFacts } from './courseFacts.ts'
import { Draft } from './draft.ts'
import { FeedbackStyle } from './feedbackStyle.ts'
import { GroupPlan } from './groupPlan.ts'
import { PostId } from './ids.ts'
import { Mark, Recheck } from './mark.ts'
import { LoggedContact } from './loggedContact.ts'
import { Message } from './message.ts'
import { Role } from './person.ts'
import { Rubric } from './rubric.ts'
import { SavedView } from './savedView.ts'
import { Forum } from './topic.ts'

/** How the instructor wants this course handled. */
export const CourseSettings = z
  .object({
    title: z.string(),
    term: z.string(),
    instructor: z.string(),
    /** Monday of week 1, `YYYY-MM-DD`, or null: weeks then come from the topics. */
    firstDay: z.string().nullable(),
    weeks: z.number().int().positive(),
    /** IANA name of the zone in which the class's days begin and end: what is late, and in which week, hangs on it. */
    timeZone: z.string().default('UTC'),
    /** The invented class; labelled "Sample" on every print. */
    sample: z.boolean(),
    rubric: Rubric,
    /** The best so many posts of each student count in every summary; null: all of them. */
    bestPosts: z.number().int().positive().max(100).nullable().default(null),
    anonymous: z.boolean(),
    /** Suggestions stay hidden until the instructor has set a level. */
    markFirst: z.boolean(),
    /** So many posts of every prompt are marked before the suggestion is seen, whatever `markFirst` says. */
    markFirstPosts: z.number().int().nonnegative().default(10),
    /** After every 20 scored posts an early one comes back to be judged afresh. */
    rechecks: z.boolean().default(true),
    feedbackTargetDays: z.number().int().positive(),
    helpRoute: z.string(),
    /** How new feedback is written; absent: plainly. */
    feedbackStyle: FeedbackStyle.optional(),
  })
  .readonly()
export type CourseSettings = z.infer<typeof CourseSettings>

/** An import that counts. Undoing an import takes its entry out; the record on disk stays. */
export const ActiveImport = z.object({ at: z.string(), order: z.number().int(), label: Message }).readonly()
export type ActiveImport = z.infer<typeof ActiveImport>

/** What the instructor corrects about a person. */
export const PersonNote = z.object({ role: Role.nullable(), note: z.string() }).readonly()
export type PersonNote = z.infer<typeof PersonNote>

/** What the instructor corrects about a column. */
export const ColumnNote = z.object({ kind: ColumnKind.nullable(), sensitive: z.boolean() }).readonly()
export type ColumnNote = z.infer<typeof ColumnNote>

/** A student whose name the instructor looked up while reading without names, and at which post. */
export const Reveal = z.object({ at: z.string(), postId: PostId }).readonly()
export type Reveal = z.infer<typeof Reveal>

const table = <T extends z.ZodType>(value: T) => z.record(z.string(), value).readonly()

/**
 * Everything the instructor did in a course: tables of entries by id. It is small and written after every act;
 * posts are not in here. Every change to it is a list of `Change`s, which is what makes undo exact.
 */
export const CourseWork = z
  .object({
    /** One entry, `course`. */
    settings: table(CourseSettings),
    imports: table(ActiveImport),
    forums: table(Forum),
    people: table(PersonNote),
    columns: table(ColumnNote),
    marks: table(Mark),
    drafts: table(Draft),
    plans: table(GroupPlan),
    /** By post id. */
    rechecks: table(Recheck).default({}),
    /** By person id. */
    reveals: table(Reveal).default({}),
    views: table(SavedView).default({}),
    /** One entry, `course`. */
    facts: table(CourseFacts),
    contacts: table(LoggedContact),
  })
  .readonly()
export type CourseWork = z.infer<typeof CourseWork>
