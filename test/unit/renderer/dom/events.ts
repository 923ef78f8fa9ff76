/** What is known of an event beyond its type; the names are the platform's. */
export interface EventInit {
  readonly bubbles?: boolean
  readonly cancelable?: boolean
  readonly [more: string]: unknown
}

/** An event of the stand-in page. Everything given with it (key, dataTransfer …) stands on it by its name. */
export class PageEvent {
  readonly type: string
  readonly bubbles: boolean
  readonly cancelable: boolean
  readonly timeStamp = 0
  readonly isTrusted = true
  target: PageTarget | null = null
  currentTarget: PageTarget | null = null
  defaultPrevented = false
  cancelBubble = false
  stopped = false

  constructor(type: string, init: EventInit = {}) {
    const { bubbles = false, cancelable = false, ...more } = init
    this.type = type
    this.bubbles = bubbles
    this.cancelable = cancelable
    Object.assign(this, more)
  }

  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true
  }

  stopPropagation(): void {
    this.cancelBubble = true
  }

  stopImmediatePropagation(): void {
    this.cancelBubble = true
    this.stopped = true
  }

  composedPath(): readonly PageTarget[] {
    return this.target === null ? [] : [this.target, ...this.target.above()]
  }

  getModifierState(): boolean {
    return false
  }
}

type Listener = ((event: PageEvent) => void) | { readonly handleEvent: (event: PageEvent) => void }
type Options = boolean | { readonly capture?: boolean; readonly once?: boolean } | undefined

interface Heard {
  readonly type: string
  readonly listener: Listener
  readonly capture: boolean
  readonly once: boolean
}

const isCapture = (options: Options) =>
  typeof options === 'object' ? options.capture === true : options === true

/** Something that events are sent to. */
export class PageTarget {
  private heard: readonly Heard[] = []

  /** Whom an event passes on its way up, the nearest first. */
  above(): readonly PageTarget[] {
    return []
  }

  addEventListener(type: string, listener: Listener | null, options?: Options): void {
    if (listener === null) return
    const capture = isCapture(options)
    const once = typeof options === 'object' && options.once === true
    const same = (one: Heard) => one.type === type && one.listener === listener && one.capture === capture
    if (!this.heard.some(same)) this.heard = [...this.heard, { type, listener, capture, once }]
  }

  removeEventListener(type: string, listener: Listener | null, options?: Options): void {
    const capture = isCapture(options)
    this.heard = this.heard.filter(
      (one) => one.type !== type || one.listener !== listener || one.capture !== capture,
    )
  }

  /** Captures down, then bubbles up; false when somebody prevented what would follow. */
  dispatchEvent(event: PageEvent): boolean {
    event.target = this
    const path = [this, ...this.above()]
    for (const place of path.toReversed()) if (!event.cancelBubble) place.hear(event, true)
    for (const place of event.bubbles ? path : [this]) if (!event.cancelBubble) place.hear(event, false)
    event.currentTarget = null
    return !event.defaultPrevented
  }

  hear(event: PageEvent, capture: boolean): void {
    event.currentTarget = this
    for (const one of this.heard) {
      if (one.type !== event.type || one.capture !== capture || event.stopped) continue
      if (one.once) this.removeEventListener(one.type, one.listener, one.capture)
      if (typeof one.listener === 'function') one.listener.call(this, event)
      else one.listener.handleEvent(event)
    }
  }
}
