import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import feedback from '#resources/locales/en/feedback.json' with { type: 'json' }
import insights from '#resources/locales/en/insights.json' with { type: 'json' }
import reading from '#resources/locales/en/reading.json' with { type: 'json' }
import rubric from '#resources/locales/en/rubric.json' with { type: 'json' }
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { overview } from '#shared/insights/overview.ts'
import type { Message } from '#shared/model/message.ts'
import { sayMessage } from '#shared/model/say.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { whenWritten } from '#shared/reading/when.ts'
import { content, forum, post, score, scoresOf, work } from '#test/unit/reading/classroom.ts'
import {
  input as draftInput,
  anaText,
  people as class_,
  posts as classPosts,
  topics as classTopics,
} from '#test/unit/feedback/input.ts'
import { firstDay, input, people, posts, topics } from './input.ts'

await i18next.init({
  lng: 'en',
  resources: { en: { feedback, insights, reading, rubric } },
  interpolation: { escapeValue: false },
})

/** Says a message as the page does; a key without words, or a gap without a value, is a defect. */
function say(message: Message): string {
  expect(i18next.exists(message.key, { ...message.params }), `no words for ${message.key}`).toBe(true)
  const said = sayMessage(i18next, message)
  expect(said, message.key).not.toMatch(/\{\{|\}\}|\$t\(|undefined|null/u)
  return said
}

describe('the words of the overview', () => {
  it('exist for everything it says', () => {
    const marks = { '4': { ...emptyMark, moderation: true } }
    for (const week of [null, 1, 2, 7]) {
      const found = overview(input({ week, work: work({ marks }, { firstDay }) }))
      const said = [
        ...found.lead,
        ...found.groups,
        ...found.acts.flatMap(({ what, why }) => [what, why]),
      ].map(say)
      expect(said.length).toBeGreaterThan(2)
    }
  })

  it('count in words that fit the number', () => {
    expect(say({ key: 'insights:lead.unanswered', params: { count: 1 } })).toMatch(/^One student has/u)
    expect(say({ key: 'insights:lead.unanswered', params: { count: 3 } })).toMatch(/^3 students have/u)
    expect(say({ key: 'insights:act.greet.what', params: { count: 3, name: 'Ana', others: 2 } })).toBe(
      'Greet Ana and 2 more',
    )
  })

  it('never speak of tracking, rank or fault', () => {
    const all = JSON.stringify([insights, feedback.source])
    for (const word of ['tracked', 'detected', 'rank', 'failed', 'missing', 'lazy', 'algorithm']) {
      expect(all.toLowerCase()).not.toContain(word)
    }
  })

  it('read as a colleague would say it', () => {
    const found = overview(input({ content: content({ people, topics, posts }), week: 1 }))
    expect(found.lead.map(say).join(' ')).toBe('Week 1. 4 of 5 posted.')
  })
})

describe('the words beside a post', () => {
  it('give the day as the language writes it, and nothing closer', () => {
    const dated = whenWritten(post('1', 'ana', ''), forum(), { anonymous: false, timeZone: 'UTC' })
    expect(dated === null ? '' : say(dated)).toBe('Posted Oct 5')
  })

  it('exist for every place in time', () => {
    for (const when of ['beforeFirst', 'beforeReply', 'after']) say({ key: `reading:when.${when}` })
  })
})

describe('the words of feedback', () => {
  it('exist for every source of a draft', () => {
    const anaPost = classPosts[1] ?? post('x', null, '')
    const scores = scoresOf([score(anaPost, { levels: { point: 2, support: 1 } })])
    for (const of of ['ana', 'ben', 'dee']) {
      for (const { what } of draftFeedback(draftInput(of, { scores })).sources) say(what)
    }
  })

  it('name a built-in criterion by its words, and the instructor’s own as it is written', () => {
    const from = (criterion: string): string =>
      say({ key: 'feedback:source.criterion', params: { criterion } })
    expect(from('rubric:criterion.point.title')).toBe('From the level on “Makes a point”')
    expect(from('Evidence: named & weighed')).toBe('From the level on “Evidence: named & weighed”')
  })

  it('exist for every check', () => {
    const whole = content({ people: class_, topics: classTopics, posts: classPosts })
    const text = {
      strength: 'YOU ARE LAZY, Ben got it wrong and he is worse than the others!! Your reply was late {due}.',
      quotation: '',
      nextStep: '',
      question: `${anaText} Ben says: families leave the inner city because wages do not follow, and the schools lose their pupils.`,
    }
    const person = class_[0]
    if (person === undefined) throw new Error('nobody')
    const draft = { ...draftFeedback(draftInput('ana')), text }
    const own = classPosts.filter(({ authorId }) => authorId === 'ana')
    const { blocks, cautions } = checkDraft(draft, { person, posts: own, content: whole })
    expect([...blocks, ...cautions].map(say).length).toBeGreaterThan(8)
  })
})
