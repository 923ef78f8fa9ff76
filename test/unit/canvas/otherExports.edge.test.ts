import { describe, expect, it } from 'vitest'
import type { FileReading } from '#shared/canvas/reading.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

const texts = (reading: FileReading): readonly string[] => reading.posts.map(({ text }) => text)
const parents = (reading: FileReading) => reading.posts.map(({ parentId }) => parentId)
const authorNames = (reading: FileReading): readonly (string | undefined)[] =>
  reading.posts.map(({ authorId }) => reading.people.find(({ id }) => id === authorId)?.name)

describe('posts separated by |', () => {
  const pipes = (text: string): FileReading => readText(text, 'Week_3.csv')

  it('may hold | and lines that look like nothing, and keep their words', () => {
    const reading = pipes('Ana|2025-02-04T18:12:09Z|a | b\nsecond line | c\n\nBen|2025-02-04T18:13:09Z|d')
    expect(reading.format).toBe('pipe-posts')
    expect(texts(reading)).toEqual(['a | b\nsecond line | c', 'd'])
    expect(authorNames(reading)).toEqual(['Ana', 'Ben'])
  })

  it('of one person at one time are two posts with two ids', () => {
    const reading = pipes('Ana|2025-02-04T18:12:09Z|one\nAna|2025-02-04T18:12:09Z|two')
    expect(texts(reading)).toEqual(['one', 'two'])
    expect(new Set(reading.posts.map(({ id }) => id)).size).toBe(2)
    expect(reading.people).toHaveLength(1)
  })

  it('have the same ids at every import, whatever the copy of the file is called', () => {
    const text = 'Ana|2025-02-04T18:12:09Z|one'
    const again = readText(text, 'Week_3 (1).csv')
    expect(again.posts.map(({ id }) => id)).toEqual(pipes(text).posts.map(({ id }) => id))
  })

  it('are read with the line ends of Windows, which are no words', () => {
    expect(texts(pipes('Ana|2025-02-04T18:12:09Z|one\r\nBen|2025-02-04T18:13:09Z|two\r\n'))).toEqual([
      'one',
      'two',
    ])
  })
})

describe('a Moodle forum', () => {
  const header =
    'id,discussion,parent,userid,userfullname,created,modified,subject,message,messageformat,attachment,deleted,privatereplyto'
  const moodle = (...rows: readonly string[]): FileReading => readText([header, ...rows].join('\n'))

  it('reads Unix seconds as UTC, and a change later than the post as its update', () => {
    const [post] = moodle('1,3,0,51,Ana,1738692729,1738699304,S,words,1,0,0,0').posts
    expect(post).toMatchObject({ createdAt: '2025-02-04T18:12:09Z', updatedAt: '2025-02-04T20:01:44Z' })
  })

  it('leaves private replies out and counts them, without a word of theirs anywhere', () => {
    const reading = moodle(
      '1,3,0,51,Ana,1738692729,,S,words,1,0,0,0',
      '2,3,1,52,Ben,1738692730,,S,my secret,1,0,0,51',
    )
    expect(texts(reading)).toEqual(['words'])
    expect(reading.problems).toMatchObject([{ kind: 'private-skipped', message: { params: { count: 1 } } }])
    expect(JSON.stringify(reading.posts)).not.toContain('my secret')
  })

  it('takes "Re:" off the title of a topic, however often it was answered', () => {
    expect(moodle('2,3,1,52,Ben,1,,Re: Re: RE: Rent,words,1,0,0,0').topics[0]?.title).toBe('Rent')
  })

  it('takes openings for prompts only where one person opened several discussions', () => {
    const one = moodle('1,3,0,51,Ana,1738692729,,A,first,1,0,0,0')
    const teacher = moodle(
      '1,3,0,51,Ana,1738692729,,A,first,1,0,0,0',
      '2,4,0,51,Ana,1738692729,,B,second,1,0,0,0',
    )
    const class_ = moodle(
      '1,3,0,51,Ana,1738692729,,A,first,1,0,0,0',
      '2,4,0,52,Ben,1738692729,,B,second,1,0,0,0',
    )
    expect(one.topics.map(({ prompt }) => prompt)).toEqual([''])
    expect(teacher.topics.map(({ prompt }) => prompt)).toEqual(['first', 'second'])
    expect(class_.topics.map(({ prompt }) => prompt)).toEqual(['', ''])
  })

  it('keeps a deleted post as a place, and notes an attachment without a name', () => {
    const reading = moodle('1,3,0,51,Ana,1738692729,,A,,1,0,1,0', '2,3,1,52,Ben,1738692730,,A,words,1,1,0,0')
    expect(reading.posts.map(({ deleted }) => deleted)).toEqual([true, false])
    expect(reading.posts[1]?.media).toEqual([{ kind: 'file', label: '' }])
    expect(reading.posts[1]?.parentId).toBe(reading.posts[0]?.id)
  })

  it('has people of its own: its user 5 is not the user 5 of Canvas', () => {
    expect(moodle('1,3,0,5,Ana,1738692729,,A,x,1,0,0,0').people[0]?.canvasId).toBeNull()
  })
})

