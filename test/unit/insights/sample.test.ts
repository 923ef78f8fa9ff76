import { describe, expect, it } from 'vitest'
import planted from '#resources/sample/planted.json' with { type: 'json' }
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import { overview } from '#shared/insights/overview.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { readerFor } from '#shared/reading/reader.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { bank } from '#test/unit/feedback/input.ts'
import { settings, work } from '#test/unit/reading/classroom.ts'
import { sampleCourse } from './sampleCourse.ts'

const { content, forums } = sampleCourse()
const about = { firstDay: planted.course.firstDay, weeks: planted.course.weeks, sample: true }
const now = '2026-11-02T10:00:00Z'
const ids = (lines: readonly { readonly personId: string }[]): readonly string[] =>
  lines.map(({ personId }) => personId)
const students = content.people.filter(({ role }) => role === 'student')

function scores(): ReadonlyMap<Post['id'], PostScore> {
  return new Map(scorePosts({ content, rubric: defaultRubric, forums }).map((one) => [one.postId, one]))
}

describe('the sample course seen as a whole', () => {
  const found = overview({ content, work: work({}, about), scores: new Map(), forums, week: null, now })

  it('has everybody who was planted in the right list', () => {
    expect(students).toHaveLength(planted.course.students)
    expect(ids(found.unseen).toSorted()).toEqual(planted.unseen.toSorted())
    expect(ids(found.silent)).toEqual(planted.silent)
    expect(ids(found.oneWay)).toEqual(planted.oneWay)
  })

  it('puts the unseen, the open question and the unanswered introductions among the acts', () => {
    const keys = found.acts.map(({ what }) => what.key)
    expect(keys).toContain('insights:act.question.what')
    expect(keys).toContain('insights:act.greet.what')
    const answer = found.acts.find(({ what }) => what.key === 'insights:act.answer.what')
    const author = indexClass(content).posts.get(
      answer?.posts[0] ?? content.posts[0]?.id ?? ('' as Post['id']),
    )?.authorId
    expect(planted.unseen).toContain(author)
  })
})

describe('the sample course read without names', () => {
  it('shows no first name of a student in a greeting', () => {
    const reader = readerFor(content, work({}, about), 'sample')
    const greeted = content.posts.filter(({ text }) =>
      students.some(({ name }) => text.startsWith(`Hi ${name.split(' ')[0] ?? ''}`)),
    )
    for (const one of greeted) {
      const shown = reader.mask(one.text, one.topicId).text
      for (const { name } of students)
        expect(shown.startsWith(`Hi ${name.split(' ')[0] ?? ''},`), one.text.slice(0, 60)).toBe(false)
    }
  })
})

describe('feedback for the sample course', () => {
  const all = scores()
  const weeks = weekIndex(content.topics, forums, settings(about))
  const drafts: Draft[] = []
  const rows = students.map((person) => {
    const posts = (indexClass(content).byAuthor.get(person.id) ?? []).filter((post) => {
      const week = weeks.ofPost(post)
      return week !== null && week >= 4 && week <= 5
    })
    const draft = draftFeedback({
      person,
      posts,
      content,
      scores: all,
      marks: {},
      rubric: defaultRubric,
      weeks: { from: 4, to: 5 },
      settings: settings(about),
      forums,
      bank,
      seed: 'sample',
      usedCounts: phraseUse(drafts),
    })
    drafts.push(draft)
    return { person, posts, draft }
  })

  it('has 60 to 120 words for everybody and nothing in the way of approval', () => {
    for (const { person, posts, draft } of rows) {
      expect(draftWords(draft.text), person.name).toBeGreaterThanOrEqual(60)
      expect(draftWords(draft.text), person.name).toBeLessThanOrEqual(120)
      expect(checkDraft(draft, { person, posts, content }), person.name).toEqual({ blocks: [], cautions: [] })
    }
  })

  it('quotes everybody who wrote, but not those whose posts are media, and those who copied only by own words', () => {
    const quoted = new Set(
      rows.filter(({ draft }) => draft.text.quotation !== '').map(({ person }) => String(person.id)),
    )
    expect(quoted.has(planted.mediaOnly.person)).toBe(false)
    for (const id of planted.silent) expect(quoted.has(id)).toBe(false)
    expect(quoted.size).toBeGreaterThan(16)
  })

  it('uses no next step for more than a fifth of the class', () => {
    const use = [...phraseUse(drafts)].filter(([id]) => id.startsWith('nextStep'))
    expect(Math.max(...use.map(([, count]) => count))).toBeLessThanOrEqual(5)
  })

  it('writes no two alike: no sentence of one part goes to more than a fifth of the class', () => {
    const texts = drafts.map(({ text }) => text)
    for (const part of ['strength', 'nextStep', 'question'] as const) {
      expect(new Set(texts.map((text) => text[part])).size, part).toBeGreaterThan(16)
    }
    const bare = (text: string) => text.replaceAll(/“[^”]*”/gu, '“”')
    const sentences = texts.flatMap(({ strength, nextStep, question }) =>
      [strength, nextStep, question].flatMap((part) => bare(part).split(/(?<=[.?!:]) /u)),
    )
    const counts = [...Map.groupBy(sentences, (sentence) => sentence).values()].map(({ length }) => length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(5)
  })

  it('quotes whole sentences of nearly everybody', () => {
    const quoted = drafts.map(({ text }) => text.quotation).filter((words) => words !== '')
    const cut = quoted.filter((words) => words.startsWith('…') || words.endsWith('…'))
    expect(cut.length).toBeLessThanOrEqual(3)
  })

  it('points to many classmates, not to the best few', () => {
    const pointed = rows.flatMap(
      ({ draft }) => draft.sources.find(({ kind }) => kind === 'thread')?.what.params?.['name'] ?? [],
    )
    expect(new Set(pointed).size).toBeGreaterThan(6)
  })
})
