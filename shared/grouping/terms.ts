import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import { hoursPerSlot } from './availability.ts'
import { encode } from './encode.ts'
import { hasValue, sectionsOf, valuesAmong } from './ruleAnswers.ts'
import { readColumn } from './readColumn.ts'

/** What a rule that must hold outweighs: more wishes than any class can break. */
export const mustCost = 2 ** 20

/** A value to count in every group, as one bit of a person's flags. */
export interface FlagMasks {
  /** Bits that must not be carried by exactly one, by nobody, by two or more. */
  readonly alone: Int32Array
  readonly least: Int32Array
  readonly most: Int32Array
}

/** People who carry option bits, of whom a group needs some in common. */
export interface CommonTerm {
  readonly known: Uint8Array
  readonly mask: Int32Array
  readonly words: number
  readonly cost: number
  /** Slots wanted in common (shared hours). */
  readonly wanted: number
  /** Work space: the members whose times are known. */
  readonly scratch: Int32Array
}

/** Where each person belongs; a group is counted by how many stand outside its commonest section. */
export interface SectionTerm {
  readonly memberships: readonly Int32Array[]
  /** Work space: members by section, all 0 between calls. */
  readonly counts: Int32Array
  readonly cost: number
}

/** The rules, laid out for counting what a group breaks. People are indices into the sorted list. */
export interface Terms {
  readonly people: number
  /** Which people must stay together: equal numbers; a number of its own for everybody else. */
  readonly unit: Int32Array
  /** Cost of every two people in one group, people × people; null where no rule is about pairs. */
  readonly pairCost: Int32Array | null
  readonly flagWords: number
  readonly flags: Int32Array
  readonly must: FlagMasks
  readonly prefer: FlagMasks
  /** The masks of both, to see at once that nothing is broken. */
  readonly either: FlagMasks
  /** The flags of rules that must hold. */
  readonly musts: Int32Array
  readonly sections: readonly SectionTerm[]
  readonly hours: readonly CommonTerm[]
  /** True where nothing is to be counted. */
  readonly none: boolean
}

type FlagKind = 'alone' | 'least' | 'most'
interface Flag {
  readonly kind: FlagKind
  readonly must: boolean
  readonly has: readonly boolean[]
}

/** Lays out `rules` for `people` (sorted by id). Rules about unknown people or columns count nothing. */
export function compileTerms(
  rules: readonly Rule[],
  people: readonly PersonId[],
  columns: ReadonlyMap<ColumnId, Column>,
): Terms {
  const index = new Map(people.map((id, at) => [id, at]))
  const flags = rules.flatMap((rule) => flagsOf(rule, people, columns))
  const flagWords = Math.ceil(flags.length / 32)
  const pairCost = pairCosts(rules, index)
  const sections = rules.flatMap((rule) => sectionTerm(rule, people, columns))
  const hours = rules.flatMap((rule) => hoursTerm(rule, people, columns))
  return {
    people: people.length,
    unit: unitsOf(rules, index),
    pairCost,
    flagWords,
    flags: flagBits(flags, people.length, flagWords),
    must: masksOf(
      flags.map((flag) => (flag.must ? flag.kind : null)),
      flagWords,
    ),
    prefer: masksOf(
      flags.map((flag) => (flag.must ? null : flag.kind)),
      flagWords,
    ),
    either: masksOf(
      flags.map((flag) => flag.kind),
      flagWords,
    ),
    musts: bitsWhere(
      flags.map((flag) => flag.must),
      flagWords,
    ),
    sections,
    hours,
    none: pairCost === null && flags.length === 0 && sections.length === 0 && hours.length === 0,
  }
}

function costOf(rule: Rule): number {
  return rule.strength === 'must' ? mustCost : 1
}

/** People of a rule as indices, known ones only, each once. */
export function indicesOf(ids: readonly PersonId[], index: ReadonlyMap<PersonId, number>): readonly number[] {
  return [...new Set(ids.map((id) => index.get(id)).filter((at) => at !== undefined))]
}

/** Joins the people of every "together" that must hold; whoever shares a person shares a unit. */
function unitsOf(rules: readonly Rule[], index: ReadonlyMap<PersonId, number>): Int32Array {
  const unit = Int32Array.from({ length: index.size }, (_, at) => at)
  for (const rule of rules) {
    if (rule.kind !== 'together' || rule.strength !== 'must') continue
    const people = indicesOf(rule.people, index)
    const joined = new Set(people.map((at) => unit[at]))
    const first = Math.min(...people.map((at) => unit[at] ?? at))
    for (let at = 0; at < unit.length; at++) if (joined.has(unit[at])) unit[at] = first
  }
  return unit
}

