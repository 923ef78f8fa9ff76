import { describe, expect, it, vi } from 'vitest'
import { click, clickTwice, press, type } from '../../dom/hands.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { CreateCourse } from '#renderer/screens/home/CreateCourse.tsx'
import type { CourseHead } from '#shared/contract/views.ts'

async function dialog(answers: Answers = { 'courses.create': always(head) }) {
  const close = vi.fn()
  const page = await open(<CreateCourse opened close={close} />, answers)
  return { ...page, close, title: page.one('field', 'Title'), make: page.one('button', 'Make the course') }
}

describe('making a course', () => {
  it('asks for a title and a term, closes, and goes to the import of the new course', async () => {
    const page = await dialog()
    await type(page.title, 'HIST 210')
    await type(page.one('field', 'Term'), 'Autumn')
    await click(page.make)
    expect(page.inputs('courses.create')).toEqual([{ title: 'HIST 210', term: 'Autumn' }])
    expect(page.close).toHaveBeenCalledOnce()
    expect(window.location.hash).toBe('#/course/hist/import')
  })

  it('works by Enter in the title alone', async () => {
    const page = await dialog()
    await type(page.title, 'HIST 210')
    await press(page.title, 'Enter')
    expect(page.inputs('courses.create')).toEqual([{ title: 'HIST 210', term: '' }])
  })

  it('says that a title is missing, and asks nothing of the backend', async () => {
    const page = await dialog()
    expect(page.words()).not.toContain('A course needs a title.')
    await type(page.title, '   ')
    await click(page.make)
    expect(page.words()).toContain('A course needs a title.')
    expect(page.title.getAttribute('aria-invalid')).toBe('true')
    expect(page.asked).toEqual([])
  })

  it('takes the complaint back as soon as there is a title', async () => {
    const page = await dialog()
    await click(page.make)
    await type(page.title, 'H')
    expect(page.words()).not.toContain('A course needs a title.')
  })

  it('keeps what was typed when it fails, says why, and can be tried again', async () => {
    const page = await dialog({ 'courses.create': refused })
    await type(page.title, 'HIST 210')
    await click(page.make)
    expect(spoken()).toBe(refusedWords)
    expect(page.close).not.toHaveBeenCalled()
    expect(page.title).toHaveProperty('value', 'HIST 210')
    await click(page.make)
    expect(page.inputs('courses.create')).toHaveLength(2)
  })

  it('makes one course however often the button is pressed', async () => {
    const waiting = later<CourseHead>()
    const page = await dialog({ 'courses.create': waiting.answer })
    await type(page.title, 'HIST 210')
    await clickTwice(page.make)
    await press(page.title, 'Enter')
    expect(page.inputs('courses.create')).toHaveLength(1)
  })

  it('begins empty each time it opens', async () => {
    const page = await dialog()
    await type(page.title, 'HIST 210')
    await page.draw(<CreateCourse opened={false} close={page.close} />)
    expect(page.names('dialog')).toEqual([])
    await page.draw(<CreateCourse opened close={page.close} />)
    expect(page.one('field', 'Title')).toHaveProperty('value', '')
  })

  it('takes titles in any script as they were typed', async () => {
    const page = await dialog()
    await type(page.title, ' 历史 “HIST” 🎓 تاريخ ')
    await click(page.make)
    expect(page.inputs('courses.create')).toEqual([{ title: ' 历史 “HIST” 🎓 تاريخ ', term: '' }])
  })
})
