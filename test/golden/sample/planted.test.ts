import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../scripts/sample/files.ts'
import { numberPosts } from '../../../scripts/sample/numbering.ts'
import { plantedCases } from '../../../scripts/sample/planted.ts'
import { planTopics } from '../../../scripts/sample/topics.ts'

interface Row {
  readonly topic: string
  readonly author: string
  readonly id: string
  readonly parent: string
  readonly text: string
  readonly time: string
}

const topics = planTopics()
const planted = plantedCases(topics, numberPosts(topics))
const rows: readonly Row[] = Papa.parse<string[]>(sampleFiles().get('4242-discussion.csv') ?? '', {
  skipEmptyLines: true,
})
  .data.slice(1)
  .filter((cells) => cells.length === 14)
  .map((cells) => ({
    topic: cells[1] ?? '',
    author: cells[7] ?? '',
    id: cells[9] ?? '',
    parent: cells[10] ?? '',
    text: cells[11] ?? '',
    time: cells[13] ?? '',
  }))
const byId = new Map(rows.map((row) => [row.id, row]))
const of = (person: string): readonly Row[] => rows.filter(({ author }) => author === person)
const answered = (row: Row): readonly Row[] =>
  rows.filter(({ parent, author }) => parent === row.id && author !== row.author)
const textOf = (id: string | undefined): string => byId.get(id ?? '')?.text ?? ''
const words = (text: string): number => (text.match(/\S+/g) ?? []).length