describe('posts of Threadz', () => {
  const header =
    'assignment_id,vert1_name,vert2_name,vert1_id,vert2_id,topic_id,topic_title,topic_url,thread_id,created_at,message_id,message_text'
  const threadz = (...rows: readonly string[]): FileReading => readText([header, ...rows].join('\n'))
  const row = (id: string, who: string, whom: string, time: string): string =>
    `9,N${who},N${whom},${who},${whom},7,T,u,1,2025-02-04T${time}Z,${id},m${id}`

  it('hang a reply on the latest earlier message of the person it answers, in whatever order the rows stand', () => {
    const reading = threadz(
      row('4', '6', '5', '13:00:00'),
      row('1', '5', '', '10:00:00'),
      row('2', '6', '5', '11:00:00'),
      row('3', '5', '6', '12:00:00'),
    )
    const byId = Object.fromEntries(reading.posts.map(({ id, parentId }) => [id, parentId]))
    expect(byId).toEqual({ 1: null, 2: '1', 3: '2', 4: '3' })
    expect(reading.posts.filter(({ parentInferred }) => parentInferred)).toHaveLength(3)
  })

  it('hang a reply to somebody who wrote nothing before on the post that opens the thread', () => {
    const reading = threadz(row('1', '5', '', '10:00:00'), row('2', '6', '8', '11:00:00'))
    expect(parents(reading)).toEqual([null, '1'])
  })

  it('never make a post its own parent', () => {
    const reading = threadz(row('1', '5', '5', '10:00:00'))
    expect(parents(reading)).toEqual([null])
  })
})

describe('the table of a spreadsheet script', () => {
  const header =
    'Entry,Post or Reply,Replied to,Reply Level,Course ID,Message,Discussion Title,Created At,User ID'
  const script = (...rows: readonly string[]): FileReading => readText([header, ...rows].join('\n'))
  const time = '2025-02-04T18:12:09Z'

  it('finds the parent by its words, in spite of other spaces and capitals, and says it is inferred', () => {
    const reading = script(
      `1,Post,,0,1,Slow   revolution,W3,${time},5`,
      `2,Reply,slow revolution,1,1,Why?,W3,${time},6`,
    )
    expect(reading.posts[1]?.parentId).toBe(reading.posts[0]?.id)
    expect(reading.posts.map(({ parentInferred }) => parentInferred)).toEqual([false, true])
  })

  it('looks for it in the same topic only', () => {
    const reading = script(`1,Post,,0,1,Same words,W3,${time},5`, `2,Reply,Same words,1,1,Why?,W4,${time},6`)
    expect(parents(reading)).toEqual([null, null])
  })

  it('takes no post for its own parent when a reply repeats what it answers', () => {
    const reading = script(`1,Reply,Echo,1,1,Echo,W3,${time},5`)
    expect(parents(reading)).toEqual([null])
  })

  it('never takes its shortened ids for those of Canvas', () => {
    expect(script(`1,Post,,0,1,x,W3,${time},501001`).people[0]?.canvasId).toBeNull()
  })
})

describe('one row per student', () => {
  const wide = (text: string): FileReading => readText(text, 'Week_3.csv')

  it('reads cells beyond the header as further replies, and empty ones as none', () => {
    const reading = wide('student_name,initial_post,reply_1\nAna,one,,,three\nBen,two\n')
    expect(texts(reading)).toEqual(['one', 'three', 'two'])
    expect(authorNames(reading)).toEqual(['Ana', 'Ana', 'Ben'])
    expect(kindsOf(reading)).toEqual(['0 no-reply-structure'])
  })

  it('gives two rows of one name ids of their own', () => {
    const reading = wide('student_name,initial_post\nAna,one\nana,two\n')
    expect(new Set(reading.posts.map(({ id }) => id)).size).toBe(2)
  })
})

