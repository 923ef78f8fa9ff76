import { createHash, timingSafeEqual } from 'node:crypto'

/** What of a request the guard looks at. Header values as Node gives them. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly authorization: string | undefined
  readonly fetchSite: string | undefined
}

/** What is let in: `host` is `127.0.0.1:PORT`, exactly. */
export interface Expected {
  readonly host: string
  readonly token: string
  readonly maxBody: number
}

export type Verdict =
  | { readonly kind: 'call' }
  | { readonly kind: 'file' }
  | { readonly kind: 'refuse'; readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421 }

const refuse = (status: Extract<Verdict, { kind: 'refuse' }>['status']): Verdict => ({
  kind: 'refuse',
  status,
})

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that does not tell how much of the token was right. */
function isToken(authorization: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

function judgeCall(asked: Asked, expected: Expected): Verdict {
  if (asked.method !== 'POST') return refuse(405)
  if (asked.origin !== `http://${expected.host}`) return refuse(403)
  if (!isToken(asked.authorization, expected.token)) return refuse(401)
  // A JSON type cannot be sent across origins without a preflight, which nobody answers here.
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/iu.test(asked.contentType ?? '')) return refuse(415)
  if (asked.contentLength === undefined || !/^\d{1,15}$/u.test(asked.contentLength)) return refuse(411)
  if (Number(asked.contentLength) > expected.maxBody) return refuse(413)
  return { kind: 'call' }
}

function judgeFile(asked: Asked, expected: Expected): Verdict {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refuse(405)
  if (asked.origin !== undefined && asked.origin !== `http://${expected.host}`) return refuse(403)
  if (asked.fetchSite === 'cross-site' || asked.fetchSite === 'same-site') return refuse(403)
  return { kind: 'file' }
}

/**
 * Who is asking? Only the page that this very run opened: the exact host (a name that resolves to this computer
 * is refused, which is what DNS rebinding needs), the exact origin, the run's token.
 */
export function judge(asked: Asked, expected: Expected): Verdict {
  if (asked.host !== expected.host) return refuse(421)
  if (!asked.url.startsWith('/') || asked.url.startsWith('//')) return refuse(400)
  const path = asked.url.split('?', 1)[0]
  return path === '/call' ? judgeCall(asked, expected) : judgeFile(asked, expected)
}
