import { describe, expect, it } from 'vitest'
import { discussionCsv } from '../../../scripts/sample/discussionCsv.ts'
import { depthFirst, numberPosts } from '../../../scripts/sample/numbering.ts'
import { authorOf, type PlannedPost, type PlannedTopic } from '../../../scripts/sample/post.ts'

const at = (hour: number): number => Date.UTC(2026, 8, 8, hour)
function post(
  key: string,
  hour: number,
  parent: PlannedPost | null,
  more: Partial<PlannedPost> = {},
): PlannedPost {
  const html = `<p>${key} at ${hour}</p>`
  const fixed = { likes: 1, deleted: false, strategy: null, section: '', tags: [] }
  return { author: authorOf(key), parent, html, time: at(hour), ...fixed, ...more }
}

const late = post('mensah', 20, null)
const early = post('omalley', 15, null)
const answer = post('kimB', 22, early, { html: '<p>"Yes", &amp; no</p>' })
const gone = post('elamin', 23, answer, { deleted: true, html: '' })
const topic: PlannedTopic = {
  id: '720110',
  key: 'week-1',
  title: 'Week 1: "What?"',
  promptHtml: '<p>Say, why.</p>',
  created: at(1),
  posted: at(2),
  posts: [late, early, answer, gone],
}
const empty = { ...topic, id: '720171', posts: [] }
const ids = numberPosts([topic])
const lines = discussionCsv([topic, empty], ids).split('\r\n')

describe('numbering', () => {
  it('gives ids of six digits that rise with time', () => {
    const numbers = [early, late, answer, gone].map((one) => ids.get(one) ?? '')
    expect(numbers.every((id) => /^\d{6}$/.test(id))).toBe(true)
    expect(numbers).toEqual(numbers.toSorted())
    expect(new Set(numbers).size).toBe(4)
  })

  it('walks threads depth-first, each level by time', () => {
    expect(depthFirst(topic)).toEqual([early, answer, gone, late])
  })
})

describe('the discussion file', () => {
  it('has the fourteen columns of September 2024', () => {
    expect(lines[0]?.split(',')).toHaveLength(14)
    expect(lines[0]).toMatch(
      /^topic_id,topic_title,topic_message,.*topic_created_at,topic_posted_at,.*post_timestamp$/,
    )
  })

  it('quotes title, message and names, and leaves ids, likes and times bare', () => {
    expect(lines[1]).toBe(
      `720110,"Week 1: 'What?'","Say, why.",300041,"Dr. Helen Marsh-Oduya",2026-09-07 18:00:00 PDT,` +
        `2026-09-07 19:00:00 PDT,311404,"Siobhán O'Malley",${ids.get(early) ?? ''},,"omalley at 15",1,2026-09-08 08:00:00 PDT`,
    )
  })

  it('names the parent and keeps entities', () => {
    expect(lines[2]).toContain(`,${ids.get(answer) ?? ''},${ids.get(early) ?? ''},"'Yes', &amp; no",1,`)
  })

  it('leaves a blank row where a nested reply was deleted', () => {
    expect(lines[3]).toContain(`PDT,,,${ids.get(gone) ?? ''},${ids.get(answer) ?? ''},,0,`)
  })

  it('writes a topic without posts as one row of seven cells', () => {
    expect(lines[5]?.replaceAll(/"[^"]*"/g, 'q').split(',')).toHaveLength(7)
  })

  it('ends every row with CRLF and has no byte-order mark', () => {
    const text = discussionCsv([topic], ids)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.charCodeAt(0)).not.toBe(0xfeff)
  })
})
