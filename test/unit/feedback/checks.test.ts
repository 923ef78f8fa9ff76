import { describe, expect, it } from 'vitest'
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { whoseWords } from '#shared/feedback/whoseWords.ts'
import { personId } from '#shared/model/ids.ts'
import type { DraftText } from '#shared/model/draft.ts'
import { content, person, post } from '#test/unit/reading/classroom.ts'
import { anaText, benText, input, people, posts, topics } from './input.ts'

const whole = content({ people, topics, posts })
const ana = people[0] ?? person('x', 'X')
const fine: DraftText = {
  strength:
    'You tested the claim of the post against a case that you know yourself, and you said what it shows:',
  quotation: 'If that were true, our block would have emptied in 2019, and it did not.',
  nextStep:
    'Before Friday, take 20 minutes to reread one post that you see differently. Start when you open the thread.',
  question: 'Which of the two causes could you look up first, and where would you begin to look for it?',
}

function check(change: Partial<DraftText>, of = 'ana', all = whole) {
  const draft = { ...draftFeedback(input(of, { content: all })), text: { ...fine, ...change } }
  const student = all.people.find(({ id }) => id === of) ?? ana
  const found = checkDraft(draft, {
    person: student,
    posts: all.posts.filter(({ authorId }) => authorId === of),
    content: all,
  })
  return { blocks: found.blocks.map(({ key }) => key), cautions: found.cautions.map(({ key }) => key), found }
}

describe('what blocks approval', () => {
  it('is nothing in a draft that is whole', () => {
    expect(check({})).toMatchObject({ blocks: [], cautions: [] })
  })

  it('is a variable without a value, named', () => {
    const { found } = check({ question: 'Shall we meet by {due}? Ask {Peer first name}.' })
    expect(found.blocks).toEqual([
      { key: 'feedback:check.unresolved', params: { variable: '{due}' } },
      { key: 'feedback:check.unresolved', params: { variable: '{peer_first_name}' } },
    ])
  })

  it('is not a brace in the words of a student who writes about programs', () => {
    const code = post(
      '2',
      'ana',
      'In my loop { i } stands for the index, and that is why the sum is off by one.',
    )
    const all = content({ people, topics, posts: [code] })
    expect(check({ quotation: code.text }, 'ana', all).blocks).toEqual([])
    expect(check({ quotation: '{quote}' }).blocks).toContain('feedback:check.unresolved')
  })

  it('is an empty part', () => {
    expect(check({ strength: ' ', nextStep: '', question: '\n' }).blocks).toEqual([
      'feedback:check.empty.strength',
      'feedback:check.empty.nextStep',
      'feedback:check.empty.question',
    ])
  })

  it('is a quotation left out although there are words to quote', () => {
    expect(check({ quotation: '' }).blocks).toEqual(['feedback:check.noQuotation'])
  })

  it('is not a quotation left out where the student wrote nothing, or nothing to quote', () => {
    expect(check({ quotation: '' }, 'dee').blocks).toEqual([])
    const nod = content({ people, topics, posts: [...posts, post('9', 'dee', 'I agree!')] })
    expect(check({ quotation: '' }, 'dee', nod).blocks).toEqual([])
  })

  it('is a classmate’s words as the student’s own', () => {
    const { found } = check({ quotation: 'families leave the inner city because wages do not follow' })
    expect(found.blocks).toEqual([
      { key: 'feedback:check.othersQuotation', params: { name: 'Ana Ruiz', other: 'Ben Lindqvist' } },
    ])
  })

  it('is the words of another person of the same name', () => {
    const twin = person('ana2', 'Ana Ruiz')
    const words = 'In the village of my mother nobody ever paid rent to anybody at all.'
    const two = content({ people: [...people, twin], topics, posts: [...posts, post('9', 'ana2', words)] })
    expect(check({ quotation: words }, 'ana', two).blocks).toEqual(['feedback:check.othersQuotation'])
    expect(check({ quotation: words }, 'ana2', two).blocks).toEqual([])
  })
})

