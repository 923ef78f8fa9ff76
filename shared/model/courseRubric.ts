import type { Criterion, Rubric } from './rubric.ts'
import type { Forum } from './topic.ts'

type Forums = Readonly<Record<string, Forum>>

/**
 * The rubric of a course with those that single forums have of their own. Its `criteria` are all there are, each once,
 * for whatever looks at a whole class; what holds for one post is asked with `rubricAt`. A plain rubric is one in
 * which no forum has its own.
 */
export interface CourseRubric extends Rubric {
  readonly usual?: Rubric
  /** By topic id. */
  readonly own?: Readonly<Record<string, Rubric>>
}

function ownRubrics(forums: Forums): Readonly<Record<string, Rubric>> {
  return Object.fromEntries(
    Object.entries(forums).flatMap(([topic, { rubric }]) => (rubric ? [[topic, rubric] as const] : [])),
  )
}

/** A course's rubric and its forums' own as one. */
export function courseRubric(usual: Rubric, forums: Forums): CourseRubric {
  const own = ownRubrics(forums)
  const rubrics = Object.values(own)
  if (rubrics.length === 0) return usual
  const criteria = new Map<string, Criterion>()
  for (const criterion of [usual, ...rubrics].flatMap((rubric) => rubric.criteria)) {
    if (!criteria.has(criterion.id)) criteria.set(criterion.id, criterion)
  }
  return { ...usual, criteria: [...criteria.values()], usual, own }
}

/** The rubric by which the posts of a topic are judged. */
export function rubricAt({ own = {}, usual, ...all }: CourseRubric, topicId: string): Rubric {
  return (Object.hasOwn(own, topicId) ? own[topicId] : undefined) ?? usual ?? all
}

/** The rubric that a forum is judged by, as the forums of a course say; else the course's. */
export function rubricOfForum(forums: Forums, topicId: string, usual: Rubric): Rubric {
  return (Object.hasOwn(forums, topicId) ? forums[topicId]?.rubric : undefined) ?? usual
}

/** The same rubrics with only one criterion left in each. */
export function onlyCriterion(rubric: CourseRubric, criterionId: string): CourseRubric {
  const narrowed = (one: Rubric): Rubric => ({
    ...one,
    criteria: one.criteria.filter(({ id }) => id === criterionId),
  })
  const { usual, own } = rubric
  if (usual === undefined || own === undefined) return narrowed(rubric)
  const each = Object.entries(own).map(([topic, one]) => [topic, narrowed(one)] as const)
  return { ...narrowed(rubric), usual: narrowed(usual), own: Object.fromEntries(each) }
}
