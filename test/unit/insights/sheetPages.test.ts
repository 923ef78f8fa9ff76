import { describe, expect, it } from 'vitest'
import { checkInSheet } from '#shared/insights/checkInSheet.ts'
import { coachSlips } from '#shared/insights/coachSlips.ts'
import { kickOffSheet } from '#shared/insights/kickOffSheet.ts'
import { makeUpSheets } from '#shared/insights/makeUpSheets.ts'
import { isQuestion, questionsIn } from '#shared/insights/questions.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { topicId } from '#shared/model/ids.ts'
import { content, forum, person, post, settings, topic, work } from '#test/unit/reading/classroom.ts'
import { at, firstDay, forums, people, posts, topics } from './input.ts'

function input(more: Partial<SheetInput> = {}): SheetInput {
  return {
    content: content({ people, topics, posts }),
    work: work({}, { firstDay, weeks: 8 }),
    settings: settings({ firstDay, weeks: 8 }),
    scores: new Map(),
    forums,
    weeks: { from: 1, to: 1 },
    now: '2026-12-01T10:00:00Z',
    courseKey: 'course',
    ...more,
  }
}

const withPosts = (...more: readonly ReturnType<typeof post>[]) =>
  content({ people, topics, posts: [...posts, ...more] })

describe('the weekly check-in', () => {
  it('brings the threads in which most students talked, with their opening words', () => {
    expect(checkInSheet(input()).threads).toEqual([
      { name: 'Ana', topic: 'Week 1: Rent', excerpt: 'Rent went up in our street.', writers: 2 },
    ])
  })

  it('never brings a thread of one student talking alone', () => {
    const alone = content({ people, topics, posts: posts.filter(({ id }) => id === '4') })
    expect(checkInSheet(input({ content: alone })).threads).toEqual([])
  })

  it('lists what students asked and nobody answered, and no question that has an answer', () => {
    const more = withPosts(
      post('30', 'dee', 'Who decides what a fair rent would be here?', at(1, 3)),
      post('31', 'eva', 'Why would anybody ever count the empty houses?', at(1, 3)),
      post('32', 'ana', 'I would.', { to: '31', ...at(1, 4) }),
    )
    const asked = checkInSheet(input({ content: more })).questions.map(({ text }) => text)
    expect(asked).toEqual(['Who decides what a fair rent would be here?'])
  })

  it('welcomes back who wrote after a week of silence, not newcomers and not who never left', () => {
    const weeks = { t3: forum({ week: 3 }), ...forums }
    const more = content({
      people,
      topics: [...topics, topic('t3', 'Week 3: Doors')],
      posts: [
        ...posts,
        post('40', 'ana', 'I am back.', { in: 't3', ...at(3, 1) }),
        post('41', 'chen', 'I was here all along.', { in: 't3', ...at(3, 1) }),
        post('42', 'dee', 'My first words.', { in: 't3', ...at(3, 1) }),
      ],
    })
    const found = checkInSheet(input({ content: more, forums: weeks, weeks: { from: 3, to: 3 } }))
    expect(found.welcomeBack).toEqual([])
    const away = content({ ...more, posts: more.posts.filter(({ id }) => id !== '9') })
    const later = checkInSheet(input({ content: away, forums: weeks, weeks: { from: 3, to: 3 } }))
    expect(later.welcomeBack).toEqual(['Ana'])
  })

  it('says what comes next with the dates that are set', () => {
    const dated = { ...forums, t2: forum({ week: 2, firstPostDate: '2026-10-14' }) }
    expect(checkInSheet(input({ forums: dated })).next).toEqual([
      { title: 'Week 2: Streets', firstPostDate: '2026-10-14', replyDate: null },
    ])
  })
})

describe('the kick-off', () => {
  it('names who has not introduced themselves, and where one can try', () => {
    expect(kickOffSheet(input())).toEqual({
      introductions: ['Introduce yourself'],
      missing: ['Ana Ruiz', 'Chen Wei', 'Dee Oyelaran', 'Eva Santos'],
      practice: { title: 'Introduce yourself', tried: 1, students: 5 },
      dates: [{ title: 'Week 1: Rent', firstPostDate: null, replyDate: null }],
    })
  })

  it('calls nobody missing where there is no forum for it', () => {
    const bare = content({ people, topics: topics.slice(2), posts: posts.slice(0, 3) })
    expect(kickOffSheet(input({ content: bare }))).toMatchObject({
      introductions: [],
      missing: [],
      practice: null,
    })
  })

  it('takes the lounge where no forum is for practice', () => {
    const lounge = content({ people, topics: topics.slice(1), posts })
    expect(kickOffSheet(input({ content: lounge })).introductions).toEqual(['Class Cafe'])
  })

  it('tells two students of one name apart', () => {
    const twins = [
      person('k1', 'Daniel Kim', { sections: ['01'] }),
      person('k2', 'Daniel Kim', { sections: ['02'] }),
      person('k3', 'Daniel Kim', { sections: ['02'] }),
    ]
    const { missing } = kickOffSheet(input({ content: content({ people: twins, topics, posts: [] }) }))
    expect(missing[0]).toBe('Daniel Kim (01)')
    expect(new Set(missing).size).toBe(3)
  })
})

