import { describe, expect, it } from 'vitest'
import { contactLog } from '#shared/insights/contactLog.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { contactId, personId, topicId } from '#shared/model/ids.ts'
import type { LoggedContact } from '#shared/model/loggedContact.ts'
import { content, post, settings, work } from '#test/unit/reading/classroom.ts'
import { at, firstDay, forums, people, posts, topics } from './input.ts'

const answered = [...posts, post('20', 'lee', 'Say more.', { to: '4', ...at(1, 3) })]

const contact = (id: string, more: Partial<LoggedContact> = {}): LoggedContact => ({
  id: contactId(id),
  personId: personId('ana'),
  on: '2026-10-06',
  kind: 'email',
  topicId: topicId('t1'),
  note: '',
  ...more,
})

function input(contacts: readonly LoggedContact[] = [], more: Partial<SheetInput> = {}): SheetInput {
  return {
    content: content({ people, topics, posts: answered }),
    work: work(
      { contacts: Object.fromEntries(contacts.map((one) => [one.id, one])) },
      { firstDay, weeks: 8 },
    ),
    settings: settings({ firstDay }),
    scores: new Map(),
    forums,
    weeks: { from: 1, to: 1 },
    now: '2026-12-01T10:00:00Z',
    courseKey: 'course',
    ...more,
  }
}

describe('the contact log', () => {
  it('knows the answers of the staff to students, and what they opened for all', () => {
    expect(contactLog(input()).map(({ kind, name, on, thread }) => [kind, name, on, thread])).toEqual([
      ['opening', '', '2026-10-07', 'Week 1: Rent'],
      ['reply', 'Chen Wei', '2026-10-08', 'Week 1: Rent'],
    ])
  })

  it('puts what was written down in its place, by day', () => {
    const rows = contactLog(input([contact('late', { on: '2026-10-09' }), contact('early')]))
    expect(rows.map(({ id }) => id)).toEqual(['early', null, null, 'late'])
  })

  it('keeps to the weeks asked for', () => {
    const rows = contactLog(input([contact('next', { on: '2026-10-13' })]))
    expect(rows.map(({ id }) => id)).not.toContain('next')
    const next = contactLog(input([contact('next', { on: '2026-10-13' })], { weeks: { from: 2, to: 2 } }))
    expect(next.map(({ id }) => id)).toEqual(['next'])
  })

  it('leaves nothing out where the course has no first day', () => {
    const free = input([contact('any', { on: '2020-01-01' })])
    const undated = { ...free, work: { ...free.work, settings: { course: settings({ firstDay: null }) } } }
    expect(contactLog(undated).map(({ id }) => id)).toContain('any')
  })

  it('names returned feedback, never a draft that was not handed back', () => {
    const text = { strength: '', quotation: '', nextStep: '', question: '' }
    const draft = (deliveredAt: string | null) => ({
      personId: personId('ben'),
      weeks: { from: 1, to: 1 },
      suggested: text,
      text,
      sources: [],
      state: 'delivered' as const,
      opened: true,
      approvedAt: null,
      deliveredAt,
    })
    const given = input()
    const rows = contactLog({
      ...given,
      work: { ...given.work, drafts: { a: draft('2026-10-10T22:00:00Z'), b: draft(null) } },
    })
    expect(rows.filter(({ kind }) => kind === 'feedback')).toMatchObject([
      { name: 'Ben Lindqvist', on: '2026-10-10' },
    ])
  })

  it('holds days and no hours, and nothing of what anybody wrote', () => {
    const text = JSON.stringify(contactLog(input()))
    expect(text).not.toMatch(/\d\d:\d\d/u)
    expect(text).not.toContain('Say more')
  })
})