/** Apart and past mates cost, a wished "together" pays; a "together" that must hold is kept by moving units. */
function pairCosts(rules: readonly Rule[], index: ReadonlyMap<PersonId, number>): Int32Array | null {
  const aboutPairs = rules.filter(
    (rule) =>
      rule.kind === 'apart' ||
      rule.kind === 'new-mates' ||
      (rule.kind === 'together' && rule.strength === 'prefer'),
  )
  if (aboutPairs.length === 0) return null
  const cost = new Int32Array(index.size * index.size)
  for (const rule of aboutPairs) {
    if (rule.kind === 'apart') addPairs(cost, index.size, indicesOf(rule.people, index), costOf(rule))
    if (rule.kind === 'together') addPairs(cost, index.size, indicesOf(rule.people, index), -1)
    if (rule.kind !== 'new-mates') continue
    for (const past of rule.past) addPairs(cost, index.size, indicesOf(past, index), costOf(rule))
  }
  return cost
}

function addPairs(cost: Int32Array, n: number, people: readonly number[], amount: number): void {
  for (const one of people) {
    for (const other of people) {
      if (one === other) continue
      const sum = (cost[one * n + other] ?? 0) + amount
      // Past sets repeat: 512 broken musts of one pair are as bad as any number, and the sum must not overflow.
      cost[one * n + other] = Math.min(sum, 512 * mustCost)
    }
  }
}

function flagsOf(
  rule: Rule,
  people: readonly PersonId[],
  columns: ReadonlyMap<ColumnId, Column>,
): readonly Flag[] {
  if (rule.kind !== 'at-least-one' && rule.kind !== 'at-most-one' && rule.kind !== 'nobody-alone') return []
  const column = columns.get(rule.columnId)
  if (column === undefined) return []
  const must = rule.strength === 'must'
  const flagOf = (kind: FlagKind, value: string): Flag => ({
    kind,
    must,
    has: people.map((id) => hasValue(column, id, value)),
  })
  if (rule.kind === 'at-least-one') return [flagOf('least', rule.value)]
  if (rule.kind === 'at-most-one') return [flagOf('most', rule.value)]
  // The only one in the class is alone in every group: said in words, not counted.
  return aloneValues(rule.values, column, people)
    .map((value) => flagOf('alone', value))
    .filter((flag) => flag.has.filter(Boolean).length > 1)
}

/** The values a "nobody alone" rule is about: those named, or all answers where none is named. */
export function aloneValues(
  values: readonly string[],
  column: Column,
  people: readonly PersonId[],
): readonly string[] {
  return values.length > 0 ? values : valuesAmong(column, people)
}

function flagBits(flags: readonly Flag[], n: number, words: number): Int32Array {
  const bits = new Int32Array(n * words)
  flags.forEach((flag, bit) => {
    flag.has.forEach((has, person) => {
      const at = person * words + (bit >>> 5)
      if (has) bits[at] = (bits[at] ?? 0) | (1 << (bit & 31))
    })
  })
  return bits
}

function masksOf(kinds: readonly (FlagKind | null)[], words: number): FlagMasks {
  const masks = { alone: new Int32Array(words), least: new Int32Array(words), most: new Int32Array(words) }
  kinds.forEach((kind, bit) => {
    if (kind !== null) masks[kind][bit >>> 5] = (masks[kind][bit >>> 5] ?? 0) | (1 << (bit & 31))
  })
  return masks
}

function bitsWhere(chosen: readonly boolean[], words: number): Int32Array {
  const bits = new Int32Array(words)
  chosen.forEach((is, bit) => {
    if (is) bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  })
  return bits
}

function sectionTerm(
  rule: Rule,
  people: readonly PersonId[],
  columns: ReadonlyMap<ColumnId, Column>,
): readonly SectionTerm[] {
  const column = rule.kind === 'same-section' ? columns.get(rule.columnId) : undefined
  if (column === undefined) return []
  const sections = sectionsOf(column, people)
  const numbers = new Map([...new Set(sections.flat())].sort().map((key, at) => [key, at]))
  const memberships = sections.map((keys) => Int32Array.from(keys, (key) => numbers.get(key) ?? 0))
  return [{ memberships, counts: new Int32Array(numbers.size), cost: costOf(rule) }]
}

function hoursTerm(
  rule: Rule,
  people: readonly PersonId[],
  columns: ReadonlyMap<ColumnId, Column>,
): readonly CommonTerm[] {
  const column = rule.kind === 'shared-hours' ? columns.get(rule.columnId) : undefined
  const read = column === undefined ? null : readColumn({ ...column, kind: 'availability' })
  if (rule.kind !== 'shared-hours' || read === null) return []
  const { known, mask, words } = encode({ columnId: rule.columnId, use: 'match', weight: 1 }, read, people)
  return [
    {
      known,
      mask,
      words,
      cost: costOf(rule),
      wanted: Math.ceil(rule.hours / hoursPerSlot),
      scratch: new Int32Array(people.length),
    },
  ]
}
