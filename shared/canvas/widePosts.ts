import { message } from '#shared/model/message.ts'
import type { Collector } from './collect.ts'
import { fileTitle } from './fileTitle.ts'
import { cellAt, type Header } from './header.ts'
import { createNumbering, stableId } from './stableId.ts'
import type { TableFormat } from './tableFormat.ts'

const nameTitle = /^(?:student|author)?[ _-]?(?:full[ _-]?)?(?:name|student|author)$/
const postTitle = /^(?:initial|discussion|original|main|first)[ _-]?post$/
const replyTitle = /^(?:reply|response)[ _-]?\d{0,2}$/

function columnsOf(header: Header) {
  const texts = header.names.flatMap((name, at) =>
    postTitle.test(name) || replyTitle.test(name) ? [at] : [],
  )
  return { name: header.names.findIndex((name) => nameTitle.test(name)), texts }
}

/** Topic of a file whose name is the only thing that says it. */
export function topicOfFile(into: Collector) {
  const title = fileTitle(into.file)
  return into.topic(`title:${stableId(title)}`, () => ({ title, prompt: '', authorId: null, time: '' }))
}

/**
 * One row per student: the post, then the replies ("student_name, initial_post, reply_1, …"). There are no ids, no
 * times and no word of whom a reply answers; short rows are normal.
 */
export const widePosts: TableFormat = {
  id: 'wide-posts',
  recognise: ({ header }) => {
    const { name, texts } = columnsOf(header)
    if (name < 0 || !header.names.some((title) => postTitle.test(title)) || texts.length === 0) return null
    return message('import:why.columns', {
      columns: [name, ...texts].map((at) => header.titles[at]).join(', '),
    })
  },
  read: (source, into) => {
    const { name, texts } = columnsOf(source.header)
    const number = createNumbering()
    const topicId = topicOfFile(into)
    source.eachRow((cells, line) => {
      into.row()
      const author = cellAt(cells, name)
      const authorId = into.people.add({ name: author })
      // Unlabelled cells at the end of a row are further replies.
      const tail = cells.flatMap((_, at) => (at >= source.header.names.length ? [at] : []))
      for (const at of [...texts, ...tail]) {
        const text = cells[at] ?? ''
        if (text.trim() === '') continue
        into.posts.add({
          id: number(`wide:${stableId(topicId, author.toLowerCase())}:${at}`),
          topicId,
          parentId: '',
          authorId,
          message: text,
          createdAt: '',
          likes: '',
          line,
        })
      }
    })
    into.problems.add('no-reply-structure', 'note', 0)
  },
}
