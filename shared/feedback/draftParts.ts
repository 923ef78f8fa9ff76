import type { Source } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { Phrase } from './bank.ts'
import { choosePhrase, type PhraseWish } from './choosePhrase.ts'
import type { DraftPlan } from './draftPlan.ts'
import { executiveSkill } from './executiveSkill.ts'
import { whereToAsk } from './facts.ts'
import type { Piece } from './fit.ts'
import { moveToTry } from './moveToTry.ts'
import { oneOfTheWeakest } from './standing.ts'
import { resolveVariables, type VariableValues } from './variables.ts'

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
  return {
    part,
    kind: 'criterion',
    what: message('feedback:source.criterion', { criterion: criterion.title }),
    postId: null,
  }
}

/** A student without a quotation is met where the student is: not there, there with media, there in few words. */
function withoutQuotation({ input }: DraftPlan): string {
  if (input.posts.every((post) => post.deleted)) return 'noPosts'
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
function nextStep(plan: DraftPlan): readonly Piece[] {
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
  return [strength, nextStep, help, question, move, closing].flatMap((write) => write(plan))
}
