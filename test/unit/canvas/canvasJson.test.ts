import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

function readJson(value: unknown, name = 'saved.json') {
  return readText(JSON.stringify(value), name)
}
const entry = (id: number, more: object = {}) => ({
  id, user_id: 5, message: `<p>Words of ${id}</p>`, created_at: '2025-02-04T18:12:09Z', parent_id: null, ...more,
}) // prettier-ignore
const ana = { id: 5, display_name: 'Ana Ruiz' }

describe('a saved /view', () => {
  it('resolves names through the participants and keeps who only stands there', () => {
    const reading = readFixture('canvas_api_view.json')
    expect(reading.people.map(({ name }) => name)).toContain('Dae-jung Park')
    expect(reading.posts.find(({ id }) => id === '810002')?.authorId).toBe('501002')
  })

  it('is the same with the guard that the browser shows', () => {
    const [plain, guarded] = [
      readFixture('canvas_api_view.json'),
      readFixture('canvas_api_view_browser_saved.json'),
    ]
    expect(guarded.posts).toEqual(plain.posts)
    expect(guarded.format).toBe('canvas-view-json')
  })

  it('keeps a deleted entry as a place, with the answers below it', () => {
    const view = [
      entry(1, {
        replies: [
          { id: 2, parent_id: 1, deleted: true, editor_id: 7, replies: [entry(3, { parent_id: 2 })] },
        ],
      }),
    ]
    const reading = readJson({ view, participants: [ana] })
    expect(
      reading.posts.map(({ id, deleted, parentId, authorId }) => [id, deleted, parentId, authorId]),
    ).toEqual([
      ['1', false, null, '5'],
      ['2', true, '1', null],
      ['3', false, '2', '5'],
    ])
  })

  it('keeps seventeen digits exactly, as numbers and as text', () => {
    const { posts, people } = readFixture('global_ids_view.json')
    expect(posts.map(({ id }) => id)).toEqual(['23860000009100001', '23860000009100003', '23860000009100009'])
    expect(people[0]?.canvasId).toBe('23860000003042656')
  })

  it('replaces entries by the newer ones beside the tree and adds those that are new', () => {
    const { posts } = readFixture('global_ids_view.json')
    expect(posts[0]).toMatchObject({ text: 'New words', updatedAt: '2025-02-06T08:00:00Z' })
    expect(posts[2]).toMatchObject({ parentId: '23860000009100001' })
  })

  it('keys anonymous authors by their anonymous id', () => {
    const { posts } = readFixture('global_ids_view.json')
    expect(posts[1]?.authorId).toBe('anonymous:a1b2c')
  })

  it('reads threads of any depth', () => {
    let thread: object = entry(5000)
    for (let id = 4999; id > 0; id--) thread = entry(id, { replies: [thread] })
    const reading = readJson({ view: [thread], participants: [ana] })
    expect(reading.posts).toHaveLength(5000)
    expect(reading.posts.at(-1)?.parentId).toBe('4999')
  })

  it('notes attachments', () => {
    const attachments = [{ display_name: 'talk.mp3', 'content-type': 'audio/mpeg' }]
    const reading = readJson({
      view: [entry(1, { attachments, attachment: attachments[0] })],
      participants: [],
    })
    expect(reading.posts[0]?.media).toEqual([{ kind: 'audio', label: 'talk.mp3' }])
  })

  it('goes by its first entry, whatever the file is called, and by the topic where the name says it', () => {
    const view = { view: [entry(20), entry(9)], participants: [ana] }
    expect(readJson(view, 'a.json').topics[0]?.id).toBe('file:9')
    expect(readJson(view, 'b.json').topics[0]?.id).toBe('file:9')
    expect(readJson(view, 'discussion_topics_70001_view.json').topics[0]).toMatchObject({
      id: '70001',
      title: '',
    })
  })

  it('answers for fields of other kinds than expected', () => {
    const reading = readJson({
      view: [{ id: {}, message: [] }, null, 7, entry(1, { replies: 'none', created_at: 5 })],
      participants: 'x',
    })
    expect(reading.posts.map(({ id }) => id)).toEqual(['1'])
  })
})

