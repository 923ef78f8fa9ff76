import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { aCourse, aPost, aTopic, background } from '../course.ts'

const tides = aTopic(
  'tides',
  'Should the harbour town build a tidal barrage?',
  'Moran (The Silted Harbour, ch. 2) doubts the barrage across the estuary. Should it be built for electricity from the tides?',
)
const harvest = aTopic(
  'harvest',
  'Who should own seeds?',
  'In 1998 Bowman sowed patented seed from his own harvest. Was he right?',
)

function rulesOf(text: string): readonly string[] {
  const content = aCourse([...background, aPost({ id: 'x', text })], [tides, harvest])
  const only = new Set(content.posts.filter(({ id }) => id === 'x').map(({ id }) => id))
  const [found] = scorePosts({ content, rubric: defaultRubric, forums: {}, only })
  return Object.values(found?.criteria ?? {}).flatMap(({ reasons }) => reasons.map(({ rule }) => rule))
}

const claim = 'The silt behind the barrage would bury the mudflats where the wading birds feed'

describe('names of prompts', () => {
  it('are a source where the prompt sends its readers to the author, once', () => {
    const twice = `${claim}, as Moran counts. Moran also measured the silt by the lock of the harbour.`
    expect(rulesOf(twice).filter((rule) => rule === 'support.course-source')).toHaveLength(1)
    expect(rulesOf(`${claim}.`)).not.toContain('support.course-source')
  })

  it('link to another discussion where only its prompt has them, in whatever case they are written', () => {
    for (const name of ['Bowman', 'bowman', 'BOWMAN']) {
      expect(rulesOf(`${claim}, and the town would stand where ${name} stood.`)).toContain(
        'transform.other-discussion',
      )
    }
    expect(rulesOf(`${claim}, and Moran would be right.`)).not.toContain('transform.other-discussion')
  })
})
