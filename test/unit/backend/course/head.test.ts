import { describe, expect, it } from 'vitest'
import { countCourse, prepareCount } from '#backend/course/head.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { content, forum, mark, person, post, topic, work } from '#test/unit/reading/classroom.ts'

const people = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Ben Young'),
  person('lee', 'Dr Lee', { role: 'staff' }),
]
const posts = [
  post('1', 'ana', 'An opening post.'),
  post('2', 'ben', 'An answer.', { to: '1' }),
  post('3', 'lee', 'The teacher’s answer.', { to: '1' }),
  post('4', 'ben', 'Coffee?', { in: 'cafe' }),
  post('5', 'ana', 'Second week.', { in: 't2' }),
]
const course = content({
  people,
  topics: [topic('t1', 'Week 1'), topic('t2', 'Week 2'), topic('cafe', 'Café')],
  posts,
})
const forums = { t1: forum({ week: 1 }), t2: forum({ week: 2 }), cafe: forum({ purpose: 'lounge', week: 3 }) }
const fresh = work()

function allLevels(id: string): CourseWork {
  const levels = Object.fromEntries(defaultRubric.criteria.map((criterion) => [criterion.id, 3 as const]))
  return work({ marks: { [id]: mark(levels) } })
}

describe('what the frame around a course counts', () => {
  it('counts students’ posts in forums that are scored, and the last week with such posts', () => {
    expect(countCourse(course, fresh, forums)).toEqual({ scored: 0, scorable: 3, students: 2, latestWeek: 2 })
  })

  it('counts a post as scored once all its criteria have levels, and only posts that can be scored', () => {
    expect(countCourse(course, allLevels('2'), forums).scored).toBe(1)
    expect(countCourse(course, allLevels('4'), forums).scored).toBe(0)
    expect(countCourse(course, allLevels('__proto__'), forums).scored).toBe(0)
    expect(countCourse(course, fresh, forums).scored).toBe(0)
  })

  it('follows a corrected role, a forum decided otherwise and another content', () => {
    expect(countCourse(course, fresh, forums).scorable).toBe(3)
    const asStaff = work({ people: { ben: { role: 'staff', note: '' } } })
    expect(countCourse(course, asStaff, forums)).toMatchObject({ scorable: 2, students: 1 })
    const scoredCafe = { ...forums, cafe: forum({ week: 3 }) }
    expect(countCourse(course, fresh, scoredCafe)).toMatchObject({ scorable: 4, latestWeek: 3 })
    expect(countCourse(content({ people, topics: [], posts: [] }), fresh, forums).scorable).toBe(0)
  })
})

describe('counting in turns', () => {
  it('lets others have their turn on the way, and comes to the same', () => {
    const many = Array.from({ length: 1000 }, (_, n) => post(String(n), 'ana', `Post ${n}.`))
    const large = content({ people, topics: [topic('t1', 'Week 1')], posts: many })
    const steps = [...prepareCount(large, fresh, forums)]
    expect(steps.length).toBeGreaterThan(3)
    // Prepared already: not another step.
    expect([...prepareCount(large, fresh, forums)]).toEqual([])
    expect(countCourse(large, fresh, forums)).toEqual(
      countCourse(content({ people, topics: [topic('t1', 'Week 1')], posts: many }), fresh, forums),
    )
  })
})
