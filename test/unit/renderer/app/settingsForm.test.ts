import { describe, expect, it } from 'vitest'
import { asForm, asSettings, problemsOf } from '#renderer/app/settings/form.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import { someSettings } from '#test/fixtures/work.ts'

const settings: CourseSettings = { ...someSettings, firstDay: null, markFirst: true, helpRoute: '' }

describe('the settings form', () => {
  it('gives back the settings when nothing was changed', () => {
    expect(asSettings(asForm(settings), settings)).toEqual(settings)
    const dated = { ...settings, firstDay: '2026-09-07' }
    expect(asSettings(asForm(dated), dated)).toEqual(dated)
  })

  it('takes 0 for the posts to mark first, and no less', () => {
    expect(asSettings({ ...asForm(settings), markFirstPosts: '0' }, settings)?.markFirstPosts).toBe(0)
    const form = { ...asForm(settings), markFirstPosts: -1 }
    expect(asSettings(form, settings)).toBeNull()
    expect(problemsOf(form).markFirstPosts).toBe(true)
  })

  it('keeps what it does not show', () => {
    const changed = asSettings({ ...asForm(settings), term: ' Spring ' }, settings)
    expect(changed).toMatchObject({ term: 'Spring', rubric: defaultRubric, sample: false })
  })

  it('takes numbers that were typed', () => {
    expect(asSettings({ ...asForm(settings), weeks: '12' }, settings)?.weeks).toBe(12)
  })

  it.each(['', ' ', 'many', 0, -1, 2.5, Number.NaN])('does not save %o as a number of weeks', (weeks) => {
    const form = { ...asForm(settings), weeks }
    expect(asSettings(form, settings)).toBeNull()
    expect(problemsOf(form)).toMatchObject({ title: false, weeks: true, feedbackTargetDays: false })
  })

  it('does not save a course without a title', () => {
    const form = { ...asForm(settings), title: '  ' }
    expect(asSettings(form, settings)).toBeNull()
    expect(problemsOf(form).title).toBe(true)
  })
})
