import type { ContactLogSheet, ContactRow } from '#shared/contract/sheetViews.ts'
import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { LoggedContact } from '#shared/model/loggedContact.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { noCalendar } from '#shared/reading/weeks.ts'
import { isInRange, periodOf, type Period } from './period.ts'
import { dayOf, type SheetInput } from './sheetInput.ts'
import { namesApart } from './sheetPeople.ts'

const dayLength = 24 * 60 * 60 * 1000

/** The week of the course in which a day lies; null where the course has no first day. */
function weekOfDay(on: string, period: Period): number | null {
  const days =
    (Date.parse(`${on}T00:00:00Z`) - Date.parse(`${period.settings?.firstDay ?? ''}T00:00:00Z`)) / dayLength
  return Number.isNaN(days) ? null : Math.floor(days / 7) + 1
}

function isOfPeriod(on: string, period: Period): boolean {
  const week = weekOfDay(on, period)
  return week === null || isInRange(week, period.range)
}

interface Namer {
  readonly person: (id: PersonId | null) => string
  readonly thread: (id: TopicId | null) => string
}

function namer(period: Period, input: SheetInput): Namer {
  const { topics } = period.index
  const names = namesApart(input, period.students)
  return {
    person: (id) => (id === null ? '' : (names.get(id) ?? period.index.people.get(id)?.name ?? '')),
    thread: (id) => (id === null ? '' : (topics.get(id)?.title ?? '')),
  }
}

/** A post of the staff: an answer to a student, or words to the whole class where it opens a thread. */
function fromPost(post: Post, period: Period, names: Namer): readonly ContactRow[] {
  if (post.authorId === null || !period.staffIds.has(post.authorId) || post.createdAt === null) return []
  const row = {
    id: null,
    on: dayOf(post.createdAt, period.settings ?? noCalendar),
    topicId: post.topicId,
    thread: names.thread(post.topicId),
    note: '',
  }
  if (post.parentId === null) return [{ ...row, kind: 'opening', personId: null, name: '' }]
  const to = period.index.posts.get(post.parentId)?.authorId ?? null
  if (to === null || !period.studentIds.has(to)) return []
  return [{ ...row, kind: 'reply', personId: to, name: names.person(to) }]
}

function fromLogged(contact: LoggedContact, names: Namer): ContactRow {
  const { id, on, personId, kind, topicId, note } = contact
  return {
    id,
    on,
    personId,
    name: names.person(personId),
    kind,
    topicId,
    thread: names.thread(topicId),
    note,
  }
}

function feedbackRows(period: Period, names: Namer): readonly ContactRow[] {
  return Object.values(period.input.work.drafts).flatMap((draft): readonly ContactRow[] => {
    if (draft.deliveredAt === null) return []
    const { personId } = draft
    const on = dayOf(draft.deliveredAt, period.settings ?? noCalendar)
    return [
      {
        id: null,
        on,
        personId,
        name: names.person(personId),
        kind: 'feedback',
        topicId: null,
        thread: '',
        note: '',
      },
    ]
  })
}

/**
 * The contact log of some weeks, oldest first: answers in threads and returned feedback as the program knows them,
 * and what the instructor wrote down. Days only, never hours, and nothing of what was said.
 */
export function contactLog(input: SheetInput): readonly ContactRow[] {
  const period = periodOf({ ...input, week: null })
  const names = namer(period, input)
  const dated = [
    ...feedbackRows(period, names),
    ...Object.values(input.work.contacts).map((contact) => fromLogged(contact, names)),
  ].filter(({ on }) => isOfPeriod(on, period))
  const rows = [...period.posts.flatMap((post) => fromPost(post, period, names)), ...dated]
  return rows.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/**
 * The printed log: with students chosen, their lines only; else all, and whom the log does not name yet.
 */
export function contactLogSheet(input: SheetInput, people: readonly Person[]): ContactLogSheet {
  const rows = contactLog(input)
  const named = new Set(rows.map(({ personId }) => personId))
  const wanted = new Set(people.map(({ id }) => id))
  const names = namesApart(input, people)
  return {
    rows: rows.filter(({ personId }) => personId === null || wanted.has(personId)),
    without: people.flatMap(({ id }) => (named.has(id) ? [] : (names.get(id) ?? []))),
  }
}
