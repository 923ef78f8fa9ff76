import { describe, expect, it } from 'vitest'
import { kindsOf, readFixture, readText } from './fixtures.ts'

const header2024 =
  'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'
const header2020 =
  'author_id,author_name,post_id,post_parent_id,discussion_topic_title,discussion_topic_message,post_message,count_of_likes,timestamp'

function ubc2024(...rows: readonly string[]) {
  return readText([header2024, ...rows].join('\r\n'))
}
function ubc2020(...rows: readonly string[]) {
  return readText([header2020, ...rows].join('\r\n'))
}
const topic =
  '70001,"Week 3","Post once.",501999,"Prof. Dana Reyes",2025-02-03 07:00:00 PST,2025-02-03 07:05:00 PST'

describe('the UBC layout of 2024', () => {
  it('takes a row of only topic fields for a topic and not for a post', () => {
    const reading = ubc2024(topic)
    expect([reading.rows, reading.topics.length, reading.posts.length]).toEqual([1, 1, 0])
    expect(kindsOf(reading)).toEqual([])
  })

  it('reads Pacific times as UTC, in winter and in summer', () => {
    const reading = ubc2024(
      `${topic},5,"Ana",1,,"one",0,2025-02-04 10:12:09 PST`,
      `${topic},5,"Ana",2,,"two",0,2025-07-04 10:12:09 PDT`,
    )
    expect(reading.posts.map(({ createdAt }) => createdAt)).toEqual([
      '2025-02-04T18:12:09Z',
      '2025-07-04T17:12:09Z',
    ])
    expect(reading.topics[0]?.postedAt).toBe('2025-02-03T15:05:00Z')
  })

  it('keeps a deleted reply as a place in the thread, so that answers to it are no orphans', () => {
    const reading = ubc2024(
      `${topic},5,"Ana",1,,"one",0,2025-02-04 10:12:09 PST`,
      `${topic},,,2,1,,0,2025-02-04 10:13:09 PST`,
      `${topic},6,"Ben",3,2,"three",0,2025-02-04 10:14:09 PST`,
    )
    expect(reading.posts.map(({ deleted, authorId }) => [deleted, authorId])).toEqual([[false, '5'], [true, null], [false, '6']]) // prettier-ignore
    expect(kindsOf(reading)).toEqual(['3 deleted-post'])
  })

  it('does not rely on parents coming before their replies, and reports replies to nothing', () => {
    const reading = ubc2024(
      `${topic},6,"Ben",2,1,"reply",0,2025-02-04 10:14:09 PST`,
      `${topic},5,"Ana",1,,"post",0,2025-02-04 10:12:09 PST`,
      `${topic},5,"Ana",4,99,"to nothing",0,2025-02-04 10:15:09 PST`,
    )
    expect(reading.posts.map(({ parentId }) => parentId)).toEqual(['1', null, '99'])
    expect(kindsOf(reading)).toEqual(['4 orphan-reply'])
  })

  it('keeps the first of two rows with one post id', () => {
    const reading = ubc2024(`${topic},5,"Ana",1,,"first",0,`, `${topic},5,"Ana",1,,"second",0,`)
    expect(reading.posts.map(({ text }) => text)).toEqual(['first'])
    expect(kindsOf(reading)).toEqual(['3 duplicate-post'])
  })

  it('says of a post without words or author what it is', () => {
    const reading = ubc2024(`${topic},5,"Ana",1,,"  ",0,`, `${topic},,,2,,"anonymous words",0,`)
    expect(kindsOf(reading)).toEqual(['2 empty-post'])
    expect(reading.posts[1]).toMatchObject({ authorId: null, deleted: false })
  })

  it('keeps nothing of a file whose ids a spreadsheet has rounded, and says where', () => {
    const reading = ubc2024(`${topic},2.386E+16,"Ana",1,,"one",0,`)
    expect(reading.posts).toEqual([])
    expect(reading.people).toEqual([])
    expect(reading.problems[0]).toMatchObject({ line: 2, kind: 'scientific-id', severity: 'stop' })
    expect(reading.problems[0]?.message.params).toMatchObject({ column: 'post_author_id', id: '2.386E+16' })
  })

  it('reads the file as Excel re-saves it: semicolons, a byte-order mark, other times', () => {
    const rows = [
      header2024,
      `${topic},5,"Ana",1,,"one",0,25/2/25 10:12`,
      `${topic},5,"Ana",2,,"two",0,4/2/25 10:12`,
    ]
    const reading = readText(`\uFEFF${rows.join('\r\n').replaceAll(',', ';')}`)
    expect(reading.delimiter).toBe(';')
    expect(reading.posts.map(({ createdAt }) => createdAt)).toEqual([
      '2025-02-25T10:12:00Z',
      '2025-02-04T10:12:00Z',
    ])
    expect(kindsOf(reading)).toEqual(['2 no-time-zone'])
  })

  it('leaves dates open that can be read two ways, until the instructor says', () => {
    const rows = [header2024, `${topic},5,"Ana",1,,"one",0,4/2/25 10:12`].join('\n')
    expect(readText(rows).posts[0]?.createdAt).toBeNull()
    expect(kindsOf(readText(rows))).toContain('2 ambiguous-dates')
    expect(readText(rows, 'x.csv', { dayFirst: true }).posts[0]?.createdAt).toBe('2025-02-04T10:12:00Z')
    expect(readText(rows, 'x.csv', { dayFirst: false }).posts[0]?.createdAt).toBe('2025-04-02T10:12:00Z')
  })

  it('reads columns in another order and with capital letters', () => {
    const reading = readText(
      'POST_ID,Post_Message,topic_id,post_author_id,post_author_name\n1,Hello,7,5,Ana\n',
    )
    expect(reading.format).toBe('ubc-2024')
    expect(reading.posts[0]).toMatchObject({ id: '1', text: 'Hello', topicId: '7', authorId: '5' })
  })

  it('reads a row without a topic as a row that was left out', () => {
    expect(kindsOf(ubc2024(',,,,,,,5,"Ana",1,,"one",0,'))).toEqual(['2 no-topic'])
  })

  it('marks mentions of classmates in stripped text', () => {
    const reading = ubc2024(`${topic},5,"Ana Ruiz",1,,"one",0,`, `${topic},6,"Ben Li",2,1,"@Ana Ruiz yes",0,`)
    const { text = '', mentions = [] } = reading.posts[1] ?? {}
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['@Ana Ruiz'])
  })
})

