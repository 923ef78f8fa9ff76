import type { Post } from '#shared/model/post.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import type { CourseSettings } from '#shared/model/work.ts'

/** The weeks of a course, and the zone whose days they are made of. */
export type Calendar = Pick<CourseSettings, 'firstDay' | 'weeks' | 'timeZone'>

/** The calendar of a course of which nothing is known. */
export const noCalendar: Calendar = { firstDay: null, weeks: 1, timeZone: 'UTC' }

const day = 24 * 60 * 60 * 1000

/** Posts this long before or after the term still count to its first or last week; others have no week. */
const grace = 28

/** Days from the first Monday to a date or time; null where either is unknown or no date. */
function daysInto({ firstDay, timeZone }: Calendar, date: string | null): number | null {
  if (firstDay === null || date === null) return null
  const from = Date.parse(`${firstDay}T00:00:00Z`)
  const to = Date.parse(`${dayIn(timeZone, date)}T00:00:00Z`)
  return Number.isNaN(from) || Number.isNaN(to) ? null : Math.floor((to - from) / day)
}

/**
 * The week of the course (1 is the first) in which a date or time falls, by the course's own days; null where the course has
 * no first day, or the date lies more than four weeks outside the term.
 */
export function weekOfDate(date: string | null, settings: Calendar): number | null {
  const days = daysInto(settings, date)
  if (days === null || days < -grace || days >= settings.weeks * 7 + grace) return null
  return Math.min(Math.max(Math.floor(days / 7) + 1, 1), settings.weeks)
}

/** A topic's week: what the instructor set, else by its first-post date, else by the day it was opened. */
export function weekOfTopic(topic: Topic, forum: Forum, settings: Calendar): number | null {
  return forum.week ?? weekOfDate(forum.firstPostDate, settings) ?? weekOfDate(topic.postedAt, settings)
}

/** Rooms that stay open all term: a post there belongs to the week in which it was written. */
function isOpenAllTerm(forum: Forum): boolean {
  return (forum.purpose === 'lounge' || forum.purpose === 'practice') && forum.week === null
}

/** A post's week: its topic's, except in rooms that stay open all term, where its own date decides. */
export function weekOfPost(
  post: Pick<Post, 'createdAt'>,
  topic: Topic,
  forum: Forum,
  settings: Calendar,
): number | null {
  if (isOpenAllTerm(forum)) return weekOfDate(post.createdAt, settings) ?? weekOfTopic(topic, forum, settings)
  return weekOfTopic(topic, forum, settings) ?? weekOfDate(post.createdAt, settings)
}
