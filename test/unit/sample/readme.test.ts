import { describe, expect, it } from 'vitest'
import { numberPosts } from '../../../scripts/sample/numbering.ts'
import { plantedCases } from '../../../scripts/sample/planted.ts'
import { readme } from '../../../scripts/sample/readme.ts'
import { planTopics } from '../../../scripts/sample/topics.ts'

const topics = planTopics()
const planted = plantedCases(topics, numberPosts(topics))
const text = readme(topics, planted)

describe('the README of the sample', () => {
  it('says how much there is', () => {
    const posts = topics.reduce((count, topic) => count + topic.posts.length, 0)
    expect(text).toContain(`24 students, 12 topics, ${posts} posts, 8 weeks from Monday 2026-09-07.`)
  })

  it('names every planted person', () => {
    const people = [
      ...planted.unseen,
      ...planted.silent,
      ...planted.oneWay,
      ...planted.helper,
      ...planted.sameName,
      planted.lateJoiner.person,
      planted.multilingual.person,
      planted.padder.person,
      planted.mediaOnly.person,
      planted.ruleBreaker.person,
      planted.agrees.person,
      planted.copy.person,
      planted.transformation.person,
      planted.spam.author,
    ]
    expect(people.filter((id) => id === '' || !text.includes(id))).toEqual([])
  })

  it('names every planted post', () => {
    const posts = [planted.copy.post, planted.copy.of, ...planted.spam.posts, ...planted.deleted]
    expect(posts.filter((id) => !text.includes(id))).toEqual([])
  })
})
