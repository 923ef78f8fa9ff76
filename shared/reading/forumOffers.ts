import type { ForumOffers } from '#shared/contract/importViews.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'

/** The built-in rubric and those that imports brought, each once; of one id the latest. */
export function offeredRubrics(contents: readonly Pick<ClassContent, 'rubrics'>[]): readonly Rubric[] {
  const all = [defaultRubric, ...contents.flatMap(({ rubrics }) => rubrics)]
  return [...new Map(all.map((rubric) => [rubric.id, rubric])).values()]
}

/** What a forum can be given: the sets of groups that there are, planned here or imported, and the rubrics. */
export function forumOffers(
  contents: readonly Pick<ClassContent, 'rubrics' | 'groupSets'>[],
  plans: CourseWork['plans'] = {},
): ForumOffers {
  const planned = Object.values(plans).map(({ name }) => name)
  const imported = contents.flatMap(({ groupSets }) => groupSets.map(({ name }) => name))
  return { groupSets: [...new Set([...planned, ...imported])], rubrics: offeredRubrics(contents) }
}
