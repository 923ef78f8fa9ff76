import { expect, test } from 'vitest'
import type { Driver } from './driver.ts'

const term = { from: 1, to: 15 }

/** The calls that bring feedback from nothing to approved, as a part of the whole way. */
export function draftCalls(driver: Driver, courseNow: () => string): void {
  test('feedback is drafted, edited, drafted anew and approved', async () => {
    const course = courseNow()
    const rows = await driver.call('feedback.list', { course, weeks: term })
    expect(rows).toHaveLength(6)
    expect(rows.every(({ state }) => state === 'not-started')).toBe(true)
    const row = rows.find(({ posts }) => posts > 0)
    if (row === undefined) throw new Error('a student with posts')
    const view = await driver.call('feedback.open', { course, personId: row.personId, weeks: term })
    expect(view.draft).toMatchObject({ state: 'draft', opened: true })
    expect(view.evidence.length).toBe(row.posts)
    const { draftId } = view
    const text = {
      ...view.draft.text,
      nextStep: 'Take 10 minutes and answer one classmate. Start on Monday. Ask me.',
    }
    const edited = await driver.call('feedback.edit', { course, draftId, text })
    expect(edited.draft).toMatchObject({ state: 'edited', text })
    const approved = await driver.call('feedback.approve', { course, draftId, approved: true })
    expect(approved.draft.state).toBe('approved')
    const changed = await driver.call('feedback.edit', {
      course,
      draftId,
      text: { ...text, question: `${text.question} And then?` },
    })
    expect(changed.draft).toMatchObject({ state: 'edited', approvedAt: null })
    const fresh = await driver.call('feedback.redraft', { course, draftId })
    expect(fresh.draft).toMatchObject({ state: 'draft', text: fresh.draft.suggested })
    await driver.call('history.undo', { course })
    const back = await driver.call('feedback.list', { course, weeks: term })
    expect(back.find(({ personId }) => personId === row.personId)?.state).toBe('edited')
  })

  test('a draft with a gap in it cannot be approved', async () => {
    const course = courseNow()
    const [row] = await driver.call('feedback.list', { course, weeks: term })
    if (row === undefined) throw new Error('a student')
    const { draftId, draft } = await driver.call('feedback.open', {
      course,
      personId: row.personId,
      weeks: term,
    })
    await driver.call('feedback.edit', {
      course,
      draftId,
      text: { ...draft.text, question: 'What of {office}?' },
    })
    const refused = await driver.ask('feedback.approve', { course, draftId, approved: true })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } })
  })
}
