import type { Overview } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'

/**
 * The post an act begins with, or null where the act is to write: feedback that waits, and a kind line to somebody
 * who has not posted.
 */
export function postToOpen(act: Pick<Overview['acts'][number], 'what' | 'posts'>): PostId | null {
  if (act.what.key.startsWith('insights:act.feedback.')) return null
  return act.posts[0] ?? null
}
