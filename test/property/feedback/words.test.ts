import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSteps, hasAction } from '#shared/feedback/nextSteps.ts'
import { sentencesIn } from '#shared/feedback/sentences.ts'
import { canResolve, resolveVariables, variablesIn } from '#shared/feedback/variables.ts'
import { wordDiff } from '#shared/feedback/wordDiff.ts'
import { asEntry, cursorAfter, insertAt, opensBank } from '#renderer/screens/feedback/insertAt.ts'

const piece = fc.constantFrom(
  'Read',
  'it',
  'aloud.',
  ' ',
  '\n',
  'e.g.',
  '“quote”',
  '🎓',
  'שלום',
  'Dr.',
  '?',
  '{first_name}',
)
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '))

describe('the difference of two texts', () => {
  it('holds all of both: what is the same and gone is the first, what is the same and new the second', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after)
        const of = (...kinds: readonly string[]) =>
          runs.flatMap((run) => (kinds.includes(run.kind) ? [run.text] : [])).join('')
        expect(of('same', 'gone')).toBe(before)
        expect(of('same', 'new')).toBe(after)
      }),
    )
  })

  it('is nothing new for the same text, and everything for texts without a word in common', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordDiff(one, one).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
    expect(wordDiff('a', 'b').map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })

  it('never has two runs of one kind beside each other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = wordDiff(before, after).map(({ kind }) => kind)
        expect(kinds.some((kind, at) => kind === kinds[at + 1])).toBe(false)
      }),
    )
  })

  it('of two very long texts is said at once, as one in place of the other', () => {
    const long = 'word '.repeat(5000)
    expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})

describe('the sentences of a text', () => {
  it('lie one after the other, without white space at their ends', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0
        for (const { start, end } of sentencesIn(given)) {
          expect(start).toBeGreaterThanOrEqual(last)
          const sentence = given.slice(start, end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          last = end
        }
      }),
    )
  })

  it('leave out nothing but white space', () => {
    fc.assert(
      fc.property(text, (given) => {
        const said = sentencesIn(given)
          .map(({ start, end }) => given.slice(start, end))
          .join('')
        expect(said.replace(/\s/gu, '')).toBe(given.replace(/\s/gu, ''))
      }),
    )
  })
})

describe('variables', () => {
  const values = { first_name: 'Ana', quote: '{due}', help: ' ' }

  it('that are filled are gone, and nothing that came out of a value is looked at again', () => {
    expect(resolveVariables('{first_name}: {quote} {First Name}', values)).toBe('Ana: {due} Ana')
  })

  it('that have no value stay to be seen', () => {
    expect(resolveVariables('{help} {nobody} { }', values)).toBe('{help} {nobody} { }')
    expect([canResolve('{help}', values), canResolve('{first_name}', values)]).toEqual([false, true])
  })

  it('are none in a text without braces, which stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((one) => !one.includes('{')),
        (given) => {
          expect(variablesIn(given)).toEqual([])
          expect(resolveVariables(given, values)).toBe(given)
        },
      ),
    )
  })

  it('are all gone where all can be filled', () => {
    const name = fc.constantFrom('{first_name}', '{ First-Name }', 'words', ' ', '🎓')
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (parts) => {
        const given = parts.join(' ')
        expect(variablesIn(resolveVariables(given, { first_name: 'Ana' }))).toEqual([])
      }),
    )
  })
})

describe('the steps of a next step', () => {
  it.each([
    ['Before Friday, reread one post. Start when you open the thread. Stuck? Ask in the Class Cafe.', 1],
    ['Reread one post. Then write a reply.', 2],
    ['Please choose a quotation.', 1],
    ['This was good work.', 0],
    ['', 0],
  ])('of "%s" are %i', (words, steps) => {
    expect(countSteps(words)).toBe(steps)
  })

  it('need a verb that says what to do', () => {
    expect([hasAction('Reread one post.'), hasAction('Sources!'), hasAction('A good rereading')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('an entry put into a text', () => {
  it('stands there in full, with the cursor behind it and no word run together', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 40 }), (given, place) => {
        const at = Math.min(place, given.length)
        const put = insertAt(given, 'Ask one.', at, at)
        expect(put.text.slice(0, put.cursor)).toMatch(/Ask one\.$/)
        expect(put.text.replace(/\s/gu, '')).toBe(
          `${given.slice(0, at)}Ask one.${given.slice(at)}`.replace(/\s/gu, ''),
        )
        expect(put.text).not.toMatch(/\SAsk one\./u)
      }),
    )
  })

  it.each([
    ['', 0, true],
    ['Say ', 4, true],
    ['and', 3, false],
    ['Line\n', 5, true],
  ])('is looked for by a slash in "%s" at %i: %s', (given, cursor, opens) => {
    expect(opensBank(given, cursor)).toBe(opens)
  })

  it('keeps the cursor as far from the end as it was', () => {
    expect(cursorAfter('Hi {first_name}, well', 'Hi Ana, well', 16)).toBe(7)
    expect(cursorAfter('abc', 'x', 2)).toBe(1)
  })

  it('is about nobody once the names are variables again', () => {
    expect(
      asEntry('Ana, tell Anabel and Ana Ruiz.', { first_name: 'Ana', peer_first_name: 'Ana Ruiz' }),
    ).toBe('{first_name}, tell Anabel and {peer_first_name}.')
    expect(asEntry('A.B. said a.b', { first_name: 'A.B.', help: undefined })).toBe('{first_name} said a.b')
  })
})