describe('a Padlet board', () => {
  const padlet = (...rows: readonly string[]): FileReading =>
    readText(['Created At,Author,Subject,Body,Section,Attachment', ...rows].join('\n'), 'Board.csv')
  const time = '2025-02-04 18:12:09 UTC'

  it('reads subject and body as one post, either alone where the other is empty', () => {
    const reading = padlet(`${time},Ana,Head,Body,,`, `${time},Ben,Head,,,`, `${time},Cem,,Body,,`)
    expect(texts(reading).map((text) => text.replace(/\s+/g, ' '))).toEqual(['Head Body', 'Head', 'Body'])
  })

  it.each(['Anonymous', 'anonymous', 'ANONYMOUS'])('has nobody called %s', (name) => {
    const reading = padlet(`${time},${name},,x,,`)
    expect([reading.people.length, reading.posts[0]?.authorId]).toEqual([0, null])
  })

  it('notes an attachment and cuts its endless address', () => {
    const reading = padlet(`${time},Ana,,x,,https://example.edu/${'a'.repeat(5000)}`)
    expect(reading.posts[0]?.media[0]?.kind).toBe('file')
    expect(reading.posts[0]?.media[0]?.label.length).toBeLessThanOrEqual(200)
  })
})

describe('messages of Viva Engage', () => {
  const header =
    'id,thread_id,replied_to_id,group_id,group_name,sender_id,sender_name,sender_email,body,attachments,in_private_conversation,created_at,deleted_at'
  const viva = (...rows: readonly string[]): FileReading => readText([header, ...rows].join('\n'))
  const time = '2025-02-04T18:12:09Z'

  it('names who is mentioned, also somebody whose message comes later', () => {
    const reading = viva(
      `2,1,1,7,G,32,Ben,b@example.edu,[[user:31]] why? [[user:99]],null,false,${time},null`,
      `1,1,null,7,G,31,Ana,a@example.edu,x,null,false,${time},null`,
    )
    expect(texts(reading)).toEqual(['@Ana why? @99', 'x'])
    expect(parents(reading)).toEqual(['viva:1', null])
  })

  it.each(['true', 'TRUE', '1', 'yes'])('leaves out what was private (%s)', (flag) => {
    const reading = viva(`1,1,null,7,G,31,Ana,a@example.edu,secret,null,${flag},${time},null`)
    expect(reading.posts).toEqual([])
    expect(reading.problems.map(({ kind }) => kind)).toContain('private-skipped')
  })

  it('notes pictures, films and links without opening them', () => {
    const attached = '"uploadedimage:12,opengraphobject:[13 : https://example.edu/x]"'
    const [post] = viva(`1,1,null,7,G,31,Ana,a@example.edu,x,${attached},false,${time},null`).posts
    expect(post?.media.map(({ kind }) => kind)).toEqual(['image', 'embed'])
  })
})

describe('Canvas Data', () => {
  const header =
    'key.id,value.message,value.user_id,value.created_at,value.workflow_state,value.discussion_topic_id,value.parent_id'
  const dap = (...rows: readonly string[]): FileReading => readText([header, ...rows].join('\n'))

  it.each(['\\N', 'null', 'NULL', ''])('takes %j for nothing', (nothing) => {
    const reading = dap(`1,words,${nothing},${nothing},active,7,${nothing}`)
    expect(reading.posts[0]).toMatchObject({
      parentId: null,
      authorId: null,
      createdAt: null,
      deleted: false,
    })
  })

  it('keeps what was deleted as a place in the thread', () => {
    const reading = dap('1,,5,2025-02-04T18:12:09Z,deleted,7,', '2,x,6,2025-02-04T18:13:09Z,active,7,1')
    expect(reading.posts.map(({ deleted }) => deleted)).toEqual([true, false])
  })

  it('refuses ids that a spreadsheet has rounded', () => {
    const reading = dap('2.386E+16,words,5,2025-02-04T18:12:09Z,active,7,')
    expect(reading.posts).toEqual([])
    expect(reading.problems.map(({ kind }) => kind)).toContain('scientific-id')
  })
})

describe('files without posts', () => {
  it.each([
    ['threadz_threads.csv', 'threadz-summary'],
    ['threadz_users.csv', 'threadz-summary'],
    ['ubc_4242-discussion-summary.csv', 'ubc-summary'],
    ['dap_entry_participants.csv', 'dap-participants'],
    ['outcomes_export.csv', 'outcomes'],
  ])('%s is named for what it is, and nothing of it is taken for posts or people', (name, format) => {
    const reading = readFixture(name)
    expect(reading.format).toBe(format)
    expect([reading.posts.length, reading.people.length]).toEqual([0, 0])
    expect(reading.problems).toHaveLength(1)
  })
})
