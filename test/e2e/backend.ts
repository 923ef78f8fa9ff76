import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import type { QueuePlace } from '#shared/contract/views.ts'
import type { Level } from '#shared/model/rubric.ts'

/** Asks the backend as the page does: same address, same token. */
export async function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer: unknown = await page.evaluate(
    async ([calling, body]) => {
      const token = sessionStorage.getItem('workbench.token') ?? ''
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ name: calling, input: body }),
      })
      return response.json() as Promise<unknown>
    },
    [name, input] as const,
  )
  return (answer as { readonly value: Output<N> }).value
}

/** The id of the course that is open. */
export function openCourse(page: Page): string {
  return decodeURIComponent(/#\/course\/([^/]+)/.exec(page.url())?.[1] ?? '')
}

/** Sets every level that applies to some posts, as the instructor would one by one. */
export async function scorePosts(
  page: Page,
  course: string,
  listed: readonly Pick<QueuePlace, 'postId'>[],
  levelOf: (post: number, criterion: number) => Level,
): Promise<void> {
  const { criteria } = (await call(page, 'course.head', { course })).settings.rubric
  const postIds = listed.map(({ postId }) => postId)
  const rows = await call(page, 'posts.rows', { course, postIds })
  for (const [at, { postId, kind }] of rows.entries()) {
    for (const [place, { id, signal }] of criteria.entries()) {
      if (kind === 'post' && signal === 'engage') continue
      const level = levelOf(at, place)
      await call(page, 'marks.level', { course, postId, criterionId: id, level, how: 'own', reason: '' })
    }
  }
}
