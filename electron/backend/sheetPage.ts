import type { Decoded } from '#shared/contract/api.ts'
import type { GroupSheets } from '#shared/contract/groupViews.ts'
import type { SheetBody, SheetFrame, SheetPage, SheetPageKind } from '#shared/contract/sheetViews.ts'
import type { PhraseBank } from '#shared/feedback/bank.ts'
import { bankSheet } from '#shared/feedback/bankSheet.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import { checkInSheet } from '#shared/insights/checkInSheet.ts'
import { coachSlips } from '#shared/insights/coachSlips.ts'
import { contactLogSheet } from '#shared/insights/contactLog.ts'
import { kickOffSheet } from '#shared/insights/kickOffSheet.ts'
import { makeUpSheets } from '#shared/insights/makeUpSheets.ts'
import { dayOf, type SheetInput } from '#shared/insights/sheetInput.ts'
import { sheetStudents } from '#shared/insights/sheetPeople.ts'
import { smallGroupSheet } from '#shared/insights/smallGroupSheet.ts'
import { transformationSheets } from '#shared/insights/transformationSheets.ts'
import { factsOf } from '#shared/model/courseFacts.ts'
import { planId, type PlanId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { studentsOf } from '#shared/reading/people.ts'
import type { Course } from './course/course.ts'
import type { Desk } from './desk.ts'
import { draftInputFor } from './feedback/drafting.ts'
import { groupingInput } from './groups/groupingInput.ts'
import { groupSheets } from './groups/groupSheets.ts'
import { classOf, planOf } from './groups/openPlan.ts'
import { sheetInput } from './sheets.ts'

type Asked = Decoded<'sheets.page'>

interface Making {
  readonly desk: Desk
  readonly course: Course
  readonly asked: Asked
  readonly input: SheetInput
  readonly bank: PhraseBank
  /** The students whom the sheet is for: those chosen, else the class. */
  readonly people: readonly Person[]
}

function frameOf({ settings, weeks, now, work }: SheetInput): SheetFrame {
  const { title, instructor, helpRoute, sample } = settings
  return {
    course: title,
    instructor,
    helpRoute,
    sample,
    weeks,
    printed: dayOf(now, settings),
    facts: factsOf(work.facts),
  }
}

function studentsFor({ bank, course, asked, input, people }: Making, from: number): readonly DraftInput[] {
  const drafting = { course, bank, scores: input.scores }
  return people.map((person) =>
    draftInputFor(drafting, { person, weeks: { from, to: asked.weeks.to }, postId: null }),
  )
}

/** The plan asked for, else the newest one. */
function planAsked(course: Course, asked: PlanId | null): PlanId | null {
  if (asked !== null) return asked
  const plans = Object.entries(course.work.plans).toSorted(([, one], [, other]) =>
    one.at < other.at ? 1 : -1,
  )
  return plans[0] === undefined ? null : planId(plans[0][0])
}

async function groupsFor({ desk, course, asked, input }: Making): Promise<GroupSheets | null> {
  const id = planAsked(course, asked.planId)
  const plan = id === null ? null : planOf(course, id)
  if (plan === null || !plan.ok) return null
  const task = groupingInput(await classOf(desk, course), plan.value, plan.value)
  const students = studentsOf(course.content, course.work.people)
  return groupSheets(plan.value, task, students, input.settings, input.now)
}

/** Sheets that every student can have; without a choice they are made once, with a line for the name. */
const chosenOnly = ({ asked, people }: Making): readonly Person[] => (asked.people === null ? [] : people)

type Makers = { readonly [K in SheetPageKind]: (making: Making) => SheetBody | Promise<SheetBody> }

const makers: Makers = {
  checkIn: ({ input }) => ({ kind: 'checkIn', ...checkInSheet(input) }),
  kickOff: ({ input }) => ({ kind: 'kickOff', ...kickOffSheet(input) }),
  groundRules: () => ({ kind: 'groundRules' }),
  smallGroup: (making) => ({
    kind: 'smallGroup',
    ...smallGroupSheet({
      skill: making.asked.skill,
      students: studentsFor(making, making.asked.weeks.from),
      chosen: making.asked.people !== null,
    }),
  }),
  coachSlips: ({ input, people, asked }) => ({
    kind: 'coachSlips',
    ...coachSlips(input, people, asked.topicId),
  }),
  // What changed shows over a course, so the sheet looks back to its beginning.
  transformation: (making) => ({
    kind: 'transformation',
    ...transformationSheets(making.input, studentsFor(making, 1)),
  }),
  makeUp: (making) => ({
    kind: 'makeUp',
    ...makeUpSheets(making.input, chosenOnly(making), making.asked.topicId),
  }),
  skillCards: () => ({ kind: 'skillCards' }),
  commentBank: ({ bank }) => ({ kind: 'commentBank', entries: bankSheet(bank.phrases) }),
  contactLog: ({ input, people }) => ({ kind: 'contactLog', ...contactLogSheet(input, people) }),
  charter: async (making) => ({ kind: 'charter', groups: await groupsFor(making) }),
  list: async (making) => ({ kind: 'list', groups: await groupsFor(making) }),
  why: async (making) => ({ kind: 'why', groups: await groupsFor(making) }),
}

/** One of the sheets beside the summaries, with everything that it prints. */
export async function sheetPage(desk: Desk, course: Course, asked: Asked): Promise<SheetPage> {
  const input = await sheetInput(course, asked.weeks, desk.ports.clock.now())
  const people = sheetStudents(input, asked.people, asked.order)
  const making = { desk, course, asked, input, people, bank: await desk.bank.inUse() }
  return { frame: frameOf(input), body: await makers[asked.kind](making) }
}
