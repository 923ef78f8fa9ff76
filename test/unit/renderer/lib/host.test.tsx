import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { click, settle } from '../dom/hands.ts'
import { open, spoken } from '../dom/page.tsx'
import { always, refused, refusedWords, type Answers } from '../dom/standIn.ts'
import { holdFiles, takeFiles, useHeldFiles } from '#renderer/lib/drops.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { httpTransport, hostTransport } from '#renderer/lib/transport.ts'
import { useTellFailure } from '#renderer/lib/notify.ts'
import { message } from '#shared/model/message.ts'

describe('a call over loopback', () => {
  const answered = (status: number, body: unknown) =>
    vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status })))

  it('carries name, input and token, to our own address only', async () => {
    const send = answered(200, { ok: true, value: [] })
    expect(await httpTransport(send, 'secret')('courses.list', {})).toEqual({ ok: true, value: [] })
    expect(send).toHaveBeenCalledExactlyOnceWith('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer secret' },
      body: '{"name":"courses.list","input":{}}',
    })
  })

  it.each([401, 403])('that is not let in (%i) says so', async (status) => {
    const answer = await httpTransport(answered(status, {}), null)('courses.list', {})
    expect(answer).toMatchObject({ ok: false, error: { message: { key: 'app:error.notLetIn' } } })
  })

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('failed'))],
    ['the answer is no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('where %s never rejects', async (_, send) => {
    const answer = await httpTransport(send, 'x')('courses.list', {})
    expect(answer).toMatchObject({ ok: false, error: { message: { key: 'app:error.hostGone' } } })
  })
})

describe('the transport of this window', () => {
  it('is the preload’s function where there is one', async () => {
    const call = vi.fn(() => Promise.resolve({ ok: true, value: 1 }))
    const fetched = vi.fn<typeof fetch>()
    const transport = hostTransport({ workbench: { call }, fetch: fetched }, null)
    expect(await transport('courses.list', {})).toEqual({ ok: true, value: 1 })
    expect(fetched).not.toHaveBeenCalled()
  })

  it('never rejects, also where the host has gone', async () => {
    const call = () => Promise.reject(new Error('gone'))
    const transport = hostTransport({ workbench: { call }, fetch: vi.fn<typeof fetch>() }, null)
    expect(await transport('courses.list', {})).toMatchObject({ ok: false })
  })
})

describe('saving a text', () => {
  const desktop = {
    host: 'electron' as const,
    printToPdf: true,
    revealInFolder: true,
    saveDialog: true,
    platform: 'linux' as const,
    version: '1',
  }
  const results: boolean[] = []
  const Saver = () => {
    const save = useSaveText()
    return (
      <button onClick={() => void save('a.csv', 'x;y').then((saved) => results.push(saved))}>Save</button>
    )
  }
  const saving = async (answers: Answers) => {
    results.length = 0
    const page = await open(<Saver />, answers)
    await click(page.one('button', 'Save'))
    await settle()
    return page
  }
  const links: { download: string; href: string }[] = []

  beforeEach(() => {
    links.length = 0
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    // A download is a link that is pressed and never seen.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push({ download: this.download, href: this.href })
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('asks the host’s dialog where there is one, and says whether it was saved', async () => {
    const page = await saving({
      'app.capabilities': always(desktop),
      'app.saveFile': always({ saved: false }),
    })
    expect(page.inputs('app.saveFile')).toEqual([{ name: 'a.csv', text: 'x;y' }])
    expect(results).toEqual([false])
  })

  it('that fails is told once', async () => {
    await saving({ 'app.capabilities': always(desktop), 'app.saveFile': refused })
    expect(spoken()).toBe(refusedWords)
    expect(results).toEqual([false])
  })

  it('is a download in a browser, under its name', async () => {
    const made = vi.spyOn(URL, 'createObjectURL')
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    const page = await saving({ 'app.capabilities': always({ ...desktop, saveDialog: false }) })
    expect(page.inputs('app.saveFile')).toEqual([])
    expect(links.map(({ download }) => download)).toEqual(['a.csv'])
    expect(results).toEqual([true])
    expect(made).toHaveBeenCalledOnce()
    expect(revoked).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(revoked).toHaveBeenCalledOnce()
  })
})

describe('dropped files', () => {
  afterEach(() => void takeFiles())
  const Held = () => <p>{useHeldFiles().map(({ name }) => name)}</p>

  it('wait until somebody takes them, and then are gone', async () => {
    const page = await open(<Held />)
    holdFiles([new File(['a'], 'a.csv')])
    await settle()
    expect(page.words()).toBe('a.csv')
    expect(takeFiles()).toHaveLength(1)
    expect(takeFiles()).toEqual([])
    await settle()
    expect(page.words()).toBe('')
  })

  it('that come later take the place of those that waited', () => {
    holdFiles([new File(['a'], 'a.csv')])
    holdFiles([new File(['b'], 'b.csv')])
    expect(takeFiles().map(({ name }) => name)).toEqual(['b.csv'])
  })
})

describe('telling a failure', () => {
  const Teller = ({ kind }: { readonly kind: 'cancelled' | 'refused' }) => {
    const tell = useTellFailure()
    return <button onClick={() => tell({ kind, message: message('app:undo.nothing') })}>Tell</button>
  }

  it('is spoken', async () => {
    const page = await open(<Teller kind="refused" />)
    await click(page.one('button', 'Tell'))
    expect(spoken()).toBe(refusedWords)
  })

  it('is silent about what one stopped oneself', async () => {
    const page = await open(<Teller kind="cancelled" />)
    await click(page.one('button', 'Tell'))
    expect(spoken()).toBe('')
  })
})
