import { randomUUID } from 'node:crypto'
import type { ApiError } from '#shared/contract/call.ts'
import type { ExportPlan, ExportRow, ExportWish } from '#shared/contract/exportViews.ts'
import type { ExportFile } from '#shared/contract/views.ts'
import { anonymisedSteps } from '#shared/export/anonymisedFile.ts'
import { assessmentExport } from '#shared/export/assessmentExport.ts'
import { feedbackFile, postsFile } from '#shared/export/everythingFiles.ts'
import type { ExportInput } from '#shared/export/exportInput.ts'
import { gradebookExport, type MadeExport } from '#shared/export/gradebookExport.ts'
import { inboxFile, inboxMessages } from '#shared/export/inboxMessages.ts'
import { rubricFile } from '#shared/export/rubricFile.ts'
import { recordPage, recordText } from '#shared/export/recordFiles.ts'
import { recordOf } from '#shared/export/studentRecord.ts'
import type { PersonId, PlanId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { inTurns } from '../inTurns.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { folderName } from '../course/folderName.ts'
import type { Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { groupSetFile } from '../groups/groupSetFile.ts'
import type { Source } from './sources.ts'

/** An export as it is shown, before it has an id. */
export type Made = Omit<ExportPlan, 'planId' | 'kind'>

type Making = Promise<Result<Made, ApiError>> | Result<Made, ApiError>

interface Maker {
  readonly desk: Desk
  readonly course: Course
  readonly input: ExportInput
  readonly sourceOf: (sourceId: string) => Source | undefined
}

const noRows: readonly ExportRow[] = []

function fileNamed(stem: string, ending: string, text: string, changes: readonly Message[] = []): ExportFile {
  return { name: `${folderName(stem)}.${ending}`, text, changes }
}

function refused(error: Message): Result<never, ApiError> {
  return err({ kind: 'refused', message: error })
}

/** A file for Canvas, or none where it would change nothing. */
function forCanvas(made: MadeExport, stem: string): Made {
  const { text, changes, rows } = made
  return { files: text === '' ? [] : [fileNamed(stem, 'csv', text, changes)], changes, rows }
}

function say({ desk }: Maker, key: string, params?: Message['params']): string {
  return desk.words(message(key, params))
}

function gradebook(maker: Maker, wish: Extract<ExportWish, { kind: 'gradebook' }>): Making {
  const source = maker.sourceOf(wish.sourceId)
  if (source?.kind !== 'gradebook') return failure('not-found', 'exporting:file.gone')
  const made = gradebookExport(maker.input, source.file, wish)
  if (!made.ok) return refused(made.error)
  const { title } = made.value
  return ok(forCanvas(made.value, say(maker, `exporting:fileName.gradebook.${wish.part}`, { title })))
}

function assessments(maker: Maker, wish: Extract<ExportWish, { kind: 'assessments' }>): Making {
  const source = maker.sourceOf(wish.sourceId)
  if (source?.kind !== 'assessments') return failure('not-found', 'exporting:file.gone')
  const made = assessmentExport(maker.input, source.file, wish)
  if (!made.ok) return refused(made.error)
  const file = source.name.replace(/\.[^.]*$/u, '')
  return ok(forCanvas(made.value, say(maker, 'exporting:fileName.assessments', { file })))
}

function groups({ course }: Maker, planId: PlanId): Making {
  const plan = tableEntry(course.work.plans, planId)
  if (plan === undefined) return failure('not-found', 'errors:groups.noPlan')
  const file = groupSetFile(course.content, plan, studentsOf(course.content, course.work.people))
  if (!file.ok) return file
  return ok({ files: [file.value], changes: file.value.changes, rows: noRows })
}

function rubric(maker: Maker): Making {
  const { settings } = maker.input
  const text = rubricFile(settings.rubric, maker.desk.words)
  const changes = [message('exporting:changes.rubric', { count: settings.rubric.criteria.length })]
  const name = say(maker, 'exporting:fileName.rubric', { course: settings.title })
  return ok({ files: [fileNamed(name, 'csv', text, changes)], changes, rows: noRows })
}

async function everything(maker: Maker): Promise<Result<Made, ApiError>> {
  const input = { ...maker.input, scores: await maker.course.scores.all() }
  const { settings, content, work } = input
  const changes = [
    message('exporting:changes.posts', { count: content.posts.length }),
    message('exporting:changes.feedback', { count: Object.keys(work.drafts).length }),
    message('exporting:changes.records'),
  ]
  const named = (what: string) => say(maker, `exporting:fileName.${what}`, { course: settings.title })
  return ok({
    files: [
      fileNamed(named('posts'), 'csv', postsFile(input, maker.desk.words), changes),
      fileNamed(named('feedback'), 'csv', feedbackFile(input, maker.desk.words), changes),
    ],
    changes,
    rows: noRows,
  })
}

async function anonymised(maker: Maker): Promise<Result<Made, ApiError>> {
  const input = { ...maker.input, scores: await maker.course.scores.all() }
  const text = await inTurns(anonymisedSteps(input, randomUUID(), maker.desk.words))
  const changes = [message('exporting:changes.anonymised'), message('exporting:changes.readFirst')]
  const name = say(maker, 'exporting:fileName.anonymised', { course: input.settings.title })
  return ok({ files: [fileNamed(name, 'csv', text, changes)], changes, rows: noRows })
}

function record(maker: Maker, personId: PersonId): Making {
  const person = maker.input.content.people.find(({ id }) => id === personId)
  if (person === undefined) return failure('not-found', 'exporting:refused.noPerson')
  const day = dayIn(maker.input.settings.timeZone, maker.desk.ports.clock.now())
  const held = recordOf(maker.input, person, maker.desk.words, day)
  const changes = [message('exporting:changes.record', { name: person.name })]
  const name = say(maker, 'exporting:fileName.record', { name: person.sortableName })
  return ok({
    files: [
      fileNamed(name, 'txt', recordText(held), changes),
      fileNamed(name, 'html', recordPage(held, 'en'), changes),
    ],
    changes,
    rows: noRows,
  })
}

function inbox(maker: Maker, weeks: WeekRange): Making {
  const rows = inboxMessages(maker.input, weeks, maker.desk.words)
  const count = rows.filter(({ text }) => text !== null).length
  const changes = [
    message('exporting:changes.inbox', { count }),
    message('exporting:changes.inboxLeft', { count: rows.length - count }),
  ]
  const name = say(maker, 'exporting:fileName.inbox', { course: maker.input.settings.title })
  const files = count === 0 ? [] : [fileNamed(name, 'txt', inboxFile(rows, maker.input), changes)]
  return ok({ files, changes, rows })
}

/** Makes the files of a wish, and says in words what they will do. */
export async function makeExport(
  desk: Desk,
  course: Course,
  wish: ExportWish,
  sourceOf: Maker['sourceOf'],
): Promise<Result<Made, ApiError>> {
  const { content, work, forums } = course
  const maker = { desk, course, sourceOf, input: { content, work, forums, settings: settingsOf(work) } }
  switch (wish.kind) {
    case 'gradebook':
      return await gradebook(maker, wish)
    case 'assessments':
      return await assessments(maker, wish)
    case 'groups':
      return await groups(maker, wish.planId)
    case 'rubric':
      return await rubric(maker)
    case 'everything':
      return await everything(maker)
    case 'anonymised':
      return await anonymised(maker)
    case 'record':
      return await record(maker, wish.personId)
    case 'inbox':
      return await inbox(maker, wish.weeks)
  }
}
