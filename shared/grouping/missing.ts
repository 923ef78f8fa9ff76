import type { Rule } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Attribute } from './encode.ts'
import type { GroupingInput } from './input.ts'
import { readColumn } from './readColumn.ts'
import { hasValue } from './ruleAnswers.ts'
import { aloneValues } from './terms.ts'
import { listed, namingOf, type Naming } from './words.ts'
import { shortTitle } from './shortTitle.ts'

/** What of the wishes could not be used, or rests on incomplete answers, in words. */
export function missingOf(
  input: GroupingInput,
  ids: readonly PersonId[],
  attributes: readonly Attribute[],
): readonly Message[] {
  const naming = namingOf(input)
  return [
    ...unusable(input, naming),
    ...attributes.flatMap((a) => incomplete(a, ids, naming)),
    ...input.rules.flatMap((rule) => ruleGaps(rule, ids, naming)),
  ]
}

function unusable(input: GroupingInput, naming: Naming): readonly Message[] {
  return input.uses.flatMap((use) => {
    if (use.use === 'ignore') return []
    const column = naming.column(use.columnId)
    if (column === undefined) return [message('grouping:missing.column', { title: use.columnId })]
    return readColumn(column) === null
      ? [message('grouping:missing.text', { title: shortTitle(column.title) })]
      : []
  })
}

function incomplete(a: Attribute, ids: readonly PersonId[], naming: Naming): readonly Message[] {
  const title = shortTitle(a.read.column.title)
  const without = ids.filter((_, person) => a.known[person] === 0)
  if (without.length === ids.length) return [message('grouping:missing.all', { title })]
  const said: Message[] = []
  if (without.length > 0) {
    const names = listed(without.map(naming.person))
    said.push(message('grouping:missing.answers', { title, count: without.length, names }))
  }
  if (a.read.orderUnknown) said.push(message('grouping:missing.order', { title }))
  const varies = a.kind === 'number' ? a.difference > 0 : a.levels > 1
  if (!varies) said.push(message('grouping:missing.same', { title }))
  return said
}

function ruleGaps(rule: Rule, ids: readonly PersonId[], naming: Naming): readonly Message[] {
  if (rule.kind === 'together' || rule.kind === 'apart') {
    const gone = rule.people.filter((id) => !naming.isKnown(id))
    return gone.length === 0
      ? []
      : [message('grouping:missing.people', { count: gone.length, names: listed(gone) })]
  }
  if (rule.kind === 'new-mates') return []
  const column = naming.column(rule.columnId)
  if (column === undefined) return [message('grouping:missing.ruleColumn', { title: rule.columnId })]
  if (rule.kind !== 'nobody-alone') return []
  return aloneValues(rule.values, column, ids).flatMap((value) => {
    const [only, second] = ids.filter((id) => hasValue(column, id, value))
    if (only === undefined || second !== undefined) return []
    return [
      message('grouping:missing.unavoidable', {
        title: shortTitle(column.title),
        value,
        name: naming.person(only),
      }),
    ]
  })
}
