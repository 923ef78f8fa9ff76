import { describe, expect, it } from 'vitest'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { leftToHuman } from '#shared/feedback/leftToHuman.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import type { HumanCause } from '#shared/model/score.ts'
import { content, mark, post, score, scoresOf } from '#test/unit/reading/classroom.ts'
import { input, people, posts, topics } from './input.ts'

const clip = post('9', 'dee', 'My clip', { media: [{ kind: 'video', label: 'clip' }] })
const poem = post('10', 'dee', 'The street at night is empty of all but the sound of the rain on the cars.')
const room = (own: readonly (typeof clip)[], causes: readonly (HumanCause | null)[]) => ({
  content: content({ people, topics, posts: [...posts, ...own] }),
  scores: scoresOf(
    own.map((one, at) => {
      const cause = causes[at] ?? null
      return score(one, { needsHuman: cause === null ? null : { cause, message: { key: 'quality:human' } } })
    }),
  ),
})

describe('a student whose posts the rules cannot read', () => {
  it('is known by all posts being left to a human', () => {
    expect(leftToHuman(input('dee', room([clip], ['media-only'])))).toBe('media')
    expect(leftToHuman(input('dee', room([poem], ['poetry-or-code'])))).toBe('human')
    expect(leftToHuman(input('dee', room([clip, poem], ['media-only', null])))).toBeNull()
    expect(leftToHuman(input('dee', room([], [])))).toBeNull()
  })

  it('is not one who only wrote few words: these were read', () => {
    const nod = post('9', 'dee', 'I agree!')
    expect(leftToHuman(input('dee', room([nod], ['too-short'])))).toBeNull()
  })

  it('is one whose few words are the title of a recording, or whose file the export left out', () => {
    const title = post('9', 'dee', 'you wake at four (0:50)')
    const lost = post('10', 'dee', '')
    expect(leftToHuman(input('dee', room([title, lost], ['too-short', 'too-short'])))).toBe('media')
    expect(leftToHuman(input('dee', room([clip], ['too-short'])))).toBe('media')
  })

  it('is none any more once the instructor has set a level', () => {
    const set = { ...room([clip], ['media-only']), marks: { '9': mark({ point: 3 }) } }
    expect(leftToHuman(input('dee', set))).toBeNull()
  })

  it('is told that the instructor watched it, and gets no verdict', () => {
    const draft = draftFeedback(input('dee', room([clip], ['media-only'])))
    const ids = draft.sources.map(({ what }) => String(what.params?.['id'] ?? what.key))
    expect(ids).toContainEqual(expect.stringMatching(/^strength\.media\./u))
    expect(ids).toContainEqual(expect.stringMatching(/^nextStep\.media\./u))
    expect(draft.text.strength).toMatch(
      /\bI (?:took the time to watch|looked at it|went through|played it through)/u,
    )
    expect(JSON.stringify(draft.text)).not.toMatch(/too short|few words|more words of your own/u)
    expect(draftWords(draft.text)).toBeGreaterThanOrEqual(60)
  })

  it('is quoted where there are words, by somebody who read them', () => {
    const draft = draftFeedback(input('dee', room([poem], ['poetry-or-code'])))
    expect(draft.text.quotation).toContain('The street at night')
    const ids = draft.sources.map(({ what }) => String(what.params?.['id']))
    expect(ids).toContainEqual(expect.stringMatching(/^strength\.humanQuoted\./u))
  })
})
