import { describe, expect, test } from 'vitest'
import {
  connectionsColumn,
  connectorRule,
  levelsColumn,
  strategiesColumn,
} from '#shared/grouping/evidence.ts'
import { criterionId, personId } from '#shared/model/ids.ts'

const words = { title: 'Makes a point', from: 'Approved levels' }
const [ana, ben, chi, dov] = [personId('ana'), personId('ben'), personId('chi'), personId('dov')]

describe('levelsColumn', () => {
  test('is the mean of the approved levels in half steps', () => {
    const column = levelsColumn(
      criterionId('point'),
      new Map([
        [ana, [3, 4]],
        [ben, [2, 2, 3]],
        [chi, []],
      ]),
      words,
    )
    expect(column).toMatchObject({ kind: 'scale', values: { ana: '3.5', ben: '2.5' }, ...words })
    expect(column.values).not.toHaveProperty('chi')
  })
})

describe('strategiesColumn', () => {
  test('lists every strategy used once, by its name', () => {
    const names = { conversational: 'Chat', inquiry: 'Ask', debate: 'Argue', instruction: 'Explain' }
    const column = strategiesColumn(
      new Map([
        [ana, ['inquiry', 'debate', 'inquiry']],
        [ben, []],
      ]),
      names,
      words,
    )
    expect(column).toMatchObject({ kind: 'choices', values: { ana: 'Argue; Ask' } })
    expect(column.values).not.toHaveProperty('ben')
  })
})

describe('connectionsColumn', () => {
  const names = { connector: 'Connector', linked: 'Linked', unseen: 'Unseen' }

  test('tells connectors, linked and unseen people apart', () => {
    const column = connectionsColumn(
      new Map([
        [ana, { answered: [ben, chi, dov], answeredBy: [ben, chi] }],
        [ben, { answered: [ana], answeredBy: [ana] }],
        [chi, { answered: [ana], answeredBy: [ana] }],
        [dov, { answered: [ana, ben], answeredBy: [dov] }],
      ]),
      names,
      words,
    )
    expect(column.values).toEqual({ ana: 'Connector', ben: 'Linked', chi: 'Linked', dov: 'Unseen' })
  })

  test('the rule wishes a connector for every group', () => {
    expect(connectorRule(names)).toMatchObject({
      kind: 'at-least-one',
      value: 'Connector',
      strength: 'prefer',
    })
  })
})
