import { describe, expect, it } from 'vitest'
import { recordText } from '#shared/export/recordFiles.ts'
import { recordOf } from '#shared/export/studentRecord.ts'
import { contactId, personId, planId, postId } from '#shared/model/ids.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { anaId, approved, input, marks, otherAnaId, people, say, someText } from './classroom.ts'
import type { content } from '../reading/classroom.ts'
import { levelMark, mark, post } from '../reading/classroom.ts'

const ana = people[0]
if (ana === undefined) throw new Error('the classroom has no Ana')

const record = (more: Partial<CourseWork> = {}, inside: Parameters<typeof content>[0] = {}) =>
  recordText(recordOf(input(more, inside), ana, say, '2026-10-20'))

/** The lines under a heading. */
function under(text: string, heading: string): readonly string[] {
  const lines = text.split('\n')
  const at = lines.findIndex((line, index) => line.startsWith(heading) && /^-+$/.test(lines[index + 1] ?? ''))
  if (at < 0) throw new Error(`No heading "${heading}" in: ${text}`)
  const end = lines.findIndex((line, index) => index > at + 1 && /^-+$/.test(line))
  return lines.slice(at + 2, end < 0 ? undefined : end - 1).filter((line) => line.trim() !== '')
}

describe('the record of a student', () => {
  it('says whose it is, of which course, and the day', () => {
    const [first = ''] = record().split('\n')
    for (const words of ['Ana Ruiz', 'HIST 210', '2026-10-20']) expect(first).toContain(words)
  })

  it('has every id in full, all seventeen digits', () => {
    expect(record()).toContain(anaId)
    expect(record()).toContain('00123456')
    expect(record()).toContain('aruiz01')
  })

  it('leaves out what is not known', () => {
    const lines = record().split('\n')
    expect(lines.some((line) => line.startsWith('Email'))).toBe(false)
    expect(lines.some((line) => /: ?(?:null|undefined)?$/.test(line))).toBe(false)
  })

  it('says "nothing" under a heading that has nothing', () => {
    const nobody = input({ marks: {} }, { posts: [], columns: [], groupSets: [] })
    const bare = recordText(recordOf(nobody, ana, say, '2026-10-20'))
    const nothing = say({ key: 'exporting:record.nothing' })
    expect(bare.split('\n').filter((line) => line === nothing)).toHaveLength(5)
  })

  it('ends in one line break', () => {
    expect(record()).toMatch(/[^\n]\n$/)
  })

  it('is the same each time it is made', () => {
    expect(record()).toBe(record())
  })
})

describe('the posts in a record', () => {
  it('are those of this student alone, also of a namesake none', () => {
    const text = record()
    expect(text).toContain('Rent went up in our street.')
    expect(text).toContain('Coffee?')
    expect(text).not.toContain('Did it? Where')
    expect(text).not.toContain('=1+1')
    expect(text).not.toContain(otherAnaId)
  })

  it('stand with their levels in words, and a criterion that is gone by its id', () => {
    const text = record({ marks: { ...marks, 6: mark({ 'canvas:gone': 3 }) } })
    expect(text).toContain('Makes a point: Strong')
    expect(text).toContain('canvas:gone: Solid')
  })

  it('keep their lines, in any script', () => {
    const posts = [post('1', anaId, 'First line\nשורה שנייה\n🎓 third')]
    const text = record({}, { posts })
    expect(text).toContain('  First line\n  שורה שנייה\n  🎓 third')
  })

  it('that were deleted are said to be, and what was in them is not', () => {
    const posts = [{ ...post('1', anaId, 'Taken back'), deleted: true }]
    expect(record({}, { posts })).not.toContain('Taken back')
  })

  it('name what they carry', () => {
    const posts = [{ ...post('1', anaId, 'See'), media: [{ kind: 'image' as const, label: 'map.png' }] }]
    expect(record({}, { posts })).toContain('  [image] map.png')
  })

  it('may be ten thousand words long', () => {
    const long = 'word '.repeat(10_000).trim()
    expect(record({}, { posts: [post('1', anaId, long)] })).toContain(long)
  })
})