describe('what is worth a second look', () => {
  it('is a quotation that was changed', () => {
    expect(check({ quotation: 'If this were true, our block would be empty.' }).cautions).toEqual([
      'feedback:check.quotationChanged',
    ])
  })

  it('is not a quotation that leaves words out or tidies signs', () => {
    expect(check({ quotation: 'if that were true … and it did not' }).cautions).toEqual([])
    expect(check({ quotation: '…our block would have emptied in 2019, [...] it did not.' }).cautions).toEqual(
      [],
    )
  })

  it('is a classmate’s words in the text around it', () => {
    const { found } = check({ question: `Ben writes: ${benText.slice(0, 90)} What do you say?` })
    expect(found.cautions).toContainEqual({
      key: 'feedback:check.othersWords',
      params: { name: 'Ben Lindqvist' },
    })
  })

  it('is not the student’s own words, or the prompt’s', () => {
    expect(
      check({ question: `You say: ${anaText.slice(40)} Does rent explain who leaves the inner city?` })
        .cautions,
    ).toEqual([])
  })

  it('is the tone', () => {
    expect(check({ strength: `You are so smart! ${fine.strength}` }).cautions).toContain(
      'feedback:check.tone.verdict',
    )
    expect(check({ nextStep: `${fine.nextStep} PLEASE HURRY` }).cautions).toContain(
      'feedback:check.tone.capitals',
    )
  })

  it('is never the student’s own way of writing', () => {
    const loud = post(
      '2',
      'ana',
      'THIS IS NOT RIGHT and you are lazy if you believe it, because the numbers say no.',
    )
    const all = content({ people, topics, posts: [loud] })
    expect(check({ quotation: loud.text }, 'ana', all).cautions).toEqual([])
  })

  it('is a next step without an action, or with more than two', () => {
    expect(check({ nextStep: `More depth, please, ${'and better sources '.repeat(5)}` }).cautions).toContain(
      'feedback:check.noAction',
    )
    expect(
      check({ nextStep: 'Reread one post. Write down its best reason. Post it. Ask Ben about it.' }).cautions,
    ).toContain('feedback:check.manySteps')
  })

  it('is a length that does not help', () => {
    expect(check({ strength: 'Good.', question: 'Why?' }).cautions).toEqual(['feedback:check.short'])
    expect(check({ strength: 'One more word. '.repeat(34) }).cautions).toEqual(['feedback:check.long'])
  })

  it('is a sentence that has to be read twice', () => {
    const long = `${'and then again '.repeat(15)}it goes on.`
    expect(check({ strength: long }).cautions).toContain('feedback:check.longSentence')
    expect(check({ strength: `${fine.strength} ${fine.strength}` }).cautions).not.toContain(
      'feedback:check.longSentence',
    )
  })

  it('is a sentence of the bank that half the class gets, but not where to ask', () => {
    const draft = draftFeedback(input('ana'))
    const counts = new Map(
      draft.sources.flatMap(({ what }) =>
        what.key === 'feedback:source.bank' ? [[String(what.params?.['id']), 11] as const] : [],
      ),
    )
    const context = { person: ana, posts: posts.filter(({ authorId }) => authorId === 'ana'), content: whole }
    const found = checkDraft(draft, { ...context, use: { counts, students: 26 } }).cautions
    expect(found.map(({ key }) => key)).toEqual(found.map(() => 'feedback:check.overused'))
    expect(found).toHaveLength(counts.size - 1)
    expect(found[0]?.params).toMatchObject({ count: 11, students: 26 })
    expect(checkDraft(draft, { ...context, use: { counts, students: 40 } }).cautions).toEqual([])
    expect(checkDraft(draft, { ...context, use: { counts: new Map(), students: 26 } }).cautions).toEqual([])
  })

  it('is a classmate named with something unkind, or by a pronoun', () => {
    expect(check({ question: `${fine.question} Ben got it wrong there.` }).cautions).toEqual([
      'feedback:check.peerUnkind',
    ])
    expect(check({ question: `${fine.question} Ask Ben what he found.` }).cautions).toEqual([
      'feedback:check.pronoun',
    ])
    expect(check({ question: `${fine.question} Ask Ben what the census says.` }).cautions).toEqual([])
    expect(check({ question: `${fine.question} She who owns the house decides.` }).cautions).toEqual([])
  })

  it('says one thing once', () => {
    const twice = 'Ben got it wrong. Ben got it wrong again.'
    expect(check({ question: `${fine.question} ${twice}` }).cautions).toEqual(['feedback:check.peerUnkind'])
  })

  it('lives with names that mean something to a pattern', () => {
    const odd = content({ people: [...people, person('p', '(.*) [x]'), person('q', 'A')], topics, posts })
    expect(check({}, 'ana', odd)).toMatchObject({ blocks: [], cautions: [] })
  })
})

describe('whose words a quotation is', () => {
  it('is found in what a person wrote, not in what that person quoted', () => {
    const start = 0
    const quoting = post('9', 'dee', `${benText} So says Ben, and I think that he is right about it.`, {
      quotes: [{ start, end: benText.length }],
    })
    const all = content({ people, topics, posts: [...posts, quoting] })
    expect(whoseWords('because wages do not follow', personId('dee'), all)).toMatchObject({
      kind: 'other',
      name: 'Ben Lindqvist',
    })
    expect(whoseWords('I think that he is right', personId('dee'), all)).toEqual({ kind: 'own' })
  })

  it('is nobody’s where a few common words prove nothing', () => {
    expect(whoseWords('inner city', personId('ana'), whole)).toEqual({ kind: 'nobody' })
    expect(whoseWords('…', personId('ana'), whole)).toEqual({ kind: 'nobody' })
  })

  it('does not see signs, capitals, accents or line breaks', () => {
    expect(whoseWords('IF THAT WERE TRUE\nour block would have emptied', personId('ana'), whole)).toEqual({
      kind: 'own',
    })
  })
})
