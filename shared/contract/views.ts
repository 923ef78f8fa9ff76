import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import type { Draft, DraftState, WeekRange } from '#shared/model/draft.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { CourseId, DraftId, PersonId, PlanId, PostId, TopicId } from '#shared/model/ids.ts'
import type { Mark, Recheck, Strategy } from '#shared/model/mark.ts'
import type { Message } from '#shared/model/message.ts'
import type { Role } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import type { MarkFirst } from '#shared/reading/markFirst.ts'
import type { BoardFact } from './groupViews.ts'
import type { TeacherFacts } from './teacherViews.ts'

/** What the host can do, asked once by the page. */
export interface Capabilities {
  readonly host: 'electron' | 'browser'
  /** The host can make a PDF itself; otherwise the page opens the browser's print dialog. */
  readonly printToPdf: boolean
  readonly revealInFolder: boolean
  /** The host saves files with its own dialog; otherwise the page offers a download. */
  readonly saveDialog: boolean
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly version: string
}

/** A course on the first screen. */
export interface CourseCard {
  readonly id: CourseId
  readonly title: string
  readonly term: string
  readonly sample: boolean
  readonly folder: string
  readonly lastOpened: string | null
  readonly lastImport: string | null
  /** Put away: listed apart. */
  readonly archived: boolean
  readonly toScore: number
  readonly toApprove: number
  /** Something is wrong with its folder: said on the card, the rest still opens. */
  readonly problem: Message | null
}

export interface UndoState {
  readonly undo: Message | null
  readonly redo: Message | null
}

/** The frame around every screen of a course. */
export interface CourseHead {
  readonly id: CourseId
  readonly settings: CourseSettings
  readonly folder: string
  readonly savedAt: string | null
  readonly scored: number
  readonly scorable: number
  readonly students: number
  /** The last week with posts that are scored; null where no post has a week. */
  readonly latestWeek: number | null
  readonly lastImport: string | null
  readonly undo: UndoState
  /** What opening found: a damaged file kept aside, a backup used, a move after a crash. */
  readonly notices: readonly Message[]
}

/** Participation of one topic, for the chart and the table beside it. */
export interface TopicParticipation {
  readonly topicId: TopicId
  readonly title: string
  readonly week: number | null
  readonly purpose: Forum['purpose']
  readonly posts: number
  readonly replies: number
  readonly writers: number
  readonly students: number
}

export interface PersonLine {
  readonly personId: PersonId
  readonly name: string
  readonly posts: number
  readonly repliesReceived: number
}

/** The class at a glance. Every list opens the posts behind it. */
export interface Overview {
  readonly week: number | null
  /** The first line, in words. */
  readonly lead: readonly Message[]
  readonly topics: readonly TopicParticipation[]
  readonly unseen: readonly PersonLine[]
  readonly silent: readonly PersonLine[]
  readonly oneWay: readonly PersonLine[]
  readonly dialogue: readonly { readonly strategy: Strategy; readonly replies: number }[]
  readonly notTried: Readonly<Record<Strategy, number>>
  readonly quality: readonly {
    readonly criterionId: string
    readonly title: string
    /** Counts of posts at level 0..4 as the instructor set them. */
    readonly levels: readonly number[]
    /** The posts behind each count where only the best of each student count; else null. */
    readonly posts: readonly (readonly PostId[])[] | null
  }[]
  readonly carry: { readonly staffTurns: number; readonly turns: number; readonly threadsAlive: number }
  readonly acts: readonly {
    readonly what: Message
    readonly why: Message
    readonly posts: readonly PostId[]
  }[]
  readonly groups: readonly Message[]
}

/** A place of the reading queue: all that has to be known of every post of a long list. */
export interface QueuePlace {
  readonly postId: PostId
  /** Reading student by student: which of them, 1 the first; null in every other order. */
  readonly student: number | null
  /** Criteria that have a level, of those that apply. */
  readonly scored: number
  readonly criteria: number
}

/** What a row of the list shows of its post; asked for as rows come into sight. */
export interface QueueRow extends Omit<QueuePlace, 'student'> {
  readonly topicId: TopicId
  readonly week: number | null
  /** Anonymous code ("Wren 7") or name, as the course is set. */
  readonly who: string
  /** The name behind the code, where it was looked up. */
  readonly name: string | null
  readonly kind: 'post' | 'reply'
  readonly opening: string
  readonly needsHuman: boolean
  readonly media: boolean
  /** Came after the forum's date for it. */
  readonly late: boolean
  readonly read: boolean
  readonly moderation: boolean
  readonly pinned: boolean
}

export interface Queue {
  readonly rows: readonly QueuePlace[]
  readonly scored: number
  readonly total: number
}

/** A post as shown: the text already masked where the course is anonymous. */
export interface ThreadPost {
  readonly post: Post
  readonly who: string
  /** The name behind the code, where it was looked up. */
  readonly name: string | null
  readonly role: Role
  readonly depth: number
  /** "before the first date" and so on; never an exact time while anonymous. */
  readonly when: Message | null
}

/** The middle and right pane for one post. */
export interface Reading {
  readonly topic: Topic
  readonly forum: Forum
  readonly focus: ThreadPost
  readonly before: readonly ThreadPost[]
  readonly after: readonly ThreadPost[]
  readonly score: PostScore | null
  /** The suggestion is still being made: ask again, and wait for it. */
  readonly scoreComes: boolean
  /** Of a post that came back, and is judged afresh: what was set this time. */
  readonly mark: Mark
  readonly scorable: boolean
  /** Why the suggestion waits for the instructor's own level. */
  readonly markFirst: MarkFirst
  /** The second judgement, once it is whole; null while it is being made. */
  readonly recheck: Recheck | null
  /** Came after the forum's date for it. */
  readonly late: boolean
}

