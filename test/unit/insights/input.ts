import type { OverviewInput } from '#shared/insights/period.ts'
import { content, forum, person, post, topic, work } from '#test/unit/reading/classroom.ts'

/** Weeks of the little class begin on this Monday. */
export const firstDay = '2026-10-05'

export const people = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Ben Lindqvist'),
  person('chen', 'Chen Wei'),
  person('dee', 'Dee Oyelaran'),
  person('eva', 'Eva Santos'),
  person('lee', 'Dr Lee', { role: 'staff' }),
  person('test', 'Test Student', { role: 'test' }),
]

export const topics = [
  topic('hi', 'Introduce yourself'),
  topic('cafe', 'Class Cafe'),
  topic('t1', 'Week 1: Rent'),
  topic('t2', 'Week 2: Streets'),
]

export const forums = {
  hi: forum({ purpose: 'practice', week: 1 }),
  cafe: forum({ purpose: 'lounge' }),
  t1: forum({ week: 1 }),
  t2: forum({ week: 2 }),
}

/** A time in a week of the course: day 0 is the Monday. */
export function at(week: number, day: number): { readonly createdAt: string } {
  return { createdAt: new Date(Date.UTC(2026, 9, 5 + (week - 1) * 7 + day, 12)).toISOString() }
}

/**
 * Ana and Ben talk with each other; Chen writes and nobody answers; Dee writes nothing; Eva answers only Dr Lee.
 */
export const posts = [
  post('1', 'ana', 'Rent went up in our street.', at(1, 0)),
  post('2', 'ben', 'Did it, Ana? Where?', { to: '1', ...at(1, 1) }),
  post('3', 'ana', 'In the old town.', { to: '2', ...at(1, 2) }),
  post('4', 'chen', 'I see it differently.', at(1, 2)),
  post('5', 'lee', 'What would count as evidence?', at(1, 2)),
  post('6', 'eva', 'A census would.', { to: '5', ...at(1, 3) }),
  post('7', 'chen', 'Streets belong to whoever stays.', { in: 't2', ...at(2, 1) }),
  post('8', 'ben', 'Hello, I am Ben.', { in: 'hi', ...at(1, 0) }),
  post('9', 'ana', 'Where is the reading for week 2?', { in: 'cafe', ...at(2, 0) }),
  post('10', 'test', 'Testing.', at(1, 0)),
]

export function input(more: Partial<OverviewInput> = {}): OverviewInput {
  return {
    content: content({ people, topics, posts }),
    work: work({}, { firstDay, weeks: 8 }),
    scores: new Map(),
    forums,
    week: 1,
    now: '2026-12-01T10:00:00Z',
    ...more,
  }
}
