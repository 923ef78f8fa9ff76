import { describe, expect, it, vi } from 'vitest'
import { click, clickTwice, type } from '../../dom/hands.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { CourseSettingsForm } from '#renderer/app/settings/CourseSettingsForm.tsx'
import type { CourseHead } from '#shared/contract/views.ts'

async function form(answers: Answers = { 'course.settings': always(head) }) {
  const done = vi.fn()
  const page = await open(<CourseSettingsForm head={head} done={done} />, answers)
  return { ...page, done, save: page.one('button', 'Save') }
}

describe('the settings of a course', () => {
  it('stand in the fields as they are', async () => {
    const page = await form()
    expect(page.one('field', 'Title')).toHaveProperty('value', 'HIST 210')
    expect(page.one('field', 'Term')).toHaveProperty('value', 'Autumn')
    expect(page.one('field', 'Your name, as it stands on prints')).toHaveProperty('value', 'Dr Lee')
    expect(page.one('field', 'Weeks')).toHaveProperty('value', '8')
    expect(page.one('field', 'Monday of week 1')).toHaveProperty('value', '')
    expect(page.one('tick', /^Hide names while reading/)).toHaveProperty('checked', true)
  })

  it('are saved whole, with what was changed and what has no field', async () => {
    const page = await form()
    await type(page.one('field', 'Term'), ' Spring ')
    await type(page.one('field', 'Monday of week 1'), '2027-01-11')
    await click(page.one('tick', /^Hide names while reading/))
    await click(page.save)
    expect(page.inputs('course.settings')).toEqual([
      {
        course: 'hist',
        settings: { ...head.settings, term: 'Spring', firstDay: '2027-01-11', anonymous: false },
      },
    ])
    expect(spoken()).toBe('Settings saved.')
    expect(page.done).toHaveBeenCalledOnce()
  })

  it.each([
    ['Title', '  ', 'A course needs a title.'],
    ['Weeks', '', 'A whole number, at least 1.'],
    ['Weeks', '2.5', 'A whole number, at least 1.'],
    ['Days in which you want to return feedback', '0', 'A whole number, at least 1.'],
    ['First posts of every prompt to mark before the suggestion shows', '', 'A whole number, 0 or more.'],
  ])('are not saved while "%s" holds "%s", and the field says why', async (field, typed, words) => {
    const page = await form()
    await type(page.one('field', field), typed)
    expect(page.words()).toContain(words)
    expect(page.one('field', field).getAttribute('aria-invalid')).toBe('true')
    await click(page.save)
    expect(page.asked).toEqual([])
    expect(page.done).not.toHaveBeenCalled()
  })

  it('take the first day away when its field is emptied', async () => {
    const dated = { ...head, settings: { ...head.settings, firstDay: '2026-09-07' } }
    const page = await open(<CourseSettingsForm head={dated} done={vi.fn()} />, {
      'course.settings': always(head),
    })
    await type(page.one('field', 'Monday of week 1'), '')
    await click(page.one('button', 'Save'))
    expect(page.inputs('course.settings')).toMatchObject([{ settings: { firstDay: null } }])
  })

  it('stay in the fields when they could not be saved', async () => {
    const page = await form({ 'course.settings': refused })
    await type(page.one('field', 'Title'), 'HIST 211')
    await click(page.save)
    expect(spoken()).toBe(refusedWords)
    expect(page.done).not.toHaveBeenCalled()
    expect(page.one('field', 'Title')).toHaveProperty('value', 'HIST 211')
  })

  it('are one act, however often Save is pressed', async () => {
    const page = await form({ 'course.settings': later<CourseHead>().answer })
    await clickTwice(page.save)
    expect(page.inputs('course.settings')).toHaveLength(1)
  })

  it('can be left as they were', async () => {
    const page = await form()
    await type(page.one('field', 'Title'), 'HIST 211')
    await click(page.one('button', 'Cancel'))
    expect(page.done).toHaveBeenCalledOnce()
    expect(page.asked).toEqual([])
  })
})
