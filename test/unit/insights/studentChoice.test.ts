import { describe, expect, it } from 'vitest'
import bankFile from '#resources/phrases/en.json' with { type: 'json' }
import texts from '#resources/locales/en/sheetPages.json' with { type: 'json' }
import { readBank } from '#shared/feedback/bank.ts'
import { bankSheet } from '#shared/feedback/bankSheet.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { smallGroupSheet } from '#shared/insights/smallGroupSheet.ts'
import { transformationSheets } from '#shared/insights/transformationSheets.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { emptyMark, type Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import { content, forum, person, post, settings, topic, work } from '#test/unit/reading/classroom.ts'
import { at, firstDay } from './input.ts'

const bank = readBank(bankFile)
if (!bank.ok) throw new Error(bank.error)
const { phrases } = bank.value

const topics = [topic('t1', 'Week 1: Rent'), topic('t2', 'Week 2: Streets')]
const forums = { t1: forum({ week: 1, replyDate: '2026-10-09' }), t2: forum({ week: 2 }) }
const ana = person('ana', 'Ana Ruiz')
const ben = person('ben', 'Ben Lindqvist')
const early = post('1', 'ana', 'I thought that rent is only a number which two people agree on.', at(1, 1))
const late = post('2', 'ana', 'But a rent that nobody could refuse was never agreed on by two people.', {
  in: 't2',
  ...at(2, 1),
})

function sheetInput(posts: readonly Post[], marks: Readonly<Record<string, Mark>> = {}): SheetInput {
  return {
    content: content({ people: [ana, ben], topics, posts }),
    work: work({ marks }, { firstDay }),
    settings: settings({ firstDay }),
    scores: new Map(),
    forums,
    weeks: { from: 1, to: 2 },
    now: '2026-12-01T10:00:00Z',
    courseKey: 'course',
  }
}

function draftInput(input: SheetInput, of: typeof ana): DraftInput {
  return {
    person: of,
    posts: input.content.posts.filter(({ authorId }) => authorId === of.id),
    content: input.content,
    scores: input.scores,
    marks: input.work.marks,
    rubric: defaultRubric,
    weeks: input.weeks,
    settings: input.settings,
    forums,
    bank: bank.ok ? bank.value : { language: 'en', phrases: [] },
    seed: 'course',
  }
}

const pin = (of: Post, words: string): Mark => {
  const start = of.text.indexOf(words)
  return {
    ...emptyMark,
    pins: [{ span: { start, end: start + words.length }, text: words, use: 'transformation' }],
  }
}

function sheets(posts: readonly Post[], marks: Readonly<Record<string, Mark>> = {}) {
  const input = sheetInput(posts, marks)
  return transformationSheets(input, [draftInput(input, ana), draftInput(input, ben)])
}

describe('the transformation sheet', () => {
  it('sets what the instructor pinned side by side, with days and discussions', () => {
    const found = sheets([early, late], {
      '1': pin(early, 'only a number'),
      '2': pin(late, 'nobody could refuse'),
    })
    expect(found.sheets[0]).toMatchObject({
      early: { text: 'only a number', on: '2026-10-06', topic: 'Week 1: Rent' },
      late: { text: 'nobody could refuse', on: '2026-10-13', topic: 'Week 2: Streets' },
      suggested: false,
    })
  })

  it('proposes words of the first and the last discussion where fewer than two are pinned, and says so', () => {
    const found = sheets([early, late], { '1': pin(early, 'only a number') })
    expect(found.sheets[0]).toMatchObject({
      early: { text: expect.stringContaining('only a number') as string },
      suggested: true,
    })
    expect(late.text).toContain(found.sheets[0]?.late.text.slice(0, 30))
  })

  it('is not made from one discussion; who has none is named', () => {
    expect(sheets([early])).toEqual({ sheets: [], without: ['Ana Ruiz', 'Ben Lindqvist'] })
    expect(sheets([early, late]).without).toEqual(['Ben Lindqvist'])
  })

  it('never quotes a deleted post', () => {
    expect(sheets([early, { ...late, deleted: true, text: '' }]).sheets).toEqual([])
  })
})

describe('the small group', () => {
  const lateOnly = post('5', 'ana', 'This came after the date, and it has a point.', at(2, 5))
  const input = sheetInput([lateOnly])
  const students = [draftInput(input, ana), draftInput(input, ben)]
  const names = (skill: 'planning' | 'starting' | 'focus', chosen: boolean) =>
    smallGroupSheet({ skill, students, chosen }).members.map(({ name, why }) => [name, why.key])

  it('proposes those whose posts ask for the skill, in words that could be said to their face', () => {
    expect(names('planning', false)).toEqual([['Ana Ruiz', 'sheetPages:smallGroup.why.planning']])
    expect(names('starting', false)).toEqual([['Ben Lindqvist', 'sheetPages:smallGroup.why.starting']])
  })

  it('proposes nobody for a skill that posts do not show', () => {
    expect(names('focus', false)).toEqual([])
  })

  it('takes whom the instructor chose, whatever the posts say', () => {
    expect(names('focus', true).map(([name]) => name)).toEqual(['Ana Ruiz', 'Ben Lindqvist'])
  })

  it('says why only in sentences that are there', () => {
    const keys = [...names('focus', true), ...names('planning', true)].map(([, key = '']) => key)
    const why: Readonly<Record<string, string>> = texts.smallGroup.why
    for (const key of keys) expect(why[key.replace('sheetPages:smallGroup.why.', '')]).toMatch(/\w{3}/u)
  })

  it('is never larger than a round table when the program proposes it', () => {
    const many = Array.from({ length: 30 }, () => draftInput(input, ben))
    expect(smallGroupSheet({ skill: 'starting', students: many, chosen: false }).members).toHaveLength(6)
  })
})

describe('the booklet of the comment bank', () => {
  const entries = bankSheet(phrases)

  it('holds every phrase once, each with a code of its own', () => {
    expect(entries.map(({ text }) => text).toSorted()).toEqual(phrases.map(({ text }) => text).toSorted())
    expect(new Set(entries.map(({ code }) => code)).size).toBe(phrases.length)
    expect(entries.every(({ code }) => /^[A-Z]\d{1,3}$/u.test(code))).toBe(true)
  })

  it('has words for every kind and subject of the bank', () => {
    const { type: types, about: abouts } = texts.commentBank
    expect(entries.filter(({ type }) => !Object.hasOwn(types, type))).toEqual([])
    expect(
      [...new Set(entries.map(({ about }) => about))].filter((about) => !Object.hasOwn(abouts, about)),
    ).toEqual([])
  })

  it('keeps what belongs together in one place: kind, then subject, then level', () => {
    const parts = entries.map(({ type, about }) => `${type} ${about}`)
    const begins = parts.filter((part, place) => part !== parts[place - 1])
    expect(new Set(begins).size).toBe(begins.length)
    expect(entries.find(({ type }) => type === 'strength')?.code).toBe('S1')
  })
})
