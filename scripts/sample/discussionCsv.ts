import { stamp } from './clock.ts'
import { asExported } from './html.ts'
import { depthFirst } from './numbering.ts'
import { instructor } from './people.ts'
import type { PlannedPost, PlannedTopic } from './post.ts'

const header =
  'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,' +
  'post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'

const quoted = (text: string): string => `"${asExported(text)}"`

function topicCells(topic: PlannedTopic): readonly string[] {
  return [
    topic.id,
    quoted(topic.title.replaceAll('<', '&lt;')),
    quoted(topic.promptHtml),
    instructor.id,
    quoted(instructor.name),
    stamp(topic.created),
    stamp(topic.posted),
  ]
}

function postCells(post: PlannedPost, ids: ReadonlyMap<PlannedPost, string>): readonly string[] {
  const parent = post.parent === null ? '' : (ids.get(post.parent) ?? '')
  const id = ids.get(post) ?? ''
  // A deleted nested reply stays as a row with its place, likes and time, and nothing else.
  if (post.deleted) return ['', '', id, parent, '', '0', stamp(post.time)]
  return [
    post.author.id,
    quoted(post.author.name),
    id,
    parent,
    quoted(post.html),
    String(post.likes),
    stamp(post.time),
  ]
}

/** The discussion as `{course}-discussion.csv` of ubc/canvas-discussion, layout of 2024-09: CRLF, no BOM. */
export function discussionCsv(
  topics: readonly PlannedTopic[],
  ids: ReadonlyMap<PlannedPost, string>,
): string {
  const rows = topics.flatMap((topic) => {
    const posts = depthFirst(topic)
    // A topic nobody has posted in is one row of seven cells, without trailing commas.
    if (posts.length === 0) return [topicCells(topic)]
    return posts.map((post) => [...topicCells(topic), ...postCells(post, ids)])
  })
  return [header, ...rows.map((cells) => cells.join(','))].map((line) => `${line}\r\n`).join('')
}
