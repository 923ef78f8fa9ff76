import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { attributes, part, rawKey, wordsOf } from './part.tsx'
import { head, read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

const row = (criterionId: string, levels: readonly number[], title = `Criterion ${criterionId}`) => ({
  criterionId,
  title,
  levels,
})

describe('the quality card', () => {
  const card = (rows: readonly object[], week: number | null = null) =>
    part(import('#renderer/screens/overview/Quality.tsx'), 'Quality', { rows, week })

  it('shows no empty table before the first level is set', async () => {
    const markup = await card([row('a', [0, 0, 0, 0, 0])])
    expect(markup).not.toContain('<table')
    expect(read(markup)).toContain('No levels set yet.')
  })

  it('does not speak of the class from a few marks, but shows them', async () => {
    const markup = await card([row('a', [0, 0, 0, 2, 1]), row('b', [1, 1, 0, 0, 0])])
    expect(read(markup)).toContain('too few to speak of the class')
    expect(markup).toContain('<table')
  })

  it('names what is met most and what has most room, by shares and not by counts', async () => {
    const words = read(
      await card([
        row('many', [10, 10, 0, 9, 0], 'Support'),
        row('few', [0, 0, 1, 4, 1], 'Point'),
        row('tiny', [4, 0, 0, 0, 0], 'Tiny'),
      ]),
    )
    expect(words).toContain('Met most often: Point. Most room to grow: Support.')
  })

  it('heads every column with the level word and its shape', async () => {
    const heads = wordsOf(await card([row('a', [1, 0, 0, 0, 0])]), 'thead')
    expect(heads).toEqual(['Not yet ●○○○○ Starting ●●○○○ Growing ●●●○○ Solid ●●●●○ Strong ●●●●●'])
  })

  it('opens the posts behind a count in the week that is shown, and gives no link to nothing', async () => {
    const markup = await card([row('support', [0, 0, 2, 1, 0], 'Support')], 3)
    expect(attributes(markup, 'href')).toEqual([
      '#/course/hist/read?criterion=support&amp;level=2&amp;week=3',
      '#/course/hist/read?criterion=support&amp;level=3&amp;week=3',
    ])
    expect(attributes(markup, 'aria-label')).toEqual([
      '2 posts at Growing: Support',
      '1 post at Solid: Support',
    ])
  })

  it('is never an average', async () => {
    const words = read(await card([row('a', [1, 2, 3, 4, 5]), row('b', [5, 4, 3, 2, 1])]))
    expect(words).not.toMatch(/\d[.,]\d|%/)
  })
})

describe('the acts of the week', () => {
  const acts = (list: readonly object[]) =>
    part(import('#renderer/screens/overview/Acts.tsx'), 'Acts', { acts: list })
  const act = (key: string, posts: readonly string[]) => ({
    what: message('app:undo.nothing'),
    why: message(key),
    posts: posts.map(postId),
  })

  it('say that nothing waits, where nothing does', async () => {
    const markup = await acts([])
    expect(read(markup)).toContain('Nothing waits for you here.')
    expect(markup).not.toContain('<button')
  })

  it('name on every button what it is about, since five are called Open', async () => {
    const markup = await acts([act('app:undo.nothing', ['p1']), act('app:undo.nothingToRedo', [])])
    expect(wordsOf(markup, 'button')).toEqual(['Open', 'Write'])
    expect(attributes(markup, 'aria-label')).toEqual([
      'Open: There is nothing to undo.',
      'Write: There is nothing to undo.',
    ])
    expect(read(markup)).toContain('There is nothing to redo.')
  })
})

describe('the post an act begins with', () => {
  it('is the first one, none where there is none, and none where the act is to write', async () => {
    const { postToOpen } = await import('#renderer/screens/overview/acts.ts')
    const posts = [postId('b'), postId('a')]
    expect(postToOpen({ what: message('insights:act.waiting.one'), posts })).toBe('b')
    expect(postToOpen({ what: message('insights:act.waiting.one'), posts: [] })).toBeNull()
    expect(postToOpen({ what: message('insights:act.feedback.late'), posts })).toBeNull()
  })
})

describe('the groups card', () => {
  const card = (lines: readonly object[]) =>
    part(import('#renderer/screens/overview/Groups.tsx'), 'Groups', { lines })

  it('offers to form groups where there are none', async () => {
    const markup = await card([])
    expect(attributes(markup, 'href')).toEqual(['#/course/hist/groups'])
    expect(read(markup)).toBe('Groups No groups yet. Form groups')
  })

  it('has one line per sentence, in order', async () => {
    const markup = await card([message('app:undo.nothing'), message('app:undo.nothingToRedo')])
    expect(wordsOf(markup, 'li')).toEqual(['There is nothing to undo.', 'There is nothing to redo.'])
    expect(markup).not.toContain('href')
  })
})

describe('who wrote where', () => {
  const topic = (id: string, week: number | null, purpose = 'prompt', title = `Topic ${id}`) => ({
    topicId: topicId(id),
    title,
    week,
    purpose,
    posts: 12,
    replies: 30,
    writers: 20,
    students: 26,
  })
  const card = (topics: readonly object[]) =>
    part(import('#renderer/screens/overview/Participation.tsx'), 'Participation', { topics })

  it('is not there without topics', async () => {
    expect(await card([])).toBe('')
  })

  it('says in a table what the chart shows, with headings for readers', async () => {
    const markup = await card([topic('t1', 1)])
    expect(markup).toContain('role="img"')
    expect(markup.match(/scope="col"/g)).toHaveLength(4)
    expect(markup.match(/scope="row"/g)).toHaveLength(1)
    expect(wordsOf(markup, 'tbody')).toEqual(['W1 Topic t1 12 30 20 of 26'])
    expect(attributes(markup, 'href')).toEqual(['#/course/hist/read?topic=t1'])
  })

  it('goes by week, the weekless last, and no two bars share a label', async () => {
    const topics = [
      topic('x', null, 'lounge'),
      topic('c', 2),
      topic('b', 1),
      topic('d', 2),
      topic('p', 1, 'practice'),
      topic('y', null, 'lounge'),
    ]
    const rows = wordsOf(await card(topics), 'tr').slice(1)
    expect(rows.map((words) => words.split(' Topic ')[0])).toEqual([
      'W1',
      'Intro',
      'W2',
      'W2b',
      'Cafe',
      'Cafeb',
    ])
  })

  it('shows a title as text, whatever stands in it', async () => {
    const markup = await card([topic('t', 1, 'prompt', '<b onclick=x>{{week}}</b>')])
    expect(markup).toContain('&lt;b onclick=x&gt;{{week}}&lt;/b&gt;')
  })
})

describe('the weeks along the foot', () => {
  const strip = (at: number | null) =>
    part(import('#renderer/screens/overview/WeekStrip.tsx'), 'WeekStrip', { weeks: 3, at })

  it.each([
    [null, 'Whole course'],
    [1, 'Week 1'],
    [3, 'Week 3'],
  ])('mark %j as the one that is shown, for readers too', async (at, name) => {
    const markup = await strip(at)
    expect(wordsOf(markup, 'a')).toEqual(['Whole course', 'Week 1', 'Week 2', 'Week 3'])
    const current = [...markup.matchAll(/<a[^>]*aria-current="true"[^>]*>([^<]*)/g)].map(([, word]) => word)
    expect(current).toEqual([name])
  })

  it('lead back to the whole course by an address without a week', async () => {
    expect(attributes(await strip(2), 'href')[0]).toBe('#/course/hist/overview')
  })
})

describe('the first steps', () => {
  const list = (course: object = {}) =>
    part(import('#renderer/screens/overview/Checklist.tsx'), 'Checklist', {}, { ...head, ...course })

  it('say of a done step in words that it is done, and lead to the others', async () => {
    const markup = await list({ scored: 0 })
    expect(wordsOf(markup, 'li')[0]).toBe('✓ Import files done')
    expect(attributes(markup, 'href')).toEqual(
      ['read', 'feedback', 'groups', 'print'].map((screen) => `#/course/hist/${screen}`),
    )
  })

  it('are gone once they were put away', async () => {
    vi.stubGlobal('window', windowWith({ checklistDone: true }))
    expect(await list()).toBe('')
  })

  it('hold no key that nobody translated', async () => {
    expect(read(await list({ lastImport: null, scored: 0 }))).not.toMatch(rawKey)
  })
})

describe('which first steps are done', () => {
  it.each([
    [null, 0, [], 0, []],
    ['2026-10-05T09:00:00Z', 0, [], 0, ['import']],
    ['2026-10-05T09:00:00Z', 1, ['draft', 'edited'], 0, ['import', 'read']],
    ['2026-10-05T09:00:00Z', 1, ['draft', 'approved'], 1, ['import', 'read', 'feedback', 'groups']],
    ['2026-10-05T09:00:00Z', 1, ['delivered'], 1, ['import', 'read', 'feedback', 'groups', 'print']],
  ] as const)(
    'import %j, %d scored, drafts %j, %d plans: %j',
    async (lastImport, scored, states, plans, done) => {
      const { steps } = await import('#renderer/screens/overview/steps.ts')
      const drafts = states.map((state) => ({ state }))
      const found = steps({ lastImport, scored }, drafts, plans).filter((step) => step.done)
      expect(found.map(({ id }) => id)).toEqual(done)
    },
  )
})
