import { z } from 'zod'
import { ColumnKind } from '#shared/model/column.ts'
import { PhraseWords } from '#shared/feedback/commentBank.ts'
import { DraftText, WeekRange } from '#shared/model/draft.ts'
import { FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import { AttributeUse, Rule, SizeWish } from '#shared/model/groupPlan.ts'
import {
  ColumnId,
  CourseId,
  CriterionId,
  DraftId,
  ImportId,
  JobId,
  PersonId,
  PlanId,
  PostId,
  TopicId,
  UploadId,
} from '#shared/model/ids.ts'
import { checkKinds, ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import { Pin, Strategy } from '#shared/model/mark.ts'
import { Role } from '#shared/model/person.ts'
import { Level } from '#shared/model/rubric.ts'
import { QueueChoice } from '#shared/model/savedView.ts'
import { Forum } from '#shared/model/topic.ts'
import { CourseSettings } from '#shared/model/work.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'
import { call, type DecodedOf, type InputOf, type OutputOf } from './call.ts'
import * as feedback from './feedbackViews.ts'
import type * as groups from './groupViews.ts'
import { ExportWish, type CanvasSource, type ExportLogRow, type ExportPlan } from './exportViews.ts'
import type * as imports from './importViews.ts'
import type { JobStart, JobState } from './jobs.ts'
import type * as reading from './readingViews.ts'
import { RubricWish, type RubricEffect, type RubricSetup } from './rubricViews.ts'
import { PdfPart, sheetApi } from './sheetApi.ts'
import type * as views from './views.ts'

const nothing = z.strictObject({})
const course = { course: CourseId }
const ofCourse = z.strictObject(course)

/** The posts behind a number or a name of the overview. */
const Behind = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('posts'), postIds: z.array(PostId).max(10_000) }),
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('strategy'), strategy: Strategy }),
  z.strictObject({ kind: z.literal('level'), criterionId: CriterionId, level: Level }),
])

/** Which posts the reading queue lists, and in what order. */
export const QueueQuery = z.strictObject({
  ...course,
  ...QueueChoice.unwrap().shape,
  behind: Behind.nullable().default(null),
})

const stage = { ...course, stageId: z.string().min(1).max(100) }
/** Which of the staged files, and which part of it, both 0-based. */
const part = { source: z.number().int().nonnegative(), part: z.number().int().nonnegative() }
const page = { ...course, weeks: WeekRange }

/**
 * Every call there is, once: the page, the command line and the tests all end in `dispatch` on this list.
 * Anything that changes the course answers with the new head, so that "Undo …" and "Saved …" stay true.
 */
