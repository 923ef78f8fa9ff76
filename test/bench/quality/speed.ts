import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { addAndScore, openCourse, scorePosts } from '#shared/quality/scoreCourse.ts'
import { benchCourse, benchPost, benchTopic } from './course.ts'
import { figure, type Figure } from './figure.ts'
import { goldPosts, goldReplies } from './goldSets.ts'

const coursePosts = 20_000
const topicCount = 160

/** A small generator of its own, so that every run measures the same texts. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** For each word of some texts, the words that follow it there. */
function followers(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = texts.join(' ').split(/\s+/)
  return Map.groupBy(words.slice(1), (_word, at) => words[at] ?? '')
}

/**
 * Posts of 40 to 120 words that hold the words of the hand-made sets in an order of their own: like the posts of a
 * class, no two share a sentence.
 */
function manyPosts(): ClassContent {
  const random = randomFrom(11)
  const next = followers([
    ...goldPosts().topics.flatMap((topic) => topic.posts.map((post) => post.text)),
    ...goldReplies().threads.flatMap((thread) => thread.replies.map((reply) => reply.text)),
  ])
  const starts = [...next.keys()]
  const oneOf = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  const text = (length: number): string => {
    const words = [oneOf(starts)]
    while (words.length < length) words.push(oneOf(next.get(words.at(-1) ?? '') ?? starts))
    return words.join(' ')
  }
  const posts = Array.from({ length: coursePosts }, (_none, at) => {
    const parent = at % 3 === 0 ? null : `p${at - (at % 3)}`
    const topic = `t${Math.floor(at / 3) % topicCount}`
    return benchPost(`p${at}`, topic, text(40 + Math.floor(random() * 80)), parent)
  })
  const topics = Array.from({ length: topicCount }, (_none, at) => benchTopic(`t${at}`, `Topic ${at}`, ''))
  return benchCourse(topics, posts)
}

/** Processor time of this thread: what else the machine does must not speak in the comparison. */
function milliseconds(work: () => unknown): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** Speed beside wink-nlp's sentence boundaries on the same texts, in one thread and one run. */
export function speedFigures(): readonly Figure[] {
  const content = manyPosts()
  const nlp = winkNLP(model, ['sbd'])
  const reading = milliseconds(() => content.posts.forEach((post) => nlp.readDoc(post.text)))
  const scoring = milliseconds(() => scorePosts({ content, rubric: defaultRubric, forums: {} }))
  const course = openCourse({ content, rubric: defaultRubric, forums: {} })
  const one = Array.from({ length: 9 }, (_none, at) => {
    const text = `${content.posts[at * 501]?.text ?? ''} And one more thought about it.`
    return milliseconds(() => addAndScore(course, [benchPost(`new${at}`, `t${at * 17}`, text)]))
  })
  return [
    figure('speed', '20,000 posts: scoring ÷ wink-nlp readDoc', '≤ 2.0', scoring / reading),
    figure('speed', '20,000 posts: posts scored a second', 'reported', (coursePosts / scoring) * 1000),
    figure('speed', 'one new post in 20,000, its topic scored again, ms', '≤ 100', median(one)),
  ]
}
