import type { Phrase } from '#shared/feedback/bank.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { ContactId, PersonId, TopicId } from '#shared/model/ids.ts'
import type { ContactKind } from '#shared/model/loggedContact.ts'
import type { Message } from '#shared/model/message.ts'
import type { GroupSheets } from './groupViews.ts'

/** What the form behind the sheets shows: two lines of it are settings of the course, the rest are facts. */
export interface SheetFacts {
  readonly instructor: string
  readonly helpRoute: string
  readonly facts: CourseFacts
}

/**
 * One line of the contact log. `reply`, `opening` and `feedback` are known from the threads and the drafts; the
 * others were written down by the instructor and have an id to be taken out by.
 */
export interface ContactRow {
  readonly id: ContactId | null
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Null for what went to the whole class. */
  readonly personId: PersonId | null
  readonly name: string
  readonly kind: ContactKind | 'reply' | 'opening' | 'feedback'
  readonly topicId: TopicId | null
  readonly thread: string
  readonly note: string
}

/** Sheets beside the student summaries and the class summary, in the order of the list to choose from. */
export const sheetPageKinds = [
  'checkIn',
  'kickOff',
  'groundRules',
  'smallGroup',
  'coachSlips',
  'transformation',
  'makeUp',
  'skillCards',
  'commentBank',
  'contactLog',
  'charter',
  'list',
  'why',
] as const
export type SheetPageKind = (typeof sheetPageKinds)[number]

/** The four things that skill cards and the small group practise. */
export const skills = ['planning', 'starting', 'choosing', 'focus'] as const
export type Skill = (typeof skills)[number]

/** How sheets lie in the pile: by name, section or group, or shuffled so that no order can be read out of it. */
export const sheetOrders = ['name', 'section', 'group', 'shuffled'] as const
export type SheetOrder = (typeof sheetOrders)[number]

/** What every sheet says at its head and foot. */
export interface SheetFrame {
  readonly course: string
  readonly instructor: string
  readonly helpRoute: string
  readonly sample: boolean
  readonly weeks: WeekRange
  /** `YYYY-MM-DD`. */
  readonly printed: string
  readonly facts: CourseFacts
}

/** A discussion that comes next, with its dates where they are set. */
export interface NextTopic {
  readonly title: string
  readonly firstPostDate: string | null
  readonly replyDate: string | null
}

export interface CheckInSheet {
  readonly welcomeBack: readonly string[]
  readonly threads: readonly {
    readonly name: string
    readonly topic: string
    readonly excerpt: string
    readonly writers: number
  }[]
  readonly questions: readonly { readonly name: string; readonly topic: string; readonly text: string }[]
  readonly groups: readonly Message[]
  readonly next: readonly NextTopic[]
}

export interface KickOffSheet {
  readonly introductions: readonly string[]
  readonly missing: readonly string[]
  readonly practice: { readonly title: string; readonly tried: number; readonly students: number } | null
  readonly dates: readonly NextTopic[]
}

export interface SmallGroupSheet {
  readonly skill: Skill
  readonly members: readonly { readonly personId: PersonId; readonly name: string; readonly why: Message }[]
  /** The program named the members; the instructor has not chosen any. */
  readonly suggested: boolean
}

/** Somebody a sheet is made for. */
export interface SheetPerson {
  readonly personId: PersonId
  readonly name: string
  readonly code: string
  readonly section: string
}

export interface CoachSlips {
  readonly people: readonly SheetPerson[]
  /** The discussion that is checked; null where the course has none. */
  readonly topic: string | null
  readonly date: string | null
}

/** A student's own words, with the day and the discussion. */
export interface DatedExcerpt {
  readonly text: string
  readonly on: string | null
  readonly topic: string
}

export interface TransformationSheets {
  readonly sheets: readonly (SheetPerson & {
    readonly early: DatedExcerpt
    readonly late: DatedExcerpt
    /** Found by the program, as fewer than two excerpts are pinned for this sheet. */
    readonly suggested: boolean
  })[]
  /** Students with no two posts to set side by side. */
  readonly without: readonly string[]
}

export interface MakeUpSheets {
  readonly people: readonly SheetPerson[]
  readonly questions: readonly { readonly text: string; readonly topic: string }[]
}

export interface BankEntry {
  /** Short enough to write in a margin: "S12". */
  readonly code: string
  readonly type: Phrase['type']
  readonly about: string
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface ContactLogSheet {
  readonly rows: readonly ContactRow[]
  readonly without: readonly string[]
}

/** One of the sheets, with everything that it prints. */
export type SheetBody =
  | ({ readonly kind: 'checkIn' } & CheckInSheet)
  | ({ readonly kind: 'kickOff' } & KickOffSheet)
  | { readonly kind: 'groundRules' }
  | ({ readonly kind: 'smallGroup' } & SmallGroupSheet)
  | ({ readonly kind: 'coachSlips' } & CoachSlips)
  | ({ readonly kind: 'transformation' } & TransformationSheets)
  | ({ readonly kind: 'makeUp' } & MakeUpSheets)
  | { readonly kind: 'skillCards' }
  | { readonly kind: 'commentBank'; readonly entries: readonly BankEntry[] }
  | ({ readonly kind: 'contactLog' } & ContactLogSheet)
  | { readonly kind: 'charter' | 'list' | 'why'; readonly groups: GroupSheets | null }

export interface SheetPage {
  readonly frame: SheetFrame
  readonly body: SheetBody
}
