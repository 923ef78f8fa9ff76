import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { postId } from '#shared/model/ids.ts'
import { Strategy } from '#shared/model/mark.ts'
import type { PostScore } from '#shared/model/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { benchCourse, benchPost, benchTopic } from './course.ts'

const GoldReplies = z.object({
  threads: z.array(
    z.object({
      subject: z.string(),
      title: z.string(),
      parent: z.string(),
      replies: z.array(z.object({ id: z.string(), strategy: Strategy, hard: z.boolean(), text: z.string() })),
    }),
  ),
})
export type GoldReplies = z.infer<typeof GoldReplies>

const level = z.number().int().min(0).max(4).nullable()

const GoldPosts = z.object({
  topics: z.array(
    z.object({
      subject: z.string(),
      title: z.string(),
      prompt: z.string(),
      posts: z.array(
        z.object({
          id: z.string(),
          parent: z.string().nullable(),
          text: z.string(),
          twinOf: z.string().optional(),
          levels: z.object({
            point: level,
            support: level,
            engage: level,
            inquire: level,
            transform: level,
          }),
        }),
      ),
    }),
  ),
})
export type GoldPosts = z.infer<typeof GoldPosts>

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/quality/${name}`, import.meta.url), 'utf8'))
}

/** 160 replies with the strategy their writer gave them. */
export function goldReplies(): GoldReplies {
  return GoldReplies.parse(fixture('gold-replies.json'))
}

/** 100 posts with the levels their writer gave them. */
export function goldPosts(): GoldPosts {
  return GoldPosts.parse(fixture('gold-posts.json'))
}

/** Scores the gold replies under the posts they answer, by id. */
export function scoreGoldReplies(gold: GoldReplies): ReadonlyMap<string, PostScore> {
  const topics = gold.threads.map((thread, at) => benchTopic(`t${at}`, thread.title, ''))
  const posts = gold.threads.flatMap((thread, at) => [
    benchPost(`p${at}`, `t${at}`, thread.parent),
    ...thread.replies.map((reply) => benchPost(reply.id, `t${at}`, reply.text, `p${at}`)),
  ])
  const scores = scorePosts({ content: benchCourse(topics, posts), rubric: defaultRubric, forums: {} })
  return new Map(scores.map((score) => [score.postId, score]))
}

function scoreWithout(gold: GoldPosts, left: ReadonlySet<string>): ReadonlyMap<string, PostScore> {
  const topics = gold.topics.map((topic, at) => benchTopic(`t${at}`, topic.title, topic.prompt))
  const posts = gold.topics.flatMap((topic, at) =>
    topic.posts
      .filter((post) => !left.has(post.id))
      .map((post) => benchPost(post.id, `t${at}`, post.text, post.parent)),
  )
  const scores = scorePosts({ content: benchCourse(topics, posts), rubric: defaultRubric, forums: {} })
  return new Map(scores.map((score) => [score.postId, score]))
}

/** Which post is the twin of which. */
export function twinsOf(gold: GoldPosts): ReadonlyMap<string, string> {
  return new Map(
    gold.topics.flatMap((topic) =>
      topic.posts.flatMap((post): [string, string][] =>
        post.twinOf === undefined ? [] : [[post.id, post.twinOf]],
      ),
    ),
  )
}

/** Scores the gold posts, by id: a twin in the place of its original, so that the two never stand in one thread. */
export function scoreGoldPosts(gold: GoldPosts): ReadonlyMap<string, PostScore> {
  const twins = twinsOf(gold)
  const originals = scoreWithout(gold, new Set(twins.keys()))
  const withTwins = scoreWithout(gold, new Set(twins.values()))
  const twinScores = [...twins.keys()].flatMap((id): [string, PostScore][] => {
    const score = withTwins.get(postId(id))
    return score === undefined ? [] : [[id, score]]
  })
  return new Map([...originals, ...twinScores])
}
