import type { PersonId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { conflictInWords, startOrConflict } from './conflict.ts'
import { judgeOf, reportOf } from './explain.ts'
import type { GroupingHooks, GroupingInput, GroupingResult } from './input.ts'
import { layOut, type Layout } from './layout.ts'
import { missingOf } from './missing.ts'
import { attributesOf, columnsById, sortedIds, startsOf, type Problem } from './problem.ts'
import { search, type Found } from './search.ts'
import { compileTerms } from './terms.ts'
import { unitsOf } from './units.ts'
import { namingOf } from './words.ts'

/**
 * Forms groups: sizes first, then the best swaps. Same input and seed, same groups, on any machine and in any
 * order of people. Errors: sizes that are impossible, locks that contradict, rules that cannot hold together
 * (the smallest such set, in words). Wishes that cannot be kept are in `broken`, gaps in the data in `missing`.
 */
export function buildGroups(
  input: GroupingInput,
  hooks: GroupingHooks = {},
): Result<GroupingResult, readonly Message[]> {
  const ids = sortedIds(input.people)
  const layout = layOut(input, ids)
  if (!layout.ok) return layout
  const problem = problemOf(input, ids, layout.value)
  const columns = columnsById(input.columns)
  const start = startOrConflict(problem, input.rules, columns, input.seed)
  if (!start.ok) return err(conflictInWords(problem, start.error, columns, namingOf(input)))
  const iterations = iterationsFor(problem, input.effort ?? 1)
  const found = search(problem, unitsOf(problem), start.value, {
    seed: input.seed,
    iterations,
    pause: pauseOf(input, hooks, iterations),
  })
  return ok(resultOf(input, problem, found))
}

function problemOf(input: GroupingInput, ids: readonly PersonId[], layout: Layout): Problem {
  return {
    ids,
    attributes: attributesOf(input, ids),
    terms: compileTerms(input.rules, ids, columnsById(input.columns)),
    sizes: Int32Array.from(layout.sizes),
    starts: startsOf(layout.sizes),
    fixed: layout.fixed,
  }
}

/**
 * Moves that take about a second where nothing else runs: rules that look at all members, and units, take longer,
 * and so do larger classes, whose tables do not fit near the processor; from 480 people on it may be longer.
 */
function iterationsFor(problem: Problem, effort: number): number {
  const { sections, hours } = problem.terms
  const slow = sections.length + hours.length + (unitsOf(problem).allSingle ? 0 : 1)
  const parts = 2 + problem.attributes.length + 12 * slow
  return Math.ceil((effort * 28_000_000) / parts / (1 + Math.min(problem.ids.length, 480) / 800))
}

function pauseOf(
  input: GroupingInput,
  hooks: GroupingHooks,
  total: number,
): (done: number, best: number) => boolean {
  const until = input.seconds === undefined ? Infinity : Date.now() + input.seconds * 1000
  let asked = 0
  return (done, best) => {
    if (asked++ % 64 === 0)
      hooks.onProgress?.({ done: Math.min(done, total), total, best: Math.max(0, best) })
    return hooks.shouldStop?.() === true || Date.now() >= until
  }
}

function resultOf(input: GroupingInput, problem: Problem, found: Found): GroupingResult {
  const judge = judgeOf(input)
  const groups = [...problem.sizes.keys()].map((group) => {
    const members = [...found.members.slice(problem.starts[group], problem.starts[group + 1])]
      .sort((a, b) => a - b)
      .flatMap((person) => problem.ids[person] ?? [])
    return { members, ...reportOf(judge, members) }
  })
  const scores = groups.map((group) => group.score)
  return {
    sizes: [...problem.sizes],
    groups,
    score: {
      worst: Math.min(...scores),
      mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    },
    broken: groups.flatMap((group) => group.broken),
    iterations: found.iterations,
    missing: missingOf(input, problem.ids, problem.attributes),
  }
}
