import type { AttributeUse } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { hoursPerSlot } from './availability.ts'
import type { Answer, ReadColumn, UsableKind } from './readColumn.ts'

/** One attribute in use, laid out in typed arrays by person index for the search. */
export interface Attribute {
  readonly read: ReadColumn
  readonly kind: UsableKind
  readonly mix: boolean
  readonly weight: number
  /** 1 where the person's answer is known. */
  readonly known: Uint8Array
  /** True where every answer is known. */
  readonly complete: boolean
  /** Which distinct answer a person gave (choice, scale); -1 where unknown. */
  readonly code: Int32Array
  /** The number (number, scale). */
  readonly value: Float64Array
  /** The values of the steps of a scale, by code. */
  readonly steps: Float64Array
  /** Options as bits, `words` 32-bit words a person (choices, availability). */
  readonly mask: Int32Array
  readonly words: number
  /** Distinct answers or options in the class. */
  readonly levels: number
  /** What a group can reach, by the number of known answers in it (see `reachOf`). */
  readonly reach: Float64Array
  readonly range: number
  readonly mean: number
  readonly deviation: number
  /** Mean absolute difference of two people of the class. */
  readonly difference: number
  /** Option keys by bit. */
  readonly bits: readonly string[]
  /** Work space of the scorer: the known members of a group; how often each code was seen, all 0 between calls. */
  readonly scratch: Int32Array
  readonly counts: Int32Array
  /** The answer of each person as it stands in the cell. */
  readonly cells: readonly (string | undefined)[]
}

/** Most common slots that a group is asked for: a fifth of the grid, at most eight hours. */
function wantedSlots(slots: number): number {
  return Math.max(1, Math.min(8 / hoursPerSlot, Math.ceil(slots / 5)))
}

/** Lays out one attribute for `people` (sorted by id). */
export function encode(use: AttributeUse, read: ReadColumn, people: readonly PersonId[]): Attribute {
  const answers = people.map((id) => read.answers.get(id))
  const bits = sortedOptions(answers)
  const words = Math.max(1, Math.ceil(bits.length / 32))
  const code = codesOf(read.kind, answers)
  const levels =
    read.kind === 'choices' || read.kind === 'availability' ? bits.length : Math.max(...code, -1) + 1
  const value = Float64Array.from(answers, (answer) => answer?.value ?? 0)
  const known = Uint8Array.from(answers, (answer) => (answer === undefined ? 0 : 1))
  return {
    read,
    kind: read.kind,
    mix: use.use === 'mix',
    weight: use.weight,
    known,
    complete: !known.includes(0),
    code,
    value,
    steps: stepsOf(code, value, read.kind === 'scale' ? levels : 0),
    scratch: new Int32Array(people.length),
    counts: new Int32Array(levels),
    mask: masksOf(answers, bits, words),
    words,
    levels,
    reach: reachOf(read.kind, use.use === 'mix', levels, answers),
    bits,
    cells: answers.map((answer) => answer?.label),
    ...spreadOf(answers),
  }
}

function sortedOptions(answers: readonly (Answer | undefined)[]): readonly string[] {
  return [...new Set(answers.flatMap((answer) => answer?.options ?? []))].sort()
}

/** Distinct answers numbered in their own order: numbers by size, options by key. */
function codesOf(kind: UsableKind, answers: readonly (Answer | undefined)[]): Int32Array {
  if (kind === 'choices' || kind === 'availability') return new Int32Array(answers.length).fill(-1)
  const keyOf = (answer: Answer): string | number =>
    kind === 'choice' ? (answer.options[0] ?? '') : answer.value
  const present = answers.filter((answer) => answer !== undefined).map(keyOf)
  const ordered = [...new Set(present)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const codeOf = new Map(ordered.map((key, code) => [key, code]))
  return Int32Array.from(answers, (answer) => (answer === undefined ? -1 : (codeOf.get(keyOf(answer)) ?? -1)))
}

function stepsOf(code: Int32Array, value: Float64Array, levels: number): Float64Array {
  const steps = new Float64Array(levels)
  code.forEach((step, person) => {
    if (step >= 0) steps[step] = value[person] ?? 0
  })
  return steps
}

function masksOf(
  answers: readonly (Answer | undefined)[],
  bits: readonly string[],
  words: number,
): Int32Array {
  const bitOf = new Map(bits.map((option, bit) => [option, bit]))
  const mask = new Int32Array(answers.length * words)
  answers.forEach((answer, person) => {
    for (const option of answer?.options ?? []) {
      const bit = bitOf.get(option) ?? 0
      const at = person * words + (bit >>> 5)
      mask[at] = (mask[at] ?? 0) | (1 << (bit & 31))
    }
  })
  return mask
}

/**
 * The most that `k` known answers can reach, for k = 0..n, so that no size and no long list of options is at a
 * disadvantage. choice: pairs that differ when `k` spread evenly over the levels. scale: steps beyond the first.
 * choices, and availability to mix: options together, at most those of the `k` longest lists. availability to
 * match: common slots asked for.
 */
function reachOf(
  kind: UsableKind,
  mix: boolean,
  levels: number,
  answers: readonly (Answer | undefined)[],
): Float64Array {
  const longest = answers.map((answer) => answer?.options.length ?? 0).sort((a, b) => b - a)
  let together = 0
  return Float64Array.from({ length: answers.length + 1 }, (_, k) => {
    together += k === 0 ? 0 : (longest[k - 1] ?? 0)
    if (kind === 'choice') return mostDifferingPairs(k, levels)
    if (kind === 'scale') return Math.max(0, Math.min(k, levels) - 1)
    if (kind === 'availability' && !mix) return wantedSlots(levels)
    return Math.min(levels, together)
  })
}

/** Pairs of `k` people that differ when the `levels` answers are spread as evenly as they can be. */
export function mostDifferingPairs(k: number, levels: number): number {
  if (levels < 2 || k < 2) return 0
  const each = Math.floor(k / levels)
  const larger = k - each * levels
  const same = larger * pairs(each + 1) + (levels - larger) * pairs(each)
  return pairs(k) - same
}

function pairs(k: number): number {
  return (k * (k - 1)) / 2
}

function spreadOf(
  answers: readonly (Answer | undefined)[],
): Pick<Attribute, 'range' | 'mean' | 'deviation' | 'difference'> {
  const values = answers
    .flatMap((answer) => (answer === undefined ? [] : [answer.value]))
    .sort((a, b) => a - b)
  const count = values.length
  if (count === 0) return { range: 0, mean: 0, deviation: 0, difference: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const gaps = values.reduce((sum, value, at) => sum + value * (2 * at - count + 1), 0)
  return {
    range: (values.at(-1) ?? 0) - (values[0] ?? 0),
    mean,
    deviation: Math.sqrt(squares / count),
    difference: count < 2 ? 0 : gaps / pairs(count),
  }
}
