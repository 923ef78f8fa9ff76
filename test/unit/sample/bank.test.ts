import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../scripts/sample/bank.ts'

const bank = parseBank(
  `# Week 1: What changes?
posted: 2026-09-07 07:00
prompt: Take a side.¶Say why.

## memory
claim: It lasts.
case #door @okonkwo: The church door.
thin #short: it lasts i think
debate #door> Doors rot.
o> Slowly.
t> Like us.
instruction @whitfield> Define lasting.

## @aydogan
post: Memory is choosing.
inquiry> Who chooses?
o> I do.
post (2026-09-15 21:10): Another one.
to memory inquiry #door> Which door?
`,
  'test.md',
)

describe('reading a prose bank', () => {
  it('reads title, time and prompt', () => {
    expect(bank.title).toBe('Week 1: What changes?')
    expect(bank.posted).toBe('2026-09-07 07:00')
    expect(bank.prompt).toBe('Take a side.¶Say why.')
  })

  it('keeps tag and owner of a fragment, null where there is none', () => {
    const moves = bank.sections[0]?.moves
    expect(moves?.claim).toEqual([{ tag: null, owner: null, text: 'It lasts.' }])
    expect(moves?.case).toEqual([{ tag: 'door', owner: 'okonkwo', text: 'The church door.' }])
    expect(moves?.thin[0]?.tag).toBe('short')
  })

  it('nests the turns of an exchange in their order', () => {
    const [debate, advice] = bank.sections[0]?.exchanges ?? []
    expect(debate?.tag).toBe('door')
    expect(debate?.turns.map(({ speaker }) => speaker)).toEqual(['r', 'o', 't'])
    expect(advice?.turns).toEqual([{ speaker: 'whitfield', text: 'Define lasting.' }])
  })

  it('hangs replies below the post that stands above them', () => {
    const posts = bank.sections[1]?.posts ?? []
    expect(posts.map(({ at }) => at)).toEqual([null, '2026-09-15 21:10'])
    expect(posts[0]?.exchanges[0]?.turns.map(({ text }) => text)).toEqual(['Who chooses?', 'I do.'])
    expect(posts[1]?.exchanges).toEqual([])
  })

  it("keeps a person's replies to others apart and lets that person open them", () => {
    const own = bank.sections[1]
    expect(own?.author).toBe('aydogan')
    expect(own?.exchanges[0]).toMatchObject({ to: 'memory', tag: 'door', strategy: 'inquiry' })
    expect(own?.exchanges[0]?.turns[0]?.speaker).toBe('aydogan')
  })

  it('names file and line of what it does not understand', () => {
    expect(() => parseBank('# T\n\n## a\nclam: typo', 'week-9.md')).toThrow(
      'week-9.md:4: not understood: clam: typo',
    )
  })

  it('refuses a turn that answers nothing', () => {
    expect(() => parseBank('## a\no> To whom?', 'x.md')).toThrow(/x\.md:2/)
    expect(() => parseBank('## a\nclaim: c\no> To whom?', 'x.md')).toThrow(/x\.md:3/)
  })

  it('refuses prose before the first section', () => {
    expect(() => parseBank('claim: lost', 'x.md')).toThrow('x.md:1: a line before the first section')
  })
})
