import type { PersonId, PlanId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'

/** What a column says of a person: in few words for a card ("reading 4"), and in full. */
export interface BoardFact {
  readonly text: string
  readonly full: string
}

/** One person with whom another could change places, and what that would do. */
export interface SwapChoice {
  readonly personId: PersonId
  readonly name: string
  readonly group: string
  readonly effects: readonly Message[]
}

/** One group that somebody could join, best first. */
export interface PlaceChoice {
  readonly groupId: string
  readonly group: string
  readonly sizeAfter: number
  readonly effects: readonly Message[]
  /** Rules that the group would not keep with this person. */
  readonly broken: readonly Message[]
}

/** Everything that can be said about one person's place on a board. */
export interface PersonPlace {
  readonly why: readonly Message[]
  readonly swaps: readonly SwapChoice[]
  readonly places: readonly PlaceChoice[]
}

/** A set of groups that people have worked in before: an imported one, or a plan of this course. */
export interface PastSet {
  readonly id: string
  readonly name: string
  readonly from: 'canvas' | 'plan'
  readonly at: string | null
  readonly groups: readonly (readonly PersonId[])[]
}

/** One of two or three plans beside each other. What differs is counted from the first of them. */
export interface ComparedPlan {
  readonly planId: PlanId
  readonly name: string
  readonly sizesInWords: Message
  /** Score of the worst group and the mean over all, 0..1. */
  readonly worst: number
  readonly mean: number
  readonly broken: readonly Message[]
  /** Pairs of people in one group here, and how many of them are not in one group in the first plan. */
  readonly pairs: number
  readonly newPairs: number
  readonly groups: readonly {
    readonly name: string
    readonly members: readonly {
      readonly personId: PersonId
      readonly name: string
      /** Sits with other people than in the first plan. */
      readonly elsewhere: boolean
    }[]
  }[]
}

/** The class in two balanced parts that take turns. */
export interface Half {
  readonly name: 'A' | 'B'
  readonly members: readonly { readonly personId: PersonId; readonly name: string }[]
}

/** What the printed sheets about groups show. Nothing from columns marked as sensitive is in here. */
export interface GroupSheets {
  readonly course: string
  readonly instructor: string
  readonly sample: boolean
  readonly plan: string
  readonly printed: string
  readonly sizesInWords: Message
  readonly rules: readonly Message[]
  readonly groups: readonly {
    readonly name: string
    readonly members: readonly string[]
    readonly why: readonly Message[]
    readonly broken: readonly Message[]
  }[]
}
