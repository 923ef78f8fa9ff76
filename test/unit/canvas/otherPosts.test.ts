import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

describe('Threadz', () => {
  const header =
    '"assignment_id","vert1_name","vert2_name","vert1_id","vert2_id","topic_id","topic_title","topic_url","thread_id","created_at","message_id","message_text"'
  const row = (author: string, to: string, thread: string, time: string, id: string) =>
    `"3","N${author}","N${to}","${author}","${to}","7","Week 3","","${thread}","${time}","${id}","words of ${id}"`

  it('takes the latest earlier message by the person answered for the parent, and says it is inferred', () => {
    const reading = readText(
      [
        header,
        row('1', '', '10', '2025-02-04T10:00:00Z', '10'),
        row('1', '2', '10', '2025-02-04T13:00:00Z', '13'),
        row('2', '1', '10', '2025-02-04T11:00:00Z', '11'),
        row('1', '2', '10', '2025-02-04T12:00:00Z', '12'),
        row('2', '1', '10', '2025-02-04T14:00:00Z', '14'),
      ].join('\n'),
    )
    const parents = Object.fromEntries(reading.posts.map(({ id, parentId }) => [id, parentId]))
    expect(parents).toEqual({ 10: null, 13: '11', 11: '10', 12: '11', 14: '13' })
    expect(reading.posts.filter(({ parentInferred }) => parentInferred)).toHaveLength(4)
    expect(kindsOf(reading)).toEqual(['0 parents-inferred'])
  })

  it('falls back on the opening post where the person answered is not in the thread', () => {
    const rows = [
      header,
      row('1', '', '10', '2025-02-04T10:00:00Z', '10'),
      row('2', '9', '10', '2025-02-04T11:00:00Z', '11'),
    ]
    expect(readText(rows.join('\n')).posts[1]?.parentId).toBe('10')
  })

  it('does not look for parents in other threads', () => {
    const rows = [
      header,
      row('1', '', '10', '2025-02-04T10:00:00Z', '10'),
      row('2', '1', '20', '2025-02-04T11:00:00Z', '21'),
    ]
    expect(readText(rows.join('\n')).posts[1]?.parentId).toBe('20')
  })
})

describe('Moodle', () => {
  const header =
    'id,discussion,parent,userid,userfullname,created,modified,mailed,subject,message,messageformat,messagetrust,attachment,totalscore,mailnow,deleted,privatereplyto,privatereplytofullname,wordcount,charcount'
  const row = (id: number, discussion: number, parent: number, user: number, more = '0,0,,1,1') =>
    `${id},${discussion},${parent},${user},User ${user},1738692729,1738692729,1,Re: Topic ${discussion},<p>words</p>,1,0,,0,0,${more}`

  it('keeps Moodle’s ids apart from Canvas’s', () => {
    const { people, posts } = readFixture('moodle_forum_discussion.csv')
    expect(people[0]).toMatchObject({ id: 'moodle:51', canvasId: null })
    expect(posts[1]).toMatchObject({ id: 'moodle:12', parentId: 'moodle:11' })
  })

  it('takes who opens every one of several discussions for the teacher', () => {
    const reading = readText([header, row(1, 1, 0, 9), row(2, 2, 0, 9), row(3, 1, 1, 5)].join('\n'))
    expect(reading.topics.map(({ authorId, prompt }) => [authorId, prompt])).toEqual([['moodle:9', 'words'], ['moodle:9', 'words']]) // prettier-ignore
    expect(reading.posts).toHaveLength(3)
  })

  it('leaves private replies out and counts them', () => {
    const reading = readText([header, row(1, 1, 0, 5), row(2, 1, 1, 9, '0,5,User 5,1,1')].join('\n'))
    expect([reading.rows, reading.posts.length]).toEqual([2, 1])
    expect(reading.problems).toMatchObject([{ kind: 'private-skipped', message: { params: { count: 1 } } }])
  })

  it('reads Moodle’s JSON, a list in a list', () => {
    const [one] = readText([header, row(1, 1, 0, 5)].join('\n')).posts
    const names = header.split(',')
    const values = row(1, 1, 0, 5).split(',')
    const record = Object.fromEntries(names.map((name, at) => [name, values[at]]))
    expect(readText(JSON.stringify([[record]]), 'discussion.json').posts).toEqual([one])
  })

  it('titles a discussion without its opening post, without the Re:', () => {
    expect(readText([header, row(2, 1, 1, 5)].join('\n')).topics[0]?.title).toBe('Topic 1')
  })
})

describe('Viva Engage', () => {
  it('skips private conversations and puts names for ids in mentions', () => {
    const reading = readFixture('viva_Messages.csv')
    expect(reading.posts.map(({ id }) => id)).toEqual(['viva:901', 'viva:902', 'viva:904'])
    expect(reading.posts[1]?.text).toBe('@Amara Okafor what about Korea?\nSee below.')
    expect(reading.problems.find(({ kind }) => kind === 'private-skipped')?.message.params).toMatchObject({
      count: 1,
    })
  })

  it('gets its names from Users.csv', () => {
    const messages = readText(
      'id,thread_id,replied_to_id,group_id,sender_id,body,in_private_conversation,created_at,deleted_at\n1,1,null,7,31,Hello,false,2025-02-04T18:12:09Z,null\n',
    )
    const { content } = joinReadings([messages, readFixture('viva_Users.csv')], emptyContent)
    expect(content.people.find(({ id }) => id === 'viva:31')?.name).toBe('Amara Okafor')
  })
})

