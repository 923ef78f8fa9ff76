import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, isOverused, shownRows, subjectsOf } from '#renderer/screens/feedback/bankFilter.ts'
import { asEntry, cursorAfter, insertAt, opensBank } from '#renderer/screens/feedback/insertAt.ts'
import { releaseOf } from '#renderer/screens/feedback/release.ts'
import { listScope, scopeOf } from '#renderer/screens/feedback/scope.ts'
import type { BankRow } from '#shared/contract/feedbackViews.ts'
import type { DraftRow } from '#shared/contract/views.ts'
import { resolveVariables } from '#shared/feedback/variables.ts'
import { draftId, personId } from '#shared/model/ids.ts'

const entry = (id: string, more: Partial<BankRow> = {}): BankRow => ({
  id,
  type: 'strength',
  about: 'point',
  from: 1,
  to: 3,
  text: `Words of ${id}.`,
  own: false,
  out: false,
  used: 0,
  usedEver: 0,
  filled: `Words of ${id}.`,
  open: [],
  ...more,
})
const ids = (rows: readonly BankRow[]): readonly string[] => rows.map(({ id }) => id)

describe('the comment bank on screen', () => {
  const rows = [
    entry('a', { used: 3 }),
    entry('b', { about: 'support', from: 3, to: 4 }),
    entry('c', { type: 'question', text: 'Où va Zoë’s idée?', filled: 'Où va Zoë’s idée?' }),
    entry('d', { own: true, used: 9 }),
    entry('e', { out: true }),
  ]

  it('shows one’s own first, then what the class has seen least, and nothing taken out', () => {
    expect(ids(shownRows(rows, everything))).toEqual(['d', 'b', 'c', 'a'])
    expect(ids(shownRows(rows, { ...everything, out: true }))).toEqual(['e'])
  })

  it('narrows by type, subject and level', () => {
    expect(ids(shownRows(rows, { ...everything, type: 'question' }))).toEqual(['c'])
    expect(ids(shownRows(rows, { ...everything, about: 'support' }))).toEqual(['b'])
    expect(ids(shownRows(rows, { ...everything, level: 4 }))).toEqual(['b'])
  })

  it('finds every word typed, without accents and in any order', () => {
    expect(ids(shownRows(rows, { ...everything, words: "idee zoe's" }))).toEqual(['c'])
    expect(ids(shownRows(rows, { ...everything, words: 'idee nothing' }))).toEqual([])
  })

  it('offers the subjects of a type once each', () => {
    expect(subjectsOf(rows, 'strength')).toEqual(['point', 'support'])
  })

  it('warns of a sentence that two of five students have, but not of where to ask', () => {
    expect(isOverused(entry('a', { used: 11 }), 26)).toBe(true)
    expect(isOverused(entry('a', { used: 10 }), 26)).toBe(false)
    expect(isOverused(entry('a', { used: 4 }), 6)).toBe(false)
    expect(isOverused(entry('a', { used: 26, type: 'help' }), 26)).toBe(false)
  })
})

describe('putting a comment in', () => {
  it('leaves one blank where words would run together', () => {
    expect(insertAt('Well.', 'Good.', 5, 5)).toEqual({ text: 'Well. Good.', cursor: 11 })
    expect(insertAt('Well. Bye', 'Good.', 6, 6)).toEqual({ text: 'Well. Good. Bye', cursor: 11 })
    expect(insertAt('', 'Good.', 0, 0)).toEqual({ text: 'Good.', cursor: 5 })
    expect(insertAt('Say it', 'this', 4, 6)).toEqual({ text: 'Say this', cursor: 8 })
  })

  it('loses nothing of the text and leaves the cursor behind the comment', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1 }), (text, place, comment) => {
        const at = place % (text.length + 1)
        const put = insertAt(text, comment, at, at)
        expect(put.text.slice(0, put.cursor).endsWith(comment)).toBe(true)
        expect(put.text.startsWith(text.slice(0, at))).toBe(true)
        expect(put.text.endsWith(text.slice(at))).toBe(true)
      }),
    )
  })

  it('begins with a slash at the start of a word, never within one', () => {
    expect(opensBank('', 0)).toBe(true)
    expect(opensBank('Well. ', 6)).toBe(true)
    expect(opensBank('and', 3)).toBe(false)
    expect(opensBank('http:', 5)).toBe(false)
  })

  it('keeps the cursor where one types when a variable before it was filled', () => {
    expect(cursorAfter('Hi {first_name}, well', 'Hi Ana, well', 15)).toBe(6)
    expect(cursorAfter('{first_name}', 'Ana', 12)).toBe(3)
    expect(cursorAfter('abc', 'xyz', 9)).toBe(3)
  })
})

describe('a comment that is kept', () => {
  const values = { first_name: 'Ana', peer_first_name: 'Ana R.', thread: 'Week 3: Who pays?', due: '' }

  it('is about nobody: names and threads become variables again, the longest first', () => {
    expect(asEntry('Ana, read Ana R. in “Week 3: Who pays?”. Analysis helps.', values)).toBe(
      '{first_name}, read {peer_first_name} in “{thread}”. Analysis helps.',
    )
  })

  it('says the same again for the same student', () => {
    const text = 'Ana, answer Ana R. in Week 3: Who pays?'
    expect(resolveVariables(asEntry(text, values), values)).toBe(text)
  })
})

describe('a list of feedback', () => {
  const row = (id: string, state: DraftRow['state'], opened = true): DraftRow => ({
    draftId: draftId(id),
    personId: personId(id),
    postId: null,
    thread: '',
    name: id,
    section: '',
    state,
    opened,
    deliveredAt: null,
    posts: 1,
  })

  it('offers the rest only when each was opened', () => {
    expect(releaseOf([row('a', 'approved'), row('b', 'draft')])).toMatchObject({ rest: 1, allOpened: true })
    expect(releaseOf([row('a', 'approved'), row('b', 'not-started', false)]).allOpened).toBe(false)
  })

  it('hands out what is approved and not out yet', () => {
    const rows = [row('a', 'approved'), row('b', 'delivered'), row('c', 'edited')]
    expect(releaseOf(rows).ready.map(({ name }) => name)).toEqual(['a'])
  })

  it('covers weeks unless the address says otherwise', () => {
    expect(scopeOf(undefined)).toBe('weeks')
    expect(scopeOf('nonsense')).toBe('weeks')
    expect([listScope('term'), listScope('post')]).toEqual(['weeks', 'posts'])
  })
})
