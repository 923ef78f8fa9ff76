import { describe, expect, it } from 'vitest'
import { readHeader } from '#shared/canvas/header.ts'
import { guessMapping } from '#shared/canvas/mappedPosts.ts'
import { formatIds, isFormatId } from '#shared/canvas/reading.ts'
import { tableFormatOf, tableFormats } from '#shared/canvas/recognise.ts'
import { readText } from './fixtures.ts'

/** Headers as the tests of recognition name them, beside look-alikes that must not win. */
const headers: readonly (readonly [string, string])[] = [
  ['ubc-2024', 'topic_id,post_author_id,post_message'],
  ['ubc-2019', 'author_id,discussion_topic_title,discussion_topic_message,reply'],
  ['topics-list', 'post_id,discussion_topic_title,discussion_topic_message,url'],
  ['ubc-summary', 'module_id,number_of_posts,median_posts_word_count'],
  ['threadz-sna', 'vert1_id,message_text'],
  ['threadz-summary', 'name,post_count,word_count,word_count_avg'],
  ['moodle-forum', 'id,discussion,parent,userid,userfullname,message,messageformat'],
  ['dap-entries', 'id,discussion_topic_id,workflow_state,parent_id,message'],
  ['viva-messages', 'id,thread_id,replied_to_id,sender_id,body'],
  ['wide-posts', 'student_name,initial_post'],
  ['xlsx-script', 'entry,post or reply,reply level,message'],
  ['penn-canvas', 'User,Email,Timestamp,Post'],
  ['new-quizzes', 'Name,ID,ItemID,ItemType,Q,EarnedPoints,Status'],
  ['classic-quiz', 'name,id,submitted,n correct,n incorrect,score'],
  ['rubric-assessments', 'Student Id,Student Name,Idea - Points'],
  ['rubric', 'Rubric Name,Criteria Name'],
  ['analytics-roster', 'Student Name,Student ID,Student SIS ID,Email,Section Name'],
  ['analytics-assignments', 'Student Name,Student ID,Section Name,Assignment Name'],
  ['analytics-students', 'Full name,Sortable name,Canvas user id,Overall course grade'],
  ['canvas-group-set', 'canvas_user_id,group_name'],
  ['access-report', 'User ID,Category,Class,Title,Views'],
  ['canvas-gradebook', 'Student,ID,SIS Login ID,Section,Essay (1)'],
  ['canvas-gradebook', 'LastName,FirstName,ID,Section,Essay (1)'],
  ['d2l-grades', 'OrgDefinedId,End-of-Line Indicator'],
  ['blackboard-grades', 'Last Name,First Name,Username,Student ID,Last Access'],
  ['padlet', 'Author,Subject,Body,Section'],
  ['form-survey', 'Timestamp,How sure are you with statistics?'],
]

describe('recognising', () => {
  it.each(headers)('%s by %s', (format, header) => {
    expect(readText(`${header}\n`).format).toBe(format)
    expect(readText(`\uFEFF${header.toUpperCase()}\r\n`).format).toBe(format)
    expect(readText(`"${header.replaceAll(',', ' " ; " ')}"\n`.replaceAll('" ; "', '","')).format).toBe(
      format,
    )
  })

  it.each([
    ['ubc-2024', 'Topic ID,Topic Title,Post Author ID,Post Author Name,Post ID,Post Parent ID,Post Message'],
    ['ubc-2024', 'topicId,topicTitle,postAuthorId,postAuthorName,postId,postParentId,postMessage'],
    ['threadz-sna', 'VERT1-ID,VERT1-NAME,MESSAGE-ID,MESSAGE-TEXT'],
    ['access-report', 'UserID,Category,Class,Title,Views'],
  ])('%s where its columns are spelled another way: %s', (format, header) => {
    expect(readText(`${header}\n`).format).toBe(format)
  })

  it('reads the cells of columns that are spelled another way', () => {
    const header = 'Topic ID,Topic Title,Post Author ID,Post Author Name,Post ID,Post Parent ID,Post Message'
    const rows = '900,Week 3,21,Ana Ruiz,501,,A first thought\n900,Week 3,22,Ben Li,502,501,A second one\n'
    for (const options of [{}, { format: 'ubc-2024' as const }]) {
      const { posts } = readText(`${header}\n${rows}`, 'x.csv', options)
      expect(posts.map(({ text }) => text)).toEqual(['A first thought', 'A second one'])
    }
  })

  it('takes names as they are spelled before it takes them loosely', () => {
    const header = readHeader(['User ID', 'user_id'])
    expect([header.at('user id'), header.at('user_id'), header.at('userid')]).toEqual([0, 1, -1])
    expect(readHeader(['User ID'], true).at('user_id')).toBe(0)
  })

  it('gives its reason in words of the file', () => {
    expect(readText('vert1_id,message_text\n').why).toEqual({
      key: 'import:why.columns',
      params: { columns: 'vert1_id, message_text' },
    })
  })

  it('reads a kind as the instructor chose it, whatever it looks like', () => {
    expect(readText('Author,Body\nAna,words\n', 'x.csv', { format: 'canvas-gradebook' }).format).toBe(
      'canvas-gradebook',
    )
  })

  it('has a reader for every kind once', () => {
    const ids = tableFormats.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isFormatId)).toBe(true)
    expect(tableFormatOf('padlet')?.id).toBe('padlet')
    expect(tableFormatOf('unknown')).toBeNull()
    expect(formatIds).toContain('unknown')
  })
})

describe('guessMapping', () => {
  it('proposes columns by every name that exports were seen to use', () => {
    const header = readHeader([
      'Post ID',
      'DisplayName',
      'Created_At',
      'Message',
      'Parent ID',
      'Discussion Title',
      'Likes',
    ])
    expect(guessMapping(header)).toMatchObject({
      postId: 0, author: 1, time: 2, text: 3, parentId: 4, topicTitle: 5, likes: 6,
    }) // prettier-ignore
  })

  it('finds numbered replies', () => {
    expect(guessMapping(readHeader(['Name', 'Post', 'Reply 1', 'reply_2'])).replies).toEqual([2, 3])
  })

  it('proposes nothing for columns of other matters', () => {
    const mapping = guessMapping(readHeader(['sku', 'price']))
    expect(Object.values(mapping).filter((at) => at !== undefined)).toEqual([])
  })
})

describe('readHeader', () => {
  it('keeps titles as written and compares them trimmed, small and with single spaces', () => {
    const header = readHeader(['\uFEFF Student  Name ', 'ID', 'id'])
    expect(header.titles).toEqual(['Student  Name', 'ID', 'id'])
    expect(header.at('student name')).toBe(0)
    expect(header.at('id')).toBe(1)
    expect(header.at('constructor')).toBe(-1)
    expect(header.has('student name', 'nothing')).toBe(false)
  })
})
