import { describe, expect, it } from 'vitest'
import { readFile } from '#shared/canvas/readFile.ts'
import { feedbackFile, postsFile } from '#shared/export/everythingFiles.ts'
import { inboxFile, inboxMessages } from '#shared/export/inboxMessages.ts'
import { rubricFile } from '#shared/export/rubricFile.ts'
import { recordPage, recordText } from '#shared/export/recordFiles.ts'
import { recordOf } from '#shared/export/studentRecord.ts'
import { columnId, criterionId, personId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { parseTable } from '#shared/tables/parseTable.ts'
import { levelMark, mark, post, settings } from '#test/unit/reading/classroom.ts'
import { importRubrics } from './canvasOtherImports.ts'
import { anaId, approved, input, marks, otherAnaId, people, posts, say, weeks } from './classroom.ts'
import { anonymisedFile } from './anonymised.ts'

const scored = (...more: Parameters<typeof input>) => ({ ...input(...more), scores: new Map() })
const tableOf = (text: string) => parseTable(text.replace(/^\uFEFF/, ''), ',')

describe('the rubric for Canvas', () => {
  it('is read by Canvas with every criterion and its ratings, best first', () => {
    const [rubric, ...others] = importRubrics(rubricFile(settings().rubric, say))
    expect(others).toEqual([])
    expect(rubric?.name).toBe('Quality of discussion')
    expect(rubric?.criteria.map(({ description }) => description)).toEqual([
      'Makes a point',
      'Supports it',
      "Engages a peer's idea",
      'Opens or moves the inquiry',
      'Connects and transforms',
    ])
    expect(rubric?.criteria[0]?.ratings.map(({ name, points }) => `${name} ${points}`)).toEqual([
      'Strong 4',
      'Solid 3',
      'Growing 2',
      'Starting 1',
      'Not yet 0',
    ])
  })

  it('keeps the points of a rubric that came from Canvas, and goes round through our own reader', () => {
    const [first, second] = settings().rubric.criteria
    if (first === undefined || second === undefined) throw new Error('criteria')
    const rubric = {
      id: 'r',
      title: 'Discussion, "graded"',
      criteria: [
        { ...first, title: 'Argument - clear', description: 'Two\nlines', points: [0, 1.5, 5] },
        { ...second, title: '=Sources', description: '', points: [0, 2] },
      ],
    }
    const text = rubricFile(rubric, say)
    expect(
      importRubrics(text)[0]?.criteria.map(({ ratings }) => ratings.map(({ points }) => points)),
    ).toEqual([
      [5, 1.5, 0],
      [2, 0],
    ])
    const read = readFile({ name: 'rubric.csv', bytes: new TextEncoder().encode(text) }).rubrics[0]
    expect(read?.title).toBe(rubric.title)
    expect(read?.criteria.map(({ title, description, points }) => ({ title, description, points }))).toEqual(
      rubric.criteria.map(({ title, description, points }) => ({ title, description, points })),
    )
  })
})

describe('everything as tables', () => {
  it('hold every post with its writer, level and strategies, oldest first', () => {
    const [header = [], ...rows] = tableOf(postsFile(scored(), say))
    expect(rows).toHaveLength(posts.length)
    const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)]
    expect([cell(0, 'Name'), cell(0, 'Canvas id'), cell(0, 'Week'), cell(0, 'Makes a point')]).toEqual([
      'Ana Ruiz',
      anaId,
      '1',
      '4',
    ])
    expect(cell(1, 'Reply to')).toBe('1')
    expect(cell(5, 'Purpose')).toBe('lounge')
  })

  it('disarm what a spreadsheet would run, and say in which letters they are written', () => {
    const text = postsFile(scored(), say)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain("'=1+1 is what I would say.")
    expect(feedbackFile(scored({ drafts: approved(anaId) }), say)).toContain("'=What of the streets?")
  })

  it('tell corrected strategies from suggested ones', () => {
    const corrected = { ...marks, 2: mark({}, { strategies: ['inquiry', 'debate'] }) }
    const [header = [], ...rows] = tableOf(postsFile(scored({ marks: corrected }), say))
    const row = rows[1] ?? []
    expect([row[header.indexOf('Dialogue strategies')], row[header.indexOf('Strategies set by')]]).toEqual([
      'inquiry, debate',
      'instructor',
    ])
  })

  it('hold feedback in every state', () => {
    const drafts = { ...approved(anaId), ...approved('501003', { state: 'draft', approvedAt: null }) }
    const [, ...rows] = tableOf(feedbackFile(scored({ drafts }), say))
    expect(rows.map((row) => row[4])).toEqual(['approved', 'draft'])
  })
})

