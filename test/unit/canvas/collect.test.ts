import { describe, expect, it } from 'vitest'
import { createCollector } from '#shared/canvas/collect.ts'
import { collectProblems } from '#shared/canvas/collectProblems.ts'
import { readCount } from '#shared/canvas/collectPosts.ts'
import { personId, type PersonId } from '#shared/model/ids.ts'

const raw = { title: 'Week 1', prompt: '<p>Choose <b>one</b>.</p>', authorId: null, time: '' }

function author(into: ReturnType<typeof createCollector>, id: string, name = `Name ${id}`): PersonId {
  return into.people.author(id, name) ?? personId('')
}

const post = (id: string, more: object = {}) => ({
  id,
  parentId: '',
  authorId: null,
  message: 'Rent went up.',
  createdAt: '',
  likes: '',
  line: 2,
  ...more,
})

describe('what is collected from one file', () => {
  it('is empty where nothing was found', () => {
    const { content, problems, rows } = createCollector('a.csv').finish()
    expect(Object.values(content).every((list) => list.length === 0)).toBe(true)
    expect([rows, problems]).toEqual([0, []])
  })

  it('counts its records', () => {
    const into = createCollector('a.csv')
    into.row()
    into.row()
    expect(into.finish().rows).toBe(2)
  })

  it('keeps a topic the first time it is seen, its prompt as text', () => {
    const into = createCollector('a.csv')
    const first = into.topic('7', () => raw)
    const again = into.topic('7', () => ({ ...raw, title: 'Other' }))
    expect(again).toBe(first)
    expect(into.finish().content.topics).toMatchObject([{ id: '7', title: 'Week 1', prompt: 'Choose one.' }])
  })

  it('gives topics without an id one of their title', () => {
    const into = createCollector('a.csv')
    const one = into.topic('', () => raw)
    expect(one).toMatch(/^title:/)
    expect(into.finish().content.topics).toHaveLength(1)
  })

  it('keeps a post once, and says that the second was left out', () => {
    const into = createCollector('a.csv')
    const topicId = into.topic('7', () => raw)
    into.posts.add({ ...post('1'), topicId })
    into.posts.add({ ...post('1', { message: 'Other words', line: 9 }), topicId })
    const { content, problems } = into.finish()
    expect(content.posts.map(({ text }) => text)).toEqual(['Rent went up.'])
    expect(problems).toMatchObject([{ kind: 'duplicate-post', severity: 'skip', line: 9 }])
  })

  it('keeps the words as they came only where they are not what is shown', () => {
    const into = createCollector('a.csv')
    const topicId = into.topic('7', () => raw)
    into.posts.add({ ...post('1'), topicId })
    into.posts.add({ ...post('2', { message: '<p>Rent</p>' }), topicId })
    expect(into.finish().content.posts.map(({ source }) => source)).toEqual([null, '<p>Rent</p>'])
  })

  it('marks who is spoken to once everybody is known', () => {
    const into = createCollector('a.csv')
    const topicId = into.topic('7', () => raw)
    into.posts.add({ ...post('1', { message: '@Ana Ruiz I agree' }), topicId })
    author(into, '9', 'Ana Ruiz')
    expect(into.finish().content.posts[0]?.mentions).toEqual([{ start: 0, end: 9 }])
  })
})

describe('columns about people', () => {
  it('that nobody answered are none', () => {
    const into = createCollector('a.csv')
    into.column('survey:x', 'X', 'text')
    expect(into.finish().content.columns).toEqual([])
  })

  it('of one title stay two', () => {
    const into = createCollector('a.csv')
    const ana = author(into, '1')
    into.column('survey:Skill', 'Skill', 'text').set(ana, 'a')
    into.column('survey:Skill', 'Skill', 'text').set(ana, 'b')
    into.column('survey:Skill.2', 'Skill.2', 'text').set(ana, 'c')
    const { columns } = into.finish().content
    expect(new Set(columns.map(({ id }) => id)).size).toBe(3)
    expect(columns.map(({ values }) => Object.values(values)[0])).toEqual(['a', 'b', 'c'])
  })

  it('have their kind guessed from all their answers, at the end', () => {
    const into = createCollector('a.csv')
    const column = into.column('survey:x', 'X', (values) => (values.length > 1 ? 'scale' : 'text'))
    column.set(author(into, '1'), '3')
    column.set(author(into, '2'), '4')
    expect(into.finish().content.columns[0]?.kind).toBe('scale')
  })

  it('hold the last answer of a person, whatever the id is called', () => {
    const into = createCollector('a.csv')
    const column = into.column('c', 'C', 'text')
    column.set(personId('__proto__'), 'x')
    column.set(personId('__proto__'), 'y')
    expect(Object.entries(into.finish().content.columns[0]?.values ?? {})).toEqual([['__proto__', 'y']])
  })
})

describe('the people of a file', () => {
  it('are each once, with what was said first and what was said later of the rest', () => {
    const into = createCollector('a.csv')
    into.people.add({ canvasId: '7', name: 'Ana Ruiz', sections: '01' })
    into.people.add({ canvasId: '7', name: 'A. Ruiz', email: 'ana@example.edu', sections: '02' })
    expect(into.finish().content.people).toMatchObject([
      { id: '7', name: 'Ana Ruiz', email: 'ana@example.edu', sections: ['01', '02'] },
    ])
  })

  it('without any name are called by the best id there is', () => {
    const into = createCollector('a.csv')
    into.people.add({ canvasId: '7', loginId: 'aruiz01' })
    expect(into.finish().content.people[0]?.name).toBe('aruiz01')
  })

  it('that nothing identifies are nobody', () => {
    expect(createCollector('a.csv').people.add({})).toBeNull()
  })

  it('keep all seventeen digits of an id', () => {
    const into = createCollector('a.csv')
    author(into, '23860000003042656')
    author(into, '23860000003042657')
    expect(into.finish().content.people.map(({ canvasId }) => canvasId)).toEqual([
      '23860000003042656',
      '23860000003042657',
    ])
  })

  it('whose long ids a spreadsheet has rounded stop the file', () => {
    const rounded = createCollector('a.csv')
    for (const id of ['23860000003042600', '23860000003042700', '23860000003042800']) author(rounded, id)
    expect(rounded.finish().problems).toMatchObject([{ kind: 'zeroed-ids', severity: 'stop' }])
    const by = createCollector('a.csv')
    for (const id of ['23860000003042600', '23860000003042701', '23860000003042800']) author(by, id)
    expect(by.finish().problems).toEqual([])
  })
})

describe('what one should know about a file', () => {
  it('is summed up where there is too much of a kind', () => {
    const problems = collectProblems()
    for (let line = 1; line <= 250; line += 1) problems.add('empty-row', 'skip', line)
    problems.add('odd', 'note', 3)
    const list = problems.list()
    expect(list.filter(({ kind, line }) => kind === 'empty-row' && line > 0)).toHaveLength(200)
    expect(list.at(-1)).toMatchObject({ line: 0, message: { params: { count: 50, kind: 'empty-row' } } })
    expect(list.filter(({ kind }) => kind === 'odd')).toHaveLength(1)
  })
})

describe('a count in a cell', () => {
  it.each([
    ['2', 2],
    [' 2 ', 2],
    ['2.0', 2],
    ['-1', -1],
    ['', null],
    ['null', null],
    ['2.5', null],
    ['1e3', null],
    ['99999999999', null],
  ])('"%s" is %s', (cell, count) => {
    expect(readCount(cell)).toBe(count)
  })
})
