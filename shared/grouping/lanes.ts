import type { Attribute } from './encode.ts'
import { kinds, wantsCommon, type Lane } from './lane.ts'
import { leastOf, lossesOf } from './losses.ts'
import type { Problem } from './problem.ts'

export interface Lanes {
  /** What is quickly judged and dismisses most comes first. */
  readonly lanes: readonly Lane[]
  /** Words of a person. The flags of the rules stand last, `wordsPerFlags` for every 32 of them. */
  readonly stride: number
  readonly flagsAt: number
  /** What each person brings into a group, `stride` words each. */
  readonly carried: Int32Array
  /** The numbers of each person, one for every lane with numbers; NaN where unknown. */
  readonly values: Float64Array
  readonly numbers: number
  /** Which of the different sizes each group has; times `span`, where its losses begin. */
  readonly sizeOf: Int32Array
}

/** Carried flags take one; of the others it is said what breaks with and without, and how many carry each. */
export const wordsPerFlags = 5

/** The longest list of steps or options of which all sets have a place in a table; of equal answers, the most people. */
const widest = 8
const mostCounted = 15
/** Equal answers are counted in four bits each. */
const answersAWord = 8

/** The lanes of a problem and what each person carries in them. */
export function lanesOf(problem: Problem): Lanes {
  const sizes = [...new Set(problem.sizes)].sort((a, b) => a - b)
  const weights = problem.attributes.reduce((sum, { weight }) => sum + weight, 0)
  const lanes: Lane[] = []
  let at = 0
  let numbers = 0
  for (const attribute of weights === 0 ? [] : problem.attributes) {
    const lane = laneOf(attribute, { share: attribute.weight / weights, at, ordinal: numbers }, sizes)
    lanes.push(lane)
    at += lane.words
    if (lane.kind === 'number') numbers++
  }
  const flagsAt = at
  const sizeOf = Int32Array.from(problem.sizes, (size) => sizes.indexOf(size))
  const stride = at + wordsPerFlags * problem.terms.flagWords
  lanes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  return { lanes, stride, flagsAt, numbers, sizeOf, ...carriedIn(problem, lanes, flagsAt, numbers) }
}

function carriedIn(
  { ids, terms }: Problem,
  lanes: readonly Lane[],
  flagsAt: number,
  numbers: number,
): Pick<Lanes, 'carried' | 'values'> {
  const stride = flagsAt + wordsPerFlags * terms.flagWords
  const carried = new Int32Array(ids.length * stride)
  const values = new Float64Array(ids.length * numbers)
  for (let person = 0; person < ids.length; person++) {
    for (const lane of lanes) {
      carry(lane, carried, person * stride, person)
      if (lane.kind === 'number') values[person * numbers + lane.ordinal] = valueOf(lane.attribute, person)
    }
    for (let word = 0; word < terms.flagWords; word++)
      carried[person * stride + flagsAt + wordsPerFlags * word] =
        terms.flags[person * terms.flagWords + word] ?? 0
  }
  return { carried, values }
}

function valueOf({ known, value }: Attribute, person: number): number {
  return known[person] === 1 ? (value[person] ?? 0) : Number.NaN
}

function laneOf(
  attribute: Attribute,
  place: Pick<Lane, 'share' | 'at' | 'ordinal'>,
  sizes: readonly number[],
): Lane {
  const shape = shapeOf(attribute, sizes.at(-1) ?? 0)
  const shaped = { ...shape, ...place, attribute, span: ((sizes.at(-1) ?? 0) + 1) * shape.row }
  const losses = lossesOf(shaped, sizes)
  return { ...shaped, losses, least: leastOf(shaped, sizes, losses) }
}

function shapeOf(a: Attribute, largest: number): Pick<Lane, 'kind' | 'words' | 'row'> {
  const inOneTable = a.levels <= widest
  if (a.kind === 'number') return { kind: 'number', words: 1, row: 0 }
  if (a.kind === 'choice' && largest <= mostCounted) {
    const words = 1 + Math.ceil(a.levels / answersAWord)
    return { kind: 'pairs', words, row: 1 + (largest * (largest - 1)) / 2 }
  }
  if (a.kind === 'scale' && inOneTable) return { kind: 'bits', words: 1, row: 2 ** a.levels }
  if (a.kind === 'choices' && a.mix && inOneTable) return { kind: 'bits', words: 1, row: 2 ** a.levels }
  if (a.kind === 'availability' || (a.kind === 'choices' && a.mix))
    return { kind: 'options', words: 1 + a.words, row: 1 + 32 * a.words }
  return { kind: 'other', words: 0, row: 0 }
}

/** What one person brings: for `options` all of them where theirs are unknown and common ones count. */
function carry(
  { kind, attribute: a, at, row }: Lane,
  carried: Int32Array,
  from: number,
  person: number,
): void {
  const known = a.known[person] ?? 0
  const first = from + at
  if (kind === 'pairs') carried[first] = known === 1 ? (a.code[person] ?? 0) : -1
  if (kind === 'bits')
    carried[first] =
      known * row +
      (known === 0 ? 0 : a.kind === 'scale' ? 1 << (a.code[person] ?? 0) : (a.mask[person] ?? 0))
  if (kind !== 'options') return
  carried[first] = known * row
  for (let word = 0; word < a.words; word++) {
    const missing = wantsCommon(a) ? -1 : 0
    carried[first + 1 + word] = known === 0 ? missing : (a.mask[person * a.words + word] ?? 0)
  }
}
