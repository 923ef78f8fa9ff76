import type { Overview } from '#shared/contract/views.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { Post } from '#shared/model/post.ts'
import { levels, type Criterion, type Level } from '#shared/model/rubric.ts'
import { bestPosts } from '#shared/reading/levelShare.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Period } from './period.ts'

/** The posts that count: all, or the best so many of each student where the course is set so. */
function countedPosts({ talk, settings, input }: Period): readonly Post[] {
  if (settings === null || settings.bestPosts === null) return talk
  const best = settings.bestPosts
  const rubric = courseRubric(settings.rubric, input.forums)
  return [...Map.groupBy(talk, (post) => post.authorId ?? post.id).values()].flatMap((posts) =>
    bestPosts(posts, rubric, input.work.marks, best),
  )
}

/**
 * Posts at each level per criterion, from what the instructor set and from nothing else: no averages of averages.
 * Where only the best posts count, the posts behind each number come along: a level alone would not find them.
 */
export function qualityCounts(period: Period): Overview['quality'] {
  const { marks } = period.input.work
  const rubric = courseRubric(period.settings?.rubric ?? defaultRubric, period.input.forums)
  const counted = countedPosts(period)
  const at = (criterion: Criterion, level: Level): readonly Post[] =>
    counted.filter((post) => {
      const mark = tableEntry(marks, post.id)
      return mark !== undefined && tableEntry(mark.levels, criterion.id)?.level === level
    })
  return rubric.criteria.map((criterion) => {
    const posts = levels.map((level) => at(criterion, level))
    return {
      criterionId: criterion.id,
      title: criterion.title,
      levels: posts.map(({ length }) => length),
      posts: counted === period.talk ? null : posts.map((some) => some.map(({ id }) => id)),
    }
  })
}
