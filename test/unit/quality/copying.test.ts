import { describe, expect, it } from 'vitest'
import { personId, postId } from '#shared/model/ids.ts'
import { analyseLast, statesOf } from './analysis.ts'
import { aPost, background, scoreAmong, scoreOne, tides } from './course.ts'

const peer = background[0]?.text ?? ''
const own = 'Anglers at the lock told me that salmon wait there for the night before they swim on.'

describe('copied text', () => {
  it('earns nothing when it stands in another post of the course', () => {
    const analysis = analyseLast([aPost({ id: 'x', text: `${own} ${peer}` })])
    expect(statesOf(analysis)).toEqual(['own', 'copied'])
    expect(analysis.copying.sources).toEqual([{ kind: 'peer', postId: postId('tide0') }])
  })

  it('is found in short pieces of several posts, joined by small words', () => {
    const text =
      'It is clear that wading birds feed at low tide, which is why silt builds up behind the wall, and floods took the lower harbour twice.'
    expect(statesOf(analyseLast([aPost({ id: 'x', text })]))[0]).toBe('copied')
  })

  it('is not seen in one turn of phrase that another post has too', () => {
    const text =
      'Crabs dig for worms where silt builds up behind the wall of the old mill, and eels hide there by day.'
    expect(statesOf(analyseLast([aPost({ id: 'x', text })]))).not.toContain('copied')
  })

  it('is found in another topic as well', () => {
    const seed = background.find((post) => post.id === 'seed1')?.text ?? ''
    expect(statesOf(analyseLast([aPost({ id: 'x', text: seed })]))).toContain('copied')
  })

  it('is found with other capitals, marks and invisible letters', () => {
    const disguised = peer.toUpperCase().replaceAll(',', ' –').replaceAll('A', '\u200BA')
    expect(statesOf(analyseLast([aPost({ id: 'x', text: disguised })]))).toContain('copied')
  })

  it('is found as a stretch inside a longer sentence', () => {
    const text = `Yesterday evening I said to my brother that ${peer.toLowerCase().replace('.', '')} as we all know`
    const analysis = analyseLast([aPost({ id: 'x', text })])
    const copied = analysis.own.reduce((sum, mine) => sum - mine, analysis.words.length)
    expect(copied).toBeGreaterThan(8)
  })

  it('is named to the instructor, with the post it also stands in', () => {
    const score = scoreOne(aPost({ id: 'x', text: `${own} ${own} ${peer}` }))
    const remark = score.remarks.find((each) => each.key === 'quality:remark.copiedPeer')
    expect(remark?.params).toEqual({ count: 1, postId: 'tide0' })
  })

  it('does not count the words of a post against their writer when replies repeat them', () => {
    const first = aPost({ id: 'a', text: own })
    const reply = aPost({ id: 'b', text: own, parentId: first.id })
    const analysis = analyseLast([reply, first])
    expect(statesOf(analysis)).toEqual(['own'])
  })

  it('counts against the later writer only, however soon after', () => {
    const early = aPost({ id: 'a', text: own, createdAt: '2026-01-05T10:00:00Z' })
    const late = aPost({ id: 'b', text: own, createdAt: '2026-01-05T10:01:00Z' })
    expect(statesOf(analyseLast([late, early]))).toEqual(['own'])
    expect(statesOf(analyseLast([early, late]))).toEqual(['copied'])
  })

  it('shows both where the times are the same: nobody can tell who was first', () => {
    const createdAt = '2026-01-05T10:00:00Z'
    const [one, other] = [aPost({ id: 'a', text: own, createdAt }), aPost({ id: 'b', text: own, createdAt })]
    expect(statesOf(analyseLast([one, other]))).toEqual(['copied'])
    expect(statesOf(analyseLast([other, one]))).toEqual(['copied'])
  })

  it('is not held against the first writer when several peers quote the sentence later', () => {
    const first = aPost({ id: 'a', text: own, createdAt: '2026-01-05T10:00:00Z' })
    const later = ['b', 'c', 'd'].map((id, at) =>
      aPost({ id, text: `As somebody said: ${own}`, createdAt: `2026-01-06T1${at}:00:00Z` }),
    )
    expect(statesOf(analyseLast([...later, first]))).toEqual(['own'])
    const last = analyseLast([first, ...later])
    expect(last.copying.sources[0]).toEqual({ kind: 'peer', postId: postId('a') })
  })

  it('is found though the export lists the copies before what they were copied from', () => {
    const copies = ['b', 'c', 'd'].map((id, at) =>
      aPost({ id, text: own, createdAt: `2026-01-06T1${at}:00:00Z` }),
    )
    const first = aPost({ id: 'a', text: own, createdAt: '2026-01-05T10:00:00Z' })
    const middle = copies[1]
    if (middle === undefined) throw new Error('no copy')
    const others = copies.filter((copy) => copy !== middle)
    expect(statesOf(analyseLast([...others, first, middle]))).toEqual(['copied'])
  })

  it('of one’s own earlier post counts there, and is not called a peer’s', () => {
    const authorId = personId('ana')
    const early = aPost({ id: 'a', text: own, authorId, createdAt: '2026-01-05T10:00:00Z' })
    const late = aPost({ id: 'b', text: own, authorId, createdAt: '2026-01-07T10:00:00Z' })
    expect(analyseLast([early, late]).copying.sources).toEqual([{ kind: 'self', postId: postId('a') }])
    const remarks = scoreAmong([early, late])
      .at(-1)
      ?.remarks.map(({ key }) => key)
    expect(remarks).toEqual(['quality:remark.copiedOwn'])
    expect(scoreAmong([late, early]).at(-1)?.remarks).toEqual([])
  })

  it('is found when it comes from the post answered, or from the prompt', () => {
    const parent = aPost({ id: 'a', text: own })
    const reply = aPost({ id: 'b', text: `You are right. ${own}`, parentId: parent.id })
    const analysis = analyseLast([parent, reply])
    expect(statesOf(analysis).at(-1)).toBe('copied')
    expect(analysis.copying.sources.map((source) => source.kind)).toContain('parent')
    expect(statesOf(analyseLast([aPost({ id: 'p', text: tides.prompt })]))[0]).toMatch(/copied|echo/)
  })

  it('is not seen in the few words that everybody uses', () => {
    const text = 'A barrage across the estuary would change how fishing crews plan a week of nights at sea.'
    expect(statesOf(analyseLast([aPost({ id: 'x', text })]))).toEqual(['own'])
  })
})
