import { describe, expect, it } from 'vitest'
import { criterionId, personId } from '#shared/model/ids.ts'
import type { CriterionScore, PostScore } from '#shared/model/score.ts'
import { aPerson, aPost, scoreAmong, scoreOne } from '../course.ts'

function criterion(score: PostScore, id: string): CriterionScore {
  const found = score.criteria[criterionId(id)]
  if (found === undefined) throw new Error(`no criterion ${id}`)
  return found
}

function value(text: string, id: string): number {
  return criterion(scoreOne(aPost({ id: 'x', text })), id).value
}

function rulesOf(text: string, id: string): readonly string[] {
  return criterion(scoreOne(aPost({ id: 'x', text })), id).reasons.map((reason) => reason.rule)
}

const claim = 'The barrage would bury the mudflats under silt, and the wading birds would leave the harbour.'
const more = 'Fishing crews lose hours at the lock, and salmon die in the turbines every autumn.'

describe('makes a point', () => {
  it('grows with what is said about the topic, not with what is said beside it', () => {
    expect(value(`${claim} ${more}`, 'point')).toBeGreaterThan(value(claim, 'point'))
    const beside = 'My cousin bought a red bicycle with three gears and rode it to the cinema.'
    expect(value(`${claim} ${beside}`, 'point')).toBe(value(claim, 'point'))
  })

  it('adds something for a reason that joins two things', () => {
    const joined = 'The barrage would drive out the wading birds, because silt would bury the mudflats.'
    expect(rulesOf(joined, 'point')).toContain('point.gives-reason')
    expect(rulesOf('Because of the barrage and the silt and the mudflats and birds.', 'point')).not.toContain(
      'point.gives-reason',
    )
  })

  it('points to the sentences that hold most of the topic', () => {
    const score = scoreOne(aPost({ id: 'x', text: `${claim} ${more}` }))
    const shown = criterion(score, 'point').reasons.filter((reason) => reason.rule === 'point.on-topic')
    expect(shown.map((reason) => reason.text)).toEqual([claim.slice(0, -1), more.slice(0, -1)])
  })
})

describe('supports it', () => {
  it.each([
    [
      'an example',
      `${claim} For example, silt buried the mudflats by the old lock, and no wading birds feed there.`,
    ],
    [
      'a course source',
      `${claim} The chapter on old harbours counts how much silt each lock holds back at low tide.`,
    ],
    [
      'lived experience',
      `${claim} When I worked on the harbour ferry we saw silt bury the mudflats by the lock.`,
    ],
    ['a figure', `${claim} Silt covered 40 % of the mudflats in the next estuary after its barrage closed.`],
  ])('counts %s beside words of the topic', (_what, text) => {
    expect(value(text, 'support')).toBeGreaterThan(value(claim, 'support') + 0.05)
  })

  it('counts an example and an experience the same', () => {
    const example = value(`${claim} For example, silt buried the mudflats by the old lock.`, 'support')
    const lived = value(`${claim} Back home, silt buried the mudflats by the old lock.`, 'support')
    expect(Math.abs(example - lived)).toBeLessThan(0.05)
  })

  it('gives a bare reference half of what an example gets, at most', () => {
    const cited = value(`${claim} Silt buried the mudflats by the old lock (Moran, 2011).`, 'support')
    const example = value(`${claim} For example, silt buried the mudflats by the old lock.`, 'support')
    const base = value(`${claim} Silt buried the mudflats by the old lock.`, 'support')
    expect(cited).toBeGreaterThan(base)
    expect(cited - base).toBeLessThan((example - base) * 0.65)
  })

  it('gives nothing for a story about something else', () => {
    const text = `${claim} When I was twelve my uncle drove us to the cinema in a yellow van.`
    expect(value(text, 'support')).toBe(value(claim, 'support'))
  })
})

