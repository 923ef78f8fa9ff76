import { lookup } from 'node:dns/promises'
import http from 'node:http'
import { isIP } from 'node:net'

/** Why a local model gave no answer; the last part of the locale keys. */
export type ModelTrouble = 'notLocal' | 'noAnswer' | 'slow' | 'redirect' | 'tooBig' | 'status' | 'notJson'

export type ModelAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ModelTrouble }

const answerBytesAtMost = 512 * 1024

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}

/** The one address of this computer that a name stands for, or null: a name may stand for any address in the world. */
async function loopbackOf(hostname: string): Promise<string | null> {
  const host = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0) return isLoopback(host) ? host : null
  if (host !== 'localhost') return null
  const found = await lookup(host, { all: true }).catch(() => [])
  const addresses = found.map(({ address }) => address)
  return addresses.every(isLoopback) ? (addresses[0] ?? null) : null
}

/** Reads an address of the instructor's: plain http, this computer only, no name and password in it. */
function readAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'http:' && url.username === '' && url.password === '' ? url : null
}

interface Asking {
  readonly body?: unknown
  readonly milliseconds: number
  readonly signal?: AbortSignal
}

function parsed(text: string): ModelAnswer {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return { ok: false, error: 'notJson' }
  }
}

function received(response: http.IncomingMessage, end: (answer: ModelAnswer) => void): void {
  const status = response.statusCode ?? 0
  if (status >= 300 && status < 400) return end({ ok: false, error: 'redirect' })
  if (status !== 200) return end({ ok: false, error: 'status' })
  const parts: Buffer[] = []
  let size = 0
  response.on('data', (part: Buffer) => {
    size += part.length
    if (size > answerBytesAtMost) end({ ok: false, error: 'tooBig' })
    else parts.push(part)
  })
  response.on('end', () => end(parsed(Buffer.concat(parts).toString('utf8'))))
  response.on('error', () => end({ ok: false, error: 'noAnswer' }))
}

function send(
  url: URL,
  host: string,
  path: string,
  { body, milliseconds, signal }: Asking,
): Promise<ModelAnswer> {
  return new Promise((resolve) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const request = http.request({
      // The address that was checked is the one that is called; no name is looked up a second time.
      host,
      port: url.port === '' ? 80 : Number(url.port),
      path: `${url.pathname.replace(/\/+$/u, '')}${path}`,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: url.host,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
      agent: false,
    })
    const end = (answer: ModelAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      request.destroy()
    }
    const timer = setTimeout(() => end({ ok: false, error: 'slow' }), milliseconds)
    signal?.addEventListener('abort', () => end({ ok: false, error: 'slow' }), { once: true })
    if (signal?.aborted === true) end({ ok: false, error: 'slow' })
    request.on('response', (response) => received(response, end))
    request.on('error', () => end({ ok: false, error: 'noAnswer' }))
    request.end(text)
  })
}

/**
 * Asks a server on this very computer, and no other: the address is resolved first and has to be loopback, what was
 * checked is what is called, redirects are not followed, answers are small and come in time.
 *
 * @param address As the instructor set it, e.g. `http://127.0.0.1:11434/v1`.
 * @param path Added to it, e.g. `/models`. With a body it is a POST of JSON, else a GET.
 */
export async function askLoopback(address: string, path: string, asking: Asking): Promise<ModelAnswer> {
  const url = readAddress(address)
  const host = url === null ? null : await loopbackOf(url.hostname)
  if (url === null || host === null) return { ok: false, error: 'notLocal' }
  return await send(url, host, path, asking)
}