describe('Brightspace', () => {
  it('reads posts of its API, anonymous and deleted ones as such', () => {
    const { posts, topics } = readFixture('d2l_posts.json')
    expect(topics).toMatchObject([{ id: 'd2l:7', title: 'Print' }])
    expect(posts.map(({ id, parentId, authorId, deleted }) => [id, parentId, authorId, deleted])).toEqual([
      ['d2l:31', null, 'd2l:5', false],
      ['d2l:32', 'd2l:31', null, false],
      ['d2l:33', 'd2l:32', 'd2l:6', true],
    ])
  })
})

describe('Canvas Data', () => {
  it('reads nested and flat headers alike', () => {
    const flat = readText(
      'id,message,user_id,created_at,updated_at,workflow_state,discussion_topic_id,parent_id\n2,<p>b</p>,5,2025-02-04T18:12:09Z,\\N,active,7,\\N\n',
    )
    expect(flat.posts[0]).toMatchObject({ id: '2', parentId: null, text: 'b', updatedAt: null })
    expect(readFixture('dap_discussion_entries.csv').posts[2]).toMatchObject({ deleted: true })
  })

  it('reads titles and prompts from discussion_topics, deleted ones left out', () => {
    expect(readFixture('dap_discussion_topics.csv').topics.map(({ title }) => title)).toEqual(['Week 3'])
  })
})

describe('tables of posts without ids', () => {
  it('reads wide files as a post and replies, unlabelled cells at the end too', () => {
    const reading = readText('student_name,initial_post,reply_1\nAna,one,two,three,four\nBen\n', 'Week 3.csv')
    expect(reading.posts.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four'])
    expect(reading.topics[0]?.title).toBe('Week 3')
    expect(kindsOf(reading)).toContain('0 no-reply-structure')
  })

  it('reads other spellings of wide files', () => {
    expect(readText('Name,Discussion Post,Reply 1,Reply 2\nAna,one,two,\n').posts).toHaveLength(2)
  })

  it('keeps an edited wide post under its id', () => {
    const id = (text: string) =>
      readText(`student_name,initial_post\nAna,${text}\n`, 'Week 3.csv').posts[0]?.id
    expect(id('before')).toBe(id('after'))
  })

  it('takes the topic of penn-canvas from the file’s name', () => {
    expect(readText('User,Email,Post\nAna,a@b.c,one\n', 'Week_3_POSTS.csv').topics[0]?.title).toBe('Week 3')
  })

  it('does not take any table with user, email and post for penn-canvas', () => {
    expect(readText('User,Email,Post,Extra\nAna,a@b.c,one,x\n').format).not.toBe('penn-canvas')
  })

  it('splits piped posts at the first two bars only', () => {
    const { posts } = readFixture('pipe_posts.csv')
    expect(posts[0]?.text).toBe('Print or press | both?\nSecond line, "quoted"')
  })

  it('finds the parents of the spreadsheet script by their words', () => {
    const { posts } = readFixture('xlsx_script.csv')
    expect(posts.map(({ parentId }) => parentId?.split(':').at(-1) ?? null)).toEqual([
      null,
      '810001',
      '810002',
    ])
  })

  it('finds the people behind its cut ids, if a gradebook knows them', () => {
    const { content } = joinReadings(
      [readFixture('xlsx_script.csv'), readFixture('gradebook_full.csv')],
      emptyContent,
    )
    expect(content.posts.map(({ authorId }) => authorId)).toEqual(['501001', '501002', '501001'])
  })

  it('puts subject and body of a Padlet post together, and takes Anonymous for nobody', () => {
    const { posts } = readFixture('padlet_Week_3_Posts.csv')
    expect(posts[0]?.text).toBe('Slow\nLiteracy lagged, so slow.')
    expect(posts[1]?.authorId).toBeNull()
    expect(readText('Author,Body\nAna,words\n').format).toBe('padlet')
  })
})

describe('columns matched by hand', () => {
  const text =
    'who,said,when,where\nAna Ruiz,one,2025-02-04T18:12:09Z,Week 3\nBen Li,two,2025-02-04T19:12:09Z,Week 4\n'

  it('makes posts of them, and topics of a title column', () => {
    const reading = readText(text, 'x.csv', { mapping: { author: 0, text: 1, time: 2, topicTitle: 3 } })
    expect(reading.format).toBe('mapped-posts')
    expect(reading.posts.map(({ text: words, createdAt }) => [words, createdAt])).toEqual([
      ['one', '2025-02-04T18:12:09Z'],
      ['two', '2025-02-04T19:12:09Z'],
    ])
    expect(reading.topics.map(({ title }) => title)).toEqual(['Week 3', 'Week 4'])
  })

  it('gives the posts the same ids at the next import', () => {
    const ids = () =>
      readText(text, 'x.csv', { mapping: { author: 0, text: 1, time: 2 } }).posts.map(({ id }) => id)
    expect(ids()).toEqual(ids())
  })

  it('needs text and author', () => {
    expect(kindsOf(readText(text, 'x.csv', { mapping: { text: 1 } }))).toEqual(['0 mapping-incomplete'])
  })

  it('uses ids and parents where there are some', () => {
    const threads = 'id,to,who,said\n1,,5,one\n2,1,6,two\n'
    const reading = readText(threads, 'x.csv', { mapping: { postId: 0, parentId: 1, authorId: 2, text: 3 } })
    expect(reading.posts.map(({ id, parentId }) => [id, parentId])).toEqual([['1', null], ['2', '1']]) // prettier-ignore
    expect(kindsOf(reading)).toEqual([])
  })
})
