import type { Figure } from './figure.ts'
import { figure } from './figure.ts'
import { goldPosts, goldReplies, scoreGoldPosts, scoreGoldReplies, twinsOf } from './goldSets.ts'
import { kappa, mean } from './stats.ts'

const criteria = ['point', 'support', 'engage', 'inquire', 'transform'] as const

function replyFigures(): readonly Figure[] {
  const gold = goldReplies()
  const scores = scoreGoldReplies(gold)
  const replies = gold.threads.flatMap((thread) => thread.replies)
  const given = replies.map((reply) => reply.strategy)
  const found = replies.map((reply) => scores.get(reply.id)?.dialogue.label ?? 'unclear')
  const exact = (only: readonly boolean[]): number =>
    mean(given.flatMap((label, at) => (only[at] === true ? [label === found[at] ? 1 : 0] : [])))
  return [
    figure('gold replies', 'dialogue strategy, kappa', '≥ 0.6', kappa(given, found)),
    figure('gold replies', 'exact, all 160', 'reported', exact(replies.map(() => true))),
    figure('gold replies', 'exact, the 40 hard ones', 'reported', exact(replies.map((reply) => reply.hard))),
  ]
}

function levelFigures(): readonly Figure[] {
  const gold = goldPosts()
  const scores = scoreGoldPosts(gold)
  const posts = gold.topics.flatMap((topic) => topic.posts)
  return criteria.flatMap((criterion) => {
    const differences = posts.flatMap((post) => {
      const suggested = Object.entries(scores.get(post.id)?.criteria ?? {}).find(([id]) => id === criterion)
      const [given, found] = [post.levels[criterion], suggested?.[1].level ?? null]
      return given === null || found === null ? [] : [Math.abs(given - found)]
    })
    const within = (most: number): number => mean(differences.map((each) => (each <= most ? 1 : 0)))
    return [
      figure('gold posts', `${criterion}: exact level (n = ${differences.length})`, 'reported', within(0)),
      figure('gold posts', `${criterion}: within one level`, 'reported', within(1)),
    ]
  })
}

function twinFigure(): Figure {
  const gold = goldPosts()
  const scores = scoreGoldPosts(gold)
  const same = [...twinsOf(gold)].flatMap(([twin, original]) => {
    const [a, b] = [scores.get(twin)?.criteria ?? {}, scores.get(original)?.criteria ?? {}]
    const levels = new Map(Object.entries(b).map(([id, criterion]) => [id, criterion.level]))
    return Object.entries(a).map(([id, criterion]) => (levels.get(id) === criterion.level ? 1 : 0))
  })
  return figure('gold posts', 'twins (multilingual, dialect): same level', 'reported', mean(same))
}

/** Agreement with the hand-made sets. */
export function goldFigures(): readonly Figure[] {
  return [...replyFigures(), ...levelFigures(), twinFigure()]
}
