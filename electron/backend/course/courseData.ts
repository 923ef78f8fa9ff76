import { z } from 'zod'
import { factsKey, type CourseFacts } from '#shared/model/courseFacts.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { formatVersion, migrate, type MigrationError } from '#shared/model/migrations.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { CourseWork, type CourseSettings } from '#shared/model/work.ts'

/**
 * What the envelope of `course.json` holds. `seq` is the number of the last history line that `work` includes:
 * the history is written first, so lines with a higher number are applied again after a crash.
 */
export const CourseData = z.object({
  seq: z.number().int().nonnegative(),
  savedAt: z.string(),
  /** Posts that wait for levels, as last counted: the list of courses shows it without reading the posts. */
  toScore: z.number().int().nonnegative().default(0),
  work: CourseWork,
})
export type CourseData = z.infer<typeof CourseData>

/** The one key of the settings table. */
export const settingsKey = 'course'

/** Settings of a new course, whose days are those of `timeZone` (IANA name). */
export function newSettings(title: string, term: string, timeZone = 'UTC'): CourseSettings {
  return {
    title,
    term,
    instructor: '',
    firstDay: null,
    weeks: 15,
    timeZone,
    sample: false,
    rubric: defaultRubric,
    bestPosts: null,
    anonymous: true,
    markFirst: true,
    markFirstPosts: 10,
    rechecks: true,
    feedbackTargetDays: 3,
    helpRoute: '',
  }
}

/** The settings of a course; a course always has them, a hand-edited file may not. */
export function settingsOf(work: CourseWork): CourseSettings {
  return (
    (Object.hasOwn(work.settings, settingsKey) ? work.settings[settingsKey] : undefined) ??
    newSettings('', '')
  )
}

/** A course in which nothing has been done yet; `facts`: what its sheets say, where that came from an earlier one. */
export function newCourseData(settings: CourseSettings, at: string, facts?: CourseFacts): CourseData {
  return {
    seq: 0,
    savedAt: at,
    toScore: 0,
    work: {
      settings: { [settingsKey]: settings },
      imports: {},
      forums: {},
      people: {},
      columns: {},
      marks: {},
      drafts: {},
      plans: {},
      rechecks: {},
      reveals: {},
      views: {},
      facts: facts === undefined ? {} : { [factsKey]: facts },
      contacts: {},
    },
  }
}

export type DecodeError = MigrationError | { readonly kind: 'damaged'; readonly what: string }

function parseJson(text: string): Result<unknown, DecodeError> {
  try {
    const parsed: unknown = JSON.parse(text)
    return ok(parsed)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return err({ kind: 'damaged', what: cause.message })
  }
}

/** Reads the text of a `course.json`: JSON, envelope, migrations, then every entry against its schema. */
export function decodeCourse(text: string): Result<CourseData, DecodeError> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const migrated = migrate(parsed.value)
  if (!migrated.ok) return migrated
  const data = CourseData.safeParse(migrated.value)
  if (!data.success) return err({ kind: 'damaged', what: z.prettifyError(data.error).slice(0, 300) })
  return ok(data.data)
}

/** The whole `course.json`, as an object to be stored. */
export function encodeCourse(data: CourseData): Record<string, unknown> {
  return { formatVersion, data }
}
