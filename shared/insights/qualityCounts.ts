import type { Overview } from '#shared/contract/views.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { levels } from '#shared/model/rubric.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Period } from './period.ts'

/** Posts at each level per criterion, from what the instructor set and from nothing else: no averages of averages. */
export function qualityCounts(period: Period): Overview['quality'] {
  const { marks } = period.input.work
  const rubric = period.settings?.rubric ?? defaultRubric
  const marked = period.talk.flatMap((post) => tableEntry(marks, post.id) ?? [])
  return rubric.criteria.map((criterion) => {
    const set = marked.flatMap((mark) => tableEntry(mark.levels, criterion.id)?.level ?? [])
    return {
      criterionId: criterion.id,
      title: criterion.title,
      levels: levels.map((level) => set.filter((one) => one === level).length),
    }
  })
}
