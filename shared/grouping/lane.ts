import type { Attribute } from './encode.ts'

/** From quickly to slowly judged. */
export const kinds = ['bits', 'pairs', 'options', 'number', 'other'] as const
type LaneKind = (typeof kinds)[number]

/**
 * How the search judges one attribute of a group in which one person is replaced. A group's share of the loss
 * (weight × (1 - score) / all weights) is read from a table wherever few different values can occur:
 *
 * - `bits`: which steps or options occur, as a number below 2^width: the table has a place for each.
 * - `pairs`: how many pairs have equal answers; cells hold how often each answer occurs, four bits an answer.
 * - `options`: how many options are covered, or common, of a list too long for a table of all sets.
 * - `number`: computed from the sum of the values and of the gaps.
 * - `other`: no shortcut; the group is judged from its members.
 */
export interface Lane {
  readonly kind: LaneKind
  readonly attribute: Attribute
  /** Weight over the weights of all attributes. */
  readonly share: number
  /** The first of its words among the words of a person, and how many it has. */
  readonly at: number
  readonly words: number
  /** `number`: which of the lanes with numbers it is. */
  readonly ordinal: number
  /** Steps from one number of known answers to the next, and from one size of group to the next, in `losses`. */
  readonly row: number
  readonly span: number
  /** Loss by size of the group, known answers and what occurs. */
  readonly losses: Float64Array
  /** The least that is lost whoever joins others who are so many and so answered; in the same order. */
  readonly least: Float64Array
}

/** True where what all have counts, not what any has. */
export function wantsCommon(a: Attribute): boolean {
  return a.kind === 'availability' && !a.mix
}
