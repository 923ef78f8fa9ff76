import { describe, expect, it } from 'vitest'
import { choosePhrase } from '#shared/feedback/choosePhrase.ts'
import { executiveSkill } from '#shared/feedback/executiveSkill.ts'
import { nextDate, whereToAsk } from '#shared/feedback/facts.ts'
import { fitted, wordsAtMost, type Piece } from '#shared/feedback/fit.ts'
import { moveToTry } from '#shared/feedback/moveToTry.ts'
import { choosePointer } from '#shared/feedback/peerPost.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import { oneOfTheWeakest, standings } from '#shared/feedback/standing.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { countWords } from '#shared/feedback/wordCount.ts'
import { FeedbackLength, plainStyle, type FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import { personId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import type { Level } from '#shared/model/rubric.ts'
import {
  content,
  forum,
  mark,
  person,
  post,
  score,
  scoresOf,
  settings,
  topic,
} from '#test/unit/reading/classroom.ts'
import { anaText, forums, input, people, posts, topics } from './input.ts'

describe('where the work stands', () => {
  it('is the mean of the instructor’s levels, the suggestion counting only where there is none', () => {
    const two = [post('2', 'ana', anaText), post('5', 'ana', 'More words about it.')]
    const scores = scoresOf(two.map((one) => score(one, { levels: { point: 4, support: 1 } })))
    const marks = { '2': mark({ point: 1 }) }
    const all = standings(input('ana', { posts: two, scores, marks }))
    expect(all.find(({ criterion }) => criterion.id === 'point')).toMatchObject({ mean: 2.5 })
    expect(oneOfTheWeakest(all, input('ana'))).toMatchObject({ criterion: { id: 'support' }, level: 1 })
  })

  it('says nothing about a criterion without any level', () => {
    expect(standings(input('ana'))).toEqual([])
    expect(oneOfTheWeakest([], input('ana'))).toBeNull()
  })
})

describe('what to work on', () => {
  const two = [post('2', 'ana', anaText)]
  const weakestFor = (levels: Readonly<Record<string, Level>>) =>
    people.map(
      (one) =>
        oneOfTheWeakest(standings(input('ana', { posts: two, marks: { '2': mark(levels) } })), input(one.id))
          ?.criterion.id,
    )

  it('is the weakest criterion for everybody where one is clearly weakest', () => {
    expect(new Set(weakestFor({ point: 3, support: 1, inquire: 2, transform: 3, engage: 4 }))).toEqual(
      new Set(['support']),
    )
  })

  it('differs between students where several are equally weak', () => {
    const found = new Set(weakestFor({ point: 1, support: 1, inquire: 1, transform: 4, engage: 4 }))
    expect(found.size).toBeGreaterThan(1)
    expect(found).not.toContain('transform')
  })
})

describe('which habit could help', () => {
  const written = (...list: readonly ReturnType<typeof post>[]) =>
    executiveSkill(
      input('ana', { posts: list, content: content({ people, topics: topics.slice(0, 1), posts: list }) }),
    )

  it('is getting started where nothing was written, or only answers', () => {
    expect(written()).toBe('start')
    expect(written(post('1', 'ana', 'a', { to: '7' }), post('2', 'ana', 'b', { to: '8' }))).toBe('start')
  })

  it('is planning time where half or more came after the dates, or a prompt was left out', () => {
    const after = post('1', 'ana', 'a', { createdAt: '2026-10-09T10:00:00Z' })
    expect(written(after)).toBe('time')
    const two = [topic('t1', 'Week 3'), topic('t5', 'Week 3 too')]
    const one = post('1', 'ana', 'a')
    const leftOut = input('ana', {
      posts: [one],
      content: content({ people, topics: two, posts: [one] }),
      forums: { ...forums, t5: forum({ week: 3 }) },
    })
    expect(executiveSkill(leftOut)).toBe('time')
  })

  it('is choosing what first where many posts stay thin', () => {
    const many = ['1', '2', '3', '4'].map((id) => post(id, 'ana', 'short', id === '1' ? {} : { to: '9' }))
    const scores = scoresOf(many.map((one) => score(one, { levels: { point: 1, support: 0 } })))
    const thin = input('ana', {
      posts: many,
      scores,
      content: content({ people, topics: topics.slice(0, 1), posts: many }),
    })
    expect(executiveSkill(thin)).toBe('priority')
  })

  it('is none where posts and replies came in time', () => {
    expect(written(post('1', 'ana', 'a'), post('2', 'ana', 'b', { to: '7' }))).toBeNull()
  })

  it('does not look at the hour of the day', () => {
    const night = post('1', 'ana', 'a', { createdAt: '2026-10-07T03:59:00Z' })
    const noon = post('1', 'ana', 'a', { createdAt: '2026-10-07T12:00:00Z' })
    expect(written(night)).toBe(written(noon))
  })
})

describe('facts for a draft', () => {
  it('sends the student where the instructor says, else to the lounge, else to the instructor', () => {
    const route = settings({ helpRoute: 'office hours, Tuesday at three.' })
    expect(whereToAsk(input('ana', { settings: route }))).toEqual({
      kind: 'route',
      help: 'office hours, Tuesday at three',
    })
    expect(whereToAsk(input('ana'))).toEqual({ kind: 'lounge', help: 'Class Cafe' })
    expect(whereToAsk(input('ana', { forums: {} }))).toEqual({ kind: 'none', help: '' })
  })

  it('knows the first date of the next week, in words', () => {
    expect(nextDate(input('ana'))).toBe('Friday, October 16')
    expect(nextDate(input('ana', { weeks: { from: 4, to: 4 } }))).toBeNull()
    expect(
      nextDate(input('ana', { forums: { ...forums, t2: forum({ week: 4, firstPostDate: 'soon' }) } })),
    ).toBeNull()
  })
})

describe('the thread and classmate to point to', () => {
  it('is where the student wrote, and a classmate the student has not answered', () => {
    const pointer = choosePointer(input('ana'))
    expect(pointer?.topic.id).toBe('t1')
    expect(pointer?.peer?.name).toBe('Chen')
  })

  it('never is staff, the student, a post set aside, uncivil or without substance', () => {
    const chen = posts[2] ?? post('x', null, '')
    const nobody = (more: Parameters<typeof input>[1]) => choosePointer(input('ana', more))?.peer ?? null
    expect(nobody({ marks: { '3': { ...emptyMark, moderation: true } } })).toBeNull()
    expect(nobody({ scores: scoresOf([score(chen, { civility: 0.2 })]) })).toBeNull()
    expect(nobody({ scores: scoresOf([score(chen, { overall: 0 })]) })).toBeNull()
    const human = { cause: 'mostly-quotation', message: { key: 'x' } } as const
    expect(nobody({ scores: scoresOf([score(chen, { needsHuman: human })]) })).toBeNull()
    const short = content({
      people,
      topics,
      posts: [posts[1] ?? chen, post('3', 'chen', 'I agree with all.')],
    })
    expect(nobody({ content: short })).toBeNull()
  })

  it('says what is good about the post from what was found in it', () => {
    const chen = post('3', 'chen', `${posts[2]?.text ?? ''} What do you think?`)
    const all = content({ people, topics, posts: [...posts.slice(0, 2), chen] })
    const kind = (short: Parameters<typeof score>[1]) =>
      choosePointer(input('ana', { content: all, scores: scoresOf([score(chen, short)]) }))?.peer?.kind
    expect(kind({ labels: ['inquiry'] })).toBe('peerAsks')
    expect(kind({ labels: ['debate'] })).toBe('peerDiffers')
    expect(kind({ levels: { support: 3 } })).toBe('peerCase')
    expect(kind({})).toBe('peerAny')
  })

  it('tells two classmates of one name apart', () => {
    const two = [...people, person('chen2', 'Chen Okoro')]
    expect(
      choosePointer(input('ana', { content: content({ people: two, topics, posts }) }))?.peer?.name,
    ).toBe('Chen W.')
  })

  it('is an earlier thread for a student who wrote nothing, never a later one or the lounge', () => {
    const cafe = post('7', 'chen', `Where is the reading? ${posts[2]?.text ?? ''}`, { in: 'cafe' })
    const all = content({ people, topics, posts: [...posts, cafe] })
    expect(choosePointer(input('dee', { content: all, weeks: { from: 3, to: 3 } }))?.topic.id).toBe('t1')
    expect(choosePointer(input('dee', { content: content({ people, topics: [], posts: [] }) }))).toBeNull()
  })
})

describe('the move to try', () => {
  it('is one the student’s replies have not used', () => {
    const replies = ['1', '2', '3'].map((id) => post(id, 'ana', 'x', { to: '9' }))
    const used = (['conversational', 'inquiry', 'instruction'] as const).map((strategy, at) => {
      const reply = replies[at] ?? post('x', null, '')
      return score(reply, { labels: [strategy] })
    })
    expect(moveToTry(input('ana', { posts: replies, scores: scoresOf(used) }))).toBe('debate')
  })

  it('goes by the instructor’s correction', () => {
    const reply = post('1', 'ana', 'x', { to: '9' })
    const marks = { '1': { ...emptyMark, strategies: ['debate'] } } as const
    const scores = scoresOf([score(reply, { labels: ['conversational', 'inquiry', 'instruction'] })])
    expect(moveToTry(input('ana', { posts: [reply], marks, scores }))).not.toBe('debate')
  })
})

describe('choosing a phrase', () => {
  const wish = { type: 'nextStep', about: ['time'], level: null } as const

  it('takes only what can be filled: no date, no sentence with a date', () => {
    const all = new Set(
      Array.from(
        { length: 40 },
        (_, at) => choosePhrase(wish, {}, input('ana', { seed: `s${at}` }))?.text ?? '',
      ),
    )
    expect(all.size).toBeGreaterThan(3)
    for (const text of all) expect(text).not.toContain('{due}')
  })

  it('takes what the class has seen least', () => {
    const phrases = input('ana').bank.phrases.filter(
      ({ type, about }) => type === 'nextStep' && about === 'time',
    )
    const fresh = phrases.find(({ text }) => !text.includes('{'))
    const usedCounts = new Map(phrases.filter((one) => one !== fresh).map(({ id }) => [id, 3]))
    expect(choosePhrase(wish, {}, input('ana', { usedCounts }))).toBe(fresh)
  })

  it('falls back to the next topic it was given, and to nothing', () => {
    expect(choosePhrase({ ...wish, about: ['nonsense', 'start'] }, {}, input('ana'))?.about).toBe('start')
    expect(choosePhrase({ ...wish, about: ['nonsense'] }, {}, input('ana'))).toBeNull()
  })

  it('fits the level', () => {
    const strong = choosePhrase(
      { type: 'strength', about: ['support'], level: 4 },
      { first_name: 'Ana' },
      input('ana'),
    )
    expect(strong?.from).toBe(3)
  })
})

describe('the length of a draft', () => {
  const piece = (type: Piece['type'], words: number): Piece => ({
    part: type === 'strength' ? 'strength' : type === 'move' || type === 'closing' ? 'question' : 'nextStep',
    type,
    text: Array.from({ length: words }, () => 'word').join(' '),
    longest: words,
    sources: [],
  })
  const quote = (words: number): string => Array.from({ length: words }, () => 'own').join(' ')
  const types = (pieces: readonly Piece[]): string => pieces.map(({ type }) => type).join(' ')

  it('leaves the closing line out unless the draft is short', () => {
    expect(types(fitted([piece('strength', 40), piece('closing', 8)], quote(30), plainStyle).kept)).toBe(
      'strength',
    )
    expect(types(fitted([piece('strength', 40), piece('closing', 20)], quote(10), plainStyle).kept)).toBe(
      'strength closing',
    )
  })

  it('cuts the quotation a little before it lets the move go', () => {
    const found = fitted([piece('strength', 80), piece('move', 15)], quote(30), plainStyle)
    expect(types(found.kept)).toBe('strength move')
    expect(countWords(found.quotation)).toBe(25)
    expect(found.quotation).toMatch(/…$/u)
  })

  it('lets the move go before the quotation loses its sense', () => {
    const found = fitted([piece('strength', 90), piece('move', 19)], quote(30), plainStyle)
    expect(types(found.kept)).toBe('strength')
    expect(countWords(found.quotation)).toBe(30)
  })

  it('holds 120 words wherever the parts allow it', () => {
    for (const words of [60, 80, 95, 106]) {
      const found = fitted(
        [piece('strength', words), piece('move', 19), piece('closing', 8)],
        quote(30),
        plainStyle,
      )
      const total = found.kept.reduce((sum, one) => sum + countWords(one.text), countWords(found.quotation))
      expect(total).toBeLessThanOrEqual(wordsAtMost)
    }
  })
})

describe('the length that a style asks for', () => {
  const pieces = (
    [
      ['opening', 8],
      ['strength', 20],
      ['nextStep', 26],
      ['reason', 9],
      ['help', 8],
      ['question', 16],
      ['move', 14],
      ['closing', 8],
    ] as const
  ).map(([type, words]) => ({
    part: 'strength' as const,
    type,
    text: Array.from({ length: words }, () => 'word').join(' '),
    longest: words,
    sources: [],
  }))
  const quotation = 'These are ten words of a student about the rent.'
  const kept = (length: FeedbackStyle['length']): string =>
    fitted(pieces, quotation, { ...plainStyle, length })
      .kept.map(({ type }) => type)
      .join(' ')

  it('adds only what there is room for, and the same sentences in the same order', () => {
    expect(kept('short')).toBe('opening strength nextStep help question')
    expect(kept('medium')).toBe('opening strength nextStep help question move')
    expect(kept('long')).toBe('opening strength nextStep reason help question move closing')
  })

  it('leaves the quotation as it is in every length', () => {
    for (const length of FeedbackLength.options) {
      expect(fitted(pieces, quotation, { ...plainStyle, length }).quotation).toBe(quotation)
    }
  })
})

describe('use of phrases', () => {
  it('is counted once a draft', () => {
    const one = draftFeedback(input('ana'))
    const counts = phraseUse([one, one])
    expect([...counts.values()]).toEqual([...counts.values()].map(() => 2))
    expect(counts.size).toBe(one.sources.filter(({ kind }) => kind === 'bank').length)
  })

  it('has one key per student and weeks', () => {
    expect(draftKey(personId('ana'), { from: 3, to: 4 })).toBe('ana|3-4')
  })
})
