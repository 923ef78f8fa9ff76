import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import { bankCsv, readBankFile, type BankReading } from '#shared/feedback/bankFile.ts'
import {
  problemsOf,
  withEntry,
  withOut,
  type ListedPhrase,
  type PhraseWords,
} from '#shared/feedback/commentBank.ts'
import { variableValues } from '#shared/feedback/draftPlan.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import { resolveVariables, variablesIn, type VariableValues } from '#shared/feedback/variables.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { DraftId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { levels, type Level } from '#shared/model/rubric.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { folderName } from '../course/folderName.ts'
import { withCourse, type Desk } from '../desk.ts'
import { keptThings } from '../exports/kept.ts'
import { failure } from '../failures.ts'
import { draftingOf, studentOf } from '../feedback/acts.ts'
import { draftInputFor } from '../feedback/drafting.ts'

/** The values for the open draft; without a draft every variable stays as it is. */
async function valuesFor(desk: Desk, course: Course, draftId: DraftId | null): Promise<VariableValues> {
  const draft = draftId === null ? undefined : tableEntry(course.work.drafts, draftId)
  const person = draft === undefined ? null : studentOf(course, draft.personId)
  if (draft === undefined || person?.ok !== true) return {}
  const about = { person: person.value, weeks: draft.weeks, postId: draft.postId ?? null }
  return variableValues(draftInputFor(await draftingOf(desk, course), about))
}

function asLevel(number: number): Level {
  return levels.find((level) => level === number) ?? 0
}

function rowsOf(
  listed: readonly ListedPhrase[],
  course: Course,
  weeks: WeekRange,
  values: VariableValues,
): readonly BankRow[] {
  const drafts = Object.values(course.work.drafts)
  const ofWeeks = drafts.filter((draft) => draft.weeks.from === weeks.from && draft.weeks.to === weeks.to)
  const now = phraseUse(ofWeeks)
  const ever = phraseUse(drafts)
  return listed.map(({ phrase, own, out }) => {
    const filled = resolveVariables(phrase.text, values)
    return {
      id: phrase.id,
      type: phrase.type,
      about: phrase.about,
      from: asLevel(phrase.from),
      to: asLevel(phrase.to),
      text: phrase.text,
      own,
      out,
      used: now.get(phrase.id) ?? 0,
      usedEver: ever.get(phrase.id) ?? 0,
      filled,
      open: variablesIn(filled),
    }
  })
}

async function list(
  desk: Desk,
  course: Course,
  weeks: WeekRange,
  draftId: DraftId | null,
): Promise<Result<BankView, ApiError>> {
  const listed = await desk.bank.listed()
  if (!listed.ok) return listed
  const values = await valuesFor(desk, course, draftId)
  return ok({
    rows: rowsOf(listed.value, course, weeks, values),
    students: studentsOf(course.content, course.work.people).length,
    values,
    notices: desk.bank.notices(),
  })
}

async function save(
  desk: Desk,
  id: string | null,
  words: PhraseWords,
): Promise<Result<{ readonly id: string }, ApiError>> {
  const kept = id ?? desk.bank.newId()
  const done = await desk.bank.change((own, listed) => {
    if (id !== null && !own.entries.some(({ phrase }) => phrase.id === id)) {
      return failure('refused', 'bank:notOwn')
    }
    const [problem] = problemsOf(words, listed, id)
    if (problem !== undefined) return { ok: false, error: { kind: 'refused', message: problem } }
    return ok(withEntry(own, kept, words, desk.ports.clock.now()))
  })
  return done.ok ? ok({ id: kept }) : done
}

function takeOut(desk: Desk, id: string, out: boolean): Promise<Result<null, ApiError>> {
  return desk.bank.change((own, listed) =>
    listed.some(({ phrase }) => phrase.id === id)
      ? ok(withOut(own, id, out, desk.ports.clock.now()))
      : failure('not-found', 'bank:gone'),
  )
}

async function take(
  desk: Desk,
  { fresh }: BankReading,
): Promise<Result<{ readonly taken: number }, ApiError>> {
  const at = desk.ports.clock.now()
  let taken = 0
  const done = await desk.bank.change((own, listed) => {
    const added = fresh.filter((words) => problemsOf(words, listed).length === 0)
    taken = added.length
    return ok(added.reduce((bank, words) => withEntry(bank, desk.bank.newId(), words, at), own))
  })
  return done.ok ? ok({ taken }) : done
}

type Names = Extract<keyof Handlers, `bank.${string}`>

/** The comment bank: one for all courses, beside them in the workspace. */
export function bankCalls(desk: Desk): Pick<Handlers, Names> {
  const files = keptThings<BankReading>(4)
  return {
    'bank.list': ({ course, weeks, draftId }) =>
      withCourse(desk, course, (opened) => list(desk, opened, weeks, draftId)),
    'bank.save': ({ id, words }) => save(desk, id, words),
    'bank.out': ({ id, out }) => takeOut(desk, id, out),
    'bank.share': ({ course, only }) =>
      withCourse(desk, course, async ({ work }) => {
        const listed = await desk.bank.listed()
        if (!listed.ok) return listed
        const shared = listed.value.filter(({ own, out }) => !out && (own || only === 'all'))
        const name = desk.words(message('bank:fileName', { course: settingsOf(work).title }))
        const changes = [message('bank:shared', { count: shared.length })]
        return ok({
          name: `${folderName(name)}.csv`,
          text: bankCsv(shared.map(({ phrase }) => phrase)),
          changes,
        })
      }),
    'bank.read': async ({ uploadId }) => {
      const taken = desk.uploads.take([uploadId])
      if (!taken.ok) return taken
      const listed = await desk.bank.listed()
      if (!listed.ok) return listed
      const [file] = taken.value
      const read = file === undefined ? null : readBankFile(file.bytes, listed.value)
      if (read === null) return failure('refused', 'bank:notABank', { file: file?.name ?? '' })
      const { fresh, known, refused } = read
      const samples = fresh.slice(0, 3).map(({ text }) => text)
      return ok({ stageId: files.keep(read), fresh: fresh.length, known, samples, refused })
    },
    'bank.take': async ({ stageId }) => {
      const read = files.get(stageId)
      return read === undefined ? failure('not-found', 'errors:stageGone') : await take(desk, read)
    },
  }
}
