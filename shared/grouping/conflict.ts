import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { provenConflict } from './impossible.ts'
import { rulesOnly, type Problem } from './problem.ts'
import { feasibleGroups, swapsAtEffortOne } from './repair.ts'
import { ruleInWords, type Naming } from './words.ts'

type Columns = ReadonlyMap<ColumnId, Column>

/** Sets of two and three rules are all tried up to so many rules; then rules are taken away one by one. */
const mostForPairs = 16
const mostForTriples = 9
/** Swaps after which a few rules are taken for impossible while the smallest such set is looked for. */
const swapsPerTry = 60_000
/** Swaps for all rules at once before any is blamed: a few seconds at most. */
const swapsOfPatience = 3_000_000

/**
 * Groups to begin with, in which everything holds that must; or the smallest set found of rules that cannot hold
 * together. What counting shows is said at once. Else rules are tried for a moment each to see which contradict;
 * before they are blamed, all are tried again for longer, so that no rule is blamed that could have held.
 */
export function startOrConflict(
  problem: Problem,
  rules: readonly Rule[],
  columns: Columns,
  seed: number,
): Result<Int32Array, readonly Rule[]> {
  const proven = provenConflict(problem, rules, columns)
  if (proven !== null) return err(proven)
  const all = rulesOnly(problem, rules, columns)
  const quick = feasibleGroups(all, seed, 1)
  if (quick !== null) return ok(quick)
  const core = smallestConflict(problem, rules, columns)
  const patient = feasibleGroups(all, seed, Math.min(10, swapsOfPatience / swapsAtEffortOne(problem)))
  if (patient !== null) return ok(patient)
  return err(canHold(problem, core, columns, 1) ? rules.filter(({ strength }) => strength === 'must') : core)
}

/** The smallest set found of rules that cannot hold together: single rules first, then pairs, triples, then any. */
function smallestConflict(problem: Problem, rules: readonly Rule[], columns: Columns): readonly Rule[] {
  const musts = rules.filter((rule) => rule.strength === 'must')
  const effort = Math.min(1, swapsPerTry / swapsAtEffortOne(problem))
  const fails = (some: readonly Rule[]): boolean => !canHold(problem, some, columns, effort)
  const core = withoutNeedless(musts, fails)
  if (core.length > 1) {
    const single = musts.find((rule) => fails([rule]))
    if (single !== undefined) return [single]
  }
  if (core.length > 2 && musts.length <= mostForPairs) {
    const pair = subsets(musts, 2).find(fails)
    if (pair !== undefined) return pair
  }
  if (core.length > 3 && musts.length <= mostForTriples) return subsets(musts, 3).find(fails) ?? core
  return core
}

function canHold(problem: Problem, rules: readonly Rule[], columns: Columns, effort: number): boolean {
  if (provenConflict(problem, rules, columns) !== null) return false
  return feasibleGroups(rulesOnly(problem, rules, columns), 1, effort) !== null
}

/** Takes away every rule without which the rest still cannot hold. What is left is needed, each of it. */
function withoutNeedless(rules: readonly Rule[], fails: (some: readonly Rule[]) => boolean): readonly Rule[] {
  let core = rules
  for (const rule of rules) {
    const rest = core.filter((other) => other !== rule)
    if (fails(rest)) core = rest
  }
  return core
}

function subsets(rules: readonly Rule[], size: number): readonly (readonly Rule[])[] {
  if (size === 0) return [[]]
  return rules.flatMap((rule, at) => subsets(rules.slice(at + 1), size - 1).map((rest) => [rule, ...rest]))
}

/**
 * Says which rules cannot hold together: a first sentence, each rule, and what to do. Where they could hold but
 * for people locked in place, that is said as well.
 */
export function conflictInWords(
  problem: Problem,
  core: readonly Rule[],
  columns: Columns,
  naming: Naming,
): readonly Message[] {
  const unlocked = { ...problem, fixed: new Int32Array(problem.fixed.length).fill(-1) }
  const byLocks = problem.fixed.some((group) => group >= 0) && canHold(unlocked, core, columns, 1)
  return [
    message('grouping:conflict.intro', { count: core.length }),
    ...core.map((rule) => ruleInWords(rule, naming)),
    ...(byLocks ? [message('grouping:conflict.locks')] : []),
    message('grouping:conflict.advice', { count: core.length }),
  ]
}
