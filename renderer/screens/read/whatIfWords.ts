import { message, type Message } from '#shared/model/message.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { LevelPair, WhatIf } from '#shared/quality/whatIf.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import type { CriterionState } from './desk.ts'

/** The criteria whose suggestions are on screen: of the others nothing may be told before the own level. */
type Shown = readonly Pick<CriterionState, 'criterion' | 'visible'>[]

function move(title: string, before: Level | null, after: Level | null): Message {
  if (before === null) return message('read:whatIf.appears', { title, to: levelWord(after ?? 0) })
  if (after === null) return message('read:whatIf.goes', { title })
  const key = after > before ? 'read:whatIf.rises' : 'read:whatIf.falls'
  return message(key, { title, from: levelWord(before), to: levelWord(after) })
}

function same(pairs: readonly LevelPair[]): Message {
  const [only] = pairs
  if (pairs.length !== 1 || only === undefined || only.before === null) return message('read:whatIf.same')
  return message('read:whatIf.sameOne', { level: levelWord(only.before) })
}

/** What was changed, in words, and what follows for the suggestions that are on screen. */
export interface WhatIfLine {
  readonly kind: WhatIf['kind']
  readonly what: Message
  /** Empty where the post holds nothing to change. */
  readonly effects: readonly Message[]
}

/** Why levels move without a question: the post goes on from it, so it was not tacked on. */
function whyOf(kind: WhatIf['kind'], told: readonly LevelPair[]): readonly Message[] {
  const moved = told.some(({ before, after }) => before !== null && after !== null && before !== after)
  return kind === 'no-last-question' && moved ? [message('read:whatIf.goesOn')] : []
}

/** One line of the answer: every level that moves is named; otherwise that all stay. */
export function whatIfLine({ kind, changes, levels }: WhatIf, shown: Shown): WhatIfLine {
  if (changes === 0) return { kind, what: message(`read:whatIf.none.${kind}`), effects: [] }
  const titles = new Map(
    shown.flatMap(({ criterion, visible }) => (visible ? [[criterion.id, criterion.title]] : [])),
  )
  const told = levels.filter(({ criterionId }) => titles.has(criterionId))
  const moves = told
    .filter(({ before, after }) => before !== after)
    .map(({ criterionId, before, after }) => move(titles.get(criterionId) ?? '', before, after))
  const what = message(`read:whatIf.did.${kind}`, { count: changes })
  return { kind, what, effects: moves.length > 0 ? [...moves, ...whyOf(kind, told)] : [same(told)] }
}
