import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { askLoopback } from '#backend/model/loopback.ts'

const servers: http.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on this computer that answers as the test wants, and counts who comes. */
async function serve(
  answer: http.RequestListener,
): Promise<{ readonly address: string; readonly port: number; readonly came: () => number }> {
  let count = 0
  const server = http.createServer((request, response) => {
    count += 1
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/v1`, port, came: () => count }
}
const json =
  (value: unknown): http.RequestListener =>
  (_, response) =>
    void response.end(JSON.stringify(value))
const ask = (address: string, milliseconds = 3000) => askLoopback(address, '/models', { milliseconds })

describe('a server on this computer', () => {
  test('is asked by address or by the name localhost', async () => {
    const { address, port } = await serve(json({ data: [] }))
    expect(await ask(address)).toEqual({ ok: true, value: { data: [] } })
    const named = await ask(`http://localhost:${port}/v1/`)
    // Where "localhost" is ::1 first, nothing answers there; it is never anything but this computer.
    expect(named.ok || named.error === 'noAnswer').toBe(true)
  })

  test('gets what is sent, as JSON', async () => {
    let got = ''
    const { address } = await serve((request, response) => {
      request.on('data', (part: Buffer) => (got += part.toString()))
      request.on('end', () => response.end(JSON.stringify({ path: request.url, method: request.method })))
    })
    const answer = await askLoopback(address, '/chat/completions', { body: { a: 'ä' }, milliseconds: 3000 })
    expect(answer).toEqual({ ok: true, value: { path: '/v1/chat/completions', method: 'POST' } })
    expect(JSON.parse(got)).toEqual({ a: 'ä' })
  })
})

describe('nothing is sent', () => {
  test.each([
    'http://192.168.1.5:11434/v1',
    'http://10.0.0.1',
    'http://0.0.0.0:11434',
    'http://example.com/v1',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://[::ffff:8.8.8.8]',
    'http://169.254.169.254/latest',
    'https://127.0.0.1:11434',
    'http://user:secret@127.0.0.1',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('to %j', async (address) => {
    expect(await ask(address)).toEqual({ ok: false, error: 'notLocal' })
  })

  test('to where a redirect leads', async () => {
    const other = await serve(json({}))
    const { address } = await serve((_, response) => {
      response.writeHead(302, { location: other.address })
      response.end()
    })
    expect(await ask(address)).toEqual({ ok: false, error: 'redirect' })
    expect(other.came()).toBe(0)
  })
})

describe('a hostile answer', () => {
  test('that is no JSON is said so', async () => {
    const { address } = await serve((_, response) => void response.end('<html>'))
    expect(await ask(address)).toEqual({ ok: false, error: 'notJson' })
  })

  test('that never ends is cut', async () => {
    const { address } = await serve((_, response) => void response.end('x'.repeat(2_000_000)))
    expect(await ask(address)).toEqual({ ok: false, error: 'tooBig' })
  })

  test('that never comes is given up, at the latest when the person stops it', async () => {
    const { address } = await serve(() => undefined)
    expect(await ask(address, 60)).toEqual({ ok: false, error: 'slow' })
    const stop = new AbortController()
    const asking = askLoopback(address, '/models', { milliseconds: 60_000, signal: stop.signal })
    stop.abort()
    expect(await asking).toEqual({ ok: false, error: 'slow' })
  })

  test('with an error is an error', async () => {
    const { address } = await serve((_, response) => void response.writeHead(500).end())
    expect(await ask(address)).toEqual({ ok: false, error: 'status' })
  })

  test('from nobody is said so', async () => {
    const { address } = await serve(json({}))
    servers.splice(0).forEach((server) => server.close())
    expect(await ask(address)).toEqual({ ok: false, error: 'noAnswer' })
  })
})
