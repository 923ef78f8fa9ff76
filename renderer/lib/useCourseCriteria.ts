import { useMemo } from 'react'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { Criterion } from '#shared/model/rubric.ts'
import { useCourseId, useHead } from './course.ts'
import { useCall } from './queries.ts'

/** Every criterion by which anything in the course is judged: the course's own, then those of single forums. */
export function useCourseCriteria(): readonly Criterion[] {
  const { rubric } = useHead().settings
  const { data } = useCall('forums.list', { course: useCourseId() })
  return useMemo(() => {
    const forums = Object.fromEntries((data ?? []).map(({ topic, forum }) => [topic.id, forum]))
    return courseRubric(rubric, forums).criteria
  }, [rubric, data])
}
