import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { benchCourse, benchPost, benchTopic } from './course.ts'
import type { PublicData, Reply } from './data.ts'
import { readDebates, type Debates } from './debates.ts'
import { figure, type Figure } from './figure.ts'
import { mean, pairAgreement, spearman } from './stats.ts'

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

function argumentFigures(data: PublicData, debates: Debates): readonly Figure[] {
  const length = new Map(data.arguments.map((each) => [each.id, wordCount(each.text)]))
  const overall = (id: string): number => debates.overall.get(id) ?? 0
  const ids = data.arguments.map((each) => each.id)
  return [
    figure(
      'ukp',
      'overall, length-matched pairs',
      '≥ 0.60, aim 0.66',
      pairAgreement(data.argumentPairs, overall),
    ),
    figure(
      'ukp',
      'word count on the same pairs',
      'baseline',
      pairAgreement(data.argumentPairs, (id) => length.get(id) ?? 0),
    ),
    figure(
      'ukp',
      'Spearman of overall with word count',
      '≤ 0.5',
      spearman(
        ids.map(overall),
        ids.map((id) => length.get(id) ?? 0),
      ),
    ),
  ]
}

/** Scores pairs of a post and its reply, each pair a topic of its own, as the set has them; by reply. */
function scoreReplies(replies: readonly Reply[]): ReadonlyMap<string, PostScore> {
  const topics = replies.map((reply) => benchTopic(`t-${reply.id}`, '', ''))
  const posts = replies.flatMap((reply) => [
    benchPost(`p-${reply.id}`, `t-${reply.id}`, reply.parent),
    benchPost(reply.id, `t-${reply.id}`, reply.text, `p-${reply.id}`),
  ])
  const scores = scorePosts({ content: benchCourse(topics, posts), rubric: defaultRubric, forums: {} })
  return new Map(scores.map((score) => [score.postId, score]))
}

function uptakeFigures(data: PublicData): readonly Figure[] {
  const scores = scoreReplies(data.replies)
  const length = new Map(data.replies.map((each) => [each.id, wordCount(each.text)]))
  const engage = (id: string): number => {
    const criteria = Object.entries(scores.get(id)?.criteria ?? {})
    return criteria.find(([criterion]) => criterion === 'engage')?.[1].value ?? 0
  }
  return [
    figure(
      'uptake',
      'engages a peer, length-matched pairs',
      '≥ 0.75, aim 0.78',
      pairAgreement(data.replyPairs, engage),
    ),
    figure(
      'uptake',
      'word count on the same pairs',
      'baseline',
      pairAgreement(data.replyPairs, (id) => length.get(id) ?? 0),
    ),
  ]
}

function chatFigures(data: PublicData): readonly Figure[] {
  const scores = scoreReplies(data.utterances)
  const share = (label: string, holds: (score: PostScore) => boolean): Figure['value'] => {
    const chosen = data.utterances.filter((each) => each.label === label)
    const hits = chosen.map((each) => {
      const score = scores.get(each.id)
      return score !== undefined && holds(score) ? 1 : 0
    })
    return hits.length === 0 ? null : mean(hits)
  }
  const row = (label: string, what: string, asked: string, holds: (score: PostScore) => boolean): Figure => {
    const value = share(label, holds)
    if (value !== null) return figure('delidata', what, asked, value)
    return {
      set: 'delidata',
      what,
      asked,
      value,
      skipped: `no utterance is labelled "${label}" in this copy`,
    }
  }
  return [
    row('probing', 'probing kept out of conversational', '≥ 0.85', (score) => {
      return !score.dialogue.labels.includes('conversational')
    }),
    row('disagree', 'disagree has debate', '≥ 0.70', (score) => score.dialogue.labels.includes('debate')),
    row('agree', 'agree has conversational', '≥ 0.70', (score) =>
      score.dialogue.labels.includes('conversational'),
    ),
  ]
}

/** Agreement with the public sets. */
export function publicFigures(data: PublicData): { figures: readonly Figure[]; debates: Debates } {
  const debates = readDebates(data.arguments)
  return {
    figures: [...argumentFigures(data, debates), ...uptakeFigures(data), ...chatFigures(data)],
    debates,
  }
}
