import type { Draft, DraftText, Source } from '#shared/model/draft.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { firstName } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import type { Phrase } from './bank.ts'
import { choosePhrase, type PhraseWish } from './choosePhrase.ts'
import type { DraftInput } from './draftInput.ts'
import { nextDate, whereToAsk } from './facts.ts'
import { fitted, type Piece } from './fit.ts'
import { executiveSkill } from './executiveSkill.ts'
import { moveToTry } from './moveToTry.ts'
import { choosePointer, type Pointer } from './peerPost.ts'
import { chooseQuotation, type Quotation } from './quotation.ts'
import { oneOfTheWeakest, standings, type Standing } from './standing.ts'
import { resolveVariables, type VariableValues } from './variables.ts'
import { firstWords } from './wordCount.ts'

export type { DraftInput } from './draftInput.ts'

/** Threads have long titles; a sentence has room for the first words. */
const titleWordsAtMost = 8

/** Everything that was decided before a word is written. */
interface Plan {
  readonly input: DraftInput
  readonly values: VariableValues
  readonly quotation: Quotation | null
  readonly praised: Criterion | null
  readonly all: readonly Standing[]
  readonly pointer: Pointer | null
}

function isOwnCriterion(criterion: Criterion): boolean {
  return criterion.signal === 'none'
}

/** Lounge and practice posts are nobody's work: they count only for a student who wrote nothing else. */
function inScoredForums(input: DraftInput): DraftInput {
  const posts = input.posts.filter((post) => isScoredForum(forumOf(input.forums, post.topicId)))
  return posts.length === 0 ? input : { ...input, posts }
}

function planOf(input: DraftInput): Plan {
  const quotation = chooseQuotation(input)
  const pointer = choosePointer(input)
  const due = nextDate(input)
  const values: VariableValues = {
    first_name: firstName(input.person),
    course: input.settings.title,
    instructor: input.settings.instructor,
    ...(quotation === null ? {} : { quote: quotation.text }),
    ...(pointer === null ? {} : { thread: firstWords(pointer.topic.title, titleWordsAtMost) }),
    ...(pointer?.peer ? { peer_first_name: pointer.peer.name } : {}),
    ...(due === null ? {} : { due }),
  }
  const praised = input.rubric.criteria.find((one) => one.id === quotation?.criterionId) ?? null
  return { input, values, quotation, praised, all: standings(input), pointer }
}

function bankSource(part: Source['part'], phrase: Phrase): Source {
  return { part, kind: 'bank', what: message('feedback:source.bank', { id: phrase.id }), postId: null }
}

/** A built-in criterion's title is itself a locale key; the instructor's own is shown as written. */
export function criterionMessage(criterion: Criterion, key: string): Message {
  const builtIn = criterion.title.startsWith('rubric:')
  return message(builtIn ? `feedback:${key}` : `feedback:${key}Own`, { criterion: criterion.title })
}

function written(
  plan: Plan,
  part: Source['part'],
  wish: PhraseWish,
  more: VariableValues = {},
  sources: readonly Source[] = [],
): readonly Piece[] {
  const values = { ...plan.values, ...more }
  const phrase = choosePhrase(wish, values, plan.input)
  if (phrase === null) return []
  return [
    {
      part,
      type: wish.type,
      text: resolveVariables(phrase.text, values),
      sources: [...sources, bankSource(part, phrase)],
    },
  ]
}

function criterionSource(part: Source['part'], criterion: Criterion): Source {
  return { part, kind: 'criterion', what: criterionMessage(criterion, 'source.criterion'), postId: null }
}

/** A student without a quotation is met where the student is: not there, there with media, there in few words. */
function withoutQuotation({ input }: Plan): string {
  if (input.posts.every((post) => post.deleted)) return 'noPosts'
  return input.posts.some((post) => post.media.length > 0 || post.links.length > 0) ? 'media' : 'brief'
}

