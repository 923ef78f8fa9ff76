import { describe, expect, it, vi } from 'vitest'
import { settle } from '../dom/hands.ts'
import { open } from '../dom/page.tsx'
import { always, later, refused, type Answers } from '../dom/standIn.ts'
import { head } from '../rendered/render.tsx'
import { readingOf, three } from '../screens/read/readScreen.tsx'
import { useOpenCourse } from '#renderer/app/useOpenCourse.ts'
import type { CourseScreen } from '#renderer/lib/route.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { courseId } from '#shared/model/ids.ts'
import { ok } from '#shared/model/result.ts'

const course = courseId('hist')

async function opening(hash: string, screen: CourseScreen, answers: Answers = {}) {
  window.location.hash = hash
  const slow = later<CourseHead>()
  const seen: (string | null)[] = []
  function Part() {
    seen.push(useOpenCourse(course, screen).data?.settings.title ?? null)
    return null
  }
  const page = await open(<Part />, {
    'course.open': slow.answer,
    'posts.queue': always(three),
    'posts.rows': always(three.rows),
    'posts.read': ({ postId }) => ok(readingOf(postId)),
    ...answers,
  })
  await vi.dynamicImportSettled()
  await settle()
  return { ...page, seen, come: slow.come }
}

describe('a course that is being opened', () => {
  it('is asked for once, and what opening answers is its head', async () => {
    const page = await opening('#/course/hist/export', 'export')
    expect(page.seen.at(-1)).toBeNull()
    page.come(head)
    await settle()
    expect(page.seen.at(-1)).toBe('HIST 210')
    expect(page.asked.map(({ name }) => name)).toEqual(['course.open'])
  })

  it('has its list, the first rows and the first post on their way meanwhile', async () => {
    const page = await opening('#/course/hist/read?week=5', 'read')
    expect(page.inputs('posts.queue')).toMatchObject([{ course: 'hist', week: 5, order: 'shuffled' }])
    expect(page.inputs('posts.rows')).toMatchObject([{ postIds: ['p1', 'p2', 'p3'] }])
    expect(page.inputs('posts.read')).toMatchObject([{ postId: 'p1', afresh: false }])
    expect(page.seen.at(-1)).toBeNull()
  })

  it('has the post of the address on its way', async () => {
    const page = await opening('#/course/hist/read?post=p3', 'read')
    expect(page.inputs('posts.read')).toMatchObject([{ postId: 'p3' }])
  })

  it('does not read a post ahead that came back: its levels must not show', async () => {
    const page = await opening('#/course/hist/read?post=p3&again=p1', 'read')
    expect(page.inputs('posts.read')).toEqual([])
  })

  it('opens all the same where nothing can be had ahead', async () => {
    const page = await opening('#/course/hist/read', 'read', { 'posts.queue': refused })
    page.come(head)
    await settle()
    expect(page.seen.at(-1)).toBe('HIST 210')
  })
})
