import { describe, expect, it } from 'vitest'
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { variableValues } from '#shared/feedback/draftPlan.ts'
import { variablesIn } from '#shared/feedback/variables.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import { criterionId } from '#shared/model/ids.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import {
  content,
  mark,
  person,
  post,
  reason,
  score,
  scoresOf,
  settings,
} from '#test/unit/reading/classroom.ts'
import { anaText, input, people, posts, topics } from './input.ts'

const anaPost = posts[1] ?? post('x', null, '')
const scores = scoresOf([
  score(anaPost, {
    levels: { point: 2, support: 3, engage: 2, inquire: 0, transform: 1 },
    reasons: { support: [reason(anaText, 'our block would have emptied in 2019')] },
  }),
])
const whole = (draft: Draft): string =>
  [draft.text.strength, draft.text.quotation, draft.text.nextStep, draft.text.question].join('\n')
const sourceKinds = (draft: Draft, part: string) =>
  draft.sources.filter((source) => source.part === part).map(({ kind }) => kind)

describe('a draft', () => {
  const draft = draftFeedback(input('ana', { scores }))

  it('quotes the student’s own words, and only these', () => {
    expect(anaText).toContain(draft.text.quotation.replace(/…$/u, ''))
    expect(draft.text.quotation.length).toBeGreaterThan(20)
  })

  it('names a strength of the quotation’s own criterion', () => {
    const bankIds = draft.sources.flatMap(({ what }) => what.params?.['id'] ?? [])
    expect(bankIds).toContainEqual(expect.stringMatching(/^strength\.support\.strong\./u))
  })

  it('gives a next step for the weakest criterion, with minutes, a start and a place to ask', () => {
    expect(draft.sources).toContainEqual(
      expect.objectContaining({
        part: 'nextStep',
        kind: 'criterion',
        what: { key: 'feedback:source.criterion', params: { criterion: 'rubric:criterion.inquire.title' } },
      }),
    )
    expect(draft.text.nextStep).toMatch(/\d+ minutes/u)
    expect(draft.text.nextStep).toMatch(/Start when/u)
    expect(draft.text.nextStep).toContain('Class Cafe')
  })

  it('asks a question that points to a thread and a classmate', () => {
    expect(draft.text.question).toContain('Week 3: Who pays the rent?')
    expect(draft.text.question).toContain('Chen')
  })

  it('has 60 to 120 words', () => {
    expect(draftWords(draft.text)).toBeGreaterThanOrEqual(60)
    expect(draftWords(draft.text)).toBeLessThanOrEqual(120)
  })

  it('says where every part comes from', () => {
    expect(sourceKinds(draft, 'strength')).toEqual(['quotation', 'criterion', 'bank'])
    expect(sourceKinds(draft, 'nextStep')).toEqual(['criterion', 'bank', 'bank'])
    expect(sourceKinds(draft, 'question')).toEqual(['thread', 'bank', 'strategy', 'bank'])
  })

  it('points its sources at the posts', () => {
    expect(draft.sources.find(({ kind }) => kind === 'quotation')?.postId).toBe('2')
    expect(draft.sources.find(({ kind }) => kind === 'thread')?.postId).toBe('3')
  })

  it('starts unopened, unapproved, and keeps what the rules had written', () => {
    expect(draft).toMatchObject({ state: 'draft', opened: false, approvedAt: null, deliveredAt: null })
    expect(draft.suggested).toEqual(draft.text)
  })

  it('leaves no variable open and passes its own checks', () => {
    expect(variablesIn(whole(draft))).toEqual([])
    const context = {
      person: people[0] ?? person('x', 'X'),
      posts: [anaPost],
      content: content({ people, topics, posts }),
    }
    expect(checkDraft(draft, context)).toEqual({ blocks: [], cautions: [] })
  })

  it('is the same word for word when asked again, and another with another seed', () => {
    expect(draftFeedback(input('ana', { scores }))).toEqual(draft)
    const others = ['a', 'b', 'c', 'd'].map((seed) => whole(draftFeedback(input('ana', { scores, seed }))))
    expect(new Set(others).size).toBeGreaterThan(1)
  })

  it('goes by the instructor’s levels where they differ', () => {
    const marks = { '2': mark({ point: 0, inquire: 4, support: 4, engage: 4, transform: 4 }) }
    const other = draftFeedback(input('ana', { scores, marks }))
    expect(other.sources).toContainEqual(
      expect.objectContaining({
        part: 'nextStep',
        what: { key: 'feedback:source.criterion', params: { criterion: 'rubric:criterion.point.title' } },
      }),
    )
  })
})