function strength(plan: Plan): readonly Piece[] {
  const { quotation, praised } = plan
  if (quotation === null) {
    return written(plan, 'strength', { type: 'strength', about: [withoutQuotation(plan)], level: null })
  }
  const topic = plan.input.content.topics.find(
    (one) => one.id === plan.input.posts.find((post) => post.id === quotation.postId)?.topicId,
  )
  const quoted: Source = {
    part: 'strength',
    kind: 'quotation',
    what: message('feedback:source.quotation', { topic: topic?.title ?? '' }),
    postId: quotation.postId,
  }
  const about = praised === null ? [] : [isOwnCriterion(praised) ? 'own' : praised.signal]
  return written(
    plan,
    'strength',
    { type: 'strength', about: [...about, 'any'], level: quotation.level },
    praised === null || !isOwnCriterion(praised) ? {} : { criterion: praised.title },
    praised === null ? [quoted] : [quoted, criterionSource('strength', praised)],
  )
}

/** Habits before criteria where the pattern of posts asks for it and no criterion is at its very beginning. */
function nextStep(plan: Plan): readonly Piece[] {
  const least = oneOfTheWeakest(plan.all, plan.input)
  const skill = executiveSkill(plan.input)
  const level: Level = least?.level ?? 0
  if (least === null || (skill !== null && level >= 2)) {
    const about = skill ?? 'start'
    const source: Source = {
      part: 'nextStep',
      kind: 'criterion',
      what: message(`feedback:source.skill.${about}`),
      postId: null,
    }
    return written(plan, 'nextStep', { type: 'nextStep', about: [about], level: null }, {}, [source])
  }
  const { criterion } = least
  return written(
    plan,
    'nextStep',
    { type: 'nextStep', about: [isOwnCriterion(criterion) ? 'own' : criterion.signal, 'time'], level },
    isOwnCriterion(criterion) ? { criterion: criterion.title } : {},
    [criterionSource('nextStep', criterion)],
  )
}

function help(plan: Plan): readonly Piece[] {
  const { kind, help: where } = whereToAsk(plan.input)
  return written(plan, 'nextStep', { type: 'help', about: [kind, 'none'], level: null }, { help: where })
}

function question(plan: Plan): readonly Piece[] {
  const { pointer } = plan
  if (pointer === null) {
    return written(plan, 'question', { type: 'question', about: ['noThread'], level: null })
  }
  const source: Source = {
    part: 'question',
    kind: 'thread',
    what: message(pointer.peer === null ? 'feedback:source.thread' : 'feedback:source.peer', {
      thread: pointer.topic.title,
      name: pointer.peer?.name ?? '',
    }),
    postId: pointer.peer?.post.id ?? null,
  }
  // Nobody who has not written yet can be asked about “your main point”.
  const hasWritten = plan.input.posts.some((post) => !post.deleted)
  const about = pointer.peer === null ? [] : hasWritten ? [pointer.peer.kind, 'peerAny'] : ['peerFirst']
  return written(plan, 'question', { type: 'question', about: [...about, 'thread'], level: null }, {}, [
    source,
  ])
}

function move(plan: Plan): readonly Piece[] {
  const strategy = moveToTry(plan.input)
  const source: Source = {
    part: 'question',
    kind: 'strategy',
    what: message(`feedback:source.strategy.${strategy}`),
    postId: null,
  }
  return written(plan, 'question', { type: 'move', about: [strategy], level: null }, {}, [source])
}

function closing(plan: Plan): readonly Piece[] {
  return written(plan, 'question', { type: 'closing', about: ['any'], level: null })
}

function joined(pieces: readonly Piece[], part: Source['part']): string {
  return pieces
    .filter((piece) => piece.part === part)
    .map((piece) => piece.text)
    .join(' ')
}

/**
 * Writes a feedback by rule: one strength with the student's own words, one next step with minutes, a start cue and
 * a place to ask, one question that points to a thread, and a dialogue move to try; 60 to 120 words. Nothing is
 * written that has no source, and a student without posts gets a kind note without a quotation.
 */
export function draftFeedback(input: DraftInput): Draft {
  const plan = planOf(inScoredForums(input))
  const pieces = [strength, nextStep, help, question, move, closing].flatMap((write) => write(plan))
  const { kept, quotation } = fitted(pieces, plan.quotation?.text ?? '')
  const text: DraftText = {
    strength: joined(kept, 'strength'),
    quotation,
    nextStep: joined(kept, 'nextStep'),
    question: joined(kept, 'question'),
  }
  return {
    personId: input.person.id,
    weeks: input.weeks,
    suggested: text,
    text,
    sources: kept.flatMap((piece) => piece.sources),
    state: 'draft',
    opened: false,
    approvedAt: null,
    deliveredAt: null,
  }
}
