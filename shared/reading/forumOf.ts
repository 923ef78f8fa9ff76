import type { TopicId } from '#shared/model/ids.ts'
import type { Forum } from '#shared/model/topic.ts'
import { tableEntry } from './tableEntry.ts'

/** A topic nobody has decided or guessed anything about: a prompt without dates. */
const undecided: Forum = {
  purpose: 'prompt',
  week: null,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
}

/** The forum of a topic: what the instructor said or what was guessed. */
export function forumOf(forums: Readonly<Record<string, Forum>>, topicId: TopicId): Forum {
  return tableEntry(forums, topicId) ?? undecided
}