export const api = {
  'app.capabilities': call<views.Capabilities>()(nothing),
  'app.saveFile': call<{ readonly saved: boolean }>()(
    z.strictObject({ name: z.string().min(1).max(200), text: z.string() }),
  ),
  /** Prints the page as it stands (print CSS decides what shows) to a PDF that the person names. */
  'app.printToPdf': call<{ readonly saved: boolean }>()(
    z.strictObject({
      name: z.string().min(1).max(200),
      paper: z.enum(['letter', 'a4']),
      /** A file for each of these stretches of pages (both ends included, 1 is the first), in a folder asked for. */
      files: z.array(PdfPart).max(5000).optional(),
    }),
  ),
  /** Names are hidden on screen from now on, or shown again: the host hides them in its menu, too. */
  'app.presenting': call<{ readonly presenting: boolean }>()(z.strictObject({ on: z.boolean() })),
  'app.reveal': call<null>()(ofCourse),

  'courses.list': call<readonly views.CourseCard[]>()(nothing),
  'courses.create': call<views.CourseHead>()(
    z.strictObject({ title: z.string().trim().min(1).max(120), term: z.string().trim().max(60) }),
  ),
  /** A new course with the rubric and settings of another, and nothing of its students. */
  'courses.duplicate': call<views.CourseHead>()(
    z.strictObject({
      ...course,
      title: z.string().trim().min(1).max(120),
      term: z.string().trim().max(60),
    }),
  ),
  /** Puts a course away, or brings it back; nothing in it changes. */
  'courses.archive': call<null>()(z.strictObject({ ...course, archived: z.boolean() })),
  /** Erases a course for good. `title` is the course's, typed by the instructor. */
  'courses.remove': call<null>()(z.strictObject({ ...course, title: z.string() })),
  'courses.openSample': call<JobStart<views.CourseHead>>()(nothing),
  'course.open': call<views.CourseHead>()(ofCourse),
  'course.head': call<views.CourseHead>()(ofCourse),
  'course.close': call<null>()(ofCourse),
  'course.settings': call<views.CourseHead>()(z.strictObject({ ...course, settings: CourseSettings })),

  'rubric.setup': call<RubricSetup>()(ofCourse),
  /** What a change of the rubric would do. Nothing is changed. */
  'rubric.effect': call<RubricEffect>()(RubricWish),
  'rubric.change': call<views.CourseHead>()(RubricWish),

  'upload.begin': call<{ readonly uploadId: UploadId }>()(
    z.strictObject({
      name: z.string().min(1).max(255),
      size: z.number().int().nonnegative(),
      /** The host's word for the place that the file came from; never a path. */
      origin: z.string().max(100).optional(),
    }),
  ),
  /** Bytes in base64, in order, at most 4 MiB of them a call. */
  'upload.chunk': call<null>()(z.strictObject({ uploadId: UploadId, base64: z.string() })),
  'upload.drop': call<null>()(z.strictObject({ uploadId: UploadId })),

  /** Reads files and says what importing them would do. They wait in the course's folder until kept or put away. */
  'import.stage': call<JobStart<imports.ImportPreview>>()(
    z.strictObject({ ...course, uploads: z.array(UploadId).min(1) }),
  ),
  /** How a part of a staged file would read with other options, from its beginning; null for what is no table. */
  'import.look': call<imports.PartLook | null>()(z.strictObject({ ...stage, ...part, choice: ReadChoice })),
  /** Reads parts of the staged files again as wished; the others stay as they were read. */
  'import.restage': call<JobStart<imports.ImportPreview>>()(
    z.strictObject({ ...stage, reads: z.array(z.strictObject({ ...part, choice: ReadChoice })).max(500) }),
  ),
  'import.found': call<imports.FoundPosts>()(
    z.strictObject({ ...stage, kind: z.enum(checkKinds), from: z.number().int().nonnegative() }),
  ),
  /** Writes down what was decided so far, so that the import can be left and taken up again. */
  'import.note': call<null>()(
    z.strictObject({ ...stage, decisions: ImportDecisions, step: z.string().max(20) }),
  ),
  /** Imports that were begun and neither kept nor put away, newest first. */
  'import.waiting': call<readonly imports.WaitingImport[]>()(ofCourse),
  'import.resume': call<JobStart<imports.ResumedImport>>()(z.strictObject(stage)),
  'import.commit': call<JobStart<imports.ImportOutcome>>()(ImportDecisions.unwrap().extend(stage)),
  'import.discard': call<null>()(z.strictObject(stage)),
  'import.list': call<readonly imports.ImportRow[]>()(ofCourse),
  /** Names of the files behind an import that the host could move or put into the bin. */
  'import.originals': call<readonly string[]>()(z.strictObject({ ...course, importId: ImportId })),
  /** Moves these files into the course's folder, or puts them into the bin: once, and only if they are unchanged. */
  'import.tidy': call<imports.TidyOutcome>()(
    z.strictObject({ ...course, importId: ImportId, how: z.enum(['move', 'bin']) }),
  ),
  'import.undo': call<views.CourseHead>()(z.strictObject({ ...course, importId: ImportId })),

  'jobs.wait': call<JobState<unknown>>()(
    z.strictObject({ jobId: JobId, after: z.number().int().nonnegative() }),
  ),
  'jobs.cancel': call<null>()(z.strictObject({ jobId: JobId })),

  /** Everybody in the course, by sortable name. */
  'people.list': call<readonly views.PersonRow[]>()(ofCourse),
  /** Says what somebody is in this course; null goes back to what the imports say. */
  'people.role': call<views.CourseHead>()(
    z.strictObject({ ...course, personId: PersonId, role: Role.nullable() }),
  ),

  'forums.list': call<readonly imports.ForumRow[]>()(ofCourse),
  'forums.offers': call<imports.ForumOffers>()(ofCourse),
  'forums.set': call<views.CourseHead>()(z.strictObject({ ...course, topicId: TopicId, forum: Forum })),

  'overview.get': call<views.Overview>()(
    z.strictObject({ ...course, week: z.number().int().positive().nullable() }),
  ),

  'posts.queue': call<views.Queue>()(QueueQuery),
  /** Some posts of a list as its rows; those that are gone are left out. */
  'posts.rows': call<readonly views.QueueRow[]>()(
    z.strictObject({
      ...course,
      postIds: z.array(PostId).max(500),
      /** The one criterion that is read across everyone. */
      criterionId: CriterionId.nullable().default(null),
    }),
  ),
  /**
   * `afresh`: blind to the levels that the post already has. `wait: false`: shown without its suggestion where that
   * takes a while, as it does when a large course has just been opened.
   */
  'posts.read': call<views.Reading>()(
    z.strictObject({
      ...course,
      postId: PostId,
      afresh: z.boolean().default(false),
      wait: z.boolean().default(true),
    }),
  ),
  /** The early post that is to come back now, looking like any other that waits for levels. */
  'posts.returning': call<views.QueueRow | null>()(ofCourse),
  'posts.choices': call<reading.QueueChoices>()(ofCourse),
  /** Agreement with the suggestions and with oneself, over the posts of a list. */
  'posts.agreement': call<reading.AgreementReport>()(QueueQuery),
  /** What would be suggested for the post padded, spelt right, or without its last question. Nothing is kept. */
  'posts.whatIf': call<readonly WhatIf[]>()(z.strictObject({ ...course, postId: PostId })),
  'marks.level': call<views.CourseHead>()(
    z.strictObject({
      ...course,
      postId: PostId,
      criterionId: CriterionId,
      level: Level.nullable(),
      how: z.enum(['own', 'accepted', 'disagreed']),
      reason: z.string().max(500),
      /** Kept beside the earlier level, not in its place. */
      afresh: z.boolean().default(false),
    }),
  ),
  'marks.strategies': call<views.CourseHead>()(
    z.strictObject({ ...course, postId: PostId, strategies: z.array(Strategy).nullable() }),
  ),
  'marks.pin': call<views.CourseHead>()(
    z.strictObject({ ...course, postId: PostId, pin: Pin, on: z.boolean() }),
  ),
  'marks.flags': call<views.CourseHead>()(
    z.strictObject({
      ...course,
      postId: PostId,
      read: z.boolean().optional(),
      moderation: z.boolean().optional(),
    }),
  ),
  'marks.late': call<views.CourseHead>()(
    z.strictObject({ ...course, postId: PostId, reason: z.string().trim().max(200) }),
  ),
  /** Shows the name of the writer of one post, or hides it again. Every look is logged. */
  'names.lookUp': call<views.CourseHead>()(z.strictObject({ ...course, postId: PostId, on: z.boolean() })),
  'names.log': call<readonly reading.NameLookUp[]>()(ofCourse),
  /** A view of the same name is replaced. */
  'views.save': call<views.CourseHead>()(
    z.strictObject({ ...course, name: z.string().trim().min(1).max(60), choice: QueueChoice }),
  ),
  'views.remove': call<views.CourseHead>()(z.strictObject({ ...course, viewId: z.string() })),

  /** Every student for the weeks, or every post of theirs. */
  'feedback.list': call<readonly views.DraftRow[]>()(
    z.strictObject({ ...page, scope: z.enum(['weeks', 'posts']).default('weeks') }),
  ),
  /** Opens a student's draft, writing one by rule where there is none yet. */
  'feedback.open': call<views.DraftView>()(
    z.strictObject({ ...page, personId: PersonId, postId: PostId.nullable().default(null) }),
  ),
  'feedback.edit': call<views.DraftView>()(z.strictObject({ ...course, draftId: DraftId, text: DraftText })),
  'feedback.redraft': call<views.DraftView>()(z.strictObject({ ...course, draftId: DraftId })),
  /** Another tone, length or formality; parts that were edited keep their words. */
  'feedback.style': call<views.DraftView>()(
    z.strictObject({ ...course, draftId: DraftId, style: FeedbackStyle }),
  ),
  /** How new feedback of this course is written. */
  'feedback.courseStyle': call<views.CourseHead>()(z.strictObject({ ...course, style: FeedbackStyle })),
  'feedback.approve': call<views.DraftView>()(
    z.strictObject({ ...course, draftId: DraftId, approved: z.boolean() }),
  ),
  /** Approves what nothing blocks; refused while one of the weeks has not been opened. */
  'feedback.approveRest': call<feedback.RestApproved>()(z.strictObject(page)),
  /** Notes that approved feedback was handed out, or takes the note back. Drafts that are not approved stay. */
  'feedback.deliver': call<views.CourseHead>()(
    z.strictObject({ ...course, draftIds: z.array(DraftId).min(1).max(5000), delivered: z.boolean() }),
  ),
  'feedback.equity': call<feedback.EquityView>()(
    z.strictObject({ ...page, by: feedback.EquityBy.nullable() }),
  ),

  /** Has the local language model say a draft in other words. Nothing is kept until the instructor takes it. */
  'feedback.rephrase': call<JobStart<feedback.Rephrasing>>()(z.strictObject({ ...course, draftId: DraftId })),
  'feedback.takeRephrased': call<views.DraftView>()(
    z.strictObject({ ...course, draftId: DraftId, text: DraftText, model: z.string().min(1).max(200) }),
  ),
  'model.settings': call<feedback.LocalModelSettings>()(nothing),
  'model.set': call<feedback.LocalModelSettings>()(z.strictObject({ settings: feedback.LocalModelSettings })),
  /** The models that a server on this computer offers. */
  'model.list': call<readonly string[]>()(z.strictObject({ address: z.string().trim().max(200) })),

  /** The comment bank, which is the same in every course; with a draft, its variables are filled. */
  'bank.list': call<feedback.BankView>()(z.strictObject({ ...page, draftId: DraftId.nullable() })),
  /** Keeps an entry: a new one (`id` null), or other words for one's own. */
  'bank.save': call<{ readonly id: string }>()(
    z.strictObject({ ...course, id: z.string().min(1).nullable(), words: PhraseWords }),
  ),
  /** Takes an entry out of the bank, or brings it back. */
  'bank.out': call<null>()(z.strictObject({ ...course, id: z.string().min(1), out: z.boolean() })),
  'bank.share': call<views.ExportFile>()(z.strictObject({ ...course, only: z.enum(['own', 'all']) })),
  'bank.read': call<feedback.BankFileView>()(z.strictObject({ ...course, uploadId: UploadId })),
  'bank.take': call<{ readonly taken: number }>()(z.strictObject({ ...course, stageId: z.string().min(1) })),

  'groups.attributes': call<readonly views.Attribute[]>()(ofCourse),
  'groups.column': call<views.CourseHead>()(
    z.strictObject({ ...course, columnId: ColumnId, kind: ColumnKind.nullable(), sensitive: z.boolean() }),
  ),
  'groups.sizes': call<{
    readonly sizes: readonly number[]
    readonly inWords: views.Board['sizesInWords']
  }>()(z.strictObject({ ...course, sizes: SizeWish })),
  'groups.list': call<readonly views.PlanRow[]>()(ofCourse),
  'groups.build': call<JobStart<views.Board>>()(
    z.strictObject({
      ...course,
      planId: PlanId.nullable(),
      name: z.string().trim().min(1).max(60),
      sizes: SizeWish,
      uses: z.array(AttributeUse),
      rules: z.array(Rule),
      seed: z.number().int(),
    }),
  ),
  'groups.board': call<views.Board>()(z.strictObject({ ...course, planId: PlanId })),
  /** `to` null takes the person off the board. */
  'groups.move': call<views.Board>()(
    z.strictObject({ ...course, planId: PlanId, personId: PersonId, to: z.string().nullable() }),
  ),
  'groups.swap': call<views.Board>()(
    z.strictObject({ ...course, planId: PlanId, one: PersonId, other: PersonId }),
  ),
  'groups.lock': call<views.Board>()(
    z.strictObject({
      ...course,
      planId: PlanId,
      personId: PersonId.nullable(),
      groupId: z.string().nullable(),
      locked: z.boolean(),
    }),
  ),
  'groups.rename': call<views.Board>()(
    z.strictObject({
      ...course,
      planId: PlanId,
      groupId: z.string(),
      name: z.string().trim().min(1).max(60),
    }),
  ),
  'groups.renamePlan': call<views.Board>()(
    z.strictObject({ ...course, planId: PlanId, name: z.string().trim().min(1).max(60) }),
  ),
  'groups.remove': call<views.CourseHead>()(z.strictObject({ ...course, planId: PlanId })),
  'groups.export': call<views.ExportFile>()(z.strictObject({ ...course, planId: PlanId })),
  /** Several people into one group, or off the board, as one act. */
  'groups.moveMany': call<views.Board>()(
    z.strictObject({
      ...course,
      planId: PlanId,
      people: z.array(PersonId).min(1).max(1000),
      to: z.string().nullable(),
    }),
  ),
  /** Takes a student who has left out of the class, or back into it. */
  'groups.withdraw': call<views.Board>()(
    z.strictObject({ ...course, planId: PlanId, personId: PersonId, left: z.boolean() }),
  ),
  'groups.person': call<groups.PersonPlace>()(
    z.strictObject({ ...course, planId: PlanId, personId: PersonId }),
  ),
  'groups.past': call<readonly groups.PastSet[]>()(ofCourse),
  'groups.compare': call<readonly groups.ComparedPlan[]>()(
    z.strictObject({ ...course, plans: z.array(PlanId).min(2).max(3) }),
  ),
  'groups.halves': call<readonly groups.Half[]>()(z.strictObject({ ...course, planId: PlanId })),
  /** Breakout rooms as the file that Zoom takes. */
  'groups.breakout': call<views.ExportFile>()(z.strictObject({ ...course, planId: PlanId })),
  'groups.sheets': call<groups.GroupSheets>()(z.strictObject({ ...course, planId: PlanId })),

  ...sheetApi,

  /** Reads the instructor's fresh Canvas file (gradebook or rubric assessments), which an export is made from. */
  'export.source': call<CanvasSource>()(z.strictObject({ ...course, uploadId: UploadId })),
  /** Makes the files and says in words what they will do. Nothing has left yet. */
  'export.plan': call<ExportPlan>()(z.strictObject({ ...course, wish: ExportWish })),
  /** Writes into the log that the files of a plan were saved or copied. */
  'export.done': call<readonly ExportLogRow[]>()(z.strictObject({ ...course, planId: z.string().min(1) })),
  'export.log': call<readonly ExportLogRow[]>()(ofCourse),

  'history.list': call<readonly views.HistoryRow[]>()(ofCourse),
  'history.undo': call<views.CourseHead>()(ofCourse),
  'history.redo': call<views.CourseHead>()(ofCourse),
  /** Keeps this moment of the course, to go back to. */
  'history.mark': call<views.RestorePoint>()(ofCourse),
  'history.points': call<readonly views.RestorePoint[]>()(ofCourse),
  /** Brings everything back to a moment that was kept, as one act that can be undone. */
  'history.backTo': call<views.CourseHead>()(z.strictObject({ ...course, point: z.string().max(40) })),
} as const

export type Api = typeof api
export type CallName = keyof Api
/** What a caller hands in (before brands). */
export type Input<N extends CallName> = InputOf<Api[N]>
/** What a handler gets (decoded). */
export type Decoded<N extends CallName> = DecodedOf<Api[N]>
export type Output<N extends CallName> = OutputOf<Api[N]>
