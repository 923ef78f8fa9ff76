import { setImmediate as breathe, setTimeout as after } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { score } from '#shared/quality/score.ts'
import { courseLookup, threadContext, type CourseLookup } from '#shared/quality/thread.ts'
import { addPosts, byTime, emptyVocabulary, type CourseVocabulary } from '#shared/quality/vocabulary.ts'
import { whatIf, type WhatIf } from '#shared/quality/whatIf.ts'
import { rubricOfForum } from '#shared/model/courseRubric.ts'
import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { withRoles } from '../course/roles.ts'
import type { ContentCache } from './contentCache.ts'
import type { ScoringInput } from './protocol.ts'

/** Posts scored before the worker looks whether somebody asks for something else. */
const batch = 10
/** Posts whose words are counted before it looks; each takes a tenth of a millisecond. */
const wordsBatch = 60
/** So long, in milliseconds, the posts that nobody asked for wait after one that somebody did. */
const giveWay = 250
/** Scorings kept: undo and redo of an import or of a rubric then cost nothing. */
const keptScorings = 4

/** Everything one scoring needs, prepared once, and what it has found so far. */
interface Scoring {
  readonly input: ScoringInput
  readonly content: ClassContent
  readonly vocabulary: CourseVocabulary
  readonly lookup: CourseLookup
  readonly scores: Map<PostId, PostScore>
}

/** Suggestions by course, rubric and rules: each post is scored once for each. */
export interface Scorer {
  scorePost(input: ScoringInput, postId: PostId): Promise<PostScore | null>
  /** What would be suggested for the post with one thing about it changed; null where there is no such post. */
  whatIf(input: ScoringInput, postId: PostId): Promise<readonly WhatIf[] | null>
  /** Hands out the scores of all posts in batches. False where the work was stopped. */
  scoreCourse(input: ScoringInput, hooks: ScoreHooks): Promise<boolean>
}

interface ScoreHooks {
  readonly part: (scores: readonly PostScore[]) => void
  readonly progress: (done: number, total: number) => void
  readonly shouldStop: () => boolean
}

/** Whether two scorings are of the same posts by the same people. */
function isSameClass(one: ScoringInput, other: ScoringInput): boolean {
  const classOf = ({ course, people }: ScoringInput): unknown => [course, people]
  return isDeepStrictEqual(classOf(one), classOf(other))
}

/** What the scores of a topic hang on besides its posts. */
function judgedBy({ forums, rubric }: ScoringInput, topicId: string): unknown {
  const purpose = Object.hasOwn(forums, topicId) ? forums[topicId]?.purpose : undefined
  return [purpose, rubricOfForum(forums, topicId, rubric)]
}

/** Scores that another scoring found and that hold here too: same rubric, and the topic is for the same thing. */
function stillTrue(before: Scoring, input: ScoringInput): Map<PostId, PostScore> {
  const alike = new Map<string, boolean>()
  const isAlike = (topicId: string): boolean => {
    const known = alike.get(topicId)
    if (known !== undefined) return known
    const same = isDeepStrictEqual(judgedBy(before.input, topicId), judgedBy(input, topicId))
    alike.set(topicId, same)
    return same
  }
  return new Map([...before.scores].filter(([, { topicId }]) => isAlike(topicId)))
}

/** What `buildVocabulary` makes, some posts at a time: in a large course it takes more than a second. */
async function vocabularyOf(content: ClassContent): Promise<CourseVocabulary> {
  const { posts } = content
  const vocabulary = emptyVocabulary(content)
  const oldestFirst = posts.toSorted(byTime)
  for (let start = 0; start < oldestFirst.length; start += wordsBatch) {
    addPosts(vocabulary, oldestFirst.slice(start, start + wordsBatch))
    await breathe()
  }
  return vocabulary
}

/** Prepares a scoring; what an earlier one of the same class has found is used again. */
async function prepare(
  input: ScoringInput,
  cache: ContentCache,
  before: Scoring | undefined,
): Promise<Scoring> {
  if (before !== undefined) {
    const lookup = courseLookup(before.content, input.forums)
    return { ...before, input, lookup, scores: stillTrue(before, input) }
  }
  const content = withRoles(cache.load(input.course).content, input.people)
  const vocabulary = await vocabularyOf(content)
  return { input, content, vocabulary, lookup: courseLookup(content, input.forums), scores: new Map() }
}

function scoreOf(scoring: Scoring, post: Post): PostScore {
  const known = scoring.scores.get(post.id)
  if (known !== undefined) return known
  const { input, lookup, vocabulary } = scoring
  const rubric = rubricOfForum(input.forums, post.topicId, input.rubric)
  const fresh = score(post, threadContext(post, lookup), vocabulary, rubric)
  scoring.scores.set(post.id, fresh)
  return fresh
}

/** A scoring that is being prepared or is ready. */
interface Kept {
  readonly input: ScoringInput
  readonly ready: Promise<Scoring>
}

/** The worker's own time; tests have theirs. */
interface ScorerClock {
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<unknown>
}

const ownClock: ScorerClock = { now: () => performance.now(), pause: (milliseconds) => after(milliseconds) }

/** A scorer over the worker's content. */
export function createScorer(cache: ContentCache, clock: ScorerClock = ownClock): Scorer {
  const scorings = new Map<string, Kept>()
  const scoringFor = (input: ScoringInput): Promise<Scoring> => {
    const known = scorings.get(input.key)
    const alike = [...scorings.values()].findLast((one) => isSameClass(one.input, input))
    const prepared = async () => await prepare(input, cache, await alike?.ready)
    const kept = known ?? { input, ready: prepared() }
    scorings.delete(input.key)
    scorings.set(input.key, kept)
    // What could not be prepared is prepared anew when it is asked for again.
    kept.ready.catch(() => scorings.delete(input.key))
    const [oldest] = scorings.keys()
    if (scorings.size > keptScorings && oldest !== undefined) scorings.delete(oldest)
    return kept.ready
  }
  let lastAsked = -Infinity
  /** Somebody who goes from post to post has the processor to themselves. */
  const untilNobodyAsks = async (shouldStop: () => boolean): Promise<void> => {
    for (;;) {
      const left = lastAsked + giveWay - clock.now()
      if (left <= 0 || shouldStop()) return
      await clock.pause(left)
    }
  }
  return {
    async scorePost(input, postId) {
      lastAsked = clock.now()
      const scoring = await scoringFor(input)
      const post = scoring.lookup.posts.get(postId)
      return post === undefined ? null : scoreOf(scoring, post)
    },
    async whatIf(input, postId) {
      const { lookup, vocabulary } = await scoringFor(input)
      const post = lookup.posts.get(postId)
      if (post === undefined) return null
      const rubric = rubricOfForum(input.forums, post.topicId, input.rubric)
      return whatIf(post, threadContext(post, lookup), vocabulary, rubric)
    },
    async scoreCourse(input, hooks) {
      const scoring = await scoringFor(input)
      const { posts } = scoring.content
      for (let start = 0; start < posts.length; start += batch) {
        if (hooks.shouldStop()) return false
        hooks.part(posts.slice(start, start + batch).map((post) => scoreOf(scoring, post)))
        hooks.progress(Math.min(start + batch, posts.length), posts.length)
        await breathe()
        await untilNobodyAsks(hooks.shouldStop)
      }
      return true
    },
  }
}
