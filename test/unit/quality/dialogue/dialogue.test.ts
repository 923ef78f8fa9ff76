import { describe, expect, it } from 'vitest'
import type { DialogueScore } from '#shared/model/score.ts'
import { aPost, scoreAmong } from '../course.ts'

const parent = aPost({
  id: 'a',
  text: 'Turbines on the seabed would be better than a barrage, since boats need no lock then.',
})

function dialogue(text: string): DialogueScore {
  const score = scoreAmong([parent, aPost({ id: 'b', parentId: parent.id, text })]).at(-1)
  if (score === undefined) throw new Error('not scored')
  return score.dialogue
}

describe('dialogue strategies', () => {
  it.each([
    ['I agree, and it is the same in my village.', 'conversational'],
    ['Thank you for this. I loved the part on boats, my father has one.', 'conversational'],
    ['yes', 'conversational'],
    ['How deep would the seabed have to be for that?', 'inquiry'],
    ['I wonder whether anybody has measured the noise on the seabed.', 'inquiry'],
    ['I disagree: turbines on the seabed do not pay for themselves.', 'debate'],
    ['But seabed turbines cannot keep floods out of the town.', 'debate'],
    ['Start with a sketch of the seabed, then mark the channel of the boats.', 'instruction'],
    ['You should look at the second table before you compare the two.', 'instruction'],
  ] as const)('calls "%s" %s', (text, strategy) => {
    expect(dialogue(text).label).toBe(strategy)
  })

  it('names several strategies where several are used', () => {
    const both = dialogue('I agree about the boats. But turbines on the seabed do not keep floods out.')
    expect([...both.labels].sort()).toEqual(['conversational', 'debate'])
  })

  it('says mixed where two strategies are about equally strong', () => {
    expect(dialogue('Thanks for the boats. However, the seabed is rock.').label).toBe('mixed')
  })

  it('takes a nod before a question for an opening, not for the strategy', () => {
    expect(dialogue('Ok, so how would boats pass?').labels).not.toContain('conversational')
  })

  it('says unclear where it finds no sign', () => {
    const plain = dialogue('Seabed turbines turn slowly.')
    expect(plain.label).toBe('unclear')
    expect(plain.labels).toEqual([])
  })

  it('counts a word of assent only where it opens a sentence', () => {
    expect(dialogue('Nobody knows whether the answer is yes.').labels).not.toContain('conversational')
  })

  it('finds a denial of what the post said without open words of disagreement', () => {
    expect(dialogue('Boats never used the lock.').reasons.map((reason) => reason.rule)).toContain(
      'debate.denies',
    )
  })

  it('does not take a denial about oneself for debate', () => {
    expect(dialogue('I do not own boats.').reasons.map((reason) => reason.rule)).not.toContain(
      'debate.denies',
    )
  })

  it('takes a reply that takes up what was asked for an answer', () => {
    const asking = aPost({ id: 'q', text: 'Would the boats need a lock, and who would pay for the lock?' })
    const answer = 'Boats of that size pass a lock in ten minutes.'
    const found = scoreAmong([asking, aPost({ id: 'r', parentId: asking.id, text: answer })]).at(-1)?.dialogue
    expect(found?.reasons).toMatchObject([{ rule: 'inquiry.answers', text: answer.slice(0, -1) }])
    expect(found?.label).toBe('inquiry')
  })

  it('takes a careful opening for an answer only where the post ended in a question', () => {
    const rules = (parentText: string) => {
      const above = aPost({ id: 'q', text: parentText })
      const reply = aPost({ id: 'r', parentId: above.id, text: 'Because silt moves.' })
      return scoreAmong([above, reply])
        .at(-1)
        ?.dialogue.reasons.map(({ rule }) => rule)
    }
    expect(rules('The marsh shrinks. Why?')).toEqual(['inquiry.answers'])
    expect(rules('Why? The marsh shrinks anyway.')).toEqual([])
    expect(rules('The marsh shrinks.')).toEqual([])
  })

  it.each([
    ['I find that just, and so would the boats.', 'instruction'],
    ['No one meant any harm to the boats.', 'debate'],
    ['No doubt the boats would pass.', 'debate'],
    ['We keep two boats there.', 'instruction'],
  ] as const)('does not take the opening of "%s" for %s', (text, strategy) => {
    expect(dialogue(text).labels).not.toContain(strategy)
  })

  it.each([
    "I don''t think F matters at all.",
    'Wait, boats do need one.',
    'The plan does not say that boats need no lock.',
    "Wouldn't boats need a lock even then?",
    'We do not know that yet.',
  ])('finds the disagreement in "%s"', (text) => {
    expect(dialogue(text).labels).toContain('debate')
  })

  it.each(['Your logic makes sense.', 'That was my thought as well.', 'Sounds right to me.', 'Me as well.'])(
    'finds the agreement in "%s"',
    (text) => {
      expect(dialogue(text).labels).toContain('conversational')
    },
  )

  it('takes a nod at the head of a long reply for an opening', () => {
    const long =
      'Yes, and I disagree: turbines on the seabed do not pay for themselves, the seabed here is rock, the cables would have to cross the lane of the ferries, and storms turn stones over every winter.'
    expect(dialogue(long).label).toBe('debate')
  })

  it('is not asked of an opening post', () => {
    const opening = scoreAmong([aPost({ id: 'x', text: 'I disagree with the plan.' })])[0]?.dialogue
    expect(opening).toEqual({
      label: 'unclear',
      labels: [],
      scores: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
      reasons: [],
    })
  })

  it('ignores what is only quoted', () => {
    expect(dialogue('He wrote “I strongly disagree with all of it”.').labels).not.toContain('debate')
  })

  it('shows reasons for every label, each at its place', () => {
    const text = 'I agree about the boats. But turbines on the seabed do not keep floods out.'
    const { labels, reasons } = dialogue(text)
    for (const label of labels) expect(reasons.some((reason) => reason.strategy === label)).toBe(true)
    for (const reason of reasons) expect(reason.text).toBe(text.slice(reason.start, reason.end))
  })

  it('keeps scores in 0..1', () => {
    for (const score of Object.values(dialogue('I agree. I agree. Thanks! Why? But no.').scores)) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})