describe('the UBC layouts before 2024', () => {
  const topicRow = '9,"Dana",70001,,"Week 3","Post once.",,,2025-02-03T15:00:00Z'

  it('takes a row without parent and words for the topic, posts with the topic as parent for openings', () => {
    const reading = ubc2020(
      topicRow,
      '5,"Ana",1,70001,"Week 3","Post once.","one",2,2025-02-04T18:12:09Z',
      '6,"Ben",2,1,"Week 3","Post once.","two",,2025-02-04T19:12:09Z',
    )
    expect(reading.topics).toMatchObject([{ id: '70001', title: 'Week 3', authorId: '9' }])
    expect(reading.posts.map(({ parentId, topicId }) => [parentId, topicId])).toEqual([[null, '70001'], ['1', '70001']]) // prettier-ignore
    expect(reading.posts.map(({ likes }) => likes)).toEqual([2, null])
  })

  it('tells apart two topics of the same title by the threads that hang on them', () => {
    const reading = ubc2020(
      topicRow,
      '5,"Ana",1,70001,"Week 3","Post once.","one",,',
      '9,"Dana",70009,,"Week 3","Post once.",,,2025-02-03T15:00:00Z',
      '5,"Ana",2,70009,"Week 3","Post once.","two",,',
      '6,"Ben",3,2,"Week 3","Post once.","three",,',
    )
    expect(reading.posts.map(({ topicId }) => topicId)).toEqual(['70001', '70009', '70009'])
  })

  it('puts a reply whose chain is broken under the topic of its title', () => {
    const reading = ubc2020(topicRow, '6,"Ben",3,99,"Week 3","Post once.","to nothing",,')
    expect(reading.posts[0]).toMatchObject({ topicId: '70001', parentId: '99' })
    expect(kindsOf(reading)).toEqual(['3 orphan-reply'])
  })

  it('makes a topic from the title where its row is missing', () => {
    const reading = ubc2020('5,"Ana",1,70001,"Week 3","Post once.","one",,')
    expect(reading.topics).toMatchObject([{ title: 'Week 3', prompt: 'Post once.' }])
    expect(reading.posts[0]?.topicId).toBe(reading.topics[0]?.id)
  })

  it('does not climb in circles', () => {
    const reading = ubc2020(topicRow, '5,"Ana",1,2,"Week 3","","one",,', '6,"Ben",2,1,"Week 3","","two",,')
    expect(reading.posts.map(({ topicId }) => topicId)).toEqual(['70001', '70001'])
  })

  it('puts names together that a comma had torn apart, and frees names that begin with a quote', () => {
    const reading = readFixture('ubc_4242-discussion_2020-11_comma_name.csv')
    expect(reading.people.map(({ name }) => name)).toEqual([
      'Dana Reyes, PhD',
      'Amara Okafor',
      '"Eli" Yılmaz',
    ])
    expect(reading.posts.map(({ id, authorId, text }) => [id, authorId, text])).toEqual([
      ['810001', '501001', 'Slow, because literacy lagged.'],
      ['810007', '501005', 'agree'],
    ])
  })

  it('gives posts without ids an id that is the same at every import, also for the same words twice', () => {
    const twice = () => readFixture('ubc_output_2019-03-20.csv').posts.map(({ id }) => id)
    expect(twice()).toEqual(twice())
    expect(new Set(twice()).size).toBe(2)
  })

  it('says of the first two layouts that they do not tell what a reply answers', () => {
    expect(kindsOf(readFixture('ubc_output_2019-03-19.csv'))).toEqual(['0 no-reply-structure'])
    expect(kindsOf(readFixture('ubc_output_2019-03-21.csv'))).toEqual([])
  })
})

