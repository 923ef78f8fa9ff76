import { describe, expect, it } from 'vitest'
import { createClient, decodeAnswer } from '#renderer/lib/client.ts'
import { hostTransport, httpTransport } from '#renderer/lib/transport.ts'

const answering = (body: unknown, status = 200) =>
  httpTransport(() => Promise.resolve(new Response(JSON.stringify(body), { status })), 'secret')

describe('the transport over loopback', () => {
  it('posts name and input with the token, to our own host only', async () => {
    const sent: { address: string; init: RequestInit | undefined }[] = []
    const transport = httpTransport((address, init) => {
      sent.push({ address: address instanceof Request ? address.url : String(address), init })
      return Promise.resolve(new Response('{"ok":true,"value":[]}'))
    }, 'secret')
    await transport('courses.list', {})
    expect(sent[0]?.address).toBe('/call')
    expect(sent[0]?.init?.method).toBe('POST')
    expect(new Headers(sent[0]?.init?.headers).get('authorization')).toBe('Bearer secret')
    expect(sent[0]?.init?.body).toBe('{"name":"courses.list","input":{}}')
  })

  it('says so kindly when the host has stopped', async () => {
    const client = createClient(httpTransport(() => Promise.reject(new TypeError('refused')), null))
    expect(await client.call('courses.list', {})).toMatchObject({
      ok: false,
      error: { kind: 'internal', message: { key: 'app:error.hostGone' } },
    })
  })

  it.each([401, 403])('says so when it is not let in (%i)', async (status) => {
    const client = createClient(answering({ error: 'no' }, status))
    expect(await client.call('courses.list', {})).toMatchObject({
      ok: false,
      error: { kind: 'refused', message: { key: 'app:error.notLetIn' } },
    })
  })
})

describe('the transport of the desktop', () => {
  it('uses the one function of the preload and never the network', async () => {
    const fetched: unknown[] = []
    const page = {
      workbench: {
        call: (name: string, input: unknown) => Promise.resolve({ ok: true, value: [name, input] }),
      },
      fetch: (address: unknown) => {
        fetched.push(address)
        return Promise.reject(new Error('no network'))
      },
    }
    const answer = await hostTransport(page, null)('courses.list', {})
    expect(answer).toEqual({ ok: true, value: ['courses.list', {}] })
    expect(fetched).toEqual([])
  })

  it('turns a broken bridge into an answer', async () => {
    const page = {
      workbench: { call: () => Promise.reject(new Error('gone')) },
      fetch: () => Promise.reject(new Error('no network')),
    }
    expect(await hostTransport(page, null)('courses.list', {})).toMatchObject({ ok: false })
  })
})

describe('an answer', () => {
  it('is passed on when it has the shape of a result', () => {
    expect(decodeAnswer({ ok: true, value: 3 })).toEqual({ ok: true, value: 3 })
    const error = { kind: 'conflict', message: { key: 'errors:x', params: { n: 1 } } }
    expect(decodeAnswer({ ok: false, error })).toEqual({ ok: false, error })
  })

  it.each([
    null,
    'text',
    {},
    { ok: 'yes' },
    { ok: false },
    { ok: false, error: { kind: 'odd', message: {} } },
  ])('that has another shape (%o) is a failure, not a crash', (answer) => {
    expect(decodeAnswer(answer)).toMatchObject({ ok: false, error: { kind: 'internal' } })
  })
})
