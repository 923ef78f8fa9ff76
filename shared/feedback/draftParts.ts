import type { Source } from '#shared/model/draft.ts'
import { FeedbackFormality, plainStyle } from '#shared/model/feedbackStyle.ts'
import { message } from '#shared/model/message.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { Phrase } from './bank.ts'
import { choosePhrase, phrasesFor, type PhraseWish } from './choosePhrase.ts'
import type { DraftPlan } from './draftPlan.ts'
import { executiveSkill } from './executiveSkill.ts'
import { whereToAsk } from './facts.ts'
import type { Piece } from './fit.ts'
import { leftToHuman } from './leftToHuman.ts'
import { moveToTry } from './moveToTry.ts'
import { inRegister } from './register.ts'
import { oneOfTheWeakest } from './standing.ts'
import { resolveVariables, type VariableValues } from './variables.ts'
import { countWords } from './wordCount.ts'

function isOwnCriterion(criterion: Criterion): boolean {
  return criterion.signal === 'none'
}

function bankSource(part: Source['part'], phrase: Phrase): Source {
  return {
    part,
    kind: 'bank',
    what: message('feedback:source.bank', { id: phrase.id, type: phrase.type }),
    postId: null,
  }
}

/** Words of a phrase in its longest register. */
function longestWords(phrase: Phrase, values: VariableValues): number {
  const said = FeedbackFormality.options.map((formality) => inRegister(phrase.text, phrase.type, formality))
  return Math.max(...said.map((text) => countWords(resolveVariables(text, values))))
}

function written(
  plan: DraftPlan,
  part: Source['part'],
  wish: PhraseWish,
  more: VariableValues = {},
  sources: readonly Source[] = [],
): readonly Piece[] {
  const values = { ...plan.values, ...more }
  const phrase = choosePhrase(wish, values, plan.input)
  if (phrase === null) return []
  const { formality } = plan.input.style ?? plainStyle
  // Another tone may choose another strength; the others are the same phrase in every style.
  const may = wish.type === 'strength' ? phrasesFor(wish, values, plan.input) : [phrase]
  return [
    {
      part,
      type: wish.type,
      text: resolveVariables(inRegister(phrase.text, phrase.type, formality), values),
      longest: Math.max(...may.map((one) => longestWords(one, values))),
      sources: [...sources, bankSource(part, phrase)],
    },
  ]
}

function criterionSource(part: Source['part'], criterion: Criterion): Source {
  return {
    part,
    kind: 'criterion',
    what: message('feedback:source.criterion', { criterion: criterion.title }),
    postId: null,
  }
}

/** A student without a quotation is met where the student is: not there, beyond the rules, there in few words. */
function withoutQuotation({ input }: DraftPlan): string {
  if (input.posts.every((post) => post.deleted)) return 'noPosts'
  const human = leftToHuman(input)
  if (human !== null) return human
  return input.posts.some((post) => post.media.length > 0 || post.links.length > 0) ? 'media' : 'brief'
}

function strength(plan: DraftPlan): readonly Piece[] {
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
  const human = leftToHuman(plan.input)
  const unread = human === null ? [] : [`${human}Quoted`]
  const about = praised === null ? unread : [isOwnCriterion(praised) ? 'own' : praised.signal]
  return written(
    plan,
    'strength',
    { type: 'strength', about: [...about, 'any'], level: quotation.level },
    praised === null || !isOwnCriterion(praised) ? {} : { criterion: praised.title },
    praised === null ? [quoted] : [quoted, criterionSource('strength', praised)],
  )
}

/** What a next step is about, in words of the bank, with its level and where it comes from. */
interface Step {
  readonly about: string
  readonly level: Level | null
  readonly criterion: Criterion | null
  readonly source: Source
}

function habit(about: string): Step {
  const what = message(`feedback:source.skill.${about}`)
  return {
    about,
    level: null,
    criterion: null,
    source: { part: 'nextStep', kind: 'criterion', what, postId: null },
  }
}

/** Habits before criteria where the pattern of posts asks for it and no criterion is at its very beginning. */
function stepOf(plan: DraftPlan): Step {
  const human = leftToHuman(plan.input)
  if (human !== null) return habit(human)
  const least = oneOfTheWeakest(plan.all, plan.input)
  const skill = executiveSkill(plan.input)
  if (least === null || (skill !== null && least.level >= 2)) return habit(skill ?? 'start')
  const { criterion, level } = least
  const about = isOwnCriterion(criterion) ? 'own' : criterion.signal
  return { about, level, criterion, source: criterionSource('nextStep', criterion) }
}

function nextStep(plan: DraftPlan): readonly Piece[] {
  const { about, level, criterion, source } = stepOf(plan)
  const more = criterion !== null && isOwnCriterion(criterion) ? { criterion: criterion.title } : {}
  const wish: PhraseWish = { type: 'nextStep', about: level === null ? [about] : [about, 'time'], level }
  return written(plan, 'nextStep', wish, more, [source])
}

/** Why the step helps: said where there is room for it. */
function reason(plan: DraftPlan): readonly Piece[] {
  const { about } = stepOf(plan)
  return written(plan, 'nextStep', { type: 'reason', about: [about], level: null })
}

function opening(plan: DraftPlan): readonly Piece[] {
  return written(plan, 'strength', { type: 'opening', about: ['any'], level: null })
}

function help(plan: DraftPlan): readonly Piece[] {
  const { kind, help: where } = whereToAsk(plan.input)
  return written(plan, 'nextStep', { type: 'help', about: [kind, 'none'], level: null }, { help: where })
}

function question(plan: DraftPlan): readonly Piece[] {
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

function move(plan: DraftPlan): readonly Piece[] {
  const strategy = moveToTry(plan.input)
  const source: Source = {
    part: 'question',
    kind: 'strategy',
    what: message(`feedback:source.strategy.${strategy}`),
    postId: null,
  }
  return written(plan, 'question', { type: 'move', about: [strategy], level: null }, {}, [source])
}

function closing(plan: DraftPlan): readonly Piece[] {
  return written(plan, 'question', { type: 'closing', about: ['any'], level: null })
}

/** Writes the pieces of a draft in the order in which they are read. */
export function writePieces(plan: DraftPlan): readonly Piece[] {
  return [opening, strength, nextStep, reason, help, question, move, closing].flatMap((write) => write(plan))
}
