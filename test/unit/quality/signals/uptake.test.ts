import { describe, expect, it } from 'vitest'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { takenUp } from '#shared/quality/signals/uptake.ts'
import { weigh } from '#shared/quality/signals/weigh.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { analyse } from '#shared/quality/analyse.ts'
import { aCourse, aPost, background, harvest, tides } from '../course.ts'

const parent = aPost({
  id: 'a',
  text: 'The lock costs fishing crews two hours at every tide, and nobody counts those hours in the plan for the harbour.',
})

function stemsTakenUp(text: string): readonly string[] {
  const reply = aPost({ id: 'b', parentId: parent.id, text })
  const content = aCourse([...background, parent, reply], [tides, harvest])
  const vocabulary = buildVocabulary(content)
  const thread = threadContext(reply, courseLookup(content, {}))
  const weighed = weigh(analyse(reply, thread, vocabulary), thread, vocabulary)
  return takenUp(weighed, weighed.analysis.units).map((at) => weighed.analysis.words[at]?.stem ?? '')
}

describe('words taken up from the post answered', () => {
  it('are those that the reply does something with', () => {
    const taken = stemsTakenUp(
      'If crews noted the hours at the lock for a month, the town could pay for the diesel they burn.',
    )
    expect(taken).toEqual(expect.arrayContaining(['crew', 'hour', 'lock']))
  })

  it('are none in a sentence that says the post again', () => {
    expect(
      stemsTakenUp(
        'Nobody counts in the harbour plan the two hours that fishing crews lose to the lock costs at every tide.',
      ),
    ).toEqual([])
  })

  it('are none in phrases taken over word by word', () => {
    expect(
      stemsTakenUp(
        'True, the lock costs fishing crews two hours at every tide, as a neighbour of mine told us yesterday.',
      ),
    ).not.toContain('lock')
  })

  it('are counted in a short answer, whatever it repeats', () => {
    expect(stemsTakenUp('Two hours at every tide.')).toContain('hour')
  })

  it('are none in an opening post', () => {
    const content = aCourse([...background, parent], [tides, harvest])
    const vocabulary = buildVocabulary(content)
    const thread = threadContext(parent, courseLookup(content, {}))
    const weighed = weigh(analyse(parent, thread, vocabulary), thread, vocabulary)
    expect(takenUp(weighed, weighed.analysis.units)).toEqual([])
  })
})
