import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Overview } from '#shared/contract/views.ts'
import { personId, postId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { head, read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

/** A part with the modules of this window (its preferences are read once). */
async function within(load: Promise<Record<string, unknown>>, name: string, props: object) {
  const { render } = await import('./render.tsx')
  const Part = (await load)[name] as (props: object) => ReactNode
  return render(<Part {...props} />)
}

const overview: Overview = {
  week: null,
  lead: [],
  topics: [],
  unseen: [{ personId: personId('1'), name: 'Ana Ruiz', posts: 3, repliesReceived: 0 }],
  silent: [{ personId: personId('2'), name: 'Kofi Mensah', posts: 0, repliesReceived: 0 }],
  oneWay: [],
  dialogue: [
    { strategy: 'debate', replies: 4 },
    { strategy: 'inquiry', replies: 0 },
  ],
  notTried: { conversational: 0, inquiry: 2, debate: 9, instruction: 1 },
  quality: [],
  carry: { staffTurns: 31, turns: 100, threadsAlive: 3 },
  acts: [],
  groups: [],
}

describe('the summary of an import', () => {
  const sums = async (added: number, updated: number, unchanged: number) => {
    const of = { added, updated, unchanged, people: 26, topics: 1 }
    return read(await within(import('#renderer/screens/import/Sums.tsx'), 'Sums', { of, tense: 'will' }))
  }

  it('says what it adds, updates and leaves', async () => {
    expect(await sums(214, 9, 301)).toBe('This adds 214 posts, updates 9, leaves 301. 26 people. 1 topic.')
  })

  it('leaves out what is none', async () => {
    expect(await sums(1, 0, 0)).toBe('This adds 1 post. 26 people. 1 topic.')
    expect(await sums(0, 0, 12)).toBe('This adds 0 posts, leaves 12. 26 people. 1 topic.')
    expect(await sums(0, 0, 0)).toBe('There are no posts in this. 26 people. 1 topic.')
  })
})

describe('problems of an import', () => {
  it('name the file, the line and what became of it', async () => {
    const problems = [
      { line: 14, kind: 'k', severity: 'skip', message: message('app:undo.nothing'), file: 'posts.csv' },
    ]
    const words = read(
      await within(import('#renderer/screens/import/Problems.tsx'), 'Problems', { problems }),
    )
    expect(words).toBe('One thing to know Row left out posts.csv line 14 There is nothing to undo.')
  })

  it('are not mentioned where there are none', async () => {
    const load = import('#renderer/screens/import/Problems.tsx')
    expect(await within(load, 'Problems', { problems: [] })).toBe('')
  })
})

describe('the community card', () => {
  const card = () => within(import('#renderer/screens/overview/Community.tsx'), 'Community', { overview })

  it('opens the posts of those who wrote, and has nothing to open for the silent', async () => {
    const markup = await card()
    expect(markup).toMatch(/<a[^>]*person=1[^>]*>Ana Ruiz<\/a>/)
    expect(markup).not.toMatch(/<a[^>]*>Kofi Mensah/)
    expect(read(markup)).toContain('Kofi Mensah')
  })

  it('says who carries the talk', async () => {
    expect(read(await card())).toContain('You carry 31% of the turns. 3 threads live without you.')
  })

  it('shows codes instead of names while presenting', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    const words = read(await card())
    expect(words).not.toContain('Ana')
    expect(words).not.toContain('Kofi')
  })
})

describe('the dialogue card', () => {
  it('links every number but zero, and names what is least tried', async () => {
    const markup = await within(import('#renderer/screens/overview/Dialogue.tsx'), 'Dialogue', { overview })
    expect(markup).toContain('aria-label="4 replies with Debate"')
    expect(markup.match(/<a /g)).toHaveLength(1)
    expect(read(markup)).toContain('9 students have not yet tried: Debate.')
  })
})

describe('a row of the queue', () => {
  const row = {
    postId: postId('p'),
    topicId: topicId('t'),
    week: 1,
    who: 'Ana Ruiz',
    kind: 'reply',
    opening: 'I had not thought of Korea',
    scored: 2,
    criteria: 5,
    needsHuman: true,
    name: null,
    late: true,
    media: true,
    read: false,
    moderation: false,
    pinned: false,
  }
  const item = async (course = head) => {
    const { render } = await import('./render.tsx')
    const { QueueItem } = await import('#renderer/screens/read/QueueItem.tsx')
    const shown = { ...row, kind: 'reply' as const }
    const at = { postId: row.postId, student: null, scored: 2, criteria: 5 }
    return render(<QueueItem at={at} row={shown} current open={() => undefined} />, course)
  }
  const named = { ...head, settings: { ...head.settings, anonymous: false } }

  it('says who, what kind, how far and how it begins', async () => {
    expect(read(await item())).toBe(
      'Ana Ruiz 2/5 reply · media · needs you · late I had not thought of Korea',
    )
  })

  it('hides the name, the score and that it was late while presenting', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    const words = read(await item(named))
    expect(words).not.toContain('Ana')
    expect(words).not.toContain('2/5')
    expect(words).not.toContain('late')
    expect(words).not.toContain('needs you')
  })
})

describe('the status bar', () => {
  const bar = () =>
    within(import('#renderer/app/StatusBar.tsx'), 'StatusBar', {
      head: { ...head, undo: { undo: message('app:undo.nothing'), redo: null } },
      openHistory: () => undefined,
    })

  it('tells what is saved, that nothing leaves, how far, and what undo would undo', async () => {
    const words = read(await bar())
    expect(words).toContain('Nothing to save yet')
    expect(words).toContain('Offline: nothing leaves this computer')
    expect(words).toContain('212 of 318 scored')
    expect(words).toContain('Undo: There is nothing to undo.')
  })

  it('says that it is presenting, and hides the count and the names in acts', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    const words = read(await bar())
    expect(words).toContain('Presenter mode')
    expect(words).not.toContain('212')
    expect(words).not.toContain('Undo:')
  })
})

describe('the keys beside buttons', () => {
  const key = (combo: string) => within(import('#renderer/components/Key.tsx'), 'Key', { combo })

  it('are shown', async () => {
    expect(await key('n')).toContain('>N</kbd>')
  })

  it('are not shown for letters that are switched off', async () => {
    vi.stubGlobal('window', windowWith({ characterKeys: false }))
    expect(await key('n')).toBe('')
    expect(await key('mod+z')).toContain('<kbd')
  })
})
