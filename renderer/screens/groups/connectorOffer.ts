import type { Attribute } from '#shared/contract/views.ts'
import { connectionsColumnId, connectorRule, type Standing } from '#shared/grouping/evidence.ts'
import type { Rule } from '#shared/model/groupPlan.ts'

/** A rule to take over with one press, and for how many students it is. */
export interface ConnectorOffer {
  readonly rule: Rule
  readonly unseen: number
}

/**
 * The wish for a connector in every group, offered where some students have had no answer yet and others connect
 * many. Null where there is nobody to help or to help with, or where a rule about it stands already.
 */
export function connectorOffer(
  attributes: readonly Attribute[],
  rules: readonly Rule[],
  names: Readonly<Record<Standing, string>>,
): ConnectorOffer | null {
  const found = attributes.find(({ column }) => column.id === connectionsColumnId)
  const standings = Object.values(found?.column.values ?? {})
  const unseen = standings.filter((standing) => standing === names.unseen).length
  const taken = rules.some((rule) => 'columnId' in rule && rule.columnId === connectionsColumnId)
  if (unseen === 0 || taken || !standings.includes(names.connector)) return null
  return { rule: connectorRule(names), unseen }
}
