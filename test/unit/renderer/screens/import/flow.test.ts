import { describe, expect, it } from 'vitest'
import {
  asPreview,
  asResumed,
  nothingChosen,
  sumsOf,
  withDecisions,
  withForum,
  withPreview,
  withSkipped,
  type Flow,
} from '#renderer/screens/import/flow.ts'
import { otherProblems, worstFirst } from '#renderer/screens/import/problems.ts'
import type { ImportPreview } from '#shared/contract/importViews.ts'
import { personId, postId, topicId } from '#shared/model/ids.ts'
import { noDecisions } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'
import { importPreview, stagedFile } from '../../../../fixtures/imports.ts'
import { aPerson, aTopic } from '#test/fixtures/course.ts'

const forum: Forum = {
  purpose: 'prompt',
  week: 1,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
}

const topic = (id: string) => aTopic({ id, title: id })

const preview: ImportPreview = {
  ...importPreview,
  stageId: 's1',
  files: [],
  added: 2,
  updated: 0,
  unchanged: 0,
  people: 1,
  newPeople: [],
  topics: 2,
  forums: [
    { topic: topic('t1'), forum, decided: false, posts: 1 },
    { topic: topic('t2'), forum: { ...forum, week: 2 }, decided: true, posts: 1 },
  ],
}

const started = asPreview(preview)
const decided = (flow: Flow) => (flow.kind === 'preview' ? flow.decisions.forums : null)

describe('forums in the preview of an import', () => {
  it('are sent only where the person changed them, so that a guess stays a guess', () => {
    expect(decided(started)).toEqual({})
    const lounge = withForum(started, topicId('t1'), { purpose: 'lounge' })
    expect(decided(lounge)).toEqual({ t1: { ...forum, purpose: 'lounge' } })
  })

  it('can be changed several times', () => {
    const once = withForum(started, topicId('t2'), { week: 5 })
    const twice = withForum(once, topicId('t2'), { purpose: 'practice' })
    expect(decided(twice)).toEqual({ t2: { ...forum, week: 5, purpose: 'practice' } })
  })

  it('are not made up for topics that are not in it', () => {
    expect(withForum(started, topicId('t9'), { week: 1 })).toBe(started)
    expect(withForum(nothingChosen, topicId('t1'), { week: 1 })).toBe(nothingChosen)
  })
})

describe('problems of an import', () => {
  it('stand with the gravest first, then by line', () => {
    const problem = (severity: 'stop' | 'skip' | 'note', line: number) =>
      ({ severity, line, kind: 'k', message: message('x') }) as const
    const sorted = worstFirst([
      problem('note', 2),
      problem('skip', 9),
      problem('stop', 0),
      problem('skip', 3),
    ])
    expect(sorted.map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'stop 0',
      'skip 3',
      'skip 9',
      'note 2',
    ])
  })

  it('that the check shows post by post are not listed again', () => {
    const problem = (kind: string) => ({ severity: 'note', line: 1, kind, message: message('x') }) as const
    const left = otherProblems([problem('orphan-reply'), problem('unclosed-quote'), problem('odd-date')])
    expect(left.map(({ kind }) => kind)).toEqual(['unclosed-quote'])
  })
})

const question = {
  person: aPerson({ id: 'p', name: 'Ana' }),
  posts: 1,
  matches: [],
}

describe('where an import begins', () => {
  const problem = (kind: string) => ({ severity: 'note', line: 0, kind, message: message('x') }) as const
  const withProblem = (kind: string, change: object = {}) =>
    asPreview({ ...preview, files: [{ ...stagedFile, problems: [problem(kind)], ...change }] }).step

  it('is the button where nothing is to be asked: a known file needs no more clicks than before', () => {
    expect(asPreview(importPreview).step).toBe('summary')
  })

  it('is the first step that has something to ask', () => {
    expect(withProblem('unknown-format')).toBe('columns')
    expect(withProblem('ambiguous-dates')).toBe('reads')
    expect(asPreview({ ...preview, questions: [question] }).step).toBe('people')
  })

  it('is not the columns of what has none', () => {
    expect(withProblem('unknown-format', { isTable: false })).toBe('summary')
  })

  it('is where it was left when it is taken up again, and what was decided is there', () => {
    const decisions = { ...noDecisions, people: { p: personId('q') } }
    const resumed = asResumed({ preview: { ...preview, questions: [question] }, decisions, step: 'forums' })
    expect(resumed).toMatchObject({ step: 'forums', decisions })
    expect(asResumed({ preview, decisions, step: 'no such step' }).step).toBe('summary')
    // Answered already, so it is not asked again.
    expect(asResumed({ preview: { ...preview, questions: [question] }, decisions, step: '' }).step).toBe(
      'summary',
    )
  })
})

describe('posts that are left out', () => {
  const post = (id: string, fate: 'added' | 'updated') => ({ postId: postId(id), fate })

  it('are taken off what the import will do, and put back on', () => {
    const flow = asPreview({ ...preview, added: 10, updated: 4, unchanged: 1 })
    const some = withSkipped(flow, [post('a', 'added'), post('b', 'updated')], true)
    if (some.kind !== 'preview') throw new Error('a preview')
    expect(sumsOf(some)).toMatchObject({ added: 9, updated: 3, unchanged: 1, skipped: 2 })
    const back = withSkipped(some, [post('a', 'added')], false)
    if (back.kind !== 'preview') throw new Error('a preview')
    expect(sumsOf(back)).toMatchObject({ added: 10, updated: 3, skipped: 1 })
  })

  it('count once, however often they are left out', () => {
    const once = withSkipped(asPreview(preview), [post('a', 'added')], true)
    const twice = withSkipped(once, [post('a', 'added')], true)
    expect(twice.kind === 'preview' && twice.decisions.skipped).toEqual(['a'])
  })

  it('are those of earlier imports at first', () => {
    const flow = asPreview({ ...preview, added: 10, skipped: { a: 'added' } })
    expect(flow.decisions.skipped).toEqual(['a'])
    expect(sumsOf(flow).added).toBe(9)
  })
})

describe('a file that was read otherwise', () => {
  it('changes what is shown, and nothing of what was decided', () => {
    const flow = withDecisions(asPreview(preview), { roles: { a: 'staff' } })
    if (flow.kind !== 'preview') throw new Error('a preview')
    const now = withPreview({ ...flow, step: 'reads' }, { ...preview, added: 99 })
    expect(now).toMatchObject({ step: 'reads', rereading: null, decisions: { roles: { a: 'staff' } } })
    expect(now.preview.added).toBe(99)
    expect(withDecisions(nothingChosen, { roles: {} })).toBe(nothingChosen)
  })
})
