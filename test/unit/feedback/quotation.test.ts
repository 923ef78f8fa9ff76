import { describe, expect, it } from 'vitest'
import { earlierWriters, isCopied } from '#shared/feedback/copied.ts'
import { ownSentences } from '#shared/feedback/ownSentences.ts'
import { chooseQuotation, cutAround } from '#shared/feedback/quotation.ts'
import { countWords } from '#shared/feedback/wordCount.ts'
import { personId, topicId } from '#shared/model/ids.ts'
import { emptyMark, type Pin } from '#shared/model/mark.ts'
import { content, mark, post, reason, score, scoresOf } from '#test/unit/reading/classroom.ts'
import { anaText, benText, input, people, posts, topics } from './input.ts'

const whole = content({ people, topics, posts })
const own = (text: string, more: Parameters<typeof post>[3] = {}): readonly string[] => {
  const one = post('9', 'ana', text, more)
  const all = content({ people, topics, posts: [...posts, one] })
  return ownSentences(one, all).map(({ start, end }) => text.slice(start, end))
}

describe('sentences that are the student’s own', () => {
  it('leave out greetings, addresses and what says nothing', () => {
    const text =
      'Hi Ben, thank you for this post of yours. I agree. Look at https://example.org for a lot more of this. ' +
      'Thanks for the good example that you gave us. In our street nobody could pay it any more.'
    expect(own(text)).toEqual(['In our street nobody could pay it any more.'])
  })

  it('leave out what is marked as a quotation and what stands in quotation marks', () => {
    const text =
      'The rent is a symptom and not the cause. “Property is what the law says that it is.” I find that this holds for us too.'
    const start = text.indexOf('The rent')
    expect(own(text, { quotes: [{ start, end: start + 40 }] })).toEqual([
      'I find that this holds for us too.',
    ])
  })

  it('leave out what a classmate wrote first, even without marks', () => {
    expect(own(`I was thinking. ${benText}`)).toEqual([])
  })

  it('leave out the prompt', () => {
    expect(
      own('Does rent explain who leaves the inner city? In my view it explains only half of it.'),
    ).toEqual(['In my view it explains only half of it.'])
  })

  it('stay with the one who wrote them first', () => {
    const first = posts[0]
    const copy = post('9', 'ana', benText)
    const all = content({ people, topics, posts: [...posts, copy] })
    expect(first === undefined ? [] : ownSentences(first, all)).toHaveLength(2)
    expect(ownSentences(copy, all)).toHaveLength(0)
  })

  it('are none in a deleted post', () => {
    expect(own('In our street nobody could pay it any more.', { deleted: true })).toEqual([])
  })
})

describe('copied words', () => {
  it('are a run of eight, not what everybody says', () => {
    expect(isCopied('I think that rents rise, families leave', personId('ana'), topicId('t1'), whole)).toBe(
      false,
    )
    expect(
      isCopied('because wages do not follow, and the schools lose', personId('ana'), topicId('t1'), whole),
    ).toBe(true)
  })

  it('are copied in capitals and without accents too', () => {
    expect(
      isCopied('BECAUSE WAGES DO NOT FOLLOW AND THE SCHOOLS LOSE', personId('ana'), topicId('t1'), whole),
    ).toBe(true)
  })

  it('name who wrote them, null being the prompt', () => {
    const found = earlierWriters(
      `${benText} Does rent explain who leaves the inner city?`,
      personId('ana'),
      topicId('t1'),
      whole,
    )
    expect([...found].toSorted()).toEqual(['ben', null])
  })

  it('are looked for in the discussion they stand in, over more discussions than are kept at a time', () => {
    const many = Array.from({ length: 7 }, (_, at) => post(`m${at}`, 'ben', benText, { in: `x${at}` }))
    const all = content({ people, topics, posts: many })
    for (const round of [1, 2]) {
      for (const { topicId: id } of many) {
        expect(isCopied(benText, personId('ana'), id, all), `${id} in round ${round}`).toBe(true)
      }
    }
    expect(isCopied(benText, personId('ana'), topicId('elsewhere'), all)).toBe(false)
  })
})

