import { describe, expect, it } from 'vitest'
import { withLevel } from '#renderer/screens/read/optimistic.ts'
import type { Reading } from '#shared/contract/views.ts'
import { criterionId } from '#shared/model/ids.ts'
import { emptyMark, type LevelMark } from '#shared/model/mark.ts'
import { aPost, aTopic } from '#test/fixtures/course.ts'

const reading: Reading = {
  topic: aTopic({ id: 't' }),
  forum: {
    purpose: 'prompt',
    week: 1,
    firstPostDate: null,
    replyDate: null,
    lastSafeDate: null,
    points: null,
  },
  focus: {
    post: aPost({ id: 'p', text: 'x' }),
    who: 'Wren 7',
    name: null,
    role: 'student',
    depth: 0,
    when: null,
  },
  before: [],
  after: [],
  score: null,
  mark: emptyMark,
  scoreComes: false,
  scorable: true,
  markFirst: null,
  recheck: null,
  late: false,
}

const solid: LevelMark = { level: 3, how: 'own', suggested: null, reason: '', at: '' }

describe('showing a level before it is kept', () => {
  it('sets one level and leaves the others', () => {
    const once = withLevel(reading, criterionId('point'), solid)
    const twice = withLevel(once, criterionId('support'), { ...solid, level: 1 })
    expect(Object.keys(twice.mark.levels)).toEqual(['point', 'support'])
    expect(twice.mark.read).toBe(true)
    expect(reading.mark).toBe(emptyMark)
  })

  it('replaces a level, and takes it away', () => {
    const set = withLevel(reading, criterionId('point'), solid)
    const changed = withLevel(set, criterionId('point'), { ...solid, level: 4 })
    expect(changed.mark.levels[criterionId('point')]?.level).toBe(4)
    expect(withLevel(changed, criterionId('point'), null).mark.levels).toEqual({})
  })
})
