import { describe, expect, it } from 'vitest'
import { settle } from '../dom/hands.ts'
import { open } from '../dom/page.tsx'
import { always, refused } from '../dom/standIn.ts'
import { head } from '../rendered/render.tsx'
import { useFollowOthers } from '#renderer/app/useFollowOthers.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { Answers } from '../dom/standIn.ts'

function Part() {
  useFollowOthers(head.id)
  useCall('course.head', { course: head.id })
  useCall('posts.returning', { course: head.id })
  return null
}

async function turnBackTo(answers: Answers) {
  const page = await open(<Part />, {
    'course.head': always(head),
    'posts.returning': always(null),
    ...answers,
  })
  window.dispatchEvent(new Event('focus'))
  await settle()
  return page
}

describe('turning back to a window', () => {
  it('asks for everything of the course again where something was done elsewhere', async () => {
    const later = { ...head, savedAt: '2030-01-01T00:00:00.000Z', scored: 99 }
    const page = await turnBackTo({ 'course.open': always(later) })
    expect(page.inputs('posts.returning')).toHaveLength(2)
    expect(page.cache.getQueryData(['course.head', { course: head.id }])).toEqual(later)
  })

  it('asks for nothing where nothing was done', async () => {
    const page = await turnBackTo({ 'course.open': always(head) })
    expect(page.inputs('course.open')).toHaveLength(1)
    expect(page.inputs('posts.returning')).toHaveLength(1)
  })

  it('leaves everything as it is where the course cannot be looked at', async () => {
    const page = await turnBackTo({ 'course.open': refused })
    expect(page.inputs('posts.returning')).toHaveLength(1)
  })
})
