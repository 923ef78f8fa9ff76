import type { CourseSettings } from '#shared/model/work.ts'

/** The settings as the fields hold them; a number field may hold text while one types. */
export interface SettingsForm {
  readonly title: string
  readonly term: string
  readonly instructor: string
  readonly helpRoute: string
  readonly firstDay: string
  readonly weeks: string | number
  readonly timeZone: string
  readonly feedbackTargetDays: string | number
  readonly anonymous: boolean
  readonly markFirst: boolean
  readonly markFirstPosts: string | number
  readonly rechecks: boolean
}

export function asForm(settings: CourseSettings): SettingsForm {
  const { title, term, instructor, helpRoute, weeks, timeZone, feedbackTargetDays, anonymous } = settings
  const { markFirst, markFirstPosts, rechecks } = settings
  const firstDay = settings.firstDay ?? ''
  const about = { title, term, instructor, helpRoute, firstDay, weeks, timeZone, feedbackTargetDays }
  return { ...about, anonymous, markFirst, markFirstPosts, rechecks }
}

function count(value: string | number, least = 1): number | null {
  const parsed = typeof value === 'number' ? value : Number(value.trim() === '' ? Number.NaN : value)
  return Number.isInteger(parsed) && parsed >= least ? parsed : null
}

/** Which fields cannot be saved as they are. */
export function problemsOf(
  form: SettingsForm,
): Readonly<Record<'title' | 'weeks' | 'feedbackTargetDays' | 'markFirstPosts', boolean>> {
  return {
    title: form.title.trim() === '',
    weeks: count(form.weeks) === null,
    feedbackTargetDays: count(form.feedbackTargetDays) === null,
    markFirstPosts: count(form.markFirstPosts, 0) === null,
  }
}

/** The settings to save, or null while a field is wrong. What the form does not show stays as it was. */
export function asSettings(form: SettingsForm, before: CourseSettings): CourseSettings | null {
  const weeks = count(form.weeks)
  const feedbackTargetDays = count(form.feedbackTargetDays)
  const markFirstPosts = count(form.markFirstPosts, 0)
  const title = form.title.trim()
  if (markFirstPosts === null || weeks === null || feedbackTargetDays === null || title === '') return null
  return {
    ...before,
    title,
    weeks,
    timeZone: form.timeZone,
    feedbackTargetDays,
    term: form.term.trim(),
    instructor: form.instructor.trim(),
    helpRoute: form.helpRoute.trim(),
    firstDay: form.firstDay === '' ? null : form.firstDay,
    anonymous: form.anonymous,
    markFirst: form.markFirst,
    markFirstPosts,
    rechecks: form.rechecks,
  }
}
