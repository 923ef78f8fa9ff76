import { ratingOfLevel } from '#shared/model/ratings.ts'
import { criterionId, type CriterionId } from '#shared/model/ids.ts'
import { levels, type Criterion, type Level, type Rubric, type Signal } from '#shared/model/rubric.ts'
import type { RubricSetup } from '#shared/contract/rubricViews.ts'

/** Says locale keys; every other text is the course's own and comes back as it is. */
type Say = (text: string) => string

/** A number field may hold text while one types. */
type Typed = string | number

/** One criterion as the fields hold it. */
export interface CriterionForm {
  readonly id: CriterionId
  readonly title: string
  readonly description: string
  readonly signal: Signal
  readonly weight: Typed
  /** Points of the five levels, lowest first; null: an even share of whatever the assignment is worth. */
  readonly points: readonly Typed[] | null
  /** What each of the five levels means, lowest first; empty: the built-in words. */
  readonly meanings: readonly string[]
  /** As it came, for what the fields do not show. */
  readonly source: Criterion | null
}

export interface RubricForm {
  readonly id: string
  readonly title: string
  readonly criteria: readonly CriterionForm[]
  readonly bestPosts: Typed
  /** Former criterion → the one under which its levels go on. */
  readonly carry: Readonly<Record<string, string>>
}

function fiveOf(points: readonly number[] | null): readonly number[] | null {
  if (points === null || points.length === 0) return null
  return levels.map((level) => points[ratingOfLevel(level, points.length)] ?? 0)
}

function criterionForm(criterion: Criterion, say: Say): CriterionForm {
  return {
    id: criterion.id,
    title: say(criterion.title),
    description: say(criterion.description),
    signal: criterion.signal,
    weight: criterion.weight,
    points: fiveOf(criterion.points),
    meanings: levels.map((level) => criterion.meanings?.at(level) ?? ''),
    source: criterion,
  }
}

/** The fields of a rubric. */
export function asForm(rubric: Rubric, bestPosts: number | null, say: Say): RubricForm {
  return {
    id: rubric.id,
    title: say(rubric.title),
    criteria: rubric.criteria.map((criterion) => criterionForm(criterion, say)),
    bestPosts: bestPosts ?? '',
    carry: {},
  }
}

function amount(value: Typed): number | null {
  const parsed = typeof value === 'number' ? value : Number(value.trim() === '' ? Number.NaN : value)
  return Number.isFinite(parsed) && parsed >= 0 ? parsed : null
}

export type Problem = 'noCriteria' | 'noTitle' | 'sameTitle' | 'weight' | 'noWeight' | 'points' | 'best'

function isRising(points: readonly Typed[]): boolean {
  const parsed = points.map(amount)
  return parsed.every((value, at) => value !== null && (at === 0 || value >= (parsed[at - 1] ?? 0)))
}

/** The first thing that stands in the way of a rubric, or null. */
export function problemOf({ criteria, bestPosts }: RubricForm): Problem | null {
  if (criteria.length === 0) return 'noCriteria'
  const titles = criteria.map(({ title }) => title.trim().toLowerCase())
  if (titles.includes('')) return 'noTitle'
  if (new Set(titles).size < titles.length) return 'sameTitle'
  const weights = criteria.map(({ weight }) => amount(weight))
  if (weights.includes(null)) return 'weight'
  if (weights.every((weight) => weight === 0)) return 'noWeight'
  if (criteria.some(({ points }) => points !== null && !isRising(points))) return 'points'
  const best = bestPosts === '' ? 1 : amount(bestPosts)
  return best !== null && Number.isInteger(best) && best >= 1 && best <= 100 ? null : 'best'
}

/** A text that was not touched stays as it came: a built-in title stays a locale key and so stays translated. */
function unlessSame(text: string, source: string | undefined, say: Say): string {
  return source !== undefined && say(source) === text ? source : text.trim()
}

/** Points that were not touched keep the number of ratings that Canvas knows. */
function pointsOf({ points, source }: CriterionForm): readonly number[] | null {
  if (points === null) return null
  const typed = points.map((value) => amount(value) ?? 0)
  const came = fiveOf(source?.points ?? null)
  return came !== null && came.every((value, at) => value === typed[at]) ? (source?.points ?? null) : typed
}

function asCriterion(form: CriterionForm, say: Say): Criterion {
  const meanings = form.meanings.map((meaning) => meaning.trim())
  return {
    id: form.id,
    title: unlessSame(form.title, form.source?.title, say),
    description: unlessSame(form.description, form.source?.description, say),
    signal: form.signal,
    weight: amount(form.weight) ?? 0,
    points: pointsOf(form),
    meanings: meanings.every((meaning) => meaning === '') ? null : meanings,
  }
}

/** What the fields ask for; null while something stands in the way. */
export function asWish(
  form: RubricForm,
  setup: RubricSetup,
  say: Say,
): { rubric: Rubric; bestPosts: number | null; carry: Record<CriterionId, CriterionId> } | null {
  if (problemOf(form) !== null) return null
  const source = setup.offered.find(({ id }) => id === form.id) ?? setup.rubric
  const kept = new Set<string>(form.criteria.map(({ id }) => id))
  const carry = Object.entries(form.carry).filter(([from, to]) => !kept.has(from) && kept.has(to))
  return {
    rubric: {
      id: form.id,
      title: unlessSame(form.title, source.title, say) || source.title,
      criteria: form.criteria.map((criterion) => asCriterion(criterion, say)),
    },
    bestPosts: form.bestPosts === '' ? null : amount(form.bestPosts),
    carry: Object.fromEntries(carry.map(([from, to]) => [from, criterionId(to)])),
  }
}

/** A criterion of the instructor's own, which no rule looks at until they say so. */
export function ownCriterion(form: RubricForm): CriterionForm {
  const taken = new Set<string>(form.criteria.map(({ id }) => id))
  let number = form.criteria.length + 1
  while (taken.has(`own:${number}`)) number += 1
  return {
    id: criterionId(`own:${number}`),
    title: '',
    description: '',
    signal: 'none',
    weight: 1,
    points: null,
    meanings: levels.map(() => ''),
    source: null,
  }
}

/** The criteria with the one at `at` a place earlier or later. */
export function moved(criteria: readonly CriterionForm[], at: number, by: -1 | 1): readonly CriterionForm[] {
  const [one, other] = [criteria[at], criteria[at + by]]
  if (one === undefined || other === undefined) return criteria
  return criteria.with(at, other).with(at + by, one)
}

/** The criteria with a change to one of them. */
export function changed(form: RubricForm, at: number, change: Partial<CriterionForm>): RubricForm {
  const before = form.criteria[at]
  return before === undefined ? form : { ...form, criteria: form.criteria.with(at, { ...before, ...change }) }
}

/** A list of five with one of them replaced. */
export function withLevel<T>(list: readonly T[], level: Level, value: T): readonly T[] {
  return list.with(level, value)
}

/** Criteria of the course that the form no longer has and on which levels were set. */
export function leftBehind(form: RubricForm, setup: RubricSetup): readonly Criterion[] {
  const kept = new Set<string>(form.criteria.map(({ id }) => id))
  return setup.rubric.criteria.filter(({ id }) => !kept.has(id) && (setup.levels[id] ?? 0) > 0)
}