describe('the discussion as a whole', () => {
  it('has about 520 posts in eleven topics and one topic still empty', () => {
    expect(rows.length).toBeGreaterThanOrEqual(510)
    expect(rows.length).toBeLessThanOrEqual(535)
    expect(new Set(rows.map(({ topic }) => topic)).size).toBe(11)
    expect(planted.topicWithoutPosts).toEqual(['720171'])
  })

  it('has threads from one to at least five posts deep', () => {
    const depth = (row: Row): number => {
      const parent = byId.get(row.parent)
      return parent === undefined ? 1 : 1 + depth(parent)
    }
    expect(new Set(rows.map(depth))).toEqual(new Set([1, 2, 3, 4, 5]))
  })

  it('finds the parent of every reply', () => {
    expect(rows.filter(({ parent }) => parent !== '' && !byId.has(parent))).toEqual([])
  })

  it('crosses the end of daylight saving time', () => {
    expect(rows.some(({ time }) => time.endsWith('PDT'))).toBe(true)
    expect(rows.some(({ time }) => time.endsWith('PST'))).toBe(true)
  })

  it('holds each of the four dialogue strategies at least twenty times', () => {
    const labels = Object.values(planted.strategies)
    for (const strategy of ['conversational', 'inquiry', 'debate', 'instruction']) {
      expect(labels.filter((label) => label === strategy).length).toBeGreaterThanOrEqual(20)
    }
  })

  it('says no sentence in more than two posts, apart from the one who only agrees', () => {
    const count = new Map<string, number>()
    for (const { author, text } of rows) {
      if (author === planted.agrees.person) continue
      for (const sentence of new Set(text.split(/(?<=[.!?])\s+/))) {
        if (words(sentence) > 2) count.set(sentence, (count.get(sentence) ?? 0) + 1)
      }
    }
    expect([...count].filter(([, times]) => times > 2)).toEqual([])
  })

  it('takes up words of the post it answers in most replies of the week forums', () => {
    const stems = (text: string): Set<string> =>
      new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5)))
    const replies = rows.filter(
      ({ topic, parent, text }) => topic.startsWith('Week') && parent !== '' && words(text) > 12,
    )
    const taken = replies.filter((row) => {
      const parent = stems(textOf(row.parent))
      return [...stems(row.text)].some((stem) => parent.has(stem))
    })
    expect(taken.length / replies.length).toBeGreaterThan(0.7)
  })

  it('leaves no template mark in any post', () => {
    expect(rows.filter(({ text }) => /[{}¶"]|undefined|\[deleted\]/.test(text))).toEqual([])
  })
})

describe('people planted in the class', () => {
  it('has two unseen students, who post every week and are answered by nobody', () => {
    expect(planted.unseen).toHaveLength(2)
    for (const person of planted.unseen) {
      expect(of(person).length).toBeGreaterThanOrEqual(8)
      expect(of(person).flatMap(answered)).toEqual([])
    }
  })

  it('has nobody else who posts and is never answered', () => {
    const authors = new Set(rows.map(({ author }) => author).filter((author) => author !== ''))
    const lonely = [...authors].filter((author) => of(author).flatMap(answered).length === 0)
    expect(lonely.toSorted()).toEqual([...planted.unseen, planted.spam.author].toSorted())
  })

  it('has a silent student without a single post', () => {
    expect(planted.silent.flatMap(of)).toEqual([])
  })

  it('has a student who answers only the instructor and is answered only by her', () => {
    const posts = planted.oneWay.flatMap(of)
    expect(posts.length).toBeGreaterThanOrEqual(8)
    expect(posts.every(({ parent }) => byId.get(parent)?.author === planted.instructor)).toBe(true)
    expect(posts.flatMap(answered).every(({ author }) => author === planted.instructor)).toBe(true)
  })

  it('has a helper who instructs more than all others together', () => {
    const teachers = Object.entries(planted.strategies).filter(([, strategy]) => strategy === 'instruction')
    const helper = teachers.filter(([id]) => byId.get(id)?.author === planted.helper[0])
    expect(helper.length).toBeGreaterThanOrEqual(25)
    expect(helper.length).toBeGreaterThan(teachers.length / 2)
    expect(
      new Set(helper.map(([id]) => byId.get(byId.get(id)?.parent ?? '')?.author)).size,
    ).toBeGreaterThanOrEqual(10)
  })

  it('has a late joiner with nothing before week 4', () => {
    const times = of(planted.lateJoiner.person).map(({ time }) => time)
    expect(times.length).toBeGreaterThanOrEqual(8)
    expect(times.every((time) => time >= '2026-09-28')).toBe(true)
  })

  it('has two students of the same name with posts of their own', () => {
    expect(planted.sameName).toHaveLength(2)
    expect(planted.sameName.every((person) => of(person).length > 10)).toBe(true)
  })

  it('has a padder whose posts are long and a multilingual writer who is answered a lot', () => {
    const openings = of(planted.padder.person).filter(
      ({ parent, topic }) => parent === '' && topic.startsWith('Week'),
    )
    expect(openings).toHaveLength(8)
    expect(openings.every(({ text }) => words(text) > 130)).toBe(true)
    expect(of(planted.multilingual.person).flatMap(answered).length).toBeGreaterThanOrEqual(20)
  })

  it('has a poster of media only, one of them emptied by the export', () => {
    expect(planted.mediaOnly.posts).toHaveLength(8)
    expect(planted.mediaOnly.posts.every((id) => words(textOf(id)) <= 6)).toBe(true)
    expect(planted.mediaOnly.empty.map(textOf)).toEqual(['', ''])
  })

  it('has one who agrees and says nothing more', () => {
    expect(planted.agrees.posts.length).toBeGreaterThanOrEqual(10)
    expect(planted.agrees.posts.every((id) => words(textOf(id)) <= 8)).toBe(true)
  })
})

describe('posts planted in the discussion', () => {
  it('breaks the rules twice, with an insult each time', () => {
    expect(planted.ruleBreaker.posts.map(textOf).join(' ')).toMatch(/idiots[\s\S]*moron/)
    expect(planted.ruleBreaker.posts.every((id) => byId.get(id)?.author === planted.ruleBreaker.person)).toBe(
      true,
    )
  })

  it('holds one spam row by somebody on no roster', () => {
    expect(planted.spam.posts).toHaveLength(1)
    expect(textOf(planted.spam.posts[0])).toMatch(/casino/i)
  })

  it('holds a question in the cafe that nobody answered, by somebody who is answered elsewhere', () => {
    const [question] = planted.unansweredLoungeQuestion.flatMap((id) => byId.get(id) ?? [])
    expect(question?.text).toContain('?')
    expect(rows.filter(({ parent }) => parent === question?.id)).toEqual([])
    expect(of(question?.author ?? '').flatMap(answered).length).toBeGreaterThan(5)
  })

  it("holds a copy, later than the peer's post it was taken from", () => {
    const copy = byId.get(planted.copy.post)
    const source = byId.get(planted.copy.of)
    const shared = copy?.text.split('. ').filter((sentence) => source?.text.includes(sentence)) ?? []
    expect(shared.length).toBeGreaterThanOrEqual(3)
    expect((copy?.time ?? '') > (source?.time ?? '')).toBe(true)
    expect(copy?.author).not.toBe(source?.author)
  })

  it('leaves deleted nested replies as blank rows with a parent, one of them answered', () => {
    const blanks = planted.deleted.flatMap((id) => byId.get(id) ?? [])
    expect(blanks.length).toBeGreaterThanOrEqual(2)
    expect(blanks.every(({ author, text, parent }) => author === '' && text === '' && parent !== '')).toBe(
      true,
    )
    expect(blanks.some((blank) => rows.some(({ parent }) => parent === blank.id))).toBe(true)
  })

  it('holds an early and a late post of one student, the late one quoting the early one', () => {
    const early = textOf(planted.transformation.early)
    const late = textOf(planted.transformation.late)
    expect(early).toContain('Missing is the voice of poor people')
    expect(late).toContain('Missing is the voice of poor people')
    expect(words(late)).toBeGreaterThan(2 * words(early))
  })
})
