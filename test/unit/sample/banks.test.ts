import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Bank, Exchange, Section } from '../../../scripts/sample/bank.ts'
import { pacific } from '../../../scripts/sample/clock.ts'
import { exhibitGroup } from '../../../scripts/sample/groupSetCsv.ts'
import { students } from '../../../scripts/sample/people.ts'
import { authorOf } from '../../../scripts/sample/post.ts'
import { planTopics, readBank } from '../../../scripts/sample/topics.ts'

const folder = new URL('../../../scripts/sample/banks/', import.meta.url)
const names = readdirSync(folder).map((file) => file.replace('.md', ''))
const banks: readonly (readonly [string, Bank])[] = names.map((name) => [name, readBank(name)])

const exchangesOf = (section: Section): readonly Exchange[] => [
  ...section.exchanges,
  ...section.posts.flatMap(({ exchanges }) => exchanges),
]
const fragmentsOf = (section: Section) => Object.values(section.moves).flat()

describe.each(banks)('the bank %s', (name, bank) => {
  it('has a title, a prompt and a time of the term', () => {
    expect(bank.title).not.toBe('')
    expect(bank.prompt.length).toBeGreaterThan(80)
    expect(pacific(bank.posted)).toBeGreaterThan(pacific('2026-09-01 00:00'))
  })

  it('names only people who exist', () => {
    const speakers = bank.sections
      .flatMap(exchangesOf)
      .flatMap(({ turns }) => turns.map(({ speaker }) => speaker))
    const owners = bank.sections.flatMap(fragmentsOf).flatMap(({ owner }) => owner ?? [])
    const authors = bank.sections.flatMap(({ author }) => author ?? [])
    for (const key of [...speakers.filter((one) => !['o', 'r', 't'].includes(one)), ...owners, ...authors]) {
      expect(authorOf(key).key).toBe(key)
    }
  })

  it('asks only for tags that the line of thought has', () => {
    for (const section of bank.sections) {
      for (const exchange of section.exchanges) {
        const place = bank.sections.find((one) => one.name === (exchange.to ?? section.name))
        expect(place, `${name}: ${section.name} answers ${exchange.to ?? ''}`).toBeDefined()
        const tags = place === undefined ? [] : fragmentsOf(place).map(({ tag }) => tag)
        if (exchange.tag !== null)
          expect(tags, `${name}: ${exchange.turns[0]?.text ?? ''}`).toContain(exchange.tag)
      }
    }
  })

  it('never lets the author of a shared post ask himself the first question', () => {
    const shared = bank.sections.filter(({ author }) => author === null).flatMap(({ exchanges }) => exchanges)
    expect(shared.filter(({ turns }) => turns[0]?.speaker === 'o')).toEqual([])
  })

  it('tells a life under one name only: whole posts hold no slots', () => {
    const posts = bank.sections.flatMap((section) => section.posts)
    expect(posts.filter(({ text }) => /[{}]/.test(text))).toEqual([])
  })
})

describe('the banks together', () => {
  it('say no fragment and no reply twice', () => {
    const said = banks
      .flatMap(([, bank]) => bank.sections)
      .filter(({ author }) => author !== 'pellerin')
      .flatMap((section) => [
        ...fragmentsOf(section).map(({ text }) => text),
        ...exchangesOf(section).flatMap(({ turns }) => turns.map(({ text }) => text)),
      ])
      .filter((text) => text !== '[deleted]')
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
  })

  it('hold several thousand words written by hand for each half of the term', () => {
    const words = (part: readonly string[]): number =>
      banks
        .filter(([name]) => part.includes(name))
        .flatMap(([, bank]) => bank.sections)
        .flatMap((section) => [
          ...fragmentsOf(section).map(({ text }) => text),
          ...section.posts.map(({ text }) => text),
          ...exchangesOf(section).flatMap(({ turns }) => turns.map(({ text }) => text)),
        ])
        .join(' ')
        .split(' ').length
    expect(words(['week-1', 'week-2', 'week-3', 'week-4'])).toBeGreaterThan(12_000)
    expect(words(['week-5', 'week-6', 'week-7', 'week-8'])).toBeGreaterThan(10_000)
  })
})

describe('the planned topics', () => {
  const topics = planTopics()

  it('use every bank once, in the order in which the course opens', () => {
    expect(topics.map(({ key }) => key).toSorted()).toEqual(names.toSorted())
    const opened = topics.map(({ posted }) => posted)
    expect(opened).toEqual(opened.toSorted((a, b) => a - b))
  })

  it('are created before they are posted, and posted before anybody answers', () => {
    for (const topic of topics) {
      expect(topic.created).toBeLessThan(topic.posted)
      expect(topic.posts.every(({ time }) => time > topic.posted)).toBe(true)
    }
  })

  it('keep the group forum to the members of the group', () => {
    const forum = topics.find(({ key }) => key === 'exhibit')
    const writers = new Set(forum?.posts.map(({ author }) => author.key))
    expect([...writers].toSorted()).toEqual([...exhibitGroup.members].toSorted())
  })

  it('give nobody two opening posts in a week', () => {
    for (const topic of topics.filter(({ key }) => key.startsWith('week-'))) {
      const openers = topic.posts.filter(({ parent }) => parent === null).map(({ author }) => author.key)
      expect(new Set(openers).size).toBe(openers.length)
      expect(openers.length).toBeGreaterThanOrEqual(16)
    }
  })

  it('let nobody answer himself', () => {
    const selfAnswers = topics
      .flatMap(({ posts }) => posts)
      .filter(({ author, parent, deleted }) => !deleted && author.key === parent?.author.key)
    expect(selfAnswers.map(({ author }) => author.key)).toEqual(['whitfield'])
  })

  it('spread the answers: every sociable student answers at least once in a half of the term', () => {
    const half = topics.filter(({ key }) => /week-[4-8]/.test(key)).flatMap(({ posts }) => posts)
    const answering = new Set(half.filter(({ parent }) => parent !== null).map(({ author }) => author.key))
    expect(students.filter(({ sociable, key }) => sociable > 0 && !answering.has(key))).toEqual([])
  })
})
