import type { CriterionId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Level, Rubric, Signal } from '#shared/model/rubric.ts'
import type { CriterionScore, DialogueScore, HumanCause, PostScore } from '#shared/model/score.ts'
import { upOf } from './advice.ts'
import { analyse, type Analysis } from './analyse.ts'
import { dialogueOf } from './dialogue/dialogue.ts'
import { isBorderline, levelOf, startsIn, withinLevel } from './levels.ts'
import { humanCause, ownWordCount } from './needsHuman.ts'
import { civilityNote } from './notes/civility.ts'
import { clarityNote } from './notes/clarity.ts'
import { notCounted } from './notes/notCounted.ts'
import { toReason } from './reasons.ts'
import { rulesVersion } from './rulesVersion.ts'
import type { Signalled } from './signals/credit.ts'
import { engageSignal } from './signals/engage.ts'
import { inquireSignal } from './signals/inquire.ts'
import { pointSignal } from './signals/point.ts'
import { supportSignal } from './signals/support.ts'
import { transformSignal } from './signals/transform.ts'
import { weigh, type Weighed } from './signals/weigh.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary } from './vocabulary.ts'

type Rule = (weighed: Weighed) => Signalled

const signals: Readonly<Record<Exclude<Signal, 'none'>, Rule>> = {
  point: pointSignal,
  support: supportSignal,
  engage: engageSignal,
  inquire: inquireSignal,
  transform: transformSignal,
}

/** Causes for which nothing is computed: these posts are not the scorer's business. */
const outside: ReadonlySet<HumanCause> = new Set(['deleted', 'staff', 'not-scored-forum', 'media-only'])

const noDialogue: DialogueScore = {
  label: 'unclear',
  labels: [],
  scores: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
  reasons: [],
}

function notSuggested(up: Message | null): CriterionScore {
  return { level: null, value: 0, confidence: 'needs-human', reasons: [], up }
}

/** Words of the topic alone lead no further than Starting where a criterion asks for more than a point. */
const asksSign: ReadonlySet<Signal> = new Set(['support', 'inquire'])

function withSign(signal: Signal, level: Level, found: boolean): Level {
  return found || !asksSign.has(signal) || level < 2 ? level : 1
}

function criterionScore(criterion: Criterion, weighed: Weighed, cause: HumanCause | null): CriterionScore {
  if (criterion.signal === 'none') return notSuggested(null)
  const { analysis, thread } = weighed
  if (criterion.signal === 'engage' && thread.parent === null) {
    return notSuggested(
      message(analysis.post.parentId === null ? 'quality:up.opening' : 'quality:up.parentMissing'),
    )
  }
  const { value, withClosing = value, findings } = signals[criterion.signal](weighed)
  const reasons = findings.map((finding) => toReason(analysis, finding))
  if (cause !== null) return { level: null, value: withClosing, confidence: 'needs-human', reasons, up: null }
  const starts = startsIn(criterion.signal, analysis.known)
  const level = withSign(criterion.signal, levelOf(starts, value), findings.length > 0)
  // Taking up the post answered is seen in whatever words the rest is.
  const unsure = criterion.signal !== 'engage' && analysis.mostlyBeside
  return {
    level,
    value: withinLevel(starts, value, withClosing),
    confidence: unsure || isBorderline(starts, value) ? 'borderline' : 'clear',
    reasons,
    up: upOf({ signal: criterion.signal, level, findings, closingQuestion: analysis.closingQuestion }),
  }
}

function counts(criterion: Criterion, thread: ThreadContext): boolean {
  return criterion.signal !== 'none' && (criterion.signal !== 'engage' || thread.parent !== null)
}

function overallOf(
  rubric: Rubric,
  scores: Readonly<Record<CriterionId, CriterionScore>>,
  thread: ThreadContext,
): number | null {
  let weight = 0
  let sum = 0
  for (const criterion of rubric.criteria) {
    if (!counts(criterion, thread)) continue
    weight += criterion.weight
    sum += criterion.weight * (scores[criterion.id]?.value ?? 0)
  }
  return weight === 0 ? null : sum / weight
}

function remarksOf(analysis: Analysis): readonly Message[] {
  const remarks: Message[] = []
  if (analysis.smallThread) remarks.push(message('quality:remark.smallThread'))
  if (analysis.mostlyBeside) remarks.push(message('quality:remark.mostlyBeside'))
  const { sources } = analysis.copying
  if (sources.length === 0) return remarks
  const copied = sources.filter((source) => source.kind === 'peer')
  const [first] = copied
  if (first !== undefined) {
    remarks.push(message('quality:remark.copiedPeer', { count: copied.length, postId: first.postId }))
  }
  const own = sources.find((source) => source.kind === 'self')
  if (own !== undefined) remarks.push(message('quality:remark.copiedOwn', { postId: own.postId }))
  return remarks
}

function unscored(post: Post, analysis: Analysis, rubric: Rubric, cause: HumanCause): PostScore {
  const empty = { value: 1, reasons: [] }
  return {
    postId: post.id,
    topicId: post.topicId,
    authorId: post.authorId,
    parentId: post.parentId,
    words: ownWordCount(analysis),
    needsHuman: { cause, message: message(`quality:needsHuman.${cause}`) },
    overall: null,
    criteria: Object.fromEntries(rubric.criteria.map((criterion) => [criterion.id, notSuggested(null)])),
    notes: { civility: empty, clarity: empty },
    dialogue: noDialogue,
    notCounted: [],
    remarks: [],
    rulesVersion,
  }
}

/**
 * Suggests levels for one post, with reasons. A pure function of its inputs: no clock, no chance, no state.
 *
 * `overall` and the values are there to check the scorer with. They are given for posts too short to judge as well,
 * where no level is suggested.
 */
export function score(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  rubric: Rubric,
): PostScore {
  const analysis = analyse(post, thread, vocabulary)
  const cause = humanCause(analysis, thread)
  if (cause !== null && outside.has(cause)) return unscored(post, analysis, rubric, cause)
  const weighed = weigh(analysis, thread, vocabulary)
  const criteria: Record<CriterionId, CriterionScore> = {}
  for (const criterion of rubric.criteria) criteria[criterion.id] = criterionScore(criterion, weighed, cause)
  return {
    postId: post.id,
    topicId: post.topicId,
    authorId: post.authorId,
    parentId: post.parentId,
    words: ownWordCount(analysis),
    needsHuman: cause === null ? null : { cause, message: message(`quality:needsHuman.${cause}`) },
    overall: overallOf(rubric, criteria, thread),
    criteria,
    notes: { civility: civilityNote(analysis), clarity: clarityNote(analysis) },
    dialogue: dialogueOf(analysis),
    notCounted: notCounted(analysis),
    remarks: remarksOf(analysis),
    rulesVersion,
  }
}
