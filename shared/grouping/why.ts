import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { indicesIn, judgeOf, type Judge } from './explain.ts'
import { factInWords, factsOf } from './facts.ts'
import type { GroupingInput } from './input.ts'
import { suggestSwaps } from './suggest.ts'
import { listed } from './words.ts'

const mostSentences = 3

/**
 * Why a person is in the group they are in, at most three sentences: whom they were asked to be with, what only
 * they bring, and whether any swap would be better for both groups. Nothing for somebody in no group.
 */
export function whyHere(
  input: GroupingInput,
  groups: readonly (readonly PersonId[])[],
  person: PersonId,
): readonly Message[] {
  const judge = judgeOf(input)
  const group = groups.find((members) => members.includes(person))
  if (group === undefined || !judge.index.has(person)) return []
  const said = [...wishes(input, judge, group, person), ...contributions(judge, group, person)]
  const best = suggestSwaps(input, groups, person, 1)[0]
  const settled = best === undefined || (best.rulesMended <= 0 && best.lowerChange <= 1e-9)
  return [
    ...said.slice(0, settled ? mostSentences - 1 : mostSentences),
    ...(settled ? [noBetter(judge, person)] : []),
  ]
}

function wishes(
  input: GroupingInput,
  judge: Judge,
  group: readonly PersonId[],
  person: PersonId,
): readonly Message[] {
  const here = new Set(group)
  return input.rules.flatMap((rule) => {
    if (rule.kind !== 'together' || !rule.people.includes(person)) return []
    const mates = rule.people.filter((id) => id !== person && here.has(id))
    if (mates.length === 0) return []
    const params = { name: judge.naming.person(person), names: listed(mates.map(judge.naming.person)) }
    return [message('grouping:why.together', params)]
  })
}

function contributions(judge: Judge, group: readonly PersonId[], person: PersonId): readonly Message[] {
  const one = judge.index.get(person)
  const members = indicesIn(judge, group)
  if (one === undefined) return []
  return judge.attributes
    .filter((a) => !judge.sensitive.has(a.read.column.id))
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((a) => factsOf(a, one, members))
    .map((fact) => factInWords('why', fact, { name: judge.naming.person(person) }))
}

function noBetter(judge: Judge, person: PersonId): Message {
  return message('grouping:why.noBetter', { name: judge.naming.person(person) })
}
