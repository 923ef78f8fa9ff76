import { criterionId, personId, postId, type PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { emptyMark, type LevelMark, type Mark, type Strategy } from '#shared/model/mark.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { PostScore, Reason } from '#shared/model/score.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'
import { aClass, aPerson, aPost, aTopic } from '#test/fixtures/course.ts'
import { emptyWork, someSettings } from '#test/fixtures/work.ts'

/** Builders for small invented classes: every test says only what it is about. */

export function person(id: string, name: string, more: Partial<Person> = {}): Person {
  const words = name.split(' ')
  const sortableName = words.length < 2 ? name : `${words.slice(1).join(' ')}, ${words[0] ?? ''}`
  return aPerson({ id, canvasId: id, name, sortableName, ...more })
}

export function topic(id: string, title: string, more: Partial<Topic> = {}): Topic {
  return aTopic({ id, title, ...more })
}

export function forum(more: Partial<Forum> = {}): Forum {
  return {
    purpose: 'prompt',
    week: null,
    firstPostDate: null,
    replyDate: null,
    lastSafeDate: null,
    points: null,
    ...more,
  }
}

interface PostShort extends Partial<Omit<Post, 'id' | 'topicId' | 'parentId' | 'authorId'>> {
  readonly to?: string
  readonly in?: string
}

/** `post('2', 'ben', 'I agree.', { to: '1' })`: Ben's answer to post 1; times follow from the id where it is a number. */
export function post(id: string, author: string | null, text: string, more: PostShort = {}): Post {
  const { to, in: where, ...rest } = more
  const minutes = Number.isNaN(Number(id)) ? 0 : Number(id)
  return aPost({
    id,
    topic: where ?? 't1',
    parentId: to === undefined ? null : postId(to),
    authorId: author === null ? null : personId(author),
    text,
    createdAt: new Date(Date.UTC(2026, 9, 5, 10, minutes)).toISOString(),
    ...rest,
  })
}

export function content(more: Partial<ClassContent> = {}): ClassContent {
  return aClass({
    people: [person('ana', 'Ana Ruiz'), person('ben', 'Ben Lindqvist'), person('chen', 'Chen Wei')],
    topics: [topic('t1', 'Week 3: Who may read aloud?')],
    ...more,
  })
}

export function settings(more: Partial<CourseSettings> = {}): CourseSettings {
  return { ...someSettings, firstDay: '2026-09-21', helpRoute: '', ...more }
}

export function work(more: Partial<CourseWork> = {}, about: Partial<CourseSettings> = {}): CourseWork {
  return { ...emptyWork, settings: { course: settings(about) }, ...more }
}

export function levelMark(level: Level, more: Partial<LevelMark> = {}): LevelMark {
  return { level, how: 'own', suggested: null, reason: '', at: '2026-10-10T10:00:00Z', ...more }
}

/** `mark({ point: 3 })`: a mark with levels by criterion. */
export function mark(levels: Readonly<Record<string, Level>>, more: Partial<Mark> = {}): Mark {
  const entries = Object.entries(levels).map(([id, level]) => [criterionId(id), levelMark(level)])
  return { ...emptyMark, levels: Object.fromEntries(entries) as Mark['levels'], ...more }
}

/** A reason on the words as they stand in the text. */
export function reason(text: string, words: string, rule = 'point.says-where-it-stands'): Reason {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return { rule, text: words, start, end: start + words.length, message: { key: 'quality:reason' } }
}

interface ScoreShort {
  readonly levels?: Readonly<Record<string, Level | null>>
  readonly reasons?: Readonly<Record<string, readonly Reason[]>>
  readonly labels?: readonly Strategy[]
  readonly needsHuman?: PostScore['needsHuman']
  readonly overall?: number | null
  readonly civility?: number
}

/** A suggestion for a post, as the scorer would make one. */
export function score(of: Post, short: ScoreShort = {}): PostScore {
  const ids = ['point', 'support', 'engage', 'inquire', 'transform']
  const criteria = ids.map((id) => [
    id,
    {
      level: short.levels?.[id] ?? null,
      value: (short.levels?.[id] ?? 0) / 4,
      confidence: 'clear',
      reasons: short.reasons?.[id] ?? [],
      up: null,
    },
  ])
  return {
    postId: of.id,
    topicId: of.topicId,
    authorId: of.authorId,
    parentId: of.parentId,
    words: of.text.split(/\s+/u).length,
    needsHuman: short.needsHuman ?? null,
    overall: short.overall === undefined ? 0.5 : short.overall,
    criteria: Object.fromEntries(criteria) as PostScore['criteria'],
    notes: { civility: { value: short.civility ?? 1, reasons: [] }, clarity: { value: 1, reasons: [] } },
    dialogue: {
      label: short.labels?.[0] ?? 'unclear',
      labels: short.labels ?? [],
      scores: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
      reasons: [],
    },
    notCounted: [],
    remarks: [],
    rulesVersion: '1',
  }
}

export function scoresOf(scores: readonly PostScore[]): ReadonlyMap<PostId, PostScore> {
  return new Map(scores.map((one) => [one.postId, one]))
}
