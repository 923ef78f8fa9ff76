import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '#renderer/screens/read/desk.ts'
import type { Reading } from '#shared/contract/views.ts'
import { criterionId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { message } from '#shared/model/message.ts'
import { deskOf, reading, solid, withPost } from './reading.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

/** The screen's parts are loaded after the window is there, as in a browser. */
async function parts() {
  const { DeskContext } = await import('#renderer/screens/read/desk.ts')
  const { CriteriaPane } = await import('#renderer/screens/read/CriteriaPane.tsx')
  const { PostText } = await import('#renderer/screens/read/PostText.tsx')
  const { render } = await import('./render.tsx')
  const at = (desk: Desk, part: ReactNode) => render(<DeskContext value={desk}>{part}</DeskContext>)
  return {
    criteria: (desk: Desk) => at(desk, <CriteriaPane />),
    text: (desk: Desk) => at(desk, <PostText />),
  }
}

const scales = (markup: string): number => markup.match(/role="radiogroup"/g)?.length ?? 0

describe('the criteria of a post', () => {
  it('say nothing of the suggestion before the instructor’s own level in a mark-first course', async () => {
    const { criteria } = await parts()
    const markup = criteria(deskOf(reading, true))
    expect(read(markup)).toContain('The suggestion stays hidden until you have set a level.')
    expect(read(markup)).not.toContain('suggested')
    expect(markup).not.toContain('data-suggested="true"')
    expect(read(markup)).not.toContain('Korea')
  })

  it('show it with its reason and its words once the level is set', async () => {
    const { criteria } = await parts()
    const marked = { ...reading, mark: { ...emptyMark, levels: { [criterionId('point')]: solid } } }
    const markup = criteria(deskOf(marked, true))
    expect(markup).toContain('data-suggested="true"')
    expect(read(markup)).toContain('Korea would have had it first')
    expect(markup).toMatch(/aria-checked="true"[^>]*>Solid/)
  })

  it('have one scale each, five words long', async () => {
    const { criteria } = await parts()
    const markup = criteria(deskOf(reading, true))
    expect(scales(markup)).toBe(5)
    expect(markup.match(/role="radio"/g)).toHaveLength(25)
    expect(markup.match(/role="radio"[^>]*tabindex="0"/g)).toHaveLength(5)
  })

  it('leave out answering a peer for an opening post, with the reason', async () => {
    const { criteria } = await parts()
    const markup = criteria(deskOf(withPost({ parentId: null }), true))
    expect(scales(markup)).toBe(4)
    expect(read(markup)).toContain("Engages a peer's idea")
  })

  it('are nowhere in a practice forum', async () => {
    const { criteria } = await parts()
    const practice: Reading = {
      ...reading,
      scorable: false,
      forum: { ...reading.forum, purpose: 'practice' },
    }
    const markup = criteria(deskOf(practice, false))
    expect(scales(markup)).toBe(0)
    expect(read(markup)).toContain('A practice forum: read and greet, nothing is scored.')
    expect(read(markup)).not.toContain('suggested')
  })

  it('say in words why a human is needed, once', async () => {
    const { criteria } = await parts()
    const { score } = reading
    const human: Reading = {
      ...reading,
      score: score && {
        ...score,
        needsHuman: { cause: 'media-only', message: message('quality:needsHuman.media-only') },
      },
    }
    const words = read(criteria(deskOf(human, false)))
    expect(words).toContain('Needs a human. Mostly a picture')
    expect(words.match(/needs a human/gi)).toHaveLength(1)
  })
})

describe('“What if…”', () => {
  it('is offered beside a suggestion that is shown, and nowhere else', async () => {
    const { criteria } = await parts()
    expect(read(criteria(deskOf(reading, false)))).toContain('What if…')
    expect(read(criteria(deskOf(reading, true)))).not.toContain('What if…')
  })

  it('says its lines under a heading, and that hidden suggestions are not compared', async () => {
    const { criteria } = await parts()
    const shown = { ...reading, mark: { ...emptyMark, levels: { [criterionId('point')]: solid } } }
    const words = read(criteria(deskOf(shown, true, { whatIf: true })))
    expect(words).toContain('Only suggestions that are shown are compared.')
    expect(read(criteria(deskOf(reading, false, { whatIf: true })))).not.toContain('Only suggestions')
  })
})

describe('the words of a post', () => {
  it('are marked exactly where the reasons in focus are', async () => {
    const { text } = await parts()
    const markup = text(deskOf(reading, false))
    const marks = [...markup.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, words]) => words)
    expect(marks).toEqual(['If cheap copies were the cause, Korea would have had it first.'])
  })

  it('are not marked while the suggestion is hidden', async () => {
    const { text } = await parts()
    expect(text(deskOf(reading, true))).not.toContain('<mark')
  })

  it('are lit when their reason is pointed at', async () => {
    const { text } = await parts()
    expect(text(deskOf(reading, false, { lit: 0 }))).toContain('data-lit="true"')
  })

  it('are text, whatever stands in them: no link is followed, no markup lives', async () => {
    const { text } = await parts()
    const words = 'see <img src=x onerror=alert(1)> https://example.org'
    const links = [{ start: 33, end: 52, href: 'https://example.org' }]
    const markup = text(deskOf({ ...withPost({ text: words, links }), score: null }, false))
    expect(markup).not.toMatch(/<(img|a)\b/)
    expect(markup).toContain('&lt;img')
    expect(markup).toContain('title="https://example.org"')
  })

  it('are said to be missing where a post has none', async () => {
    const { text } = await parts()
    expect(read(text(deskOf({ ...withPost({ text: ' ' }), score: null }, false)))).toBe(
      'This post has no words of its own.',
    )
  })
})
