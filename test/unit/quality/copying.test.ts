import { describe, expect, it } from 'vitest'
import { postId } from '#shared/model/ids.ts'
import { analyseLast, statesOf } from './analysis.ts'
import { aPost, background, scoreOne, tides } from './course.ts'

const peer = background[0]?.text ?? ''
const own = 'Anglers at the lock told me that salmon wait there for the night before they swim on.'

describe('copied text', () => {
  it('earns nothing when it stands in another post of the course', () => {
    const analysis = analyseLast([aPost({ id: 'x', text: `${own} ${peer}` })])
    expect(statesOf(analysis)).toEqual(['own', 'copied'])
    expect(analysis.copying.sources).toEqual([{ kind: 'peer', postId: postId('tide0') }])
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

  it('counts against the later writer where a day and more lies between', () => {
    const early = aPost({ id: 'a', text: own, createdAt: '2026-01-05T10:00:00Z' })
    const late = aPost({ id: 'b', text: own, createdAt: '2026-01-07T10:00:00Z' })
    expect(statesOf(analyseLast([late, early]))).toEqual(['own'])
    expect(statesOf(analyseLast([early, late]))).toEqual(['copied'])
  })

  it('shows both within a day: people write offline, so times do not tell who was first', () => {
    const one = aPost({ id: 'a', text: own, createdAt: '2026-01-05T10:00:00Z' })
    const other = aPost({ id: 'b', text: own, createdAt: '2026-01-05T18:00:00Z' })
    expect(statesOf(analyseLast([one, other]))).toEqual(['copied'])
    expect(statesOf(analyseLast([other, one]))).toEqual(['copied'])
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