describe('looking at posts before they are imported', () => {
  const rows = (messages: readonly string[], times: readonly string[] = []) =>
    ubc2024(
      ...messages.map(
        (text, at) => `${topic},5,"Ana",${at + 1},,"${text}",0,${times[at] ?? '2025-02-04 10:12:09 PST'}`,
      ),
    )

  it('takes advertising beside a link for junk, and links in a thought for none', () => {
    const reading = rows([
      'Best casino bonus, click here https://spam.example/win',
      'See the map at https://example.edu/map, which shows the routes.',
      'https://a.example/aaaaaaaaaa https://b.example/bbbbbbbbbb https://c.example/cccccccccc',
      'We read about casino capitalism, which is no spam.',
    ])
    expect(kindsOf(reading)).toEqual(['2 likely-junk', '4 likely-junk'])
  })

  it('notices the same words by one person twice in a topic', () => {
    const text = 'A thought that is long enough to be the same only on purpose.'
    expect(kindsOf(rows([text, text, 'agree', 'agree']))).toEqual(['3 repeated-post'])
  })

  it('notices dates far from all others', () => {
    const time = '2025-02-04 10:12:09 PST'
    const reading = rows(
      ['one', 'two', 'three', 'four', 'five'],
      [time, time, '2019-02-04 10:12:09 PST', time, time],
    )
    expect(kindsOf(reading)).toEqual(['4 odd-date'])
  })

  it('notices a post that a spreadsheet may have cut off', () => {
    expect(kindsOf(rows(['x'.repeat(32_767), 'x'.repeat(32_766)]))).toEqual(['2 cut-post'])
  })

  it('refuses long ids that all end in 00, as rounding leaves them, but not one by chance', () => {
    const row = (id: string) => `${topic},5,"Ana",${id},,"words of ${id}",0,`
    const rounded = ubc2024(row('23860000003042700'), row('23860000003042800'), row('23860000003042900'))
    expect(rounded.posts).toEqual([])
    expect(kindsOf(rounded)).toContain('0 zeroed-ids')
    const sound = ubc2024(row('23860000003042700'), row('23860000003042656'), row('23860000003042900'))
    expect(sound.posts).toHaveLength(3)
  })
})
