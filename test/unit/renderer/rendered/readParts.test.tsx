import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '#renderer/screens/read/desk.ts'
import type { ThreadPost } from '#shared/contract/views.ts'
import { criterionId, personId, postId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { attributes, part, rawKey, wordsOf } from './part.tsx'
import { deskOf, reading, solid, withPost } from './reading.tsx'
import { head, read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

const nothing = () => undefined

/** A part of the reading screen with the state of one post around it. */
async function atDesk(desk: Desk, load: Promise<Record<string, unknown>>, name: string, props: object = {}) {
  const { DeskContext } = await import('#renderer/screens/read/desk.ts')
  const { render } = await import('./render.tsx')
  const Part = (await load)[name] as (props: object) => ReactNode
  return render(
    <DeskContext value={desk}>
      <Part {...props} />
    </DeskContext>,
  )
}

describe('a criterion', () => {
  const card = async (desk: Desk, index = 0) =>
    await atDesk(desk, import('#renderer/screens/read/CriterionCard.tsx'), 'CriterionCard', {
      state: desk.criteria[index],
      index,
    })

  it('is a named scale of five words, one of them in reach of the Tab key', async () => {
    const markup = await card(deskOf(reading, false))
    expect(markup).toMatch(/role="radiogroup" aria-label="Makes a point"/)
    expect(markup.match(/role="radio"/g)).toHaveLength(5)
    expect(markup.match(/role="radio"[^>]*tabindex="0"/g)).toHaveLength(1)
    expect(read(markup)).not.toMatch(rawKey)
  })

  it('says "suggested" in the name of the suggested level and marks none as set', async () => {
    const markup = await card(deskOf(reading, false))
    expect(attributes(markup, 'aria-label')).toContain('Strong, suggested')
    expect(markup).not.toContain('aria-checked="true"')
  })

  it('keeps the reach of the Tab key at the level that is set', async () => {
    const marked = { ...reading, mark: { ...emptyMark, levels: { [criterionId('point')]: solid } } }
    const markup = await card(deskOf(marked, false))
    expect(markup).toMatch(/aria-checked="true"[^>]*tabindex="0"[^>]*>Solid/)
    expect(markup.match(/aria-checked="true"/g)).toHaveLength(1)
  })

  it('holds reasons and buttons only while it is the one in focus', async () => {
    const focused = await card(deskOf(reading, false, { criterion: 0 }))
    const other = await card(deskOf(reading, false, { criterion: 1 }))
    expect(read(focused)).toContain('Korea would have had it first')
    expect(read(focused)).toContain('Accept')
    expect(read(other)).not.toContain('Korea')
    expect(other).not.toMatch(/<button(?![^>]*role="radio")/)
  })

  it('asks for one line on why when one disagrees', async () => {
    const markup = await card(deskOf(reading, false, { disagreeing: true }))
    expect(wordsOf(markup, 'label')).toEqual(['Why, in one line?'])
    expect(markup).toMatch(/maxlength="500"/i)
    expect(read(markup)).toContain('Then set your level with 1 to 5.')
  })

  it('offers nothing to accept where the rules step back', async () => {
    const markup = await card(deskOf(reading, false, { criterion: 2 }), 2)
    expect(read(markup)).toContain('No suggestion here: please decide yourself.')
    expect(read(markup)).not.toContain('Accept')
  })

  it('says that a suggestion was taken, and does not offer it again', async () => {
    const taken = { ...solid, level: 4 as const, how: 'accepted' as const }
    const marked = { ...reading, mark: { ...emptyMark, levels: { [criterionId('point')]: taken } } }
    const markup = await card(deskOf(marked, false))
    expect(markup).toMatch(/<button[^>]*disabled=""[^>]*>(?:(?!<\/button>).)*Accepted/)
  })

  it('repeats the reason the instructor gave, as text', async () => {
    const marked = {
      ...reading,
      mark: { ...emptyMark, levels: { [criterionId('point')]: { ...solid, reason: '<b>too</b> kind' } } },
    }
    expect(await card(deskOf(marked, false))).toContain('Your reason: &lt;b&gt;too&lt;/b&gt; kind')
  })
})

describe('the ways of talking', () => {
  const chips = async (desk: Desk) =>
    await atDesk(desk, import('#renderer/screens/read/DialogueChips.tsx'), 'DialogueChips')
  const pressed = (markup: string) =>
    [...markup.matchAll(/aria-pressed="true"[^>]*>([^<]*)/g)].map(([, word]) => word)

  it('are pressed as suggested, told by a tick and not by colour', async () => {
    expect(pressed(await chips(deskOf(reading, false)))).toEqual(['✓ Debate'])
  })

  it('are as the instructor said, with the way back to the suggestion', async () => {
    const marked = { ...reading, mark: { ...emptyMark, strategies: ['inquiry' as const] } }
    const markup = await chips(deskOf(marked, false))
    expect(pressed(markup)).toEqual(['✓ Inquiry'])
    expect(read(markup)).toContain('As suggested')
    expect(read(await chips(deskOf(reading, false)))).not.toContain('As suggested')
  })

  it('can be none: an empty correction is not "no correction"', async () => {
    const none = { ...reading, mark: { ...emptyMark, strategies: [] } }
    const markup = await chips(deskOf(none, false))
    expect(pressed(markup)).toEqual([])
    expect(read(markup)).toContain('As suggested')
  })

  it('are not asked for where nothing is scored', async () => {
    expect(await chips(deskOf({ ...reading, scorable: false }, false))).toBe('')
  })
})

describe('the head of a post', () => {
  const header = async (desk: Desk) =>
    await atDesk(desk, import('#renderer/screens/read/PostHeader.tsx'), 'PostHeader')

  it('says who it is by under the code, and whether it was read', async () => {
    const markup = await header(deskOf(reading, false))
    expect(wordsOf(markup, 'h2')).toEqual(['Wren 7'])
    expect(markup).toMatch(/aria-pressed="false"[^>]*>Mark as read/)
  })

  it('says that a mark is set in its words, not only by being pressed', async () => {
    const marked = { ...reading, mark: { ...emptyMark, read: true, moderation: true } }
    const markup = await header(deskOf(marked, false))
    expect(read(markup)).toContain('Marked for moderation')
    expect(markup.match(/aria-pressed="true"[^>]*>(?:Read|Marked)/g)).toHaveLength(2)
  })

  it('says when the parent was worked out and not read', async () => {
    expect(read(await header(deskOf(withPost({ parentInferred: true }), false)))).toContain(
      'reply worked out from names and times',
    )
    expect(read(await header(deskOf(reading, false)))).not.toContain('worked out')
  })
})

const around = (
  id: string,
  change: Partial<Post> = {},
  role: ThreadPost['role'] = 'student',
): ThreadPost => ({
  post: { ...reading.focus.post, id: postId(id), text: `Words ${id}`, ...change },
  who: `Wren ${id}`,
  name: null,
  role,
  depth: 0,
  when: null,
})

describe('the thread around a post', () => {
  const thread = (posts: readonly ThreadPost[], keep: 'first' | 'last') =>
    part(import('#renderer/screens/read/Neighbours.tsx'), 'Neighbours', {
      posts,
      keep,
      open: nothing,
      label: 'Earlier in this thread',
    })
  const five = ['1', '2', '3', '4', '5'].map((id) => around(id))

  it('is not there where there is nothing', async () => {
    expect(await thread([], 'last')).toBe('')
  })

  it('keeps open the three next to the post and folds the rest away at the far end', async () => {
    const before = wordsOf(await thread(five, 'last'), 'p')
    const after = wordsOf(await thread(five, 'first'), 'p')
    expect(before).toEqual(['Words 3', 'Words 4', 'Words 5'])
    expect(after).toEqual(['Words 1', 'Words 2', 'Words 3'])
    expect(read(await thread(five, 'last'))).toContain('Show 2 earlier posts')
    expect(read(await thread(five.slice(1), 'first'))).toContain('Show one more post')
    expect(read(await thread(five.slice(2), 'first'))).not.toContain('Show')
  })

  it('opens posts of students by their name; the teacher’s and deleted ones are only said', async () => {
    const posts = [around('1'), around('2', {}, 'staff'), around('3', { deleted: true, text: '' })]
    const markup = await thread(posts, 'last')
    expect(wordsOf(markup, 'button')).toEqual(['Wren 1'])
    expect(read(markup)).toContain('Wren 2 (teacher)')
    expect(read(markup)).toContain('This post was deleted.')
  })

  it('says of a post without words that it has none', async () => {
    expect(wordsOf(await thread([around('1', { text: '' })], 'last'), 'p')).toEqual([
      'This post has no words of its own.',
    ])
  })

  it('never says a name while presenting, also where the course shows names', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    const named = { ...around('1', { authorId: personId('9') }), who: 'Ana Ruiz' }
    const markup = await part(
      import('#renderer/screens/read/Neighbours.tsx'),
      'Neighbours',
      { of: 'p1', posts: [named], keep: 'last', open: nothing, label: 'x' },
      { ...head, settings: { ...head.settings, anonymous: false } },
    )
    expect(markup).not.toContain('Ana')
    expect(wordsOf(markup, 'button')[0]).toMatch(/^\p{Lu}\p{L}+ \d\d$/u)
  })
})

describe('the prompt', () => {
  const prompt = (text: string) =>
    part(import('#renderer/screens/read/Prompt.tsx'), 'Prompt', { title: reading.topic.title, prompt: text })

  it('is folded only where it is long, and says whether it is open', async () => {
    expect(await prompt('Choose one change.')).not.toContain('<button')
    const long = await prompt('x '.repeat(200))
    expect(attributes(long, 'aria-expanded')).toEqual(['false'])
    expect(wordsOf(long, 'button')).toEqual(['Whole prompt'])
  })

  it('is only its title where the export holds none', async () => {
    expect(read(await prompt(''))).toBe('Week 5')
  })
})

describe('what a post carries', () => {
  const media = (list: Post['media']) =>
    part(import('#renderer/screens/read/Media.tsx'), 'Media', { media: list })

  it('is noted in words and never loaded', async () => {
    const markup = await media([
      { kind: 'image', label: 'https://example.edu/a.png' },
      { kind: 'audio', label: '' },
    ])
    expect(wordsOf(markup, 'li')).toEqual(['Image : https://example.edu/a.png', 'Audio'])
    expect(markup).not.toMatch(/<(img|audio|video|iframe|a)\b|src=|href=/)
    expect(await media([])).toBe('')
  })
})

describe('what is said beside the levels', () => {
  const notes = async (desk: Desk) => await atDesk(desk, import('#renderer/screens/read/Notes.tsx'), 'Notes')

  it('is nothing where there is nothing to say, or no score', async () => {
    expect(await notes(deskOf(reading, false))).toBe('')
    expect(await notes(deskOf({ ...reading, score: null }, false))).toBe('')
  })

  it('holds remarks and at most three reasons, with long words cut', async () => {
    const { score } = reading
    if (score === null) throw new Error('a score')
    const reason = {
      rule: 'r',
      text: 'w'.repeat(200),
      start: 0,
      end: 200,
      message: message('app:undo.nothing'),
    }
    const noted = {
      ...score,
      remarks: [message('app:undo.nothingToRedo')],
      notes: { ...score.notes, clarity: { value: 0, reasons: [reason, reason, reason, reason] } },
    }
    const markup = await notes(deskOf({ ...reading, score: noted }, false))
    expect(wordsOf(markup, 'li')).toHaveLength(4)
    expect(Math.max(...wordsOf(markup, 'q').map((words) => words.length))).toBeLessThan(61)
  })

  it('says which sentences are not counted because somebody said them before', async () => {
    const { score } = reading
    if (score === null) throw new Error('a score')
    const said = {
      rule: 'notCounted.said-by-other',
      text: 'Salmon wait at the lock',
      start: 0,
      end: 23,
      message: message('quality:reason.notCounted.said-by-other'),
    }
    const markup = await notes(deskOf({ ...reading, score: { ...score, notCounted: [said] } }, false))
    expect(wordsOf(markup, 'li')[0]).toContain('so it is not counted')
    expect(wordsOf(markup, 'q')).toEqual(['Salmon wait at the lock'])
  })
})
