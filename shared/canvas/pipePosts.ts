import { message } from '#shared/model/message.ts'
import type { Collector } from './collect.ts'
import { createNumbering, stableId } from './stableId.ts'
import { topicOfFile } from './widePosts.ts'

/** `name|created_at|html`; the name has no line break and the time is a time. */
const start = /^([^|\r\n]{1,200})\|(\d{4}-\d\d-\d\d[T ][^|\r\n]{4,30})\|/

/** Whether a text is posts without a header, separated by `|`; the answer is why. */
export function recognisePipePosts(text: string) {
  return start.test(text) ? message('import:why.pipe') : null
}

interface Entry {
  readonly line: number
  readonly author: string
  readonly time: string
  readonly html: string[]
}

/** A `|` in the message is not escaped, so only the first two count; lines that begin no post continue one. */
function splitEntries(text: string): readonly Entry[] {
  const entries: Entry[] = []
  text.split('\n').forEach((line, at) => {
    const found = start.exec(line)
    const last = entries.at(-1)
    if (found !== null) {
      const [whole, author = '', time = ''] = found
      entries.push({
        line: at + 1,
        author: author.trim(),
        time: time.trim(),
        html: [line.slice(whole.length)],
      })
    } else if (last !== undefined) last.html.push(line)
  })
  return entries
}

/**
 * Reads posts written as `name|created_at|html` without a header, named `.csv` all the same.
 * Source: github.com/mfhodges/CRF2, ACP/catalog_scripts.py.
 */
export function readPipePosts(text: string, into: Collector): void {
  const number = createNumbering()
  const topicId = topicOfFile(into)
  for (const { line, author, time, html } of splitEntries(text)) {
    into.row()
    into.posts.add({
      id: number(`pipe:${stableId(topicId, author, time)}`),
      topicId,
      parentId: '',
      authorId: into.people.add({ name: author }),
      message: html.join('\n').trim(),
      createdAt: time,
      likes: '',
      line,
    })
  }
  into.problems.add('no-reply-structure', 'note', 0)
}
