import { depthFirst } from './numbering.ts'
import { instructor, stranger, students, type Part } from './people.ts'
import type { PlannedPost, PlannedTopic } from './post.ts'

type Ids = ReadonlyMap<PlannedPost, string>

const idsOfPart = (part: Part): readonly string[] =>
  students.filter((s) => s.part === part).map(({ id }) => id)
const idOf = (key: string): string => students.find((student) => student.key === key)?.id ?? ''

interface Course {
  readonly posts: readonly { readonly topic: PlannedTopic; readonly post: PlannedPost; readonly id: string }[]
}

function flatten(topics: readonly PlannedTopic[], ids: Ids): Course {
  return {
    posts: topics.flatMap((topic) =>
      depthFirst(topic).map((post) => ({ topic, post, id: ids.get(post) ?? '' })),
    ),
  }
}

type Entry = Course['posts'][number]
const select = (course: Course, test: (entry: Entry) => boolean): readonly string[] =>
  course.posts.filter(test).map(({ id }) => id)

/** The opening post of `key` in that forum. */
function opening(course: Course, key: string, forum: string): string {
  const found = course.posts.find(
    ({ topic, post }) => topic.key === forum && post.author.key === key && post.parent === null,
  )
  if (found === undefined) throw new Error(`${key} has no opening post in ${forum}`)
  return found.id
}

/** Who is which planted case, by Canvas id, for tests and for the curious. */
export function plantedCases(topics: readonly PlannedTopic[], ids: Ids) {
  const course = flatten(topics, ids)
  const byKey = (key: string): readonly string[] =>
    select(course, ({ post }) => post.author.key === key && !post.deleted)
  return {
    course: { canvasId: '4242', firstDay: '2026-09-07', weeks: 8, students: students.length },
    instructor: instructor.id,
    unseen: idsOfPart('unseen'),
    silent: idsOfPart('silent'),
    oneWay: idsOfPart('one-way'),
    helper: idsOfPart('helper'),
    lateJoiner: { person: idOf('kahananui'), firstWeek: 4 },
    sameName: [idOf('kimA'), idOf('kimB')],
    multilingual: { person: idOf('aydogan'), posts: byKey('aydogan') },
    padder: { person: idOf('fenwick'), posts: byKey('fenwick') },
    mediaOnly: {
      person: idOf('achterberg'),
      posts: select(
        course,
        ({ topic, post }) => post.author.key === 'achterberg' && topic.key !== 'introductions',
      ),
      empty: select(course, ({ post }) => post.html.startsWith('<p><img') && post.html.endsWith('></p>')),
    },
    ruleBreaker: {
      person: idOf('brandvold'),
      posts: select(course, ({ post }) => post.author.key === 'brandvold' && insult.test(post.html)),
    },
    agrees: {
      person: idOf('pellerin'),
      posts: select(course, ({ post }) => post.author.key === 'pellerin' && /agree/i.test(post.html)),
    },
    copy: {
      person: idOf('harrow'),
      post: opening(course, 'harrow', 'week-5'),
      of: opening(course, 'brandt', 'week-5'),
      ofPerson: idOf('brandt'),
    },
    transformation: {
      person: idOf('popescu'),
      early: opening(course, 'popescu', 'week-2'),
      late: opening(course, 'popescu', 'week-8'),
    },
    spam: { author: stranger.id, posts: byKey(stranger.key) },
    unansweredLoungeQuestion: select(
      course,
      ({ topic, post }) => topic.key === 'cafe' && /session expired/.test(post.html),
    ),
    deleted: select(course, ({ post }) => post.deleted),
    topicWithoutPosts: topics.filter(({ posts }) => posts.length === 0).map(({ id }) => id),
    topics: Object.fromEntries(topics.map(({ key, id }) => [key, id])),
    /** What kind of reply its writer meant each reply of the week forums to be. */
    strategies: Object.fromEntries(
      course.posts
        .filter(({ topic, post }) => topic.key.startsWith('week-') && post.strategy !== null && !post.deleted)
        .map(({ post, id }) => [id, post.strategy]),
    ),
  }
}

/** The words for which the rule-breaker's posts belong in the moderation queue. */
const insult = /\b(?:idiots?|moron|stupid people|brain ?dead)\b/i

export type Planted = ReturnType<typeof plantedCases>
