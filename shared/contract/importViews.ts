import type { Match } from '#shared/canvas/howMatched.ts'
import type { Fate } from '#shared/canvas/join.ts'
import type { PartLook } from '#shared/canvas/lookAtPart.ts'
import type { ColumnKind } from '#shared/model/column.ts'
import type { ColumnId, ImportId, PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { CheckKind, ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import type { ImportedFile, Problem } from '#shared/model/imports.ts'
import type { Message } from '#shared/model/message.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'

/** One file of an import that has been read but not kept yet, or one member of an archive, or one sheet. */
export interface StagedFile extends ImportedFile {
  /** Which of the chosen files it is, and which part of that, both 0-based. */
  readonly source: number
  readonly part: number
  readonly people: number
  readonly topics: number
  readonly posts: number
  readonly columns: number
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly encoding: string
  readonly delimiter: string
  /** First rows as cells, header first: how the file reads. */
  readonly preview: readonly (readonly string[])[]
  /** How the instructor wants it read; what is left out was decided from the content. */
  readonly choice: ReadChoice
  /** The choice is the one made for a file of the same layout earlier. */
  readonly remembered: boolean
  /** Options of a table (delimiter, header row, columns) mean something for it. */
  readonly isTable: boolean
}

export interface ForumRow {
  readonly topic: Topic
  readonly forum: Forum
  /** False while the forum is only guessed from the title. */
  readonly decided: boolean
  readonly posts: number
}

/** What a forum can be given besides its dates. */
export interface ForumOffers {
  /** Names of group sets, planned here or imported. */
  readonly groupSets: readonly string[]
  readonly rubrics: readonly Rubric[]
}

/** Somebody in an import. */
export interface ImportedPerson {
  readonly person: Person
  /** As the instructor corrected it, else as the files say. */
  readonly role: Role
  /** By what the course knows them already; null for somebody new. */
  readonly match: Match | null
  readonly posts: number
}

/** Somebody new with the name of others: the instructor has to say whether they are one of them. */
export interface PersonQuestion {
  readonly person: Person
  readonly posts: number
  readonly matches: readonly { readonly person: Person; readonly posts: number }[]
}

/** A column about people, as it would be used for groups. */
export interface ImportedColumn {
  readonly id: ColumnId
  readonly title: string
  readonly from: string
  readonly kind: ColumnKind
  readonly sensitive: boolean
  readonly filled: number
  /** A few different answers. */
  readonly samples: readonly string[]
}

/** What an import would do, shown before anything is written. */
export interface ImportPreview {
  readonly stageId: string
  readonly files: readonly StagedFile[]
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly people: number
  readonly newPeople: readonly Person[]
  readonly everybody: readonly ImportedPerson[]
  readonly questions: readonly PersonQuestion[]
  readonly topics: number
  readonly forums: readonly ForumRow[]
  readonly forumOffers: ForumOffers
  readonly columns: readonly ImportedColumn[]
  readonly problems: readonly (Problem & { readonly file: string })[]
  /** How many posts there are to look at, by what there is to see. */
  readonly checks: Readonly<Record<CheckKind, number>>
  /** Posts left out, as at earlier imports or as decided for this one, and what importing them would do. */
  readonly skipped: Readonly<Record<string, Fate>>
  /** Nothing in it can be imported. */
  readonly empty: boolean
}

/** A post to look at before it is kept. */
export interface FoundPost {
  readonly postId: PostId
  readonly topicId: TopicId
  readonly topic: string
  readonly authorId: PersonId | null
  readonly who: string
  readonly createdAt: string | null
  readonly text: string
  /** What the course has under this id now; null where it has nothing. */
  readonly before: string | null
  readonly likes: number | null
  /** What importing it does. */
  readonly fate: Fate
  /** The instructor has set levels for it already. */
  readonly scored: boolean
}

/** Some posts of one kind, from `from` on. */
export interface FoundPosts {
  readonly count: number
  readonly rows: readonly FoundPost[]
}

/** A staged import that was left, and where. */
export interface WaitingImport {
  readonly stageId: string
  readonly at: string
  readonly files: readonly string[]
}

/** A staged import taken up again, with everything that was decided. */
export interface ResumedImport {
  readonly preview: ImportPreview
  readonly decisions: ImportDecisions
  readonly step: string
}

export interface ImportOutcome {
  readonly importId: ImportId
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly skipped: number
  readonly people: number
  readonly topics: number
  readonly problems: readonly Problem[]
}

/** What became of the files that an import read. */
export interface TidyOutcome {
  readonly done: readonly string[]
  /** Files that are where they were, and why. */
  readonly kept: readonly { readonly name: string; readonly why: Message }[]
}

export interface ImportRow {
  readonly id: ImportId
  readonly at: string
  readonly files: readonly string[]
  readonly label: Message
}

export type { PartLook }
