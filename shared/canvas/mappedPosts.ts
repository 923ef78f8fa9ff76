import type { ColumnMapping } from '#shared/model/importChoices.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { createNumbering, stableId } from './stableId.ts'
import { refuseRounded, type TableFormat } from './tableFormat.ts'
import { topicOfFile } from './widePosts.ts'

type Field = Exclude<keyof ColumnMapping, 'replies'>

/** Every name under which exports were seen to keep a field; spaces and underscores make no difference. */
const names: Readonly<Record<Field, readonly string[]>> = {
  author: [
    'postauthorname', 'authorname', 'username', 'userfullname', 'vert1name', 'sendername', 'postinguserdisplayname',
    'displayname', 'studentname', 'student', 'user', 'author', 'name', 'from', 'postedby', 'fullname',
  ],
  authorId: ['postauthorid', 'authorid', 'userid', 'vert1id', 'senderid', 'postinguserid', 'studentid'],
  email: ['email', 'emailaddress', 'senderemail', 'authoremail'],
  text: [
    'postmessage', 'message', 'messagetext', 'reply', 'post', 'body', 'text', 'sourcetext', 'initialpost',
    'discussionpost', 'content', 'comment', 'response', 'posttext', 'postcontent',
  ],
  time: [
    'posttimestamp', 'createdat', 'timestamp', 'created', 'dateposted', 'postedat', 'date', 'time', 'posted', 'datetime',
  ],
  postId: ['postid', 'entryid', 'messageid', 'id', 'entry'],
  parentId: ['postparentid', 'parentid', 'parentpostid', 'parent', 'repliedtoid', 'inreplyto', 'replyto'],
  topicId: ['topicid', 'discussiontopicid', 'discussionid', 'forumid'],
  topicTitle: ['topictitle', 'discussiontopictitle', 'discussiontitle', 'topic', 'discussion', 'title', 'forum', 'subject'],
  prompt: ['topicmessage', 'discussiontopicmessage', 'prompt'],
  likes: ['postlikes', 'countoflikes', 'ratingsum', 'ratingcount', 'rating', 'likes', 'upvotes'],
  section: ['section', 'sections', 'sectionname'],
} // prettier-ignore

const fields: readonly Field[] = [
  'author', 'authorId', 'email', 'text', 'time', 'postId', 'parentId', 'topicId', 'topicTitle', 'prompt', 'likes', 'section',
] // prettier-ignore

/** A first proposal for matching columns by hand: each field by the best of its known names. */
export function guessMapping(header: Header): ColumnMapping {
  const plain = header.names.map((name) => name.replace(/[\s_-]+/g, ''))
  const find = (field: Field): number | undefined => {
    const at = names[field].map((name) => plain.indexOf(name)).find((found) => found >= 0)
    return at
  }
  const replies = plain.flatMap((name, at) => (/^repl(?:y|ies)\d+$/.test(name) ? [at] : []))
  const mapping = Object.fromEntries(fields.map((field) => [field, find(field)] as const))
  return replies.length > 0 ? { ...mapping, replies } : mapping
}

function topicOf(cells: readonly string[], mapping: ColumnMapping, into: Collector) {
  const id = cellAt(cells, mapping.topicId ?? -1)
  const title = cellAt(cells, mapping.topicTitle ?? -1)
  if (id === '' && title === '') return topicOfFile(into)
  const prompt = cells[mapping.prompt ?? -1] ?? ''
  return into.topic(id === '' ? `title:${stableId(title)}` : id, () => ({
    title,
    prompt,
    authorId: null,
    time: '',
  }))
}

function addPosts(
  cells: readonly string[],
  line: number,
  mapping: ColumnMapping,
  number: (id: string) => string,
  into: Collector,
): void {
  const cell = (at: number | undefined): string => cellAt(cells, at ?? -1)
  const topicId = topicOf(cells, mapping, into)
  const who = { canvasId: cell(mapping.authorId), email: cell(mapping.email), name: cell(mapping.author) }
  const authorId = into.people.add({ ...who, sections: cell(mapping.section) })
  const texts = [mapping.text ?? -1, ...(mapping.replies ?? [])]
  texts.forEach((at, part) => {
    const text = cells[at] ?? ''
    if (part > 0 && text.trim() === '') return
    const made = `mapped:${stableId(topicId, authorId ?? '', cell(mapping.time), cell(mapping.time) === '' ? text : '')}`
    into.posts.add({
      id: cell(mapping.postId) === '' || part > 0 ? number(made) : cell(mapping.postId),
      topicId,
      parentId: part > 0 ? '' : cell(mapping.parentId).replace(/^0$/, ''),
      authorId,
      message: text,
      createdAt: cell(mapping.time),
      likes: cell(mapping.likes),
      line,
    })
  })
}

/**
 * A reader for files of no known kind, made from what the instructor said about their columns. Author and text are
 * needed; without parents the program says that replies stand alone.
 */
export function mappedPosts(mapping: ColumnMapping): TableFormat {
  return {
    id: 'mapped-posts',
    recognise: () => null,
    read: (source, into) => {
      if (mapping.text === undefined || (mapping.author ?? mapping.authorId ?? mapping.email) === undefined) {
        return into.problems.add('mapping-incomplete', 'stop', 0)
      }
      const number = createNumbering()
      source.eachRow((cells, line) => {
        into.row()
        const ids = [mapping.postId, mapping.authorId, mapping.topicId].map((at) => cellAt(cells, at ?? -1))
        if (!ids.some((id) => refuseRounded(id, 'id', line, into)))
          addPosts(cells, line, mapping, number, into)
      })
      if (mapping.parentId === undefined) into.problems.add('no-reply-structure', 'note', 0)
    },
  }
}
