import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { assertNever } from '#shared/model/assertNever.ts'
import { connectionsColumnId } from './evidence.ts'
import { columnsById } from './problem.ts'
import type { GroupingInput } from './input.ts'
import { shortTitle } from './shortTitle.ts'

/** Names of people and columns, for sentences. */
export interface Naming {
  readonly person: (id: PersonId) => string
  readonly title: (id: ColumnId) => string
  readonly column: (id: ColumnId) => Column | undefined
  readonly isKnown: (id: PersonId) => boolean
}

/** How people and columns of this input are called. */
export function namingOf(input: Pick<GroupingInput, 'people' | 'columns'>): Naming {
  const names = new Map(input.people.map((person) => [person.id, person.name]))
  const columns = columnsById(input.columns)
  return {
    person: (id) => names.get(id) ?? id,
    title: (id) => shortTitle(columns.get(id)?.title ?? id),
    column: (id) => columns.get(id),
    isKnown: (id) => names.has(id),
  }
}

/** Longest list of names or answers in one sentence. */
const longestList = 6

/** Names in a row: "Ana, Ben, Chi"; a long list ends in "…". */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, longestList).join(', ')
  return items.length > longestList ? `${shown} …` : shown
}

/** A rule said in words, as the instructor set it: "Ana, Ben are kept apart". */
export function ruleInWords(rule: Rule, naming: Naming): Message {
  switch (rule.kind) {
    case 'together':
    case 'apart':
      return message(`grouping:rule.${rule.kind}`, { names: listed(rule.people.map(naming.person)) })
    case 'at-least-one':
      if (rule.columnId === connectionsColumnId) return message('grouping:rule.connector')
      return message('grouping:rule.atLeastOne', { title: naming.title(rule.columnId), value: rule.value })
    case 'at-most-one':
      return message('grouping:rule.atMostOne', { title: naming.title(rule.columnId), value: rule.value })
    case 'nobody-alone':
      return rule.values.length === 0
        ? message('grouping:rule.nobodyAloneAny', { title: naming.title(rule.columnId) })
        : message('grouping:rule.nobodyAlone', {
            title: naming.title(rule.columnId),
            values: listed(rule.values),
          })
    case 'new-mates':
      return message('grouping:rule.newMates')
    case 'same-section':
      return message('grouping:rule.sameSection', { title: naming.title(rule.columnId) })
    case 'shared-hours':
      return message('grouping:rule.sharedHours', { title: naming.title(rule.columnId), hours: rule.hours })
    default:
      return assertNever(rule)
  }
}
