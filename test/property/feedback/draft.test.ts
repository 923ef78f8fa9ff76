import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { phraseIdOf } from '#shared/feedback/phraseUse.ts'
import { variablesIn } from '#shared/feedback/variables.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { Level } from '#shared/model/rubric.ts'
import { content, mark, person, post, topic } from '#test/unit/reading/classroom.ts'
import { bank, forums, input } from '#test/unit/feedback/input.ts'

const sentences = [
  'I doubt that rent alone explains the change we see in our street.',
  'My uncle kept his shop because he owned the house, and so I think ownership matters more.',
  'What would we have to find in the census to tell the two causes apart?',
  'If the guilds had been the cause, the villages without guilds should look different, but they do not.',
  'I used to think that schools follow money, and now I am less sure about the order of things.',
  'I agree.',
  'Hi Ben, thank you!',
  'It is the law that says who may stay and who has to go in the end.',
]
const text = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((parts) => parts.join(' '))
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4)
const levels = fc.record({ point: level, support: level, engage: level, inquire: level, transform: level })
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const people = letters.map((id, at) =>
  person(id, `${['Ana', 'Ben', 'Chen', 'Dee', 'Eva', 'Fay', 'Gus', 'Hal'][at] ?? id} Last${id}`),
)

const classroom = fc
  .array(
    fc.record({ author: fc.constantFrom(...letters), text, levels, to: fc.option(fc.nat({ max: 20 })) }),
    {
      maxLength: 16,
    },
  )
  .map((rows) => ({
    posts: rows.map((row, at) =>
      post(String(at), row.author, row.text, row.to === null || row.to >= at ? {} : { to: String(row.to) }),
    ),
    marks: Object.fromEntries(rows.map((row, at) => [String(at), mark(row.levels)])),
  }))

const whole = ({ text: { strength, quotation, nextStep, question } }: Draft): string =>
  [strength, quotation, nextStep, question].join('\n')

function draftsOf(room: {
  posts: readonly ReturnType<typeof post>[]
  marks: Record<string, ReturnType<typeof mark>>
}) {
  const all = content({ people, topics: [topic('t1', 'Week 3: Who pays?')], posts: room.posts })
  return people.map(({ id }) => ({
    draft: draftFeedback(input(id, { content: all, marks: room.marks })),
    context: {
      person: people.find((one) => one.id === id) ?? person('x', 'X'),
      posts: room.posts.filter((one) => one.authorId === id),
      content: all,
    },
  }))
}

describe('drafts of any class', () => {
  it('have 60 to 120 words, no open variable and nothing that blocks approval', () => {
    fc.assert(
      fc.property(classroom, (room) => {
        for (const { draft, context } of draftsOf(room)) {
          expect(draftWords(draft.text)).toBeGreaterThanOrEqual(60)
          expect(draftWords(draft.text)).toBeLessThanOrEqual(120)
          expect(variablesIn(whole(draft))).toEqual([])
          expect(checkDraft(draft, context).blocks).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('quote words that stand in the student’s own posts', () => {
    fc.assert(
      fc.property(classroom, (room) => {
        for (const { draft, context } of draftsOf(room)) {
          const own = context.posts.map((one) => one.text.replace(/\s+/gu, ' ')).join(' | ')
          for (const piece of draft.text.quotation.split('…')) expect(own).toContain(piece.trim())
        }
      }),
      { numRuns: 60 },
    )
  })

  it('give no two students the same feedback', () => {
    fc.assert(
      fc.property(classroom, (room) => {
        const drafts = draftsOf(room).map(({ draft }) => whole(draft))
        expect(new Set(drafts).size).toBe(drafts.length)
      }),
      { numRuns: 60 },
    )
  })

  it('trace every sentence to the bank or to the student', () => {
    fc.assert(
      fc.property(classroom, (room) => {
        for (const { draft } of draftsOf(room)) {
          const ids = draft.sources.flatMap((source) => phraseIdOf(source) ?? [])
          const patterns = ids.map((id) => {
            const phrase = bank.phrases.find((one) => one.id === id)?.text ?? 'not in the bank'
            return phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\\\{\w+\\\}/gu, '.{1,80}?')
          })
          const said = [draft.text.strength, draft.text.nextStep, draft.text.question].join(' ')
          expect(said).toMatch(new RegExp(`^${patterns.join(' ')}$`, 'u'))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a class in which nobody wrote', () => {
  it('gets thirty different notes', () => {
    const thirty = Array.from({ length: 30 }, (_, at) => person(`p${at}`, `Name${at} Last`))
    const all = content({ people: thirty, topics: [], posts: [] })
    const drafts = thirty.map(({ id, name }) =>
      whole(draftFeedback(input(id, { content: all, forums }))).replaceAll(name.split(' ')[0] ?? '', 'X'),
    )
    expect(new Set(drafts).size).toBe(30)
  })
})
