import type { TopicId } from '#shared/model/ids.ts'
import type { Word } from './text/words.ts'
import { postsWithStem } from './stems/stemCounts.ts'
import { placeOfStem, postsAt } from './stems/stemPosts.ts'
import { hasStem, type StemSet } from './stems/stemSet.ts'
import type { CourseVocabulary, TopicWords } from './vocabulary.ts'

/** What a word shows of its sentence. */
export interface Sign {
  /** How far it shows that the sentence is about this topic: 0 not at all, 1 fully. */
  readonly strength: number
  /** Share of the topic's other posts that use the word. */
  readonly share: number
}

/**
 * Topic anchoring: a unit earns credit only if it uses words which this topic uses more than the others. Measured
 * on debate posts it takes the gain out of small talk, off-topic paste and prose filler, and needs no word list of
 * attacks.
 */
export interface Anchoring {
  /** What a word shows of the topic. */
  readonly signOf: (word: Word) => Sign
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

interface Counts {
  readonly inTopic: number
  readonly topicPosts: number
  readonly elsewhere: number
  readonly elsewherePosts: number
}

/** How much more usual a word is in this topic than elsewhere in the course. */
function lift(counts: Counts, kind: 'content' | 'generic'): number {
  if (counts.topicPosts === 0) return 0
  const here = counts.inTopic / counts.topicPosts
  const there = (counts.elsewhere + priorPosts * priorShare[kind]) / (counts.elsewherePosts + priorPosts)
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

function strengthInThread(counts: Counts, kind: 'content' | 'generic'): number {
  const times = lift(counts, kind)
  if (times <= 1) return 0
  const spread = Math.min(1, counts.inTopic / Math.min(fullCount, counts.topicPosts * fullShare))
  const special = Math.min(1, Math.log2(times) / Math.log2(fullLift))
  const lone = counts.inTopic < otherPostsNeeded ? loneWorth : 1
  return Math.sqrt(spread * special) * lone * (kind === 'content' ? 1 : genericWorth)
}

function strengthInSmallThread(counts: Counts, kind: 'content' | 'generic'): number {
  if (kind === 'generic') return 0
  if (counts.inTopic >= 1) return 1
  return counts.elsewhere >= otherPostsNeeded ? 0.34 : 0
}

/** Whoever answers a post is on the topic with its words, though nobody else may use them. */
const answeredWorth = 0.8

const nothing: Sign = { strength: 0, share: 0 }

/**
 * The anchoring of one post in its topic. `self` are the stems of the post where the vocabulary already holds it:
 * nobody anchors his own words.
 */
export function anchoring(
  vocabulary: CourseVocabulary,
  topicId: TopicId,
  self: StemSet | null,
  answered: StemSet,
): Anchoring {
  const topic: TopicWords | undefined = vocabulary.topics.get(topicId)
  const own = self === null ? 0 : 1
  const topicPosts = Math.max(0, (topic?.posts ?? 0) - own)
  const small = topicPosts < enoughPosts
  const inThread = (stem: number): number =>
    topic === undefined ? 0 : postsAt(topic.holders, placeOfStem(topic.holders, stem))
  const compute = ({ stemId }: Word, kind: 'content' | 'generic'): Sign => {
    const mine = self !== null && hasStem(self, stemId) ? 1 : 0
    const inTopic = inThread(stemId) - mine
    const share = topicPosts === 0 ? 0 : inTopic / topicPosts
    if (kind === 'content' && topic !== undefined && hasStem(topic.prompt, stemId))
      return { strength: 1, share }
    if (inTopic < 1 && !small) return nothing
    const elsewhere = postsWithStem(vocabulary.postsWith, stemId) - mine - inTopic
    const counts = { inTopic, topicPosts, elsewhere, elsewherePosts: vocabulary.posts - own - topicPosts }
    const strength = small ? strengthInSmallThread(counts, kind) : strengthInThread(counts, kind)
    const floor = kind === 'content' && hasStem(answered, stemId) ? answeredWorth : 0
    return { strength: Math.max(strength, floor), share }
  }
  const signOf = (word: Word): Sign => {
    if (word.kind !== 'content' && word.kind !== 'generic') return nothing
    return vocabulary.names.has(word.norm) ? nothing : compute(word, word.kind)
  }
  return { signOf, known: knownIn(topicPosts), small }
}
