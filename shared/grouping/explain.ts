import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { checkOf, type RuleCheck } from './broken.ts'
import type { Attribute } from './encode.ts'
import type { AttributeScore, GroupingInput, GroupReport } from './input.ts'
import { attributesOf, sortedIds } from './problem.ts'
import { attributeInWords, lightBelow } from './reasons.ts'
import { scoreAttribute } from './score.ts'
import { namingOf, type Naming } from './words.ts'

/** Everything prepared for judging single groups of one input. */
export interface Judge {
  readonly ids: readonly PersonId[]
  readonly index: ReadonlyMap<PersonId, number>
  readonly attributes: readonly Attribute[]
  readonly checks: readonly RuleCheck[]
  readonly naming: Naming
  readonly sensitive: ReadonlySet<string>
}

/** Reads the columns and rules of an input once. */
export function judgeOf(input: GroupingInput): Judge {
  const ids = sortedIds(input.people)
  const naming = namingOf(input)
  return {
    ids,
    index: new Map(ids.map((id, at) => [id, at])),
    attributes: attributesOf(input, ids),
    checks: input.rules.map((rule) => checkOf(rule, ids, naming)),
    naming,
    sensitive: new Set(input.sensitive),
  }
}

/**
 * Judges groups as they stand, after a move by hand for example: score, score per attribute, reasons and broken
 * rules of each. People who are in no group, and group members who are not in `input.people`, are no error.
 */
export function explainGroups(
  input: GroupingInput,
  groups: readonly (readonly PersonId[])[],
): readonly GroupReport[] {
  const judge = judgeOf(input)
  return groups.map((group) => reportOf(judge, group))
}

/** Judges one group. */
export function reportOf(judge: Judge, group: readonly PersonId[]): GroupReport {
  const members = indicesIn(judge, group)
  const perAttribute = scoresOf(judge, members)
  const broken = judge.checks.flatMap((check) => check(group))
  return {
    score: weighted(judge, perAttribute, members.length),
    perAttribute,
    reasons: members.length === 0 ? [] : reasonsOf(judge, members, perAttribute, broken.length),
    broken,
  }
}

/** Members as indices in order, so that the order of cards on the board changes no last digit of a score. */
export function indicesIn(judge: Judge, group: readonly PersonId[]): Int32Array {
  const known = group.map((id) => judge.index.get(id)).filter((at) => at !== undefined)
  return Int32Array.from(new Set(known)).sort()
}

function scoresOf(judge: Judge, members: Int32Array): readonly AttributeScore[] {
  return judge.attributes.map((a) => ({
    columnId: a.read.column.id,
    title: a.read.column.title,
    score: scoreAttribute(a, members, 0, members.length),
  }))
}

function weighted(judge: Judge, scores: readonly AttributeScore[], size: number): number {
  const weights = judge.attributes.reduce((sum, a) => sum + a.weight, 0)
  if (size === 0 || weights === 0) return size === 0 ? 0 : 1
  const sum = judge.attributes.reduce((total, a, at) => total + a.weight * (scores[at]?.score ?? 0), 0)
  return sum / weights
}

/**
 * Two sentences: where the group is best, and where it is light or, where it is light nowhere, second best;
 * with one attribute the second says that the rules hold. Weights break ties.
 */
function reasonsOf(
  judge: Judge,
  members: Int32Array,
  scores: readonly AttributeScore[],
  broken: number,
): readonly Message[] {
  const ranked = judge.attributes
    .map((a, at) => ({ a, score: scores[at]?.score ?? 0 }))
    .filter(({ a }) => members.some((person) => a.known[person] === 1))
    .sort((x, y) => y.score - x.score || y.a.weight - x.a.weight)
  const say = ({ a, score }: { readonly a: Attribute; readonly score: number }): readonly Message[] => {
    const said = attributeInWords(a, members, score < lightBelow, judge.sensitive.has(a.read.column.id))
    return said === null ? [] : [said]
  }
  const [best, second] = ranked
  const last = ranked.at(-1)
  if (best === undefined || last === undefined)
    return [message('grouping:reason.byChance'), ...kept(judge, broken)]
  const other = last.score < lightBelow && last !== best ? last : second
  return [...say(best), ...(other === undefined ? kept(judge, broken) : say(other))]
}

function kept(judge: Judge, broken: number): readonly Message[] {
  const count = judge.checks.length
  if (count === 0 || broken > 0) return []
  return [message('grouping:reason.rulesKept', { count })]
}