describe('cutting a long sentence', () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`)
  const text = `${words.join(' ')}.`
  const sentence = { start: 0, end: text.length }
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

  it('keeps thirty words with the telling ones among them', () => {
    for (const word of ['word1 ', 'word28', 'word40', 'word59']) {
      const cut = cutAround(text, sentence, at(word.trim()))
      expect(countWords(cut)).toBeLessThanOrEqual(30)
      expect(cut).toContain(word.trim())
    }
  })

  it('shows on which side something was left out', () => {
    expect(cutAround(text, sentence, at('word1 '))).toMatch(/^word0 .*…$/u)
    expect(cutAround(text, sentence, at('word40'))).toMatch(/^…word/u)
    expect(cutAround('Short and good.', { start: 0, end: 15 }, { start: 0, end: 5 })).toBe('Short and good.')
  })
})

describe('choosing a quotation', () => {
  const anaPost = posts[1] ?? post('x', null, '')
  const telling = reason(anaText, 'our block would have emptied in 2019')

  it('takes the sentence behind the best level', () => {
    const scores = scoresOf([score(anaPost, { levels: { support: 4 }, reasons: { support: [telling] } })])
    const found = chooseQuotation(input('ana', { scores }))
    expect(found?.text).toBe('If that were true, our block would have emptied in 2019, and it did not.')
    expect(found).toMatchObject({ postId: '2', criterionId: 'support', level: 4 })
  })

  it('goes by the instructor’s level before the suggestion', () => {
    const other = reason(anaText, 'I doubt that rent alone')
    const given = score(anaPost, {
      levels: { support: 4, point: 0 },
      reasons: { support: [telling], point: [other] },
    })
    const marks = { '2': mark({ support: 0, point: 4 }) }
    const found = chooseQuotation(input('ana', { scores: scoresOf([given]), marks }))
    expect(found).toMatchObject({ criterionId: 'point', level: 4 })
    expect(found?.text).toContain('I doubt that rent alone')
  })

  it('takes a pinned excerpt first, and one pinned for feedback before others', () => {
    const pin = (words: string, use: Pin['use']): Pin => {
      const start = anaText.indexOf(words)
      return { span: { start, end: start + words.length }, text: words, use }
    }
    const marks = {
      '2': { ...emptyMark, pins: [pin('So I doubt', 'share'), pin('rent alone explains', 'feedback')] },
    }
    const scores = scoresOf([score(anaPost, { levels: { support: 4 }, reasons: { support: [telling] } })])
    expect(chooseQuotation(input('ana', { marks, scores }))?.text).toBe('rent alone explains')
  })

  it('takes a pin’s words from the post, not from the pin', () => {
    const pins: readonly Pin[] = [{ span: { start: 3, end: 6 }, text: 'something else', use: 'feedback' }]
    expect(chooseQuotation(input('ana', { marks: { '2': { ...emptyMark, pins } } }))?.text).toBe('Ben')
  })

  it('never takes a pin on quoted or copied words', () => {
    const quoted = { ...anaPost, quotes: [{ start: 0, end: anaText.length }] }
    const pins: readonly Pin[] = [{ span: { start: 8, end: 40 }, text: 'x', use: 'feedback' }]
    const all = content({ people, topics, posts: [quoted] })
    expect(chooseQuotation(input('ana', { content: all, marks: { '2': { ...emptyMark, pins } } }))).toBeNull()
  })

  it('takes a whole sentence before one of a level more that would have to be cut', () => {
    const long = `Our street shows that ${'one shop closed and then another one closed and '.repeat(6)}nobody came back.`
    const short = 'The owner of the corner house lowered the rent and three shops stayed.'
    const of = post('9', 'ana', `${long} ${short}`)
    const scores = (top: 3 | 4) =>
      scoresOf([
        score(of, {
          levels: { support: top, point: 3 },
          reasons: {
            support: [reason(of.text, 'one shop closed')],
            point: [reason(of.text, 'lowered the rent')],
          },
        }),
      ])
    const found = (top: 3 | 4) =>
      chooseQuotation(
        input('ana', { content: content({ people, topics, posts: [of] }), scores: scores(top) }),
      )
    expect(found(4)?.text).toBe(short)
    expect(found(3)?.text).toBe(short)
  })

  it('finds a telling sentence where nothing was scored', () => {
    expect(chooseQuotation(input('ana'))?.text).toMatch(/^(?:If that were true|So I doubt)/u)
  })

  it('finds nothing where there are no words, no own words, or only words set aside', () => {
    expect(chooseQuotation(input('dee'))).toBeNull()
    expect(chooseQuotation(input('ana', { marks: { '2': { ...emptyMark, moderation: true } } }))).toBeNull()
    expect(
      chooseQuotation(input('ana', { scores: scoresOf([score(anaPost, { civility: 0.1 })]) })),
    ).toBeNull()
  })

  it('is one line of thirty words at most', () => {
    const long = post(
      '9',
      'ana',
      `In our street\n${'it was one thing after another and '.repeat(12)} nobody left.`,
    )
    const found = chooseQuotation(input('ana', { content: content({ people, topics, posts: [long] }) }))
    expect(found?.text).not.toContain('\n')
    expect(countWords(found?.text ?? '')).toBeLessThanOrEqual(30)
  })
})
