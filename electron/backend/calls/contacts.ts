import { randomUUID } from 'node:crypto'
import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { contactLog } from '#shared/insights/contactLog.ts'
import type { Change } from '#shared/model/change.ts'
import { contactId, type ContactId, type PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { sheetInput } from '../sheets.ts'

type Outcome = Promise<Result<CourseHead, ApiError>>

const nameOf = (course: Course, id: PersonId): string => indexClass(course.content).people.get(id)?.name ?? id

function logName(course: Course, people: readonly PersonId[]): Message {
  const [first] = people
  return first !== undefined && people.length === 1
    ? message('history:contact.log', { person: nameOf(course, first) })
    : message('history:contact.logMany', { count: people.length })
}

async function log(course: Course, { people, on, kind, topicId, note }: Decoded<'contacts.log'>): Outcome {
  const index = indexClass(course.content)
  const once = [...new Set(people)]
  if (!once.every((id) => index.people.has(id))) return failure('not-found', 'errors:unknownPerson')
  if (topicId !== null && !index.topics.has(topicId)) return failure('not-found', 'errors:unknownTopic')
  const changes = once.map((personId): Change => {
    const id = contactId(randomUUID())
    return { table: 'contacts', key: id, before: null, after: { id, personId, on, kind, topicId, note } }
  })
  return await course.act(() => ok({ name: logName(course, once), changes }))
}

function remove(course: Course, id: ContactId): Outcome {
  return course.act((work) => {
    const before = tableEntry(work.contacts, id)
    // Taken out already, in another window for example.
    if (before === undefined) return ok(null)
    const name = message('history:contact.remove', { person: nameOf(course, before.personId) })
    return ok({ name, changes: [{ table: 'contacts', key: id, before, after: null }] })
  })
}

/** The instructor's contact log. */
export function contactCalls(
  desk: Desk,
): Pick<Handlers, 'contacts.list' | 'contacts.log' | 'contacts.remove'> {
  return {
    'contacts.list': ({ course, weeks }) =>
      withCourse(desk, course, async (opened) =>
        ok(contactLog(await sheetInput(opened, weeks, desk.ports.clock.now()))),
      ),
    'contacts.log': (asked) => withCourse(desk, asked.course, (opened) => log(opened, asked)),
    'contacts.remove': (asked) => withCourse(desk, asked.course, (opened) => remove(opened, asked.contactId)),
  }
}
