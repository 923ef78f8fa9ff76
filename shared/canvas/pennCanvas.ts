import { cellAt } from './header.ts'
import { createNumbering, stableId } from './stableId.ts'
import { hasColumns, type TableFormat } from './tableFormat.ts'
import { fileTitle } from './fileTitle.ts'

/**
 * One file per topic, only posts that open a thread; the topic stands in the file's name alone (`Week_3_POSTS.csv`).
 * Source: github.com/tymbalodeon/penn-canvas, archive/discussions.py.
 */
export const pennCanvas: TableFormat = {
  id: 'penn-canvas',
  recognise: ({ header }) => {
    const exact = header.names.join(',')
    return exact === 'user,email,post' || exact === 'user,email,timestamp,post'
      ? hasColumns(...header.names)
      : null
  },
  read: (source, into) => {
    const { header } = source
    const title = fileTitle(source.name).replace(/ POSTS$/i, '')
    const topicId = into.topic(`title:${stableId(title)}`, () => ({
      title,
      prompt: '',
      authorId: null,
      time: '',
    }))
    const number = createNumbering()
    source.eachRow((cells, line) => {
      into.row()
      const name = cellAt(cells, header.at('user'))
      const email = cellAt(cells, header.at('email'))
      const time = cellAt(cells, header.at('timestamp'))
      const post = cells[header.at('post')] ?? ''
      into.posts.add({
        id: number(`penn:${stableId(topicId, email || name, time || post)}`),
        topicId,
        parentId: '',
        authorId: into.people.add({ name, email }),
        message: post,
        createdAt: time,
        likes: '',
        line,
      })
    })
    into.problems.add('no-replies', 'note', 0)
  },
}
