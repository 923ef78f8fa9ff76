import type { TopicId } from '#shared/model/ids.ts'
import type { Word } from './text/words.ts'
import { postsWithStem } from './stems/stemCounts.ts'
import { postsAt } from './stems/stemPosts.ts'
import type { PostStems } from './stems/postStems.ts'
import { hasStem, type StemSet } from './stems/stemSet.ts'
import type { CourseVocabulary, TopicWords } from './vocabulary.ts'

/** What the stems of a post show of its sentences, by their places in `PostStems`. */
export interface Signs {
  /** How far it shows that a sentence is about this topic: 0 not at all, 1 fully; `unasked` before it was looked up. */
  readonly strengths: number[]
  /** Share of the topic's other posts that use the word. */
  readonly shares: number[]
}

const unasked = -0.5
/** To copy from: filling a list anew for every post takes longer. */
const blank: number[] = []

/** Signs of so many stems, none looked up yet. */
export function noSigns(stems: number): Signs {
  while (blank.length < stems) blank.push(unasked)
  return { strengths: blank.slice(0, stems), shares: blank.slice(0, stems) }
}

/**
 * Topic anchoring: a unit earns credit only if it uses words which this topic uses more than the others. Measured
 * on debate posts it takes the gain out of small talk, off-topic paste and prose filler, and needs no word list of
 * attacks.
 */
export interface Anchoring {
  readonly vocabulary: CourseVocabulary
  readonly topic: TopicWords | undefined
  /** Stems of the post where the vocabulary already holds it: nobody anchors his own words. */
  readonly self: StemSet | null
  /** How many other posts the topic has, and the course without it. */
  readonly topicPosts: number
  readonly elsewherePosts: number
  /** 0..1: how much it says that a word of a sentence is used by no other post of the topic. */
  readonly known: number
  /** The thread was too small, so the prompt and the whole course had to stand in. */
  readonly small: boolean
}

/** From this many other posts on, a topic's own words are known well enough. */
const enoughPosts = 8
const otherPostsNeeded = 2
/** In a thread of fewer posts than the first figure honest sentences often share no word with another; from the second on they seldom do. */
const knownFrom = { little: 14, well: 28 }

function knownIn(posts: number): number {
  const { little, well } = knownFrom
  return Math.max(0, Math.min(1, (posts - little) / (well - little)))
}

/** Posts that stand in for the rest of English where the course itself is small, and how usual a word is there. */
const priorPosts = 20
const priorShare = { content: 0.01, generic: 0.3 }

/** How much more usual a word is in this topic than elsewhere in the course. */
function lift(anchor: Anchoring, inTopic: number, elsewhere: number, kind: 'content' | 'generic'): number {
  if (anchor.topicPosts === 0) return 0
  const here = inTopic / anchor.topicPosts
  const there = (elsewhere + priorPosts * priorShare[kind]) / (anchor.elsewherePosts + priorPosts)
  return here / there
}

/** Shared by one post in twelve, or by four posts, and eight times as usual as elsewhere: as good a sign as a word of the prompt. */
const fullShare = 0.08
const fullCount = 4
const fullLift = 8
/** A word that fits any discussion shows the topic half as well, even where this topic uses it more. */
const genericWorth = 0.4
/** A word that only one other post uses may be there by chance. */
const loneWorth = 0.8

function strengthInThread(
  anchor: Anchoring,
  inTopic: number,
  elsewhere: number,
  kind: 'content' | 'generic',
): number {
  const times = lift(anchor, inTopic, elsewhere, kind)
  if (times <= 1) return 0
  const spread = Math.min(1, inTopic / Math.min(fullCount, anchor.topicPosts * fullShare))
  const special = times >= fullLift ? 1 : Math.log2(times) / Math.log2(fullLift)
  const lone = inTopic < otherPostsNeeded ? loneWorth : 1
  return Math.sqrt(spread * special) * lone * (kind === 'content' ? 1 : genericWorth)
}

function strengthInSmallThread(inTopic: number, elsewhere: number, kind: 'content' | 'generic'): number {
  if (kind === 'generic') return 0
  if (inTopic >= 1) return 1
  return elsewhere >= otherPostsNeeded ? 0.34 : 0
}

/** Whoever answers a post is on the topic with its words, though nobody else may use them. */
const answeredWorth = 0.8

/** The anchoring of one post in its topic. `self` are its stems where the vocabulary holds it. */
export function anchoring(vocabulary: CourseVocabulary, topicId: TopicId, self: StemSet | null): Anchoring {
  const topic = vocabulary.topics.get(topicId)
  const own = self === null ? 0 : 1
  const topicPosts = Math.max(0, (topic?.posts ?? 0) - own)
  return {
    vocabulary,
    topic,
    self,
    topicPosts,
    elsewherePosts: vocabulary.posts - own - topicPosts,
    known: knownIn(topicPosts),
    small: topicPosts < enoughPosts,
  }
}

/** Looks up what a content word or a generic one shows, whose stem has that place, and how strong a sign it is. */
function lookUp(
  anchor: Anchoring,
  word: Word,
  kind: 'content' | 'generic',
  stems: PostStems,
  place: number,
  signs: Signs,
): number {
  const { vocabulary, topic, self, topicPosts, small } = anchor
  if (vocabulary.names.has(word.norm)) return 0
  const { stemId } = word
  const mine = self !== null && hasStem(self, stemId) ? 1 : 0
  const holding = topic === undefined ? 0 : postsAt(topic.holders, stems.slots[place] ?? -1)
  const inTopic = holding - mine
  if (topicPosts > 0) signs.shares[place] = inTopic / topicPosts
  if (kind === 'content' && topic !== undefined && stems.given[place] === 1) return 1
  if (inTopic < 1 && !small) return 0
  const elsewhere = postsWithStem(vocabulary.postsWith, stemId) - mine - inTopic
  const strength = small
    ? strengthInSmallThread(inTopic, elsewhere, kind)
    : strengthInThread(anchor, inTopic, elsewhere, kind)
  return kind === 'content' && stems.answered[place] === 1 ? Math.max(strength, answeredWorth) : strength
}

/** How strong a sign a word is whose stem has that place in the post: looked up once, when first asked for. */
export function strengthOf(
  anchor: Anchoring,
  word: Word,
  stems: PostStems,
  place: number,
  signs: Signs,
): number {
  const known = signs.strengths[place] ?? unasked
  if (known >= 0) return known
  signs.shares[place] = 0
  const { kind } = word
  const strength =
    kind === 'content' || kind === 'generic' ? lookUp(anchor, word, kind, stems, place, signs) : 0
  signs.strengths[place] = strength
  return strength
}