describe('a copy without names', () => {
  const text =
    'I am Ana Ruiz, write to ana.ruiz@school.example or call +49 170 1234567. See https://x.example/ana. ARUIZ01 0012345678 @quietone'
  const telling = [...posts, post('7', anaId, text)]
  const copy = anonymisedFile(scored({}, { posts: telling }), 'secret', say)

  it('holds no name, login, id, address or number of anybody', () => {
    for (const word of [
      'Ana',
      'Ruiz',
      'Chen',
      'Lee',
      'aruiz',
      anaId,
      '501003',
      'school.example',
      '1234567',
      'x.example',
    ]) {
      expect(copy.toLowerCase()).not.toContain(word.toLowerCase())
    }
    expect(copy).toContain('[address]')
    expect(copy).not.toContain('quietone')
    expect(copy).not.toContain('2026-')
    expect(copy).not.toContain('HIST 210 - 01')
  })

  it('keeps the two students of one name apart, and who answers whom', () => {
    const [header = [], ...rows] = tableOf(copy)
    const codes = rows.map((row) => row[header.indexOf('Code')])
    expect(new Set(codes).size).toBe(4)
    expect(codes[0]).not.toBe(codes[1])
    expect(rows[1]?.[header.indexOf('Reply to')]).toBe('1')
    expect(rows[0]?.[header.indexOf('Makes a point')]).toBe('4')
  })

  it('keeps the years that a discussion is about', () => {
    const years = [post('7', anaId, 'From 1789-1794, or 1848 to 1849?')]
    expect(anonymisedFile(scored({}, { posts: years }), 's', say)).toContain(
      'From 1789-1794, or 1848 to 1849?',
    )
  })

  it('has other codes in every copy', () => {
    expect(anonymisedFile(scored(), 'other', say)).not.toBe(anonymisedFile(scored(), 'secret', say))
    expect(anonymisedFile(scored(), 'secret', say)).toBe(anonymisedFile(scored(), 'secret', say))
  })

  it('leaves out deleted posts and practice accounts', () => {
    const gone = [...posts, post('8', anaId, '', { deleted: true }), post('9', null, 'Nobody')]
    expect(tableOf(anonymisedFile(scored({}, { posts: gone }), 's', say))).toHaveLength(posts.length + 1)
  })
})

describe('messages to students', () => {
  it('are approved feedback under the first name, for nobody else', () => {
    const rows = inboxMessages(input({ drafts: approved(otherAnaId) }), weeks, say)
    expect(rows.map(({ key, state }) => [key, state])).toContainEqual([otherAnaId, 'set'])
    expect(rows.filter(({ text }) => text !== null)).toHaveLength(1)
    expect(rows.find(({ key }) => key === otherAnaId)?.text).toBe(
      [
        'Hello Ana,',
        'Ana, you tested a claim.',
        '“Rent went up”',
        'Take 10 minutes on Monday.',
        '=What of the streets?',
        'Dr Lee',
      ].join('\n\n'),
    )
  })

  it('stand in one file under name and id, for names repeat', () => {
    const course = input({ drafts: { ...approved(anaId), ...approved(otherAnaId) } })
    const text = inboxFile(inboxMessages(course, weeks, say), course)
    expect(text).toContain(`Ruiz, Ana (${anaId})`)
    expect(text).toContain(`Ruiz, Ana (${otherAnaId})`)
  })
})

function someone(id: string): Person {
  const found = people.find((person) => person.id === id)
  if (found === undefined) throw new Error('a person')
  return found
}

describe('one student’s record', () => {
  const course = input(
    {
      marks: {
        ...marks,
        1: mark(
          { point: 4 },
          {
            levels: {
              [criterionId('point')]: levelMark(4, { how: 'disagreed', suggested: 2, reason: 'a test' }),
            },
            moderation: true,
          },
        ),
      },
      drafts: { ...approved(anaId), ...approved(otherAnaId) },
      people: { [anaId]: { role: null, note: 'Asked for more time.' } },
    },
    {
      columns: [
        {
          id: columnId('c'),
          title: 'Confidence',
          from: 'survey.csv',
          kind: 'scale',
          outOf: null,
          values: { [personId(anaId)]: '4', [personId(otherAnaId)]: '1' },
        },
      ],
      groupSets: [{ name: 'Projects', groups: [{ name: 'Team A', members: [personId(anaId)] }] }],
    },
  )
  const held = recordOf(course, someone(anaId), say, '2026-11-01')
  const record = recordText(held)

  it('holds everything: ids, columns, groups, posts, levels with reasons, notes, feedback', () => {
    for (const part of [
      'Record of Ana Ruiz in HIST 210, 2026-11-01',
      `Canvas id: ${anaId}`,
      'Login: aruiz01',
      'Note: Asked for more time.',
      'Confidence: 4 (survey.csv)',
      'Projects: Team A',
      'Rent went up in our street.',
      'Makes a point: Strong (set against the suggestion: Growing) – a test',
      'Marked for a closer look',
      'Weeks 1 to 2, approved',
      'Coffee?',
    ]) {
      expect(record).toContain(part)
    }
  })

  it('holds nothing of the other student of that name', () => {
    expect(record).not.toContain(otherAnaId)
    expect(record).not.toContain('Did it? Where')
    expect(record).not.toContain('Confidence: 1')
    expect(record.match(/Weeks 1 to 2/g)).toHaveLength(1)
  })

  it('says where nothing is held', () => {
    const empty = recordText(recordOf(input(), someone('501004'), say, '2026-11-01'))
    expect(empty.match(/^Nothing\.$/gm)?.length).toBeGreaterThanOrEqual(4)
  })

  it('is a page to read too, with the same words under headings', () => {
    const page = recordPage(held, 'en')
    const read = page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(amp|lt|gt|quot);/g, (_, sign: string) => ({ amp: '&', lt: '<', gt: '>' })[sign] ?? '"')
    const words = (text: string) => text.replaceAll(/[\s-]+/g, ' ')
    for (const { title, lines } of held.parts)
      for (const line of [title, ...lines]) expect(words(read)).toContain(words(line.trim()))
    expect(page.match(/<h2>/g)).toHaveLength(held.parts.length)
    expect(page).toContain('<html lang="en">')
    expect(read).not.toContain(otherAnaId)
  })

  it('lets nothing that a student wrote become markup, and loads nothing', () => {
    const nasty = { title: '<b>', what: '"&', parts: [{ title: '<h1>', lines: ['  <img src=x onerror=1>'] }] }
    const page = recordPage(nasty, 'en')
    expect(page).not.toMatch(/<img|<b>|<script|src=x onerror=1>|<link|url\(/)
    expect(page).toContain('<p class="under" dir="auto">&lt;img src=x onerror=1&gt;</p>')
  })
})
