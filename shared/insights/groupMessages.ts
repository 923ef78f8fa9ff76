import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import type { Period } from './period.ts'

interface Group {
  readonly name: string
  readonly members: readonly PersonId[]
}

/** The groups in force: the newest plan made here, else the last group set that was imported. */
export function currentGroups({ input }: Period): readonly Group[] {
  const newest = Object.values(input.work.plans).reduce<{ at: string; groups: readonly Group[] } | null>(
    (latest, plan) => (latest === null || plan.at >= latest.at ? plan : latest),
    null,
  )
  const groups = newest?.groups ?? input.content.groupSets.at(-1)?.groups ?? []
  return groups.filter((group) => group.members.length > 0)
}

/** How each group fares in the period: who of it writes, and whether its ideas reach the whole class's threads. */
export function groupMessages(period: Period): readonly Message[] {
  return currentGroups(period).map(({ name, members }) => {
    const ids = new Set(members)
    const posts = period.talk.filter((post) => post.authorId !== null && ids.has(post.authorId))
    const inClass = posts.filter((post) => forumOf(period.input.forums, post.topicId).purpose === 'prompt')
    const params = {
      name,
      writers: new Set(posts.map((post) => post.authorId)).size,
      members: members.length,
      count: inClass.length,
    }
    if (posts.length === 0) return message('insights:group.quiet', { name })
    if (inClass.length === 0) return message('insights:group.apart', params)
    return message('insights:group.active', params)
  })
}
