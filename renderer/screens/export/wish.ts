import type {
  AssessmentWish,
  CanvasSource,
  CriterionMatch,
  ExportScope,
  ExportWish,
  GradebookTarget,
  GradebookWish,
  RubricCriterionView,
} from '#shared/contract/exportViews.ts'
import type { Input } from '#shared/contract/api.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { Forum } from '#shared/model/topic.ts'
import { topicId, type TopicId } from '#shared/model/ids.ts'

/** What the form of the gradebook export holds; `column` null until one is chosen. */
export interface GradebookForm {
  readonly topicId: string | null
  readonly part: GradebookWish['part']
  readonly best: number | null
  readonly column: number | 'new' | null
  readonly newTitle: string
  readonly newPoints: number | null
  readonly overwrite: boolean
  readonly complete: boolean
}

export const emptyGradebookForm: GradebookForm = {
  topicId: null,
  part: 'all',
  best: null,
  column: null,
  newTitle: '',
  newPoints: 10,
  overwrite: false,
  complete: true,
}

/** The posts that count: one discussion, or all of some weeks. */
export function scopeOf(weeks: WeekRange, topic: string | null): ExportScope {
  return { weeks, topicIds: topic === null ? [] : [topicId(topic)] }
}

function targetOf({ column, newTitle, newPoints }: GradebookForm): GradebookTarget | null {
  if (column === null) return null
  if (column !== 'new') return { kind: 'column', at: column }
  const title = newTitle.trim()
  return title === '' || newPoints === null || newPoints <= 0
    ? null
    : { kind: 'new', title, points: newPoints }
}

/** The wish of a filled form; null while something is missing. */
export function gradebookWish(
  source: CanvasSource,
  form: GradebookForm,
  weeks: WeekRange,
): ExportWish | null {
  const target = targetOf(form)
  if (target === null || source.kind !== 'gradebook') return null
  const { part, best, overwrite, complete } = form
  const scope = scopeOf(weeks, form.topicId)
  return { kind: 'gradebook', sourceId: source.sourceId, scope, part, target, best, overwrite, complete }
}

/** What the form of the rubric export holds. */
export interface AssessmentForm {
  readonly topicId: string | null
  readonly matches: readonly CriterionMatch[]
  readonly commentsIn: string | null
}

/** The form as the file suggests it: criteria of the same wording matched, feedback under the first of them. */
export function firstAssessmentForm(criteria: readonly RubricCriterionView[]): AssessmentForm {
  const matches = criteria
    .filter(({ refused }) => refused === null)
    .map(({ description, criterionId, outOf }) => ({ description, criterionId, outOf }))
  const withComments = criteria.filter(({ hasComments, refused }) => hasComments && refused === null)
  const place = withComments.find(({ criterionId }) => criterionId !== null) ?? withComments[0]
  return { topicId: null, matches, commentsIn: place?.description ?? null }
}

/** The wish of a filled form; null while no criterion is matched. */
export function assessmentWish(
  source: CanvasSource,
  form: AssessmentForm,
  weeks: WeekRange,
): ExportWish | null {
  if (source.kind !== 'assessments' || form.matches.every(({ criterionId }) => criterionId === null))
    return null
  const wish: AssessmentWish = {
    kind: 'assessments',
    sourceId: source.sourceId,
    scope: scopeOf(weeks, form.topicId),
    matches: form.matches,
    commentsIn: form.commentsIn,
  }
  return wish
}

/** Discussions worth offering: those that are scored, in the order of the weeks. */
export function scoredTopics(
  rows: readonly {
    readonly topic: { readonly id: TopicId; readonly title: string }
    readonly forum: Forum
  }[],
): readonly { readonly value: string; readonly label: string }[] {
  return rows
    .filter(({ forum }) => forum.purpose !== 'practice' && forum.purpose !== 'lounge')
    .toSorted((one, other) => (one.forum.week ?? Infinity) - (other.forum.week ?? Infinity))
    .map(({ topic }) => ({ value: topic.id, label: topic.title }))
}

/** A wish as a call takes it: lists that may be written to. */
export function asInput(wish: ExportWish): Input<'export.plan'>['wish'] {
  if (wish.kind !== 'gradebook' && wish.kind !== 'assessments') return wish
  const scope = { ...wish.scope, topicIds: [...wish.scope.topicIds] }
  return wish.kind === 'gradebook' ? { ...wish, scope } : { ...wish, scope, matches: [...wish.matches] }
}