describe('other saved JSON', () => {
  it('attaches flattened replies of /entries by their parent, and warns of missing ones', () => {
    const reading = readFixture('entries_page_1.json')
    expect(reading.posts.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['810001', null],
      ['810003', '810002'],
      ['810002', '810001'],
      ['810005', null],
    ])
    expect(reading.problems).toMatchObject([{ kind: 'replies-missing', message: { params: { count: 1 } } }])
  })

  it('puts pages of one list under one topic', () => {
    const pages = [1, 2].map((page) => readJson([entry(page)], `entries_page_${page}.json`))
    expect(pages[0]?.topics[0]?.id).toBe(pages[1]?.topics[0]?.id)
  })

  it('reads a single topic and a list of them', () => {
    const topic = {
      id: 70001,
      title: 'Week 3',
      message: '<p>Post once.</p>',
      posted_at: null,
      created_at: '2025-02-03T15:00:00Z',
      author: {},
      discussion_type: 'threaded',
    }
    expect(readJson(topic).topics).toMatchObject([
      { id: '70001', prompt: 'Post once.', authorId: null, postedAt: '2025-02-03T15:00:00Z' },
    ])
    expect(readFixture('discussion_topics.json').topics).toHaveLength(2)
  })

  it('says why there are no posts when Canvas answered with an error', () => {
    expect(kindsOf(readJson({ message: 'require_initial_post' }))).toEqual(['0 post-first'])
    expect(kindsOf(readText('"require_initial_post"', 'view.json'))).toEqual(['0 post-first'])
    expect(kindsOf(readJson({ errors: [{ message: 'unauthorized' }] }))).toEqual(['0 canvas-error'])
    expect(kindsOf(readJson({ status: 'unavailable', message: 'try later' }))).toEqual(['0 canvas-error'])
  })

  it('says that a file breaks off', () => {
    expect(kindsOf(readText('{"view":[{"id":1,', 'view.json'))).toEqual(['0 broken-json'])
  })

  it('says of other JSON that it is unknown', () => {
    expect(readJson({ hello: 'world' })).toMatchObject({ format: 'unknown' })
    expect(readJson([1, 2, 3]).format).toBe('unknown')
    expect(readJson([]).format).toBe('unknown')
  })

  it('reads JSON lists that are tables of a known kind', () => {
    const reading = readFixture('dap_discussion_entries.jsonl')
    expect(reading.format).toBe('dap-entries')
    expect(reading.posts[1]).toMatchObject({ id: '23860000000810002', parentId: '23860000000810001' })
  })

  it('shows what it read as a table of authors and words', () => {
    const { preview } = readFixture('canvas_api_view.json')
    expect(preview[0]).toEqual(['id', 'parent_id', 'author', 'created_at', 'message'])
    expect(preview[1]?.slice(0, 3)).toEqual(['810001', '', 'Amara Okafor'])
  })
})

describe('pairing a saved page with its topic', () => {
  it('finds the topic by the posts they share', () => {
    const files = [readFixture('canvas_api_view.json'), readFixture('ubc_4242-discussion_2024-09.csv')]
    const { content } = joinReadings(files, emptyContent)
    expect(content.topics.map(({ id }) => id)).toEqual(['70001', '70002'])
    expect(content.posts.every(({ topicId }) => topicId === '70001')).toBe(true)
  })

  it('pairs the one page with the one topic of an import', () => {
    const topic = readJson({ id: 70001, title: 'Week 3', posted_at: '2025-02-03T15:00:00Z' }, 'topic.json')
    const { content } = joinReadings([readFixture('canvas_api_view.json'), topic], emptyContent)
    expect(content.topics).toMatchObject([{ id: '70001', title: 'Week 3' }])
  })

  it('does not guess among several', () => {
    const files = [readFixture('canvas_api_view.json'), readFixture('discussion_topics.json')]
    expect(joinReadings(files, emptyContent).content.topics).toHaveLength(3)
  })

  it('keeps the course’s topic when the page comes again with its real one', () => {
    const first = joinReadings([readFixture('canvas_api_view.json')], emptyContent).content
    const second = joinReadings([readFixture('ubc_4242-discussion_2024-09.csv')], first)
    expect(new Set(second.content.posts.map(({ topicId }) => topicId))).toEqual(new Set(['file:810001']))
    expect(second.content.topics.find(({ id }) => id === 'file:810001')?.title).toMatch(/^Week 3/)
  })

  it('does not take the title back to the file’s name when the page is saved again', () => {
    const first = joinReadings([readFixture('canvas_api_view.json')], emptyContent).content
    const titled = joinReadings([readFixture('ubc_4242-discussion_2024-09.csv')], first).content
    const again = joinReadings([readFixture('canvas_api_view.json')], titled)
    expect(again.content.topics[0]?.title).toMatch(/^Week 3/)
  })

  it('names a topic by its id where no file has a title', () => {
    const { content } = joinReadings([readFixture('dap_discussion_entries.csv')], emptyContent)
    expect(content.topics[0]?.title).toBe('23860000000070001')
    const titled = joinReadings(
      [readFixture('dap_discussion_topics.csv'), readFixture('dap_discussion_entries.csv')],
      emptyContent,
    )
    expect(titled.content.topics[0]?.title).toBe('Week 3')
  })
})