describe('the groups in a record', () => {
  const groupSets = [
    {
      name: 'Lab',
      groups: [
        { name: 'Red', members: [personId(anaId)] },
        { name: 'Blue', members: [personId(otherAnaId)] },
      ],
    },
  ]

  it('are those of Canvas and those that were planned, her own only', () => {
    const plans = {
      p: {
        id: planId('p'),
        name: 'Week 6',
        createdAt: '2026-10-01T10:00:00Z',
        sizes: { kind: 'ideal' as const },
        uses: [],
        rules: [],
        seed: 1,
        groups: [
          { id: 'g1', name: 'Group 1', members: [personId(otherAnaId)], locked: [], lockedWhole: false },
          { id: 'g2', name: 'Group 2', members: [personId(anaId)], locked: [], lockedWhole: false },
        ],
      },
    } as unknown as CourseWork['plans']
    const lines = under(record({ plans }, { groupSets }), say({ key: 'exporting:record.groups' }))
    expect(lines).toEqual(['Lab: Red', 'Week 6: Group 2'])
  })
})

describe('the feedback and the contacts in a record', () => {
  it('are hers in every state, with the words she got', () => {
    const text = record({
      drafts: { ...approved(anaId, { state: 'draft', approvedAt: null }), ...approved(otherAnaId) },
    })
    expect(text).toContain(someText.strength)
    expect(text.split(someText.strength)).toHaveLength(2)
  })

  it('say when feedback was approved, and do not where it was not', () => {
    expect(record({ drafts: approved(anaId) })).toContain('2026-10-20T10:00:00Z')
    expect(record({ drafts: approved(anaId, { approvedAt: null, state: 'edited' }) })).not.toContain(
      '2026-10-20T10:00:00Z',
    )
  })

  it('list contacts by day, with their note where there is one', () => {
    const contact = (id: string, on: string, note: string, who = anaId) => ({
      [id]: { id: contactId(id), personId: personId(who), on, kind: 'email' as const, note },
    })
    const contacts = {
      ...contact('1', '2026-10-09', 'Asked about sources'),
      ...contact('2', '2026-10-02', ''),
      ...contact('3', '2026-10-05', 'of the other Ana', otherAnaId),
    } as unknown as CourseWork['contacts']
    const lines = under(record({ contacts }), say({ key: 'exporting:record.contacts' }))
    expect(lines.map((line) => line.slice(0, 10))).toEqual(['2026-10-02', '2026-10-09'])
    expect(lines[1]).toContain('Asked about sources')
    expect(lines[0]).not.toContain('–')
  })
})

describe('what else is held about a student', () => {
  const rechecks = {
    3: { levels: { point: levelMark(1, { reason: 'Less clear now' }) }, at: '2026-10-12T10:00:00Z' },
    2: { levels: { point: levelMark(4, { reason: 'of the other Ana' }) }, at: '2026-10-13T10:00:00Z' },
  } as CourseWork['rechecks']

  it('is in the record too: second judgements, under the post they are about', () => {
    const text = record({ rechecks })
    expect(text).toContain('  Judged again 2026-10-12T10:00:00Z, without seeing the first levels:')
    expect(text).toContain('Less clear now')
    expect(text.indexOf('Less clear now')).toBeGreaterThan(text.indexOf('Streets belong'))
    expect(text).not.toContain('of the other Ana')
  })

  it('is why a post was late', () => {
    const late = { ...marks, 1: mark({ point: 4 }, { lateReason: 'Was ill' }) }
    expect(record({ marks: late })).toContain('Why it was late: Was ill')
    expect(record()).not.toContain('Why it was late')
  })

  it('is that the name was looked up', () => {
    const reveals = { [anaId]: { at: '2026-10-11T08:00:00Z', postId: postId('1') } }
    expect(record({ reveals })).toContain('Name looked up while reading without names, 2026-10-11T08:00:00Z')
    const other = { [otherAnaId]: { at: '2026-10-11T08:00:00Z', postId: postId('2') } }
    expect(record({ reveals: other })).toBe(record())
  })
})
