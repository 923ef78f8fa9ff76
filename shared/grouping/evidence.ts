import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, type ColumnId, type CriterionId, type PersonId } from '#shared/model/ids.ts'
import type { Strategy } from '#shared/model/mark.ts'
import type { Level } from '#shared/model/rubric.ts'

/** How a made column is called: its title, and where it comes from, as shown in the list of attributes. */
export interface ColumnWords {
  readonly title: string
  readonly from: string
}

function made(
  id: string,
  kind: Column['kind'],
  words: ColumnWords,
  values: ReadonlyMap<PersonId, string>,
): Column {
  return { id: columnId(id), kind, outOf: null, values: Object.fromEntries(values), ...words }
}

/**
 * What the levels that the instructor set on a person's posts say about one criterion: their mean, in half
 * levels, as a scale. Only approved levels belong in here; people without one have no answer.
 */
export function levelsColumn(
  criterion: CriterionId,
  levels: ReadonlyMap<PersonId, readonly Level[]>,
  words: ColumnWords,
): Column {
  const values = new Map<PersonId, string>()
  for (const [id, list] of levels) {
    if (list.length === 0) continue
    const mean = list.reduce<number>((sum, level) => sum + level, 0) / list.length
    values.set(id, String(Math.round(mean * 2) / 2))
  }
  return made(`evidence:level:${criterion}`, 'scale', words, values)
}

/** Which dialogue strategies a person has used, as several choices; `names` says how each is shown. */
export function strategiesColumn(
  used: ReadonlyMap<PersonId, readonly Strategy[]>,
  names: Readonly<Record<Strategy, string>>,
  words: ColumnWords,
): Column {
  const values = new Map<PersonId, string>()
  for (const [id, list] of used) {
    const shown = [...new Set(list)].sort().map((strategy) => names[strategy])
    if (shown.length > 0) values.set(id, shown.join('; '))
  }
  return made('evidence:strategies', 'choices', words, values)
}

/** Whom a person is connected with in the discussion. */
export interface Connections {
  /** Classmates whom this person answered. */
  readonly answered: readonly PersonId[]
  /** Classmates who answered this person. */
  readonly answeredBy: readonly PersonId[]
}

export type Standing = 'connector' | 'linked' | 'unseen'
export const connectionsColumnId: ColumnId = columnId('evidence:connections')

/**
 * How a person stands in the discussion, as a choice to mix, so that somebody unseen comes to a connector.
 * unseen: no classmate answered. connector: connected both ways with more classmates than three quarters of
 * the class, two at least. linked: everybody else.
 */
export function connectionsColumn(
  connections: ReadonlyMap<PersonId, Connections>,
  names: Readonly<Record<Standing, string>>,
  words: ColumnWords,
): Column {
  const mates = new Map([...connections].map(([id, links]) => [id, countMates(id, links)]))
  const high = Math.max(2, quantile([...mates.values()], 0.75))
  const values = new Map<PersonId, string>()
  for (const [id, links] of connections) {
    values.set(
      id,
      names[
        standingOf(
          links.answeredBy.some((other) => other !== id),
          mates.get(id) ?? 0,
          high,
        )
      ],
    )
  }
  return made(connectionsColumnId, 'choice', words, values)
}

function countMates(id: PersonId, links: Connections): number {
  return new Set([...links.answered, ...links.answeredBy].filter((other) => other !== id)).size
}

function standingOf(answered: boolean, mates: number, high: number): Standing {
  if (!answered) return 'unseen'
  return mates >= high ? 'connector' : 'linked'
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
}

/** The wish that every group has a connector, so that nobody unseen is left without one. */
export function connectorRule(names: Readonly<Record<Standing, string>>): Rule {
  return { kind: 'at-least-one', columnId: connectionsColumnId, value: names.connector, strength: 'prefer' }
}
