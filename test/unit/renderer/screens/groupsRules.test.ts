import { describe, expect, it } from 'vitest'
import { askedOf, firstDraft, ruleKinds, ruleOf } from '#renderer/screens/groups/ruleDraft.ts'
import { columnId, personId } from '#shared/model/ids.ts'
import { Rule } from '#shared/model/groupPlan.ts'

const people = [personId('1'), personId('2')]
const sets = [
  { id: 'set:0', name: 'Project', from: 'canvas', at: null, groups: [people] },
  { id: 'plan-1', name: 'Plan A', from: 'plan', at: '2026-10-01', groups: [[...people, personId('3')]] },
] as const
const full = {
  ...firstDraft,
  people,
  columnId: columnId('major'),
  values: ['History'],
  hours: 2,
  past: ['set:0', 'plan-1'],
}

describe('a rule being filled in', () => {
  it('can become every kind of rule there is', () => {
    const made = ruleKinds.map((kind) => ruleOf({ ...full, kind }, sets))
    expect(made.map((rule) => rule?.kind)).toEqual([...ruleKinds])
    for (const rule of made) expect(Rule.safeParse(rule).success).toBe(true)
  })

  it('is no rule while what it is about is missing', () => {
    for (const kind of ruleKinds) expect(ruleOf({ ...firstDraft, kind }, sets)).toBeNull()
    expect(ruleOf({ ...full, kind: 'apart', people: people.slice(1) }, sets)).toBeNull()
    expect(ruleOf({ ...full, kind: 'shared-hours', hours: 0 }, sets)).toBeNull()
  })

  it('takes the groups of all earlier sets that were chosen', () => {
    expect(ruleOf({ ...full, kind: 'new-mates' }, sets)).toMatchObject({ past: [people, [...people, '3']] })
    expect(ruleOf({ ...full, kind: 'new-mates', past: ['set:0'] }, sets)).toMatchObject({ past: [people] })
  })

  it('asks for people, a column or earlier groups', () => {
    expect(ruleKinds.map(askedOf)).toEqual([
      'people',
      'people',
      'column',
      'column',
      'column',
      'past',
      'column',
      'column',
    ])
  })
})
