import type { Handlers } from '#shared/contract/dispatch.ts'
import { overview } from '#shared/insights/overview.ts'
import { ok } from '#shared/model/result.ts'
import { withCourse, type Desk } from '../desk.ts'

/** The class at a glance. */
export function overviewCalls(desk: Desk): Pick<Handlers, 'overview.get'> {
  return {
    'overview.get': ({ course, week }) =>
      withCourse(desk, course, async (opened) => {
        const scores = await opened.scores.all()
        const { content, work, forums } = opened
        return ok(overview({ content, work, scores, forums, week, now: desk.ports.clock.now() }))
      }),
  }
}