describe('opens or moves the inquiry', () => {
  const question = 'Under what conditions would the wading birds come back to the mudflats after a barrage?'

  it('counts a question about the topic that the post goes on from', () => {
    expect(value(`${question} ${claim}`, 'inquire')).toBeGreaterThan(value(claim, 'inquire') + 0.05)
  })

  it('gives the same level for a question that only closes the post', () => {
    const levels = [`${claim} ${more}`, `${claim} ${more} ${question}`].map(
      (text) => criterion(scoreOne(aPost({ id: 'x', text })), 'inquire').level,
    )
    expect(levels[1]).toBe(levels[0])
  })

  it('gives nothing for a question that fits any topic', () => {
    const text = `What do you all think about this? ${claim}`
    expect(value(text, 'inquire')).toBe(value(claim, 'inquire'))
  })

  it('counts testing a case without a question mark', () => {
    expect(
      rulesOf(
        `${claim} If the turbines stopped at low tide, the mudflats would keep their birds.`,
        'inquire',
      ),
    ).toContain('inquire.tests-case')
  })
})

describe('connects and transforms', () => {
  it('counts a link and a changed mind beside words of the topic', () => {
    const linked = `${claim} In the same way the mill dams starved the salt marsh of silt upstream.`
    const changed = `${claim} I used to think that turbines in the estuary harm nobody but salmon.`
    expect(value(linked, 'transform')).toBeGreaterThan(value(claim, 'transform'))
    expect(rulesOf(changed, 'transform')).toContain('transform.changed-mind')
  })

  it('does not take a condition for a changed mind', () => {
    expect(
      rulesOf('I would change my mind if the turbines stopped for the birds.', 'transform'),
    ).not.toContain('transform.changed-mind')
  })
})

describe("engages a peer's idea", () => {
  const people = [aPerson('7', 'Ines Okoro')]
  const parent = aPost({
    id: 'a',
    authorId: personId('7'),
    text: 'The lock costs fishing crews two hours at every tide, and nobody counts those hours in the plan.',
  })

  function engage(text: string): CriterionScore {
    const reply = aPost({ id: 'b', parentId: parent.id, text })
    const score = scoreAmong([parent, reply], people).at(-1)
    if (score === undefined) throw new Error('not scored')
    return criterion(score, 'engage')
  }

  it('is highest for a reply that takes up the words of the post and works with them', () => {
    const builds =
      'Those two hours at the lock could be counted, if crews noted every tide for a month and the plan paid the hours.'
    const ignores =
      'Salmon would be cut by the turbines in autumn, and storms flood the lower town twice a year.'
    const agrees = 'I totally agree with everything and I liked reading it a lot, it was really great.'
    expect(engage(builds).value).toBeGreaterThan(engage(ignores).value + 0.2)
    expect(engage(builds).value).toBeGreaterThan(engage(agrees).value + 0.2)
  })

  it('shows the clause in which words are taken up, not single words', () => {
    const shown = engage('Crews could note the hours at the lock, tide by tide.').reasons
    expect(shown.filter((reason) => reason.rule === 'engage.takes-up').map((reason) => reason.text)).toEqual([
      'Crews could note the hours at the lock, tide by tide',
    ])
  })

  it('gives nothing for copying the post', () => {
    expect(engage(parent.text).value).toBeLessThan(0.1)
  })

  it('counts the name of the person answered only beside something taken up', () => {
    const named = engage('Ines, the hours at the lock could be counted by the crews themselves.')
    expect(named.reasons.map((reason) => reason.rule)).toContain('engage.names-peer')
    expect(engage('Ines, what a nice day it was.').reasons.map((reason) => reason.rule)).not.toContain(
      'engage.names-peer',
    )
  })

  it('does not grow by filler that happens to share everyday words', () => {
    const reply = 'Crews could note the hours at the lock.'
    const padded = `${reply} I think that people should take the time to say what they think about things.`
    expect(engage(padded).level).toBe(engage(reply).level)
  })
})
