import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { DraftRow, DraftView } from '#shared/contract/views.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import type { CourseId, DraftId, PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { draftViewOf } from '../feedback/draftView.ts'
import { postsIn, writeDraft } from '../feedback/drafting.ts'
import { sameValue } from './sameValue.ts'

function draftRows(course: Course, weeks: WeekRange): readonly DraftRow[] {
  return studentsOf(course.content, course.work.people)
    .toSorted((one, other) => one.sortableName.localeCompare(other.sortableName, 'en'))
    .map((person) => {
      const draftId = draftKey(person.id, weeks)
      return {
        draftId,
        personId: person.id,
        name: person.name,
        section: person.sections.join(', '),
        state: tableEntry(course.work.drafts, draftId)?.state ?? 'not-started',
        posts: postsIn(course, person.id, weeks).length,
      }
    })
}

function studentOf(course: Course, personId: PersonId): Result<Person, ApiError> {
  const person = indexClass(course.content).people.get(personId)
  if (person === undefined) return failure('not-found', 'errors:unknownPerson')
  const isStudent = studentsOf(course.content, course.work.people).includes(person)
  return isStudent ? ok(person) : failure('refused', 'errors:feedback.notStudent', { name: person.name })
}

/** One change of a draft: the name of the act, and the draft after it (or why not). */
type ChangeDraft = (draft: Draft, course: Course, person: Person) => Result<Draft, ApiError>

async function keepDraft(
  course: Course,
  draftId: DraftId,
  act: string,
  person: Person,
  next: (before: Draft | null) => Result<Draft, ApiError>,
): Promise<Result<DraftView, ApiError>> {
  const done = await course.act((work) => {
    const before = tableEntry(work.drafts, draftId) ?? null
    const after = next(before)
    if (!after.ok) return after
    if (before !== null && sameValue(before, after.value)) return ok(null)
    const name = message(`history:draft.${act}`, { person: person.name })
    return ok({ name, changes: [{ table: 'drafts', key: draftId, before, after: after.value }] })
  })
  return done.ok ? draftViewOf(course, draftId) : done
}

function openDraft(
  desk: Desk,
  courseId: CourseId,
  personId: PersonId,
  weeks: WeekRange,
): Promise<Result<DraftView, ApiError>> {
  return withCourse(desk, courseId, async (course) => {
    const person = studentOf(course, personId)
    if (!person.ok) return person
    const scores = await course.scores.all()
    const drafting = { course, bank: desk.bank, scores }
    const draftId = draftKey(personId, weeks)
    const act = tableEntry(course.work.drafts, draftId) === undefined ? 'write' : 'open'
    return await keepDraft(course, draftId, act, person.value, (before) =>
      ok({ ...(before ?? writeDraft(drafting, person.value, weeks)), opened: true }),
    )
  })
}

/** Changes a draft that is there. */
function changeDraft(
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
    return await keepDraft(course, input.draftId, act, person.value, (before) =>
      before === null
        ? failure('not-found', 'errors:feedback.noDraft')
        : change(before, course, person.value),
    )
  })
}

/** A draft written anew differs from the last; the count of tries so far makes the difference. */
function redraft(
  desk: Desk,
  input: { readonly course: CourseId; readonly draftId: DraftId },
): Promise<Result<DraftView, ApiError>> {
  return withCourse(desk, input.course, async (opened) => {
    const scores = await opened.scores.all()
    return await changeDraft(desk, input, 'redraft', (draft, course, person) => {
      const drafting = { course, bank: desk.bank, scores }
      for (let again = 1; again < 8; again += 1) {
        const fresh = writeDraft(drafting, person, draft.weeks, { again })
        if (!sameValue(fresh.text, draft.suggested)) return ok({ ...fresh, opened: true })
      }
      return ok({ ...writeDraft(drafting, person, draft.weeks), opened: true })
    })
  })
}

/** Approves a draft that nothing blocks, or takes the approval back. */
function approve(desk: Desk, draft: Draft, approved: boolean, view: DraftView): Result<Draft, ApiError> {
  const edited = sameValue(draft.text, draft.suggested) ? 'draft' : 'edited'
  if (!approved) return ok({ ...draft, state: edited, approvedAt: null })
  const [block] = view.blocks
  if (block !== undefined) return failure('refused', 'errors:feedback.blocked', { why: desk.words(block) })
  return ok({ ...draft, state: 'approved', approvedAt: desk.ports.clock.now(), opened: true })
}

type Names = Extract<keyof Handlers, `feedback.${string}`>

/** Drafts: writing, editing and approving feedback. */
export function feedbackCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'feedback.list': ({ course, weeks }) =>
      withCourse(desk, course, (opened) => ok(draftRows(opened, weeks))),
    'feedback.open': ({ course, personId, weeks }) => openDraft(desk, course, personId, weeks),
    'feedback.edit': (input) =>
      changeDraft(desk, input, 'edit', (draft) => {
        if (sameValue(draft.text, input.text)) return ok(draft)
        const state = sameValue(input.text, draft.suggested) ? 'draft' : 'edited'
        // Words that were changed have not been approved.
        return ok({ ...draft, text: input.text, state, approvedAt: null })
      }),
    'feedback.redraft': (input) => redraft(desk, input),
    'feedback.approve': (input) =>
      changeDraft(desk, input, input.approved ? 'approve' : 'unapprove', (draft, course) => {
        const view = draftViewOf(course, input.draftId)
        return view.ok ? approve(desk, draft, input.approved, view.value) : view
      }),
  }
}
