import { describe, expect, it, vi } from 'vitest'
import { click, clickTwice, type } from '../../dom/hands.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { card } from './cards.ts'
import { NextTerm } from '#renderer/screens/home/NextTerm.tsx'
import type { CourseHead } from '#shared/contract/views.ts'
import { courseId } from '#shared/model/ids.ts'

const spring: CourseHead = { ...head, id: courseId('hist spring') }

async function dialog(answers: Answers = { 'courses.duplicate': always(spring) }) {
  const close = vi.fn()
  const page = await open(<NextTerm card={card()} opened close={close} />, answers)
  return { ...page, close, title: page.one('field', 'Title'), make: page.one('button', 'Make the course') }
}

describe('a course for another term', () => {
  it('has the title of the first, and leaves the term to be typed', async () => {
    const page = await dialog()
    expect(page.title).toHaveProperty('value', 'HIST 210')
    expect(page.one('field', 'Term')).toHaveProperty('value', '')
    expect(page.words()).toContain('Students, posts, marks, feedback and groups stay here.')
  })

  it('is copied from the course whose menu it was, and its import opens', async () => {
    const page = await dialog()
    await type(page.one('field', 'Term'), 'Spring 2027')
    await click(page.make)
    expect(page.inputs('courses.duplicate')).toEqual([
      { course: 'hist', title: 'HIST 210', term: 'Spring 2027' },
    ])
    expect(page.close).toHaveBeenCalledOnce()
    expect(window.location.hash).toBe('#/course/hist%20spring/import')
  })

  it('needs a title and says so at once', async () => {
    const page = await dialog()
    await type(page.title, ' ')
    expect(page.words()).toContain('A course needs a title.')
    await click(page.make)
    expect(page.asked).toEqual([])
  })

  it('is made once however often the button is pressed', async () => {
    const page = await dialog({ 'courses.duplicate': later<CourseHead>().answer })
    await clickTwice(page.make)
    expect(page.inputs('courses.duplicate')).toHaveLength(1)
  })

  it('stays asked for, with its words, when it could not be made', async () => {
    const page = await dialog({ 'courses.duplicate': refused })
    await type(page.one('field', 'Term'), 'Spring')
    await click(page.make)
    expect(spoken()).toBe(refusedWords)
    expect(page.close).not.toHaveBeenCalled()
    expect(page.one('field', 'Term')).toHaveProperty('value', 'Spring')
  })
})
