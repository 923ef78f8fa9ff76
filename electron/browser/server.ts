import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { securityHeaders } from '#backend/security/csp.ts'
import { judge, type Expected } from './guard.ts'
import { readStatic } from './staticFile.ts'

/** Largest body of a call: an upload's chunk of 4 MiB in base64, with room. */
export const maxBody = 8 * 2 ** 20

export interface ServerOptions {
  readonly token: string
  /** Folder of the built page. */
  readonly root: string
  /** Answers a call; never throws (it ends in `dispatch`). */
  answer(name: unknown, input: unknown): Promise<unknown>
}

/** A running loopback server. */
export interface Loopback {
  readonly port: number
  /** The address to open; the token is in the fragment, which browsers send to nobody. */
  readonly url: string
  close(): Promise<void>
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, 'Content-Length': bytes.length })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

const sendText = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, 'text/plain; charset=utf-8', text)

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBody) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parseCall(body: Buffer): { readonly name: unknown; readonly input: unknown } | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (typeof parsed !== 'object' || parsed === null || !('name' in parsed)) return null
    return { name: parsed.name, input: 'input' in parsed ? parsed.input : undefined }
  } catch {
    return null
  }
}

async function serveCall(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const body = await readBody(request)
  if (body === null) return sendText(response, 413, 'Too large')
  const call = parseCall(body)
  if (call === null) return sendText(response, 400, 'Not a call')
  const answer = await options.answer(call.name, call.input)
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(answer))
}

async function serveFile(request: IncomingMessage, response: ServerResponse, root: string): Promise<void> {
  const file = await readStatic(root, request.url ?? '/')
  if (file === null) return sendText(response, 404, 'Not here')
  send(response, 200, file.type, file.bytes)
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  expected: Expected,
): Promise<void> {
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return Array.isArray(value) ? value.join(',') : value
  }
  const verdict = judge(
    {
      method: request.method ?? '',
      url: request.url ?? '',
      host: header('host'),
      origin: header('origin'),
      contentType: header('content-type'),
      contentLength: header('content-length'),
      authorization: header('authorization'),
      fetchSite: header('sec-fetch-site'),
    },
    expected,
  )
  if (verdict.kind === 'call') return await serveCall(request, response, options)
  if (verdict.kind === 'file') return await serveFile(request, response, options.root)
  response.setHeader('Connection', 'close')
  sendText(response, verdict.status, 'Refused')
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Starts serving on 127.0.0.1 and nowhere else; `port` 0 takes a free one. */
export async function startLoopback(port: number, options: ServerOptions): Promise<Loopback> {
  let expected: Expected | null = null
  const server = createServer((request, response) => {
    if (expected === null) return void response.destroy()
    serve(request, response, options, expected).catch(() => void response.destroy())
  })
  const actual = await listen(server, port)
  const host = `127.0.0.1:${actual}`
  expected = { host, token: options.token, maxBody }
  return {
    port: actual,
    url: `http://${host}/#token=${options.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
