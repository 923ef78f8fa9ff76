import { z } from 'zod'
import { CourseFacts } from '#shared/model/courseFacts.ts'
import { WeekRange } from '#shared/model/draft.ts'
import { ContactId, CourseId, PersonId, PlanId, TopicId } from '#shared/model/ids.ts'
import { ContactKind } from '#shared/model/loggedContact.ts'
import { call } from './call.ts'
import {
  sheetOrders,
  sheetPageKinds,
  skills,
  type ContactRow,
  type SheetFacts,
  type SheetPage,
} from './sheetViews.ts'
import type { CourseHead, SheetData } from './views.ts'

/** A stretch of the printed pages that becomes a file of its own. */
export const PdfPart = z.strictObject({
  name: z.string().min(1).max(200),
  from: z.number().int().positive(),
  to: z.number().int().positive(),
})
export type PdfPart = z.infer<typeof PdfPart>

const course = { course: CourseId }
const ofCourse = z.strictObject(course)
const page = { ...course, weeks: WeekRange }

/** The calls behind printed sheets: what they say, what the course says on all of them, and the contact log. */
export const sheetApi = {
  'sheets.data': call<SheetData>()(
    z.strictObject({
      ...page,
      approvedOnly: z.boolean(),
      people: z.array(PersonId).max(5000).nullable().default(null),
      order: z.enum(sheetOrders).default('name'),
    }),
  ),
  /** One of the other sheets. `people` null is the whole class, or those whom the program proposes. */
  'sheets.page': call<SheetPage>()(
    z.strictObject({
      ...page,
      kind: z.enum(sheetPageKinds),
      people: z.array(PersonId).max(5000).nullable().default(null),
      order: z.enum(sheetOrders).default('name'),
      skill: z.enum(skills).default('planning'),
      topicId: TopicId.nullable().default(null),
      planId: PlanId.nullable().default(null),
    }),
  ),
  /** What sheets say about the course: where it meets, what was agreed, where to ask. */
  'facts.get': call<SheetFacts>()(ofCourse),
  'facts.set': call<CourseHead>()(
    z.strictObject({
      ...course,
      instructor: z.string().trim().max(120),
      helpRoute: z.string().trim().max(300),
      facts: CourseFacts,
    }),
  ),
  /** Everything the instructor did towards a student in these weeks, oldest first. */
  'contacts.list': call<readonly ContactRow[]>()(z.strictObject(page)),
  /** Writes down contacts with one or several students as one act. */
  'contacts.log': call<CourseHead>()(
    z.strictObject({
      ...course,
      people: z.array(PersonId).min(1).max(1000),
      on: z.iso.date(),
      kind: ContactKind,
      topicId: TopicId.nullable(),
      note: z.string().trim().max(300),
    }),
  ),
  'contacts.remove': call<CourseHead>()(z.strictObject({ ...course, contactId: ContactId })),
} as const
