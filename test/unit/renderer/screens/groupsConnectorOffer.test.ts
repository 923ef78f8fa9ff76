import { describe, expect, test } from 'vitest'
import type { Attribute } from '#shared/contract/views.ts'
import { connectionsColumnId } from '#shared/grouping/evidence.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { connectorOffer } from '#renderer/screens/groups/connectorOffer.ts'

const names = { connector: 'connects many', linked: 'is connected', unseen: 'has had no answer' }

function standing(...values: readonly string[]): readonly Attribute[] {
  const byPerson = Object.fromEntries(values.map((value, at) => [`p${String(at)}`, value]))
  const column = {
    id: connectionsColumnId,
    title: 'Place in the discussion',
    from: 'the discussion',
    kind: 'choice' as const,
    outOf: null,
    values: byPerson,
  }
  return [{ column, kind: 'choice', sensitive: false, distinct: 3, missing: 0 }]
}

describe('the offer of a connector for every group', () => {
  test('counts those who have had no answer, and wishes without insisting', () => {
    const offer = connectorOffer(standing(names.unseen, names.connector, names.unseen), [], names)
    expect(offer?.unseen).toBe(2)
    expect(offer?.rule).toMatchObject({ kind: 'at-least-one', value: names.connector, strength: 'prefer' })
  })

  test('is not made where nobody waits for an answer or nobody connects', () => {
    expect(connectorOffer(standing(names.linked, names.connector), [], names)).toBeNull()
    expect(connectorOffer(standing(names.linked, names.unseen), [], names)).toBeNull()
    expect(connectorOffer([], [], names)).toBeNull()
  })

  test('is not made a second time', () => {
    const attributes = standing(names.unseen, names.connector)
    const rules: readonly Rule[] = [connectorOffer(attributes, [], names)?.rule ?? []].flat()
    expect(rules).toHaveLength(1)
    expect(connectorOffer(attributes, rules, names)).toBeNull()
  })
})
