import type { CallName } from '#shared/contract/api.ts'
import { message } from '#shared/model/message.ts'
import { err } from '#shared/model/result.ts'

/** Carries one call to the backend and brings back what it answered, not yet looked at. Never rejects. */
export type Transport = (name: CallName, input: unknown) => Promise<unknown>

declare global {
  interface Window {
    /** What the preload exposes; absent where the page is served over loopback. */
    readonly workbench?: {
      readonly call: Transport
      /** The host's word for where a file lies, which the page never learns; null where it lies nowhere. */
      readonly origin?: (file: File) => Promise<unknown>
    }
  }
}

const hostGone = err({ kind: 'internal', message: message('app:error.hostGone') })
const notLetIn = err({ kind: 'refused', message: message('app:error.notLetIn') })

/** Over HTTP on loopback. The address is relative, so it can only ever be our own host. */
export function httpTransport(send: typeof fetch, token: string | null): Transport {
  return async (name, input) => {
    try {
      const response = await send('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
        body: JSON.stringify({ name, input }),
      })
      if (response.status === 401 || response.status === 403) return notLetIn
      return (await response.json()) as unknown
    } catch {
      return hostGone
    }
  }
}

/** The transport this window has: the preload's function where there is one, else loopback. */
export function hostTransport(page: Pick<Window, 'workbench' | 'fetch'>, token: string | null): Transport {
  const preload = page.workbench
  if (preload === undefined) return httpTransport(page.fetch.bind(page), token)
  return async (name, input) => {
    try {
      return await preload.call(name, input)
    } catch {
      return hostGone
    }
  }
}
