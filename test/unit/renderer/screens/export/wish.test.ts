import { describe, expect, it } from 'vitest'
import type { CanvasSource } from '#shared/contract/exportViews.ts'
import { api } from '#shared/contract/api.ts'
import { criterionId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { kindFrom, kindGroups } from '#renderer/screens/export/kinds.ts'
import {
  asInput,
  assessmentWish,
  emptyGradebookForm,
  firstAssessmentForm,
  gradebookWish,
  scoredTopics,
} from '#renderer/screens/export/wish.ts'
import { forum } from '#test/unit/reading/classroom.ts'

const weeks = { from: 3, to: 4 }
const gradebook: CanvasSource = { kind: 'gradebook', sourceId: 's', name: 'g.csv', students: 3, columns: [] }

const criterion = (description: string, own: string | null, hasComments = true) => ({
  description,
  criterionId: own === null ? null : criterionId(own),
  outOf: 4,
  hasComments,
  refused: null,
})

function rubric(
  ...criteria: readonly ReturnType<typeof criterion>[]
): Extract<CanvasSource, { kind: 'assessments' }> {
  return { kind: 'assessments', sourceId: 's', name: 'r.csv', students: 3, criteria }
}

describe('the form of the gradebook export', () => {
  it('begins with the careful choices: nothing replaced, only whole students', () => {
    expect(emptyGradebookForm).toMatchObject({ overwrite: false, complete: true, column: null })
  })

  it('is no wish before a column is chosen, or a new assignment has title and points', () => {
    const form = { ...emptyGradebookForm, column: 'new' as const }
    expect(gradebookWish(gradebook, emptyGradebookForm, weeks)).toBeNull()
    expect(gradebookWish(gradebook, { ...form, newTitle: '  ' }, weeks)).toBeNull()
    expect(gradebookWish(gradebook, { ...form, newTitle: 'Talk', newPoints: null }, weeks)).toBeNull()
    expect(gradebookWish(gradebook, { ...form, newTitle: ' Talk ' }, weeks)).toMatchObject({
      target: { kind: 'new', title: 'Talk', points: 10 },
    })
  })

  it('is no wish with a file of the other kind', () => {
    const form = { ...emptyGradebookForm, column: 6 }
    expect(gradebookWish(rubric(), form, weeks)).toBeNull()
    expect(gradebookWish(gradebook, form, weeks)).toMatchObject({ target: { kind: 'column', at: 6 } })
  })

  it('names the discussion only where one is chosen, and is what the contract takes', () => {
    const wish = gradebookWish(gradebook, { ...emptyGradebookForm, column: 6, topicId: '42' }, weeks)
    expect(wish).toMatchObject({ scope: { weeks, topicIds: ['42'] } })
    if (wish === null) throw new Error('a wish')
    expect(api['export.plan'].input.safeParse({ course: 'c', wish: asInput(wish) }).success).toBe(true)
  })
})

describe('the form of the rubric export', () => {
  it('puts feedback under the first criterion that is matched and has comments', () => {
    const read = rubric(criterion('A', null), criterion('B', 'point', false), criterion('C', 'support'))
    expect(firstAssessmentForm(read.criteria).commentsIn).toBe('C')
    expect(firstAssessmentForm(rubric(criterion('A', null, false)).criteria).commentsIn).toBeNull()
  })

  it('leaves out criteria that Canvas could not tell apart', () => {
    const twice = { ...criterion('A', null), refused: message('exporting:refused.criterionTwice') }
    expect(
      firstAssessmentForm([twice, criterion('B', null)]).matches.map(({ description }) => description),
    ).toEqual(['B'])
  })

  it('is a wish once one criterion is matched', () => {
    const read = rubric(criterion('A', null))
    const form = firstAssessmentForm(read.criteria)
    expect(assessmentWish(read, form, weeks)).toBeNull()
    const matches = form.matches.map((match) => ({ ...match, criterionId: criterionId('point') }))
    const wish = assessmentWish(read, { ...form, matches }, weeks)
    if (wish === null) throw new Error('a wish')
    expect(api['export.plan'].input.safeParse({ course: 'c', wish: asInput(wish) }).success).toBe(true)
  })
})

describe('what is offered', () => {
  it('discussions that are scored, in the order of the weeks', () => {
    const row = (id: string, more: Parameters<typeof forum>[0]) => ({
      topic: { id: topicId(id), title: id },
      forum: forum(more),
    })
    const rows = [
      row('late', { week: 9 }),
      row('cafe', { purpose: 'lounge' }),
      row('none', {}),
      row('early', { week: 1 }),
    ]
    expect(scoredTopics(rows).map(({ label }) => label)).toEqual(['early', 'late', 'none'])
  })

  it('the export that the address names, else scores', () => {
    expect(kindFrom(new Map([['what', 'inbox']]))).toBe('inbox')
    expect(kindFrom(new Map([['what', '__proto__']]))).toBe('gradebook')
    expect(kindGroups.flatMap(({ kinds }) => kinds)).toHaveLength(8)
  })
})
