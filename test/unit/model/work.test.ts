import { describe, expect, it } from 'vitest'
import { applyChanges, Change, invert } from '#shared/model/change.ts'
import { postId } from '#shared/model/ids.ts'
import { emptyMark, Mark } from '#shared/model/mark.ts'
import { CourseSettings, CourseWork } from '#shared/model/work.ts'
import { emptyWork, someSettings } from '../../fixtures/work.ts'

/** The same value without some of its fields, as a course that was written before they existed has it. */
function without(value: object, ...names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

describe('a course from before re-checks, revealed names and saved views', () => {
  it('is read with none of them', () => {
    expect(CourseWork.parse(without(emptyWork, 'rechecks', 'reveals', 'views'))).toEqual(emptyWork)
  })

  it('marks the first ten posts of a prompt before it shows a suggestion, and brings early posts back', () => {
    const old = CourseSettings.parse(without(someSettings, 'markFirstPosts', 'rechecks'))
    expect(old).toEqual({ ...someSettings, markFirstPosts: 10, rechecks: true })
  })

  it('has no reason noted for any late post', () => {
    expect(Mark.parse(without(emptyMark, 'lateReason'))).toEqual(emptyMark)
  })
})

describe('re-checks, revealed names and saved views', () => {
  const choice = {
    order: 'thread',
    week: 3,
    topicId: null,
    section: 'A',
    group: null,
    only: ['unscored', 'late'],
    criterionId: null,
    text: null,
  } as const
  const changes: readonly Change[] = [
    { table: 'rechecks', key: 'p1', before: null, after: { levels: {}, at: '2026-10-05T10:00:00Z' } },
    {
      table: 'reveals',
      key: 'ana',
      before: null,
      after: { at: '2026-10-05T10:00:00Z', postId: postId('p1') },
    },
    { table: 'views', key: 'v1', before: null, after: { name: 'Late ones', at: '', choice } },
  ]

  it('are kept as entries of the course and taken back exactly', () => {
    const after = applyChanges(emptyWork, changes)
    expect(after.rechecks['p1']?.at).toBe('2026-10-05T10:00:00Z')
    expect(after.reveals['ana']?.postId).toBe('p1')
    expect(after.views['v1']?.choice).toEqual(choice)
    expect(applyChanges(after, invert(changes))).toEqual(emptyWork)
  })

  it('can be read from the history as they were written', () => {
    const written: unknown = JSON.parse(JSON.stringify(changes))
    expect(Change.array().parse(written)).toEqual(changes)
  })

  it('refuse a view with a state that no post can have', () => {
    const wrong = {
      ...changes[2],
      after: { name: 'x', at: '', choice: { ...choice, only: ['alphabetical'] } },
    }
    expect(Change.safeParse(wrong).success).toBe(false)
  })
})