export interface DraftRow {
  readonly draftId: DraftId
  readonly personId: PersonId
  /** The post that the feedback is about; null where it is about the weeks. */
  readonly postId: PostId | null
  /** Title of that post's thread. */
  readonly thread: string
  readonly name: string
  readonly section: string
  readonly state: 'not-started' | DraftState
  /** The instructor has had it open: only then may it be approved with the rest. */
  readonly opened: boolean
  readonly deliveredAt: string | null
  readonly posts: number
}

/** One draft with what it needs on screen. */
export interface DraftView {
  readonly draftId: DraftId
  readonly personId: PersonId
  readonly name: string
  readonly draft: Draft
  readonly words: number
  /** Empty when the draft can be approved. */
  readonly blocks: readonly Message[]
  readonly cautions: readonly Message[]
  readonly evidence: readonly {
    readonly postId: PostId
    readonly topicTitle: string
    readonly text: string
    /** Recordings and pictures of the post, by their labels. */
    readonly media: readonly string[]
    readonly levels: readonly { readonly title: string; readonly level: Level }[]
  }[]
}

/** One person of the course, for lists to choose from. */
export interface PersonRow {
  readonly personId: PersonId
  readonly name: string
  readonly sortableName: string
  readonly sections: readonly string[]
  readonly role: Role
}

/** A column offered for grouping. */
export interface Attribute {
  readonly column: Column
  readonly kind: ColumnKind
  readonly sensitive: boolean
  readonly distinct: number
  readonly missing: number
}

export interface PlanRow {
  readonly planId: PlanId
  readonly name: string
  readonly at: string
  readonly sizes: readonly number[]
  /** What its chance began with: another plan begins with something else. */
  readonly seed: number
}

/** One group on the board, said in words. */
export interface BoardGroup {
  readonly id: string
  readonly name: string
  readonly locked: boolean
  readonly members: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly facts: readonly BoardFact[]
    readonly locked: boolean
  }[]
  /** 0..1, from the attributes in use. */
  readonly score: number
  readonly balance: readonly Message[]
  readonly broken: readonly Message[]
}

export interface Board {
  readonly planId: PlanId
  readonly plan: GroupPlan
  readonly sizesInWords: Message
  readonly groups: readonly BoardGroup[]
  readonly unplaced: readonly { readonly personId: PersonId; readonly name: string }[]
  /** Students whom the instructor took out of the class; they can be brought back. */
  readonly left: readonly { readonly personId: PersonId; readonly name: string }[]
  /** Score of the worst group and the mean over all groups with members, 0..1. */
  readonly worst: number
  readonly mean: number
  /** Rules that are not kept. */
  readonly broken: readonly Message[]
  /** What could not be used or is incomplete: no rule is broken by it. */
  readonly notes: readonly Message[]
}

/** The student's page: everything the one-page summary prints. */
export interface StudentSheet {
  readonly personId: PersonId
  readonly name: string
  /** "Ruiz, Ana": for the pile and for file names. */
  readonly sortableName: string
  readonly code: string
  readonly section: string
  readonly course: string
  readonly instructor: string
  readonly sample: boolean
  readonly weeks: WeekRange
  readonly postedFrom: string | null
  readonly postedTo: string | null
  readonly returned: string
  /** `YYYY-MM-DD` until which a level can be asked about, or null. */
  readonly questionsBy: string | null
  readonly readByInstructor: boolean
  readonly strength: string
  readonly quotation: string
  readonly nextStep: string
  readonly question: string
  readonly levels: readonly {
    readonly title: string
    readonly level: Level | null
    readonly up: boolean
    /** Points of the level and of the highest one, where the rubric came from Canvas. */
    readonly points: { readonly got: number; readonly of: number } | null
  }[]
  readonly dialogue: readonly { readonly strategy: Strategy; readonly replies: number }[]
  readonly answered: readonly string[]
  readonly answeredBy: readonly string[]
  readonly rulesVersion: string
  readonly suggestedSome: boolean
}

/** The teacher's and the shareable class summary. */
export interface ClassSheet {
  readonly course: string
  readonly instructor: string
  readonly sample: boolean
  readonly weeks: WeekRange
  readonly printed: string
  readonly overview: Overview
  readonly excerpts: readonly { readonly text: string; readonly topicTitle: string }[]
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
  /** Only on the teacher's pages. */
  readonly teacher: TeacherFacts
}

export interface SheetData {
  readonly students: readonly StudentSheet[]
  readonly notApproved: readonly string[]
  /** Drafts that printing these sheets hands out: approved, and not delivered yet. */
  readonly toHandOut: readonly DraftId[]
  readonly classSheet: ClassSheet
  readonly facts: CourseFacts
}

/** A file ready to leave: text, name, and in words what it will do where it goes. */
export interface ExportFile {
  readonly name: string
  readonly text: string
  readonly changes: readonly Message[]
}

/** A moment of the course that was kept, to go back to. */
export interface RestorePoint {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
}

export interface HistoryRow {
  readonly at: string
  readonly name: Message
  readonly undone: boolean
}
