import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFileTopic,
  mergeColumns,
  mergeGroupSets,
  mergeRubrics,
  mergeTopics,
  renameColumn,
  renameGroupSet,
} from '#shared/canvas/mergeLists.ts'
import type { Column, GroupSet } from '#shared/model/column.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { columnId, personId, topicId } from '#shared/model/ids.ts'
import type { Topic } from '#shared/model/topic.ts'
import { aTopic } from '#test/fixtures/course.ts'

const topic = (id: string, more: Partial<Topic> = {}) => aTopic({ id, ...more })
const column = (id: string, values: Readonly<Record<string, string>>, title = id): Column => ({
  id: columnId(id),
  title,
  from: 'any.csv',
  kind: 'text',
  outOf: null,
  values,
})
const set = (name: string, ...members: readonly string[]): GroupSet => ({
  name,
  groups: [{ name: 'Group 1', members: members.map((id) => personId(id)) }],
})

describe('topics of several files', () => {
  it('are one topic by their id, with what the later file says', () => {
    const merged = mergeTopics([
      [topic('1', { title: 'Week 1', prompt: 'Old words' })],
      [topic('1', { title: 'Week 1: Rent', prompt: 'New words' })],
    ])
    expect(merged).toEqual([topic('1', { title: 'Week 1: Rent', prompt: 'New words' })])
  })

  it('keep what a later file leaves open', () => {
    const full = topic('1', {
      title: 'Week 1',
      prompt: 'Choose one.',
      authorId: personId('9'),
      postedAt: '2026-10-01T00:00:00Z',
    })
    const bare = topic('1', { title: '', prompt: '', authorId: null, postedAt: null })
    expect(mergeTopics([[full], [bare]])).toEqual([full])
  })

  it('do not lose a title to an export that has the id in its place', () => {
    expect(mergeTopics([[topic('77', { title: 'Rent' })], [topic('77', { title: '77' })]])[0]?.title).toBe(
      'Rent',
    )
  })

  it('go by their id where no file has a title', () => {
    expect(mergeTopics([[topic('77', { title: '' })]])[0]?.title).toBe('77')
  })

  it('stay in the order in which they were first seen', () => {
    const merged = mergeTopics([
      [topic('b'), topic('a')],
      [topic('c'), topic('a')],
    ])
    expect(merged.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  it('are told from those of a saved page without a title', () => {
    expect([isFileTopic(topicId('file:page.json')), isFileTopic(topicId('88121'))]).toEqual([true, false])
  })
})

describe('columns of several files', () => {
  it('are joined person by person, the later answer counts', () => {
    const merged = mergeColumns([
      [column('c', { a: '1', b: '2' })],
      [column('c', { b: '3', d: '4' }, 'Skill')],
    ])
    expect(merged).toEqual([column('c', { a: '1', b: '3', d: '4' }, 'Skill')])
  })

  it('hold somebody called __proto__ like everybody else', () => {
    const odd = Object.fromEntries([['__proto__', 'here']])
    const [merged] = mergeColumns([[column('c', odd)], [column('c', { a: '1' })]])
    expect(Object.entries(merged?.values ?? {})).toEqual([
      ['__proto__', 'here'],
      ['a', '1'],
    ])
  })

  it('change nothing when the same file comes twice', () => {
    const values = fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(values, (given) => {
        const one = [column('c', given)]
        expect(mergeColumns([one, one])).toEqual(mergeColumns([one]))
      }),
    )
  })
})

describe('group sets and rubrics of several files', () => {
  it('are those of the later file, by name and by id', () => {
    expect(mergeGroupSets([[set('Lab', 'a')], [set('Lab', 'b'), set('Essay', 'a')]])).toEqual([
      set('Lab', 'b'),
      set('Essay', 'a'),
    ])
    const later = { ...defaultRubric, title: 'Later' }
    expect(mergeRubrics([[defaultRubric], [later]])).toEqual([later])
  })
})

describe('people who go by another id', () => {
  const rename = (id: string) => personId(id === 'old' ? 'new' : id)

  it('keep their answers', () => {
    expect(renameColumn(column('c', { old: '1', b: '2' }), rename).values).toEqual({ new: '1', b: '2' })
  })

  it('stand in a group once, also where both ids did', () => {
    expect(renameGroupSet(set('Lab', 'old', 'new', 'b'), rename)).toEqual(set('Lab', 'new', 'b'))
  })
})
