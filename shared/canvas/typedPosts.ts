import { cellAt } from './header.ts'
import { byColumns, refuseRounded, type TableFormat } from './tableFormat.ts'
import { topicOfFile } from './widePosts.ts'

/** kannwas: one topic a file, `type` says post or reply, and nothing says which post a reply answers. */
export const typedPosts: TableFormat = {
  id: 'typed-posts',
  recognise: byColumns('id', 'user_id', 'type', 'message', 'created_at'),
  read: (source, into) => {
    const { header } = source
    const topicId = topicOfFile(into)
    source.eachRow((cells, line) => {
      into.row()
      const id = cellAt(cells, header.at('id'))
      const user = cellAt(cells, header.at('user_id'))
      if (refuseRounded(id, 'id', line, into) || refuseRounded(user, 'user_id', line, into)) return
      if (id === '') return into.problems.add('empty-row', 'skip', line)
      into.posts.add({
        id,
        topicId,
        parentId: cellAt(cells, header.at('parent_id')),
        authorId: into.people.author(user, cellAt(cells, header.at('user_name'))),
        message: cells[header.at('message')] ?? '',
        createdAt: cellAt(cells, header.at('created_at')),
        updatedAt: cellAt(cells, header.at('updated_at')),
        likes: '',
        line,
      })
    })
    if (!header.has('parent_id')) into.problems.add('no-reply-structure', 'note', 0)
  },
}
