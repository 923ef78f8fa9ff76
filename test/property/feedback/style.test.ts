import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import type { Draft } from '#shared/model/draft.ts'
import {
  FeedbackFormality,
  FeedbackLength,
  FeedbackTone,
  plainStyle,
  type FeedbackStyle,
} from '#shared/model/feedbackStyle.ts'
import type { Level } from '#shared/model/rubric.ts'
import { content, forum, mark, person, post, settings, topic } from '#test/unit/reading/classroom.ts'
import { anaText, benText, chenText, input } from '#test/unit/feedback/input.ts'

const styles: readonly FeedbackStyle[] = FeedbackTone.options.flatMap((tone) =>
  FeedbackLength.options.flatMap((length) =>
    FeedbackFormality.options.map((formality) => ({ tone, length, formality })),
  ),
)

/** Names, titles and words that hold what the registers change elsewhere: "do not", "Take", "I will". */
const people = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Will Not'),
  person('chen', 'Chen Wei'),
  person('dee', 'Dee Oyelaran'),
]
const topics = [
  topic('t1', 'Week 3: Is not rent what I will pay? Take 5 minutes'),
  topic('t2', 'Week 4: Who does not own the street?'),
]
const forums = {
  t1: forum({ week: 3 }),
  t2: forum({ week: 4, firstPostDate: '2026-10-16' }),
}
const stubborn = 'We do not know it, and I will not say that one cannot find it out in 20 minutes of reading.'
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4)
const room = fc.record({
  of: fc.constantFrom('ana', 'ben', 'chen', 'dee'),
  texts: fc.array(
    fc.tuple(
      fc.constantFrom('ana', 'ben', 'chen'),
      fc.constantFrom(anaText, benText, chenText, stubborn, 'Yes.'),
    ),
    { maxLength: 8 },
  ),
  levels: fc.record({ point: level, support: level, engage: level, inquire: level, transform: level }),
  help: fc.constantFrom('', 'Office hours, Tuesdays 3 pm. I will not be there at 4.'),
})
type Room = typeof room extends fc.Arbitrary<infer R> ? R : never

function draftIn({ of, texts, levels, help }: Room, style: FeedbackStyle): Draft {
  const posts = texts.map(([author, text], at) => post(String(at), author, text))
  return draftFeedback(
    input(of, {
      content: content({ people, topics, posts }),
      marks: Object.fromEntries(posts.map(({ id }) => [id, mark(levels)])),
      settings: settings({ helpRoute: help }),
      forums,
      style,
    }),
  )
}

/** Everything in a draft that is no wording. */
function factsOf({ text, sources }: Draft, own: string): unknown {
  const said = [text.strength, text.nextStep, text.question].join('\n')
  return {
    quotation: text.quotation,
    minutes: text.nextStep.match(/\d+ minutes/gu),
    figures: text.nextStep.match(/\d+/gu),
    due: /Friday, (?:October 16|16 October)/u.exec(said)?.[0],
    peers: ['Ana', 'Will', 'Chen', 'Dee'].filter((name) => name !== own && text.question.includes(name)),
    threads: topics
      .map(({ title }) => title.split(' ').slice(0, 8).join(' '))
      .filter((title) => said.includes(title)),
    help: said.includes('Office hours, Tuesdays 3 pm. I will not be there at 4'),
    from: [
      ...new Set(
        sources
          .filter(({ kind }) => kind === 'quotation' || kind === 'criterion' || kind === 'thread')
          .map(({ kind, what, postId }) => JSON.stringify([kind, what, postId])),
      ),
    ],
  }
}

describe('a style', () => {
  it('changes no fact: quotation, names, thread, minutes, date, place to ask and sources stay', () => {
    fc.assert(
      fc.property(room, (one) => {
        const own = people.find(({ id }) => id === one.of)?.name.split(' ')[0] ?? ''
        const plain = factsOf(draftIn(one, plainStyle), own)
        for (const style of styles)
          expect(factsOf(draftIn(one, style), own), JSON.stringify(style)).toEqual(plain)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps every draft between 60 and 120 words', () => {
    fc.assert(
      fc.property(room, (one) => {
        for (const style of styles) {
          const draft = draftIn(one, style)
          expect(draftWords(draft.text), JSON.stringify(style)).toBeGreaterThanOrEqual(60)
          expect(draftWords(draft.text), JSON.stringify(style)).toBeLessThanOrEqual(120)
          expect(draft.style).toEqual(style)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never makes a shorter length longer', () => {
    fc.assert(
      fc.property(room, fc.constantFrom(...styles), (one, style) => {
        const [short = 0, medium = 0, long = 0] = FeedbackLength.options.map((length) =>
          draftWords(draftIn(one, { ...style, length }).text),
        )
        expect(short).toBeLessThanOrEqual(medium)
        expect(medium).toBeLessThanOrEqual(long)
      }),
      { numRuns: 20 },
    )
  })

  it('passes the checks of tone in every style', () => {
    const one: Room = {
      of: 'ana',
      texts: [
        ['ana', anaText],
        ['ben', benText],
        ['chen', chenText],
      ],
      levels: { point: 2, support: 3, engage: 1, inquire: 2, transform: 1 },
      help: '',
    }
    const posts = one.texts.map(([author, text], at) => post(String(at), author, text))
    const context = {
      person: people[0] ?? person('x', 'X'),
      posts: posts.filter(({ authorId }) => authorId === 'ana'),
      content: content({ people, topics, posts }),
    }
    for (const style of styles) {
      expect(checkDraft(draftIn(one, style), context), JSON.stringify(style)).toEqual({
        blocks: [],
        cautions: [],
      })
    }
  })

  it('is heard: each of the nine voices of one length reads differently', () => {
    const one: Room = {
      of: 'ana',
      texts: [
        ['ana', anaText],
        ['ben', benText],
        ['chen', chenText],
      ],
      levels: { point: 3, support: 3, engage: 1, inquire: 2, transform: 1 },
      help: '',
    }
    const said = styles
      .filter(({ length }) => length === 'long')
      .map((style) => JSON.stringify(draftIn(one, style).text))
    expect(new Set(said).size).toBeGreaterThanOrEqual(7)
  })
})
