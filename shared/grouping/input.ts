import type { Column } from '#shared/model/column.ts'
import type { AttributeUse, Rule, SizeWish } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'

/** What stays where it is when the rest is built again. */
export interface Locked {
  /** Whole groups that stay as they are. They come first in the result, in this order. */
  readonly groups: readonly (readonly PersonId[])[]
  /** People who stay in a group; `group` counts in the result, after the whole locked groups too. */
  readonly people: readonly { readonly id: PersonId; readonly group: number }[]
}

/** Everything groups are made from. The order of `people` changes nothing. */
export interface GroupingInput {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  /** Columns with their kind as the instructor corrected it. */
  readonly columns: readonly Column[]
  readonly uses: readonly AttributeUse[]
  readonly rules: readonly Rule[]
  readonly sizes: SizeWish
  readonly seed: number
  /** Multiplies the number of swaps tried; 1 is about a second for a class. */
  readonly effort?: number
  /** An upper bound that only stops early; what is reached then depends on the machine. */
  readonly seconds?: number
  readonly locked?: Locked
  /** Sizes of the groups that are not locked whole, in order, in place of `sizes`. */
  readonly fixedSizes?: readonly number[]
  /** Columns whose answers must not be spelled out in reasons. */
  readonly sensitive?: readonly ColumnId[]
}

/** How one attribute stands in one group, 0..1, against what a group of that size could reach. */
export interface AttributeScore {
  readonly columnId: ColumnId
  readonly title: string
  readonly score: number
}

/** One group, judged and put into words. */
export interface GroupReport {
  /** 0..1: the weighted mean of the attributes; 1 where no attribute is in use. */
  readonly score: number
  readonly perAttribute: readonly AttributeScore[]
  /** Two plain sentences, or fewer where there is nothing to say. */
  readonly reasons: readonly Message[]
  /** Rules that this group does not keep. */
  readonly broken: readonly Message[]
}

export interface BuiltGroup extends GroupReport {
  readonly members: readonly PersonId[]
}

export interface GroupingResult {
  readonly sizes: readonly number[]
  readonly groups: readonly BuiltGroup[]
  /** The set is judged by its worst group first and by the mean next. */
  readonly score: { readonly worst: number; readonly mean: number }
  /** Wishes that could not be kept, over all groups. Rules that must hold always do. */
  readonly broken: readonly Message[]
  /** Swaps that were tried. */
  readonly iterations: number
  /** What could not be used or is incomplete, in words. */
  readonly missing: readonly Message[]
}

export interface Progress {
  readonly done: number
  readonly total: number
  /** Score of the worst group so far, 0..1. */
  readonly best: number
}

export interface GroupingHooks {
  readonly onProgress?: (progress: Progress) => void
  /** True stops the search; the best groups so far are returned. */
  readonly shouldStop?: () => boolean
}
