import { message, type Message } from '#shared/model/message.ts'
import type { Attribute } from './encode.ts'
import { listed } from './words.ts'
import { shortTitle } from './shortTitle.ts'

/**
 * What only one person brings to a group in one attribute: the only answer of its kind, options that nobody
 * else has, the highest or lowest step. The same facts say why somebody is here and what a group would lose.
 */
export interface Fact {
  readonly kind: 'only' | 'highest' | 'lowest'
  readonly title: string
  readonly value: string
}

/** Facts about `person` among `members` (indices, `person` one of them); none where the answer is unknown. */
export function factsOf(a: Attribute, person: number, members: Int32Array): readonly Fact[] {
  const others = members.filter((other) => other !== person && a.known[other] === 1)
  if (!a.mix || a.known[person] !== 1 || others.length === 0) return []
  const title = shortTitle(a.read.column.title)
  if (a.kind === 'choice' || a.kind === 'choices') {
    const own = a.bits.filter(
      (_, bit) => hasBit(a, person, bit) && !others.some((other) => hasBit(a, other, bit)),
    )
    const value = listed(own.map((key) => a.read.optionLabels.get(key) ?? key))
    return own.length === 0 ? [] : [{ kind: 'only', title, value }]
  }
  // Grades and other plain numbers say nothing a person brings.
  return a.kind !== 'scale' ? [] : endFact(a, person, others, title)
}

function endFact(a: Attribute, person: number, others: Int32Array, title: string): readonly Fact[] {
  const own = a.value[person] ?? 0
  const value = a.cells[person] ?? ''
  if (others.every((other) => (a.value[other] ?? 0) < own)) return [{ kind: 'highest', title, value }]
  if (others.every((other) => (a.value[other] ?? 0) > own)) return [{ kind: 'lowest', title, value }]
  return []
}

/** True where the person ticked the option of that bit. */
export function hasBit(a: Attribute, person: number, bit: number): boolean {
  return (((a.mask[person * a.words + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1
}

/** The fact as a sentence under `grouping:<where>.<kind>`. */
export function factInWords(
  where: 'why' | 'swap.loses',
  fact: Fact,
  params: Readonly<Record<string, string>>,
): Message {
  return message(`grouping:${where}.${fact.kind}`, { title: fact.title, value: fact.value, ...params })
}
