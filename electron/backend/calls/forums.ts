import type { Handlers } from '#shared/contract/dispatch.ts'
import type { ForumRow } from '#shared/contract/importViews.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'
import { forumOffers } from '#shared/reading/forumOffers.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { sameValue } from './sameValue.ts'

function forumRows({ content, forums, work }: Course): readonly ForumRow[] {
  const { byTopic } = indexClass(content)
  return content.topics.map((topic) => ({
    topic,
    forum: forumOf(forums, topic.id),
    decided: Object.hasOwn(work.forums, topic.id),
    posts: byTopic.get(topic.id)?.length ?? 0,
  }))
}

/** What each discussion is for. */
export function forumCalls(desk: Desk): Pick<Handlers, 'forums.list' | 'forums.offers' | 'forums.set'> {
  return {
    'forums.list': ({ course }) => withCourse(desk, course, (opened) => ok(forumRows(opened))),
    'forums.offers': ({ course }) =>
      withCourse(desk, course, ({ content, work }) => ok(forumOffers([content], work.plans))),
    'forums.set': ({ course, topicId, forum }) =>
      withCourse(desk, course, (opened) => {
        const topic = indexClass(opened.content).topics.get(topicId)
        if (topic === undefined) return failure('not-found', 'errors:unknownTopic')
        return opened.act((work) => {
          const before = Object.hasOwn(work.forums, topicId) ? (work.forums[topicId] ?? null) : null
          if (before !== null && sameValue(before, forum)) return ok(null)
          return ok({
            name: message('history:forum', { topic: topic.title }),
            changes: [{ table: 'forums', key: topicId, before, after: forum }],
          })
        })
      }),
  }
}
