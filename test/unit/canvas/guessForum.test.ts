import { describe, expect, it } from 'vitest'
import { guessForum } from '#shared/canvas/guessForum.ts'
import { topicId } from '#shared/model/ids.ts'
import type { Topic } from '#shared/model/topic.ts'

function topic(title: string, postedAt: string | null = null): Topic {
  return { id: topicId(title), title, prompt: '', authorId: null, postedAt }
}
const guess = (title: string) => guessForum(topic(title), { topics: [topic(title)] })

describe('guessForum', () => {
  it.each([
    ['Introduce yourself!', 'practice'],
    ['Week 1: Introductions', 'practice'],
    ['Icebreaker', 'practice'],
    ['Practice discussion: how posting works', 'practice'],
    ['Student lounge', 'lounge'],
    ['Virtual café', 'lounge'],
    ['Course Q&A', 'lounge'],
    ['Questions about the course', 'lounge'],
    ['Ask the instructor', 'lounge'],
    ['Peer review: essay drafts', 'peer-review'],
    ['Group 3 discussion', 'group'],
    ['Team B workspace', 'group'],
    ['Week 3: Was the printing press a revolution?', 'prompt'],
    ['The question of empire', 'prompt'],
    ['Social contract theory and Hobbes', 'prompt'],
    ['Grouping species by traits', 'prompt'],
    ['The tragedy of the commons', 'prompt'],
    ['Reflective practice in nursing', 'prompt'],
    ['What would you ask the author?', 'prompt'],
    ['Teamwork in agile projects', 'prompt'],
    ['Questions on Kant', 'prompt'],
    ['The Commons', 'lounge'],
    ['Café', 'lounge'],
    ['', 'prompt'],
  ])('%s is for %s', (title, purpose) => expect(guess(title).purpose).toBe(purpose))

  it.each([
    ['Week 3: Print', 3],
    ['WEEK 12', 12],
    ['Wk. 04 reading', 4],
    ['W5: Empire', 5],
    ['Module 7 discussion', 7],
    ['Week three', 3],
    ['Semaine 2', 2],
    ['Discussion 6', 6],
    ['Chapter 1984', null],
    ['The long nineteenth century', null],
    ['Week 0', null],
    ['Class struggle', null],
  ])('%s is in week %s', (title, week) => expect(guess(title).week).toBe(week))

  it('reads points from a title', () => {
    expect(guess('Week 3 (10 points)').points).toBe(10)
    expect(guess('Week 3, 2.5 pts').points).toBe(2.5)
    expect(guess('Week 3').points).toBeNull()
  })

  it('counts weeks from the first topic where titles name none and topics open at different times', () => {
    const topics = [
      topic('Print', '2025-01-06T15:00:00Z'),
      topic('Empire', '2025-01-13T15:00:00Z'),
      topic('Archives', '2025-01-27T15:00:00Z'),
    ]
    expect(topics.map((one) => guessForum(one, { topics }).week)).toEqual([1, 2, 4])
  })

  it('says no week where all topics were prepared on one day', () => {
    const topics = ['Print', 'Empire', 'Archives'].map((title) => topic(title, '2025-01-06T15:00:00Z'))
    expect(topics.map((one) => guessForum(one, { topics }).week)).toEqual([null, null, null])
  })

  it('gives a lounge no week, as it is open all term', () => {
    const topics = [topic('Lounge', '2025-01-06T15:00:00Z'), topic('Print', '2025-01-13T15:00:00Z')]
    expect(guessForum(topic('Lounge', '2025-01-06T15:00:00Z'), { topics }).week).toBeNull()
  })
})
