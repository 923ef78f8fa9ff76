import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { forumOffers } from '#shared/reading/forumOffers.ts'
import { content } from './classroom.ts'

const rubric = (title: string) => ({ id: 'canvas:1', title, criteria: [] })
const set = (name: string) => ({ name, groups: [] })

describe('what a forum can be given', () => {
  it('is the built-in rubric and those of the imports, of one id the latest', () => {
    const offers = forumOffers([content({ rubrics: [rubric('Old')] }), content({ rubrics: [rubric('New')] })])
    expect(offers.rubrics.map(({ title }) => title)).toEqual([defaultRubric.title, 'New'])
  })

  it('is every group set once, in the order in which they came', () => {
    const offers = forumOffers([
      content({ groupSets: [set('Seminar'), set('Lab')] }),
      content({ groupSets: [set('Seminar')] }),
    ])
    expect(offers.groupSets).toEqual(['Seminar', 'Lab'])
  })
})
