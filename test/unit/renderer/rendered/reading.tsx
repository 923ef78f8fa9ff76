import type { Desk } from '#renderer/screens/read/desk.ts'
import { isVisible } from '#renderer/screens/read/levelHow.ts'
import { placeAt, type Place } from '#renderer/screens/read/place.ts'
import { criteriaOf } from '#renderer/screens/read/useDeskState.ts'
import type { Reading } from '#shared/contract/views.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId, postId, topicId } from '#shared/model/ids.ts'
import { emptyMark, type LevelMark } from '#shared/model/mark.ts'
import { message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import type { CriterionScore, PostScore } from '#shared/model/score.ts'
import { aPost } from '#test/fixtures/course.ts'

const text =
  'They argued about who could read it. If cheap copies were the cause, Korea would have had it first.'

const post = aPost({ id: 'p1', topic: 't1', parentId: postId('p0'), text })

const start = text.indexOf('If cheap')

export const strong: CriterionScore = {
  level: 4,
  value: 0.9,
  confidence: 'clear',
  reasons: [
    {
      rule: 'support.example',
      text: text.slice(start),
      start,
      end: text.length,
      message: message('quality:reason.support.example'),
    },
  ],
  up: null,
}

const none: CriterionScore = { level: null, value: 0, confidence: 'needs-human', reasons: [], up: null }

const score: PostScore = {
  postId: post.id,
  topicId: post.topicId,
  authorId: null,
  parentId: post.parentId,
  words: 20,
  needsHuman: null,
  overall: 0.7,
  criteria: {
    [criterionId('point')]: strong,
    [criterionId('support')]: { ...strong, level: 3 },
    [criterionId('engage')]: none,
  },
  notes: { civility: { value: 1, reasons: [] }, clarity: { value: 1, reasons: [] } },
  dialogue: {
    label: 'debate',
    labels: ['debate'],
    scores: { conversational: 0, inquiry: 0, debate: 1, instruction: 0 },
    reasons: [],
  },
  notCounted: [],
  remarks: [],
  rulesVersion: '1',
}

export const reading: Reading = {
  topic: { id: topicId('t1'), title: 'Week 5', prompt: 'Choose one change.', authorId: null, postedAt: null },
  forum: {
    purpose: 'prompt',
    week: 5,
    firstPostDate: null,
    replyDate: null,
    lastSafeDate: null,
    points: null,
  },
  focus: { post, who: 'Wren 7', name: null, role: 'student', depth: 1, when: null },
  before: [],
  after: [],
  score,
  mark: emptyMark,
  scoreComes: false,
  scorable: true,
  markFirst: null,
  recheck: null,
  late: false,
}

export const solid: LevelMark = { level: 3, how: 'own', suggested: 4, reason: '', at: '' }

export function withPost(change: Partial<Post>): Reading {
  return { ...reading, focus: { ...reading.focus, post: { ...post, ...change } } }
}

const nothing = () => undefined

/** The state of the reading place for a post, without acts behind it. */
export function deskOf(shown: Reading, markFirst: boolean, change: Partial<Place> = {}): Desk {
  const place = { ...placeAt(0), ...change }
  const criteria = criteriaOf(shown, defaultRubric).map((criterion) => {
    const mark = shown.mark.levels[criterion.id]
    const suggestion = shown.score?.criteria[criterion.id] ?? null
    return { criterion, mark, suggestion, visible: isVisible(markFirst, mark, place.revealed) }
  })
  return {
    reading: shown,
    criteria,
    place,
    tell: nothing,
    setLevel: nothing,
    marking: {
      setLevel: nothing,
      clearLevel: nothing,
      setStrategies: nothing,
      pin: nothing,
      setRead: nothing,
      setModeration: nothing,
      setLateReason: () => Promise.resolve(true),
      lookUp: nothing,
    },
  }
}
