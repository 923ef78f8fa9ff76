import { describe, expect, it, vi } from 'vitest'
import { click, clickTwice, press, type } from '../../dom/hands.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { card } from './cards.ts'
import { RemoveCourse } from '#renderer/screens/home/RemoveCourse.tsx'

async function dialog(title = 'HIST 210', answers: Answers = { 'courses.remove': always(null) }) {
  const close = vi.fn()
  const page = await open(<RemoveCourse card={card({ title })} opened close={close} />, answers)
  return { ...page, close, field: page.one('field', /^Type/), remove: page.one('button', 'Delete for good') }
}

describe('deleting a course', () => {
  it('says that nothing brings it back', async () => {
    const page = await dialog()
    expect(page.words()).toContain('This cannot be undone.')
    expect(page.words()).toContain('Copies in a backup')
  })

  it.each(['', 'HIST', 'hist 210', 'HIST 2100', 'HIST  210'])('is refused for "%s"', async (typed) => {
    const page = await dialog()
    await type(page.field, typed)
    expect(page.remove.disabled).toBe(true)
    await press(page.field, 'Enter')
    expect(page.asked).toEqual([])
  })

  it.each(['HIST 210', '  HIST 210 '])('is done for "%s"', async (typed) => {
    const page = await dialog()
    await type(page.field, typed)
    await click(page.remove)
    expect(page.inputs('courses.remove')).toEqual([{ course: 'hist', title: typed }])
    expect(page.close).toHaveBeenCalledOnce()
  })

  it('takes titles that are patterns or another script by their letters', async () => {
    const page = await dialog('[.*] שלום 🎓')
    await type(page.field, 'HIST 210')
    expect(page.remove.disabled).toBe(true)
    await type(page.field, '[.*] שלום 🎓')
    expect(page.remove.disabled).toBe(false)
  })

  it('is asked of the backend once', async () => {
    const page = await dialog('HIST 210', { 'courses.remove': later<null>().answer })
    await type(page.field, 'HIST 210')
    await clickTwice(page.remove)
    await press(page.field, 'Enter')
    expect(page.inputs('courses.remove')).toHaveLength(1)
  })

  it('that failed says so, keeps the title typed, and can be tried again', async () => {
    const page = await dialog('HIST 210', { 'courses.remove': refused })
    await type(page.field, 'HIST 210')
    await click(page.remove)
    expect(spoken()).toBe(refusedWords)
    expect(page.close).not.toHaveBeenCalled()
    expect(page.field).toHaveProperty('value', 'HIST 210')
    await click(page.remove)
    expect(page.inputs('courses.remove')).toHaveLength(2)
  })

  it('can be let be', async () => {
    const page = await dialog()
    await click(page.one('button', 'Keep the course'))
    expect(page.close).toHaveBeenCalledOnce()
    expect(page.asked).toEqual([])
  })
})
