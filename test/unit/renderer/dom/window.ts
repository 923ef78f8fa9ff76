import { PageInput, PageOption, PageSelect, PageTextArea } from './controls.ts'
import { PageDocument } from './document.ts'
import { PageElement } from './element.ts'
import { PageEvent, PageTarget } from './events.ts'
import { PageNode, PageText } from './nodes.ts'

/** Notices nothing: nothing is laid out here. */
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): readonly never[] {
    return []
  }
}

function makeStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

/** Where the window is; setting the fragment tells whoever listens, as in a browser. */
function makeLocation(changed: () => void) {
  let hash = ''
  return {
    protocol: 'app:',
    origin: 'app://workbench',
    pathname: '/',
    get hash() {
      return hash
    },
    set hash(next: string) {
      hash = next
      changed()
    },
    get href() {
      return `app://workbench/${hash}`
    },
    replaced: (next: string) => {
      hash = next
    },
  }
}

const noStyle = { getPropertyValue: () => '', boxSizing: '', display: 'block', overflow: 'visible' }

function makeWindow() {
  const target = new PageTarget()
  const events = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    hear: target.hear.bind(target),
  }
  const location = makeLocation(() => void target.dispatchEvent(new PageEvent('hashchange')))
  return {
    ...events,
    location,
    history: { state: null, replaceState: (_: unknown, __: string, to: string) => location.replaced(to) },
    localStorage: makeStorage(),
    sessionStorage: makeStorage(),
    matchMedia: (media: string) => ({
      media,
      matches: false,
      ...events,
      addListener() {},
      removeListener() {},
    }),
    getComputedStyle: () => noStyle,
    getSelection: () => null,
    requestAnimationFrame: (run: (at: number) => void) => setTimeout(() => run(0), 0),
    cancelAnimationFrame: (id: NodeJS.Timeout) => clearTimeout(id),
    scrollTo: () => undefined,
    scrollX: 0,
    scrollY: 0,
    innerWidth: 1280,
    innerHeight: 800,
    devicePixelRatio: 1,
    CSS: { escape: (text: string) => text, supports: () => false },
  }
}

const eventNames = ['Event', 'CustomEvent', 'HashChangeEvent', 'KeyboardEvent', 'MouseEvent', 'PointerEvent',
  'FocusEvent', 'InputEvent', 'DragEvent', 'SubmitEvent'] // prettier-ignore
const elementNames = [
  'Element',
  'HTMLElement',
  'HTMLButtonElement',
  'HTMLAnchorElement',
  'HTMLFormElement',
] as const
/** Classes of which nothing on this page is one. */
const never = ['HTMLIFrameElement', 'ShadowRoot', 'SVGElement', 'DocumentFragment', 'CSSStyleSheet'] as const

/** Puts a window and an empty document among the globals of this file's tests. Import it before React. */
export function installWindow(): PageDocument {
  const given = (names: readonly string[], value: unknown) =>
    Object.fromEntries(names.map((name) => [name, value]))
  const page = new PageDocument()
  const named = {
    ...makeWindow(),
    ...given(eventNames, PageEvent),
    ...given(elementNames, PageElement),
    ...given(['ResizeObserver', 'IntersectionObserver', 'MutationObserver'], Observer),
    ...Object.fromEntries(never.map((name) => [name, Observer])),
    Node: PageNode,
    Text: PageText,
    HTMLInputElement: PageInput,
    HTMLTextAreaElement: PageTextArea,
    HTMLSelectElement: PageSelect,
    HTMLOptionElement: PageOption,
    document: page,
    window: globalThis,
    self: globalThis,
  }
  for (const [name, value] of Object.entries(named))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  return page
}
