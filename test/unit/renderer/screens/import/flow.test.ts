import { describe, expect, it } from 'vitest'
import { asPreview, decidedForums, nothingChosen, withForum } from '#renderer/screens/import/flow.ts'
import { worstFirst } from '#renderer/screens/import/problems.ts'
import type { ImportPreview } from '#shared/contract/importViews.ts'
import { topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'
import { importPreview } from '../../../../fixtures/imports.ts'

const forum: Forum = {
  purpose: 'prompt',
  week: 1,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
}

const topic = (id: string) => ({ id: topicId(id), title: id, prompt: '', authorId: null, postedAt: null })

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
const decided = (flow: typeof started) => (flow.kind === 'preview' ? decidedForums(flow) : null)

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
})
