import type { CriterionId, PersonId, PostId, TopicId } from './ids.ts'
import type { Strategy, StrategyLabel } from './mark.ts'
import type { Message } from './message.ts'
import type { Level } from './rubric.ts'

/** Why a level was suggested: a rule, the exact words of the displayed text, and a plain sentence. */
export interface Reason {
  /** Stable rule name, as METHOD.md lists it, e.g. `support.tests-a-case`. */
  readonly rule: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly message: Message
}

/** One criterion's suggestion. `level` is null where a human is needed or the criterion has no signal. */
export interface CriterionScore {
  readonly level: Level | null
  /** 0..1, continuous: for checking the scorer, never shown to students. */
  readonly value: number
  readonly confidence: 'clear' | 'borderline' | 'needs-human'
  readonly reasons: readonly Reason[]
  /** One line: what would move it up. Null at the top, and where nothing is suggested. */
  readonly up: Message | null
}

/** Said beside the score, never in it. */
export interface NoteScore {
  readonly value: number
  readonly reasons: readonly Reason[]
}

/** Causes for which the scorer steps back. */
export type HumanCause =
  | 'media-only'
  | 'mostly-quotation'
  | 'too-short'
  | 'other-language'
  | 'poetry-or-code'
  | 'rules-disagree'
  | 'not-scored-forum'
  | 'staff'
  | 'deleted'

export interface DialogueScore {
  readonly label: StrategyLabel
  readonly labels: readonly Strategy[]
  readonly scores: Readonly<Record<Strategy, number>>
  readonly reasons: readonly (Reason & { readonly strategy: Strategy })[]
}

/** The whole suggestion for one post: a pure function of post, thread, vocabulary, rubric and rules version. */
export interface PostScore {
  readonly postId: PostId
  readonly topicId: TopicId
  readonly authorId: PersonId | null
  readonly parentId: PostId | null
  /** The student's own words: quotations, links and copied text not counted. */
  readonly words: number
  readonly needsHuman: { readonly cause: HumanCause; readonly message: Message } | null
  /** 0..1, weighted mean of the criteria; null where a human is needed. Never shown to students. */
  readonly overall: number | null
  readonly criteria: Readonly<Record<CriterionId, CriterionScore>>
  readonly notes: { readonly civility: NoteScore; readonly clarity: NoteScore }
  readonly dialogue: DialogueScore
  /** Stretches that earn nothing because somebody said them before: shown as a note. */
  readonly notCounted: readonly Reason[]
  /** Other things to say: "thread too small to anchor, the prompt and the course were used". */
  readonly remarks: readonly Message[]
  readonly rulesVersion: string
}
