import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../scripts/sample/bank.ts'
import { levelIn, openingPosts } from '../../../scripts/sample/openings.ts'
import { studentOf, students } from '../../../scripts/sample/people.ts'
import { authorOf } from '../../../scripts/sample/post.ts'
import { replyPosts } from '../../../scripts/sample/replies.ts'

const many = (move: string): string =>
  Array.from({ length: 30 }, (_, index) => `${move}: ${move} number ${index}.`).join('\n')
const text = `# Week 4: A trial
posted: 2026-09-28 07:00
prompt: Discuss.

## idea
case @lindqvist: On the ward we chart.
${['claim', 'case', 'turn', 'close', 'thin'].map(many).join('\n')}
inquiry> Why, {parent}?
o> Because.
t> [deleted]
r> Ah.
debate #nowhere> Nobody said that.

## @aydogan
post: First.¶Second.
`
const bank = parseBank(text, 'trial.md')
const openings = openingPosts(bank, 4)
const by = (key: string) => openings.filter((post) => post.author.key === key)
const unlimited = { week: 4, room: Infinity }

describe('opening posts', () => {
  it('gives every student with shared words one post, and none to those who have none', () => {
    expect(by('okonkwo')).toHaveLength(1)
    expect(by('castellanos')).toEqual([])
    expect(by('raghunathan')).toEqual([])
  })

  it('uses every fragment at most once', () => {
    const used = openings.flatMap(({ html }) => html.match(/(claim|case|turn|close|thin) number \d+/gi) ?? [])
    expect(used.length).toBeGreaterThan(30)
    expect(new Set(used.map((one) => one.toLowerCase())).size).toBe(used.length)
  })

  it("lets nobody tell somebody else's story", () => {
    expect(openings.filter(({ html }) => /on the ward/i.test(html)).map(({ author }) => author.key)).toEqual([
      'lindqvist',
    ])
  })

  it('leaves out a student in a week that student skips', () => {
    const skipping = students.find(({ part, skips }) => part === 'ordinary' && skips.length > 0)
    expect(
      openingPosts(bank, skipping?.skips[0] ?? 0).some(({ author }) => author.key === skipping?.key),
    ).toBe(false)
  })

  it('parts the paragraphs of whole posts', () => {
    expect(by('aydogan')[0]?.html).toBe('<p>First.</p>\n<p>Second.</p>')
  })

  it('takes only whole posts where there are no weeks', () => {
    expect(openingPosts(bank, null).map(({ author }) => author.key)).toEqual(['aydogan'])
  })

  it('lets a student grow over the weeks up to the fullest level', () => {
    const growing = studentOf('popescu')
    expect([1, 4, 8].map((week) => levelIn(week, growing))).toEqual([1, 2, 4])
    expect(levelIn(8, studentOf('brandt'))).toBe(4)
  })
})

describe('replies', () => {
  const replies = replyPosts(bank, unlimited, openings, new Map())

  it('answers each turn to the one before', () => {
    const [first, second, third, fourth] = replies
    expect(first?.parent?.parent).toBeNull()
    expect(second?.parent).toBe(first)
    expect(third?.parent).toBe(second)
    expect(fourth?.parent).toBe(third)
  })

  it('gives o to the author of the post and r to one and the same person', () => {
    const [first, second, , fourth] = replies
    expect(second?.author).toEqual(first?.parent?.author)
    expect(fourth?.author).toEqual(first?.author)
    expect(first?.author).not.toEqual(second?.author)
  })

  it('calls the person answered by the first name', () => {
    const [first] = replies
    expect(first?.html).toContain(first?.parent?.author.name.split(' ')[0] ?? 'nobody')
  })

  it('keeps a deleted reply in its place without words', () => {
    expect(replies[2]).toMatchObject({ deleted: true, html: '', likes: 0 })
  })

  it('comes after what it answers', () => {
    expect(replies.every((reply) => reply.parent !== null && reply.time > reply.parent.time)).toBe(true)
  })

  it('leaves out what no post fits', () => {
    expect(replies.some(({ html }) => html.includes('Nobody said that'))).toBe(false)
  })

  it('stops before the forum would have more replies than room', () => {
    expect(replyPosts(bank, { week: 4, room: 3 }, openings, new Map())).toEqual([])
  })

  it('never answers a student who stands for the unseen', () => {
    const unseen = openings.filter(({ author }) =>
      students.some((s) => s.key === author.key && s.part === 'unseen'),
    )
    expect(unseen.length).toBe(2)
    expect(replyPosts(bank, unlimited, unseen, new Map())).toEqual([])
  })
})

describe('authors', () => {
  it('knows students, the instructor and the stranger', () => {
    expect(authorOf('omalley')).toEqual({ key: 'omalley', id: '311404', name: "Siobhán O'Malley" })
    expect(authorOf('instructor').name).toBe('Dr. Helen Marsh-Oduya')
    expect(authorOf('stranger').id).toBe('399870')
  })

  it('refuses a key that a bank got wrong', () => {
    expect(() => authorOf('omaley')).toThrow(/omaley/)
  })
})
