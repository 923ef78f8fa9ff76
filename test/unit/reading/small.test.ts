import { describe, expect, it } from 'vitest'
import { personId } from '#shared/model/ids.ts'
import { foldName } from '#shared/reading/foldName.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { shortForms } from '#shared/reading/nicknames.ts'
import { topic } from './classroom.ts'
import { isAddressToAll, isCommonWord } from '#shared/reading/commonWords.ts'
import { seededNumber, seededOrder } from '#shared/reading/seededOrder.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { waitingSince } from '#shared/reading/waiting.ts'
import { whenWritten } from '#shared/reading/when.ts'
import { wordsIn } from '#shared/reading/words.ts'
import { criteriaFor, isScorable, isScored, isScoredForum, levelsSet } from '#shared/reading/scoring.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { forum, mark, post } from './classroom.ts'

describe('words of a text', () => {
  it('keep hyphens and apostrophes inside and leave the possessive outside', () => {
    expect(wordsIn('Mary-Kate’s O’Neil isn’t José').map(({ text }) => text)).toEqual([
      'Mary-Kate',
      's',
      'O’Neil',
      'isn’t',
      'José',
    ])
  })

  it('know their place', () => {
    const text = 'As “Ana” says'
    for (const word of wordsIn(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
  })
})

describe('a folded name', () => {
  it('has no accents, no capitals and one kind of apostrophe', () => {
    expect(foldName('José O’Neil-ÅS')).toBe("jose o'neil-as")
  })
})

describe('words that are names too', () => {
  it('are known, and so is everything of one or two letters', () => {
    for (const word of ['will', 'may', 'grace', 'mark', 'an', 'x']) expect(isCommonWord(word)).toBe(true)
    for (const name of ['ana', 'benjamin', 'okafor']) expect(isCommonWord(name)).toBe(false)
  })

  it('tell a greeting to all from a name', () => {
    expect(isAddressToAll('everyone')).toBe(true)
    expect(isAddressToAll('ana')).toBe(false)
  })

  it('know short forms', () => {
    expect(shortForms.get('liz')).toEqual(['elizabeth'])
    expect(shortForms.get('lexi')).toEqual(['alexis', 'alexandra'])
    expect(shortForms.get('constructor')).toBeUndefined()
  })
})

describe('an order that looks like chance', () => {
  const items = Array.from({ length: 50 }, (_, at) => `item ${at}`)

  it('holds every item once and hangs on the seed', () => {
    const one = seededOrder(items, 'a', (item) => item)
    expect(one.toSorted()).toEqual(items.toSorted())
    expect(seededOrder(items, 'b', (item) => item)).not.toEqual(one)
    expect(seededOrder(items.toReversed(), 'a', (item) => item)).toEqual(one)
  })

  it('spreads numbers over the whole range', () => {
    const numbers = items.map(seededNumber)
    expect(Math.min(...numbers)).toBeLessThan(2 ** 29)
    expect(Math.max(...numbers)).toBeGreaterThan(2 ** 31)
    expect(new Set(numbers).size).toBe(items.length)
  })
})

describe('an entry of a table', () => {
  it('is an own entry or nothing', () => {
    expect(tableEntry({ a: 1 }, 'a')).toBe(1)
    expect(tableEntry({ a: 1 }, 'toString')).toBeUndefined()
    expect(tableEntry({ a: 1 }, '__proto__')).toBeUndefined()
  })

  it('makes an undecided topic a prompt without dates', () => {
    expect(forumOf({}, topic('t9', '').id)).toMatchObject({ purpose: 'prompt', week: null })
  })
})

describe('when something was written', () => {
  const dated = forum({ firstPostDate: '2026-10-07', replyDate: '2026-10-09' })
  const at = (day: string) => post('1', 'ana', '', { createdAt: `${day}T23:00:00Z` })
  const unnamed = { anonymous: true, timeZone: 'UTC' }

  it.each([
    ['2026-10-07', 'beforeFirst'],
    ['2026-10-08', 'beforeReply'],
    ['2026-10-09', 'beforeReply'],
    ['2026-10-10', 'after'],
  ])('is said against the dates: %s is %s', (day, key) => {
    expect(whenWritten(at(day), dated, unnamed)).toEqual({ key: `reading:when.${key}` })
  })

  it('is not said where no time is known', () => {
    expect(whenWritten(post('1', 'ana', '', { createdAt: null }), dated, unnamed)).toBeNull()
  })

  it('works with one of the two dates', () => {
    expect(whenWritten(at('2026-10-08'), forum({ replyDate: '2026-10-09' }), unnamed)?.key).toBe(
      'reading:when.beforeReply',
    )
    expect(whenWritten(at('2026-10-08'), forum({ firstPostDate: '2026-10-07' }), unnamed)?.key).toBe(
      'reading:when.after',
    )
  })
})

describe('what is scored', () => {
  it('is prompts, groups and peer review; practice and lounge never', () => {
    const scored = (['prompt', 'practice', 'lounge', 'group', 'peer-review'] as const).filter((purpose) =>
      isScoredForum(forum({ purpose })),
    )
    expect(scored).toEqual(['prompt', 'group', 'peer-review'])
  })

  it('is not the staff’s, a test student’s or a deleted post', () => {
    const one = post('1', 'ana', 'x')
    expect(isScorable(one, 'student', forum())).toBe(true)
    expect(isScorable(one, 'unknown', forum())).toBe(true)
    expect(isScorable(one, 'staff', forum())).toBe(false)
    expect(isScorable(one, 'test', forum())).toBe(false)
    expect(isScorable({ ...one, deleted: true }, 'student', forum())).toBe(false)
  })

  it('leaves “engages a peer’s idea” out for an opening post', () => {
    const ids = (of: typeof opening) => criteriaFor(of, defaultRubric).map((criterion) => criterion.signal)
    const opening = post('1', 'ana', 'x')
    expect(ids(opening)).not.toContain('engage')
    expect(ids(post('2', 'ana', 'x', { to: '1' }))).toContain('engage')
  })

  it('is done when all that applies has a level', () => {
    const opening = post('1', 'ana', 'x')
    const most = mark({ point: 1, support: 1, inquire: 1 })
    expect(isScored(most, opening, defaultRubric)).toBe(false)
    expect(levelsSet(most, criteriaFor(opening, defaultRubric))).toBe(3)
    expect(isScored(mark({ point: 1, support: 1, inquire: 1, transform: 0 }), opening, defaultRubric)).toBe(
      true,
    )
    expect(isScored(undefined, opening, defaultRubric)).toBe(false)
    expect(isScored(undefined, opening, { ...defaultRubric, criteria: [] })).toBe(false)
  })
})

describe('who waits for feedback', () => {
  const text = { strength: '', quotation: '', nextStep: '', question: '' }
  const delivered = {
    personId: personId('ana'),
    weeks: { from: 1, to: 2 },
    suggested: text,
    text,
    sources: [],
    state: 'delivered',
    opened: true,
    approvedAt: null,
    deliveredAt: '2026-10-09T10:00:00Z',
  } as const

  it('waits since the oldest post that nothing was handed out for', () => {
    const posts = [post('1', 'ana', ''), post('2', 'ana', ''), post('3', 'ben', ''), post('4', null, '')]
    const since = waitingSince(posts, { d: delivered }, (one) => (one.id === '1' ? 1 : 3))
    expect(since.get(personId('ana'))).toBe(posts[1]?.createdAt)
    expect(since.get(personId('ben'))).toBe(posts[2]?.createdAt)
  })

  it('does not count an approved feedback that was not handed out', () => {
    const approved = { ...delivered, state: 'approved', deliveredAt: null } as const
    expect(waitingSince([post('1', 'ana', '')], { d: approved }, () => 1).size).toBe(1)
    expect(waitingSince([post('1', 'ana', '')], { d: delivered }, () => 1).size).toBe(0)
  })
})
