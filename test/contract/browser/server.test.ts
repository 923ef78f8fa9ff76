import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '#backend/security/csp.ts'
import { maxBody, startLoopback, type Loopback } from '../../../electron/browser/server.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'

const token = 'one-run-only'
let server: Loopback | null = null
let asked: unknown[] = []

beforeEach(async () => {
  const root = path.join(tempFolder(), 'renderer')
  mkdirSync(root)
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>Workbench</title>')
  asked = []
  server = await startLoopback(0, {
    token,
    root,
    answer: (name, input) => {
      asked.push([name, input])
      return Promise.resolve({ ok: true, value: input })
    },
  })
})
afterEach(async () => {
  await server?.close()
})

const base = (): string => `http://127.0.0.1:${server?.port ?? 0}`

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, unknown>
}

/** Plain requests: `fetch` would not let a test lie about its host and origin. */
function send(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const sent = request(`${base()}${url}`, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const ours = (): Record<string, string> => ({
  origin: base(),
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
})

describe('the loopback host', () => {
  test('answers a call of its own page', async () => {
    const body = JSON.stringify({ name: 'courses.list', input: { a: 'é' } })
    const headers = { ...ours(), 'content-length': String(Buffer.byteLength(body)) }
    const answer = await send('/call', { method: 'POST', headers, body })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { a: 'é' } })
    expect(asked).toEqual([['courses.list', { a: 'é' }]])
  })

  test('serves the page with the policy of the app on every answer', async () => {
    for (const url of ['/', '/nowhere', '/../x']) {
      const answer = await send(url)
      expect(answer.headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await send('/')).body).toContain('Workbench')
  })

  test('keeps the token in the fragment of its address and out of everything it sends', async () => {
    expect(server?.url).toBe(`${base()}/#token=${token}`)
    const page = await send('/')
    expect(page.body + JSON.stringify(page.headers)).not.toContain(token)
  })

  test.each([
    ['a rebound name', { host: 'evil.example' }, 421],
    ['another page', { origin: 'https://evil.example' }, 403],
    ['another token', { authorization: 'Bearer guess' }, 401],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('refuses %s before it reads a word', async (_, change, status) => {
    const body = '{"name":"courses.list"}'
    const answer = await send('/call', {
      method: 'POST',
      headers: { ...ours(), 'content-length': String(body.length), ...change },
      body,
    })
    expect(answer.status).toBe(status)
    expect(asked).toEqual([])
  })

  test.each([
    ['cut off', '{"name":'],
    ['no object', '[]'],
    ['null', 'null'],
    ['without a name', '{"input":{}}'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('refuses a body that is %s', async (_, body) => {
    const headers = { ...ours(), 'content-length': String(body.length) }
    expect((await send('/call', { method: 'POST', headers, body })).status).toBe(400)
    expect(asked).toEqual([])
  })

  test('refuses a body that is too large, by its length alone', async () => {
    const headers = { ...ours(), 'content-length': String(maxBody + 1) }
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${base()}/call`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode)
        sent.destroy()
      })
      sent.on('error', reject)
      sent.flushHeaders()
    })
    expect(status).toBe(413)
  })

  test('refuses a body that is sent without a length', async () => {
    const headers = { ...ours(), 'transfer-encoding': 'chunked' }
    expect((await send('/call', { method: 'POST', headers, body: '{}' })).status).toBe(411)
  })

  test('listens on 127.0.0.1 and on no other address of this computer', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, address }) => family === 'IPv4' && address !== '127.0.0.1')
    for (const { address } of others) {
      const refused = await new Promise((resolve) => {
        const socket = connect({ host: address, port: server?.port ?? 0 })
        socket.once('error', () => resolve(true))
        socket.once('connect', () => {
          socket.destroy()
          resolve(false)
        })
      })
      expect(refused).toBe(true)
    }
  })

  test('says when its port is taken', async () => {
    const options = { token, root: '/', answer: () => Promise.resolve(null) }
    await expect(startLoopback(server?.port ?? 0, options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
