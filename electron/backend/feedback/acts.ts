import type { ApiError } from '#shared/contract/call.ts'
import type { DraftView } from '#shared/contract/views.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { CourseId, DraftId, PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { sameValue } from '../calls/sameValue.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import type { Drafting } from './drafting.ts'
import { draftViewOf } from './draftView.ts'

/** What drafts of a course are written from at this moment. */
export async function draftingOf(desk: Desk, course: Course): Promise<Drafting> {
  const [scores, bank] = await Promise.all([course.scores.all(), desk.bank.inUse()])
  return { course, bank, scores }
}

/** A student of the class; staff and people who are gone get no feedback. */
export function studentOf(course: Course, personId: PersonId): Result<Person, ApiError> {
  const person = indexClass(course.content).people.get(personId)
  if (person === undefined) return failure('not-found', 'errors:unknownPerson')
  const isStudent = studentsOf(course.content, course.work.people).includes(person)
  return isStudent ? ok(person) : failure('refused', 'errors:feedback.notStudent', { name: person.name })
}

/** One change of a draft: the draft after it, or why not. */
export type ChangeDraft = (draft: Draft, drafting: Drafting, person: Person) => Result<Draft, ApiError>

/** Keeps a draft as one act; `act` is the last part of its name in the history. Nothing is kept where nothing changed. */
export async function keepDraft(
  drafting: Drafting,
  draftId: DraftId,
  act: string,
  person: Person,
  next: (before: Draft | null) => Result<Draft, ApiError>,
): Promise<Result<DraftView, ApiError>> {
  const { course, bank } = drafting
  const done = await course.act((work) => {
    const before = tableEntry(work.drafts, draftId) ?? null
    const after = next(before)
    if (!after.ok) return after
    if (before !== null && sameValue(before, after.value)) return ok(null)
    const name = message(`history:draft.${act}`, { person: person.name })
    return ok({ name, changes: [{ table: 'drafts', key: draftId, before, after: after.value }] })
  })
  return done.ok ? draftViewOf(course, draftId, bank) : done
}

/** Changes a draft that is there. */
export function changeDraft(
  desk: Desk,
  input: { readonly course: CourseId; readonly draftId: DraftId },
  act: string,
  change: ChangeDraft,
): Promise<Result<DraftView, ApiError>> {
  return withCourse(desk, input.course, async (course) => {
    const draft = tableEntry(course.work.drafts, input.draftId)
    if (draft === undefined) return failure('not-found', 'errors:feedback.noDraft')
    const person = studentOf(course, draft.personId)
    if (!person.ok) return person
    const drafting = await draftingOf(desk, course)
    return await keepDraft(drafting, input.draftId, act, person.value, (before) =>
      before === null
        ? failure('not-found', 'errors:feedback.noDraft')
        : change(before, drafting, person.value),
    )
  })
}
