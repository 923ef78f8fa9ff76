import { describe, expect, it } from 'vitest'
import { postId } from '#shared/model/ids.ts'
import { emptyMark, type Pin } from '#shared/model/mark.ts'
import { maskOf, readingOf, threadView, unmaskSpan, type ThreadInput } from '#shared/reading/threadView.ts'
import { content, forum, person, post, reason, score, settings, topic, work } from './classroom.ts'

const people = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Ben Lindqvist'),
  person('lee', 'Dr Lee', { role: 'staff' }),
]
const text = 'Hi Ben, I tested it in our street. As Ben says, rent went up. — Ana'
const posts = [
  post('1', 'ben', 'Rent went up.'),
  post('2', 'ana', text, {
    to: '1',
    source: '<p>Hi Ben …</p>',
    quotes: [{ start: text.indexOf('rent went'), end: text.indexOf('rent went') + 9 }],
    links: [{ start: text.indexOf('street'), end: text.indexOf('street') + 6, href: 'https://example.org' }],
    media: [
      { kind: 'file', label: 'ruiz_ana_final.docx' },
      { kind: 'image', label: 'Ana Ruiz in our street' },
    ],
  }),
  post('3', 'lee', 'Thank you, Ana Ruiz.', { to: '2' }),
  post('4', 'ben', 'Elsewhere.'),
]

function input(anonymous = true, more: Partial<ThreadInput> = {}): ThreadInput {
  return {
    content: content({ people, posts, topics: [topic('t1', 'Week 3')] }),
    work: work({}, settings({ anonymous })),
    forums: { t1: forum({ week: 3, firstPostDate: '2026-10-04', replyDate: '2026-10-06' }) },
    courseKey: 'course',
    ...more,
  }
}

describe('the thread around a post', () => {
  it('has what stands before it, the post, and what follows, with depth', () => {
    const view = threadView(postId('2'), input())
    expect(view?.before.map((one) => [one.post.id, one.depth])).toEqual([['1', 0]])
    expect([view?.focus.post.id, view?.focus.depth]).toEqual(['2', 1])
    expect(view?.after.map((one) => [one.post.id, one.depth])).toEqual([['3', 2]])
  })

  it('is nothing for a post that is not there', () => {
    expect(threadView(postId('99'), input())).toBeNull()
    expect(readingOf(postId('99'), null, input())).toBeNull()
  })
})

describe('reading without names', () => {
  const view = threadView(postId('2'), input())
  const focus = view?.focus

  it('shows no name of a student in any text of the thread', () => {
    const all = [...(view?.before ?? []), ...(focus === undefined ? [] : [focus]), ...(view?.after ?? [])]
    for (const one of all) expect(one.post.text).not.toMatch(/Ana|Ben|Ruiz|Lindqvist/u)
  })

  it('gives a person the same code as writer and as somebody greeted', () => {
    const ben = view?.before[0]?.who ?? ''
    expect(ben).toMatch(/^[A-Z][a-z]+ \d+$/u)
    expect(focus?.post.text).toContain(`Hi ${ben},`)
  })

  it('names the staff', () => {
    expect(view?.after[0]).toMatchObject({ who: 'Dr Lee', role: 'staff' })
  })

  it('hides what gives the writer away: the source, the times, file names', () => {
    expect(focus?.post).toMatchObject({ source: null, createdAt: null, updatedAt: null })
    expect(focus?.post.media[0]?.label).toBe('')
    expect(focus?.post.media[1]?.label).not.toContain('Ana')
  })

  it('says when only against the forum’s dates', () => {
    expect(focus?.when?.key).toBe('reading:when.beforeReply')
    const free = threadView(postId('2'), input(true, { forums: { t1: forum() } }))
    expect(free?.focus.when).toBeNull()
  })

  it('keeps quotes and links on their words', () => {
    const shown = focus?.post
    const cut = (span: { start: number; end: number } | undefined) =>
      shown?.text.slice(span?.start, span?.end)
    expect(cut(shown?.quotes[0])).toBe('rent went')
    expect(cut(shown?.links[0])).toBe('street')
  })
})

describe('reading with names', () => {
  it('shows posts exactly as imported, with the day', () => {
    const view = threadView(postId('2'), input(false))
    expect(view?.focus.post).toEqual(posts[1])
    expect(view?.focus.who).toBe('Ana Ruiz')
    expect(view?.focus.when).toEqual({ key: 'reading:when.on', params: { date: Date.UTC(2026, 9, 5, 12) } })
  })
})

describe('everything for the reading place', () => {
  const own = posts[1] ?? post('x', null, '')
  const why = [reason(text, 'I tested it in our street'), reason(text, 'As Ben says')]
  const pin: Pin = {
    span: { start: why[1]?.start ?? 0, end: why[1]?.end ?? 0 },
    text: 'As Ben says',
    use: 'share',
  }
  const given = score(own, { levels: { support: 3 }, reasons: { support: why } })
  const marks = { '2': { ...emptyMark, pins: [pin] } }
  const reading = readingOf(postId('2'), given, input(true, { work: work({ marks }) }))

  it('points reasons at the same words of the masked text', () => {
    const shown = reading?.focus.post.text ?? ''
    const reasons = Object.values(reading?.score?.criteria ?? {}).flatMap((criterion) => criterion.reasons)
    expect(reasons).toHaveLength(2)
    for (const one of reasons) expect(shown.slice(one.start, one.end)).toBe(one.text)
    expect(reasons[0]?.text).toBe('I tested it in our street')
    expect(reasons[1]?.text).toMatch(/^As [A-Z][a-z]+ \d+ says$/u)
  })

  it('points pins at the masked text and finds the way back', () => {
    const shown = reading?.mark.pins[0]
    expect(shown?.text).toMatch(/^As [A-Z][a-z]+ \d+ says$/u)
    expect(unmaskSpan(shown?.span ?? { start: 0, end: 0 }, own, input())).toEqual(pin.span)
  })

  it('keeps a span from the page inside the text', () => {
    const span = unmaskSpan({ start: 5, end: 100_000 }, own, input())
    expect(span.end).toBe(own.text.length)
    expect(span.start).toBeLessThanOrEqual(span.end)
  })

  it('can be scored where the forum is', () => {
    expect(reading?.scorable).toBe(true)
    const lounge = input(true, { forums: { t1: forum({ purpose: 'lounge' }) } })
    expect(readingOf(postId('2'), null, lounge)?.scorable).toBe(false)
    expect(readingOf(postId('3'), null, input())?.scorable).toBe(false)
  })

  it('has a mark and no suggestion for a post nobody has touched', () => {
    expect(readingOf(postId('1'), null, input())).toMatchObject({ score: null, mark: emptyMark })
  })

  it('opens a post of a topic that is not listed', () => {
    const lost = input(true, { content: content({ people, posts, topics: [] }), forums: {} })
    expect(readingOf(postId('2'), null, lost)?.topic).toMatchObject({ id: 't1', title: '' })
  })

  it('masks the same way every time', () => {
    expect(maskOf(own, input()).text).toBe(maskOf(own, input()).text)
  })
})
