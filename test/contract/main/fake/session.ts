import { EventEmitter } from 'node:events'

type SessionMethods = Pick<
  Electron.Session,
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerEnabled'
>

/** The last handler that was set, by the method that set it. */
type Handler<M extends keyof SessionMethods> = Parameters<SessionMethods[M]>[0] | null

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void

/** A session: asks its own guards before it fetches anything. */
export class FakeSession extends EventEmitter implements SessionMethods {
  permissionRequest: Handler<'setPermissionRequestHandler'> = null
  permissionCheck: Handler<'setPermissionCheckHandler'> = null
  devicePermission: Handler<'setDevicePermissionHandler'> = null
  displayMedia: Handler<'setDisplayMediaRequestHandler'> = null
  certificate: Handler<'setCertificateVerifyProc'> = null
  spelling = true
  dictionaries = 'https://redirector.gvt1.com/edgedl/chrome/dict/'
  readonly requests: { readonly url: string; readonly cancelled: boolean }[] = []
  readonly #schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
  #guard: BeforeRequest | null = null

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      this.#schemes.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (guard: BeforeRequest): void => {
      this.#guard = guard
    },
  }

  /** Would this address be let through? */
  lets(url: string): boolean {
    let cancelled = false
    // The guard reads the address only; the other facts of a request are Chromium's.
    const details = { url } as Electron.OnBeforeRequestListenerDetails
    this.#guard?.(details, (response) => {
      cancelled = response.cancel === true
    })
    this.requests.push({ url, cancelled })
    return !cancelled
  }

  /** Fetches as the page would: through the guard, then from the scheme's handler. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    if (!this.lets(url)) throw new Error(`ERR_BLOCKED_BY_CLIENT loading '${url}'`)
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME loading '${url}'`)
    return handler(new Request(url, init))
  }

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermission = handler
  }

  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler
  }

  setCertificateVerifyProc(handler: Handler<'setCertificateVerifyProc'>): void {
    this.certificate = handler
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spelling = enabled
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries = url
  }
}