describe('a student without words to quote', () => {
  it('gets a kind note of its own where there are no posts: no quotation, no “your point”', () => {
    const draft = draftFeedback(input('dee', { scores }))
    expect(draft.text.quotation).toBe('')
    expect(draft.text.strength).toContain('Dee')
    expect(draft.sources).toContainEqual(
      expect.objectContaining({
        what: {
          key: 'feedback:source.bank',
          params: expect.objectContaining({
            id: expect.stringMatching(/^strength\.noPosts/u) as string,
          }) as Record<string, string>,
        },
      }),
    )
    expect(draft.text.question).not.toMatch(/your (?:main point|post|claim|idea|argument|example)/u)
    expect(draftWords(draft.text)).toBeGreaterThanOrEqual(60)
    expect(draftWords(draft.text)).toBeLessThanOrEqual(120)
  })

  it('is met as somebody who shared media, where that is what was posted', () => {
    const clip = post('9', 'dee', '', { media: [{ kind: 'video', label: 'clip' }] })
    const draft = draftFeedback(
      input('dee', { content: content({ people, topics, posts: [...posts, clip] }) }),
    )
    expect(draft.sources.some(({ what }) => String(what.params?.['id']).startsWith('strength.media'))).toBe(
      true,
    )
  })

  it('is met as somebody who wrote little, where that is so', () => {
    const nod = post('9', 'dee', 'I agree!')
    const draft = draftFeedback(
      input('dee', { content: content({ people, topics, posts: [...posts, nod] }) }),
    )
    expect(draft.sources.some(({ what }) => String(what.params?.['id']).startsWith('strength.brief'))).toBe(
      true,
    )
  })

  it('counts a deleted post as none', () => {
    const gone = post('9', 'dee', '', { deleted: true })
    const draft = draftFeedback(
      input('dee', { content: content({ people, topics, posts: [...posts, gone] }) }),
    )
    expect(draft.sources.some(({ what }) => String(what.params?.['id']).startsWith('strength.noPosts'))).toBe(
      true,
    )
  })
})

describe('a course without much in it', () => {
  it('gets a question without a thread where there is none to point to', () => {
    const draft = draftFeedback(input('dee', { content: content({ people, topics: [], posts: [] }) }))
    expect(draft.text.question).toMatch(/\?/u)
    expect(draft.sources.some(({ kind }) => kind === 'thread')).toBe(false)
  })

  it('points to the thread alone where no classmate’s post is worth naming', () => {
    const alone = content({ people, topics, posts: [anaPost] })
    const draft = draftFeedback(input('ana', { content: alone }))
    expect(draft.text.question).toContain('Week 3')
    expect(draft.sources.find(({ kind }) => kind === 'thread')?.what.key).toBe('feedback:source.thread')
  })

  it('writes nothing where the bank is empty, instead of inventing', () => {
    const draft = draftFeedback(input('ana', { bank: { language: 'en', phrases: [] } }))
    expect(draft.text).toMatchObject({ strength: '', nextStep: '', question: '' })
    expect(draft.sources).toEqual([])
  })
})

describe('a rubric of the instructor’s own', () => {
  const rubric: Rubric = {
    id: 'canvas',
    title: 'Discussion',
    criteria: [
      {
        id: criterionId('c1'),
        title: 'Sources: named & weighed',
        description: '',
        signal: 'none',
        weight: 1,
        points: null,
        meanings: null,
      },
      {
        id: criterionId('c2'),
        title: 'Argument',
        description: '',
        signal: 'point',
        weight: 1,
        points: null,
        meanings: null,
      },
    ],
  }

  it('is spoken of by the titles as they are written', () => {
    const marks = { '2': mark({ c1: 0, c2: 3 }) }
    const draft = draftFeedback(input('ana', { rubric, marks }))
    expect(draft.text.nextStep).toContain('“Sources: named & weighed”')
    expect(draft.sources).toContainEqual(
      expect.objectContaining({
        what: { key: 'feedback:source.criterion', params: { criterion: 'Sources: named & weighed' } },
      }),
    )
  })
})

describe('the values of variables', () => {
  it('are there for what the instructor types', () => {
    expect(variableValues(input('ana', { scores }))).toMatchObject({
      first_name: 'Ana',
      peer_first_name: 'Chen',
      thread: 'Week 3: Who pays the rent?',
      due: 'Friday, October 16',
      help: 'Class Cafe',
      course: 'HIST 210',
      instructor: 'Dr Lee',
    })
  })

  it('are left out where there is nothing to say, so that the variable stays visible', () => {
    const bare = variableValues(
      input('dee', { content: content({ people, topics: [], posts: [] }), forums: {} }),
    )
    expect(Object.keys(bare)).not.toContain('quote')
    expect(Object.keys(bare)).not.toContain('thread')
    expect(Object.keys(bare)).not.toContain('due')
    expect(Object.keys(bare)).not.toContain('help')
  })

  it('speak of the student’s own work, not of the lounge', () => {
    const cafe = post('9', 'ana', 'Where can we find the second reading for the coming week, please?', {
      in: 'cafe',
    })
    const all = content({ people, topics, posts: [...posts, cafe] })
    expect(variableValues(input('ana', { content: all })).quote).not.toContain('reading')
    const onlyCafe = content({ people, topics, posts: [cafe] })
    expect(variableValues(input('ana', { content: onlyCafe })).quote).toContain('second reading')
  })
})

describe('help', () => {
  it('is the instructor’s own line where there is one', () => {
    const draft = draftFeedback(
      input('ana', { settings: settings({ helpRoute: 'office hours, Tuesday at three.' }) }),
    )
    expect(draft.text.nextStep).toContain('office hours, Tuesday at three.')
    expect(draft.text.nextStep).not.toContain('three..')
  })
})