describe('Learning Coach slips', () => {
  const students = people.slice(0, 2)

  it('check the next discussion, by its first date', () => {
    const dated = { ...forums, t2: forum({ week: 2, firstPostDate: '2026-10-14' }) }
    expect(coachSlips(input({ forums: dated }), students, null)).toMatchObject({
      topic: 'Week 2: Streets',
      date: '2026-10-14',
    })
    expect(coachSlips(input(), students, topicId('t1')).topic).toBe('Week 1: Rent')
  })

  it('fall back on the newest discussion at the end of the course, and on none where there is none', () => {
    expect(coachSlips(input({ weeks: { from: 2, to: 2 } }), students, null).topic).toBe('Week 2: Streets')
    expect(coachSlips(input({ content: content({ people, topics: [] }) }), students, null).topic).toBeNull()
  })

  it('hold nothing but who and what to look for: no post, no level, no count', () => {
    const slips = coachSlips(input(), students, null)
    expect(Object.keys(slips).toSorted()).toEqual(['date', 'people', 'topic'])
    expect(slips.people.map((one) => Object.keys(one).toSorted())).toEqual([
      ['code', 'name', 'personId', 'section'],
      ['code', 'name', 'personId', 'section'],
    ])
  })
})

describe('the make-up sheet', () => {
  const prompt = 'Read chapter 2. What would a fair rent be for this street? Answer two people.'
  const asked = content({
    people,
    topics: topics.map((one) => (one.id === 't1' ? { ...one, prompt } : one)),
    posts: [
      ...posts,
      post('50', 'ana', 'Is a rent fair only because both sides signed it?', at(1, 3)),
      post('51', 'ben', 'Does a street belong to those who leave it again?', at(1, 3)),
      post('52', 'eva', 'Yes.', { to: '51', ...at(1, 4) }),
      post('53', 'chen', 'Ben, why did you leave the old town so early?', at(1, 4)),
    ],
  })

  it('asks the prompt’s own question, then what classmates asked, most answered first', () => {
    expect(makeUpSheets(input({ content: asked }), [], null).questions.map(({ text }) => text)).toEqual([
      'What would a fair rent be for this street?',
      'Does a street belong to those who leave it again?',
      'Is a rent fair only because both sides signed it?',
    ])
  })

  it('names nobody: not who asked, and no question that was put to somebody by name', () => {
    const text = JSON.stringify(makeUpSheets(input({ content: asked }), [], null))
    expect(text).not.toMatch(/Ana|Ben|Chen|Eva/u)
  })

  it('keeps to one discussion when asked to', () => {
    expect(makeUpSheets(input({ content: asked }), [], topicId('t2')).questions).toEqual([])
  })

  it('is made for those who were chosen', () => {
    expect(makeUpSheets(input(), people.slice(0, 1), null).people.map(({ name }) => name)).toEqual([
      'Ana Ruiz',
    ])
  })
})

describe('a question', () => {
  it.each([
    ['What would change?', true],
    ['¿Quién decide? ', true],
    ['他们为什么走？', true],
    ['لماذا؟', true],
    ['Ποιος αποφασίζει;', true],
    ['We agree; that is all;', false],
    ['It is a question.', false],
    ['“Who decides?”', true],
  ])('%j: %j', (text, is) => {
    expect(isQuestion(text)).toBe(is)
  })

  it('is the student’s own: not one that is quoted or taken from the prompt', () => {
    const words = 'Who was allowed to read the sheet aloud in the market?'
    const quoting = post('60', 'ana', words, { quotes: [{ start: 0, end: words.length }] })
    expect(questionsIn(quoting, content({ posts: [quoting] }))).toEqual([])
    const own = post('61', 'ana', words)
    expect(questionsIn(own, content({ posts: [own] }))).toEqual([words])
    const fromPrompt = content({ topics: [topic('t1', 'Week 1', { prompt: words })], posts: [own] })
    expect(questionsIn(own, fromPrompt)).toEqual([])
  })
})
