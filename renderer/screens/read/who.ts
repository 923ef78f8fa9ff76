import type { ThreadPost } from '#shared/contract/views.ts'
import { useHead } from '#renderer/lib/course.ts'
import { presenterCode, usePresenting } from '#renderer/lib/presenter.ts'

/** How the writer of a post is called: as the course is set, and by a code while presenting. */
export function useWhoOf(shown: ThreadPost): string {
  const presenting = usePresenting()
  const { settings } = useHead()
  const { authorId, id } = shown.post
  if (!presenting) return shown.name === null ? shown.who : `${shown.name} · ${shown.who}`
  if (settings.anonymous) return shown.who
  return presenterCode(authorId ?? id)
}
