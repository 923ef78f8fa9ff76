import { describe, expect, it } from 'vitest'
import { courseId } from '#shared/model/ids.ts'
import { QueueChoice } from '#shared/model/savedView.ts'
import { grouped, groupingOf, groupings } from '#renderer/screens/read/grouping.ts'
import { choiceOf, choiceQuery, narrowings, queueInput } from '#renderer/screens/read/query.ts'
import { nextStudent } from '#renderer/screens/read/queue.ts'
import { postId } from '#shared/model/ids.ts'

const at = (entries: Record<string, string | null>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))

describe('how the list is put together', () => {
  it('is what was chosen last, whatever it was before', () => {
    for (const from of groupings) {
      for (const to of groupings) {
        const before = at(grouped(at({ week: '3' }), from, 'point'))
        const after = at(grouped(before, to, 'point'))
        expect(groupingOf(after)).toBe(to)
        expect(after.get('week')).toBe('3')
      }
    }
  })

  it('keeps an order that was chosen, except that of students', () => {
    expect(grouped(at({ order: 'thread' }), 'criterion', 'point')).toMatchObject({
      order: 'thread',
      one: 'point',
    })
    expect(grouped(at({ order: 'student' }), 'post', 'point')).toMatchObject({ order: null, one: null })
  })
})

describe('a choice in the address', () => {
  const choice = QueueChoice.parse({
    order: 'thread',
    week: 3,
    topicId: 't1',
    section: 'A, early',
    group: '["set","Projects","Red"]',
    only: ['unscored', 'late'],
    criterionId: 'point',
    text: 'who "pays rent"',
  })

  it('comes back as it was kept', () => {
    const query = new URLSearchParams(
      Object.entries(choiceQuery(choice)).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value)]],
      ),
    )
    const wish = queueInput(courseId('c'), new Map(query))
    expect(choiceOf(wish)).toEqual(choice)
    expect(narrowings(wish)).toBe(6)
  })

  it('is no word of the address where it narrows nothing', () => {
    const none = QueueChoice.parse({ order: 'shuffled', week: null, topicId: null })
    expect(Object.values(choiceQuery(none)).every((value) => value === null)).toBe(true)
    expect(narrowings(queueInput(courseId('c'), new Map()))).toBe(0)
  })
})

describe('the next student', () => {
  const rows = [1, 1, 2, 3, 3].map((student, place) => ({ postId: postId(String(place)), student }))
  it('begins with the first post of theirs, forwards and backwards', () => {
    expect(nextStudent(rows, 0, 1)).toBe('2')
    expect(nextStudent(rows, 4, -1)).toBe('2')
    expect(nextStudent(rows, 2, -1)).toBe('0')
  })
  it('is nobody at the ends, and in lists that do not go by student', () => {
    expect(nextStudent(rows, 0, -1)).toBeNull()
    expect(nextStudent(rows, 4, 1)).toBeNull()
    expect(
      nextStudent(
        rows.map((row) => ({ ...row, student: null })),
        0,
        1,
      ),
    ).toBeNull()
  })
})
