import { cellAt } from './header.ts'
import { hasColumns, refuseRounded, type TableFormat } from './tableFormat.ts'

/** A list of topics whose `post_id` is the topic's id: it looks like posts and has none. */
export const topicsList: TableFormat = {
  id: 'topics-list',
  recognise: ({ header }) => {
    const fits =
      header.has('post_id', 'discussion_topic_title') && !header.has('post_message') && !header.has('reply')
    return fits ? hasColumns('post_id', 'discussion_topic_title') : null
  },
  read: (source, into) => {
    const { header } = source
    source.eachRow((cells, line) => {
      into.row()
      const id = cellAt(cells, header.at('post_id'))
      if (refuseRounded(id, 'post_id', line, into)) return
      if (id === '') return into.problems.add('no-topic', 'skip', line)
      into.topic(id, () => ({
        title: cells[header.at('discussion_topic_title')] ?? '',
        prompt: cells[header.at('discussion_topic_message')] ?? '',
        authorId: null,
        time: '',
      }))
    })
    into.problems.add('no-posts', 'note', 0)
  },
}
