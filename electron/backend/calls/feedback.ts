import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { variableValues } from '#shared/feedback/draftPlan.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { restyled, sameText, withText, withValues } from '#shared/feedback/editDraft.ts'
import { phraseIdOf } from '#shared/feedback/phraseUse.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import type { FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import type { CourseId, PersonId, PostId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { settingsKey, settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { changeDraft, draftingOf, keepDraft, studentOf } from '../feedback/acts.ts'
import { draftViewOf } from '../feedback/draftView.ts'
import {
  draftInputFor,
  postsAbout,
  writeDraft,
  type DraftAbout,
  type Drafting,
} from '../feedback/drafting.ts'
import { draftRows } from '../feedback/rows.ts'

interface Opening {
  readonly course: CourseId
  readonly personId: PersonId
  readonly weeks: WeekRange
  readonly postId: PostId | null
}

function openDraft(desk: Desk, input: Opening): Promise<Result<DraftView, ApiError>> {
  return withCourse(desk, input.course, async (course) => {
    const person = studentOf(course, input.personId)
    if (!person.ok) return person
    const about = { person: person.value, weeks: input.weeks, postId: input.postId }
    if (input.postId !== null && postsAbout(course, about).length === 0) {
      return failure('not-found', 'errors:unknownPost')
    }
    const drafting = await draftingOf(desk, course)
    const draftId = draftKey(input.personId, input.weeks, input.postId)
    const act = tableEntry(course.work.drafts, draftId) === undefined ? 'write' : 'open'
    return await keepDraft(drafting, draftId, act, person.value, (before) =>
      ok({ ...(before ?? writeDraft(drafting, about)), opened: true }),
    )
  })
}

function aboutOf(draft: Draft, person: Person): DraftAbout {
  return { person, weeks: draft.weeks, postId: draft.postId ?? null }
}

/** A draft written anew differs from the last; the count of tries so far makes the difference. */
function redrafted(draft: Draft, drafting: Drafting, person: Person): Result<Draft, ApiError> {
  const about = aboutOf(draft, person)
  const style = draft.style === undefined ? {} : { style: draft.style }
  const first = (draft.again ?? 0) + 1
  const fresh = Array.from({ length: 8 }, (_, at) =>
    writeDraft(drafting, about, { ...style, again: first + at }),
  ).find(({ text }) => !sameText(text, draft.suggested))
  const { deliveredAt } = draft
  return ok({ ...(fresh ?? writeDraft(drafting, about, style)), opened: true, deliveredAt })
}

/** Phrases with facts in them (minutes, thread, names) stay; greetings and strengths may change with the tone. */
function factualPhrases(draft: Draft): ReadonlySet<string> {
  const ids = draft.sources.flatMap((source) => phraseIdOf(source) ?? [])
  return new Set(ids.filter((id) => !/^(?:opening|strength|closing)\./u.test(id)))
}

function inStyle(draft: Draft, style: FeedbackStyle, drafting: Drafting, person: Person): Draft {
  const keep = factualPhrases(draft)
  const again = draft.again ?? 0
  return restyled(draft, writeDraft(drafting, aboutOf(draft, person), { again, style, keep }))
}

/** Approves a draft that nothing blocks, or takes the approval back. */
function approve(desk: Desk, draft: Draft, approved: boolean, view: DraftView): Result<Draft, ApiError> {
  const edited = sameText(draft.text, draft.suggested) ? 'draft' : 'edited'
  if (!approved) return ok({ ...draft, state: edited, approvedAt: null })
  const [block] = view.blocks
  if (block !== undefined) return failure('refused', 'errors:feedback.blocked', { why: desk.words(block) })
  return ok({ ...draft, state: 'approved', approvedAt: desk.ports.clock.now(), opened: true })
}

function courseStyle(course: Course, style: FeedbackStyle) {
  return course.act((work) => {
    const before = tableEntry(work.settings, settingsKey) ?? null
    const after = { ...settingsOf(work), feedbackStyle: style }
    const name = message('history:draft.courseStyle')
    return ok({ name, changes: [{ table: 'settings', key: settingsKey, before, after }] })
  })
}

type Names =
  | 'feedback.list'
  | 'feedback.open'
  | 'feedback.edit'
  | 'feedback.redraft'
  | 'feedback.style'
  | 'feedback.courseStyle'
  | 'feedback.approve'

/** Drafts: writing, editing and approving feedback. */
export function feedbackCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'feedback.list': ({ course, weeks, scope }) =>
      withCourse(desk, course, (opened) => ok(draftRows(opened, weeks, scope))),
    'feedback.open': (input) => openDraft(desk, input),
    'feedback.edit': (input) =>
      changeDraft(desk, input, 'edit', (draft, drafting, person) => {
        const values = variableValues(draftInputFor(drafting, aboutOf(draft, person)))
        return ok(withText(draft, withValues(input.text, values)))
      }),
    'feedback.redraft': (input) => changeDraft(desk, input, 'redraft', redrafted),
    'feedback.style': (input) =>
      changeDraft(desk, input, 'style', (draft, drafting, person) =>
        ok(inStyle(draft, input.style, drafting, person)),
      ),
    'feedback.courseStyle': ({ course, style }) =>
      withCourse(desk, course, (opened) => courseStyle(opened, style)),
    'feedback.approve': (input) =>
      changeDraft(desk, input, input.approved ? 'approve' : 'unapprove', (draft, { course, bank }) => {
        const view = draftViewOf(course, input.draftId, bank)
        return view.ok ? approve(desk, draft, input.approved, view.value) : view
      }),
  }
}
