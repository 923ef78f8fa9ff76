import { PageEvent } from './events.ts'
import { PageNode } from './nodes.ts'
import { fits } from './select.ts'

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Inline styles, by either spelling of their names. */
function makeStyle() {
  const set: Record<string, unknown> = {
    setProperty: (name: string, value: string) => void (set[camel(name)] = value),
    removeProperty: (name: string) => void (set[camel(name)] = ''),
    getPropertyValue: (name: string) => set[camel(name)] ?? '',
  }
  return set
}

function makeDataset(element: PageElement): Record<string, string | undefined> {
  return new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => element.getAttribute(`data-${dashed(String(name))}`) ?? undefined,
      set: (_, name, value) => {
        element.setAttribute(`data-${dashed(String(name))}`, String(value))
        return true
      },
      deleteProperty: (_, name) => {
        element.removeAttribute(`data-${dashed(String(name))}`)
        return true
      },
    },
  )
}

function makeClassList(element: PageElement) {
  const names = () => element.className.split(/\s+/).filter((name) => name !== '')
  return {
    contains: (name: string) => names().includes(name),
    add: (...more: readonly string[]) => (element.className = [...new Set([...names(), ...more])].join(' ')),
    remove: (...less: readonly string[]) =>
      (element.className = names()
        .filter((name) => !less.includes(name))
        .join(' ')),
    toggle: (name: string, on = !names().includes(name)) =>
      on ? element.classList.add(name) : element.classList.remove(name),
  }
}

const size = { width: 800, height: 600 }
const box = { ...size, x: 0, y: 0, top: 0, left: 0, right: 800, bottom: 600, toJSON: () => ({}) }

const isElement = (node: PageNode): node is PageElement => node instanceof PageElement

/** An element. Nothing is laid out: every element is 800 by 600 at the same place. */
export class PageElement extends PageNode {
  readonly localName: string
  readonly namespaceURI: string
  readonly style = makeStyle()
  readonly dataset = makeDataset(this)
  readonly classList = makeClassList(this)
  private readonly named = new Map<string, string>()
  scrollTop = 0
  scrollLeft = 0
  readonly offsetWidth = size.width
  readonly offsetHeight = size.height
  readonly clientWidth = size.width
  readonly clientHeight = size.height
  readonly scrollWidth = size.width
  readonly scrollHeight = size.height
  readonly offsetTop = 0
  readonly offsetLeft = 0
  readonly offsetParent = null

  constructor(name: string, namespaceURI = 'http://www.w3.org/1999/xhtml') {
    super(1, namespaceURI.endsWith('xhtml') ? name.toUpperCase() : name)
    this.localName = name
    this.namespaceURI = namespaceURI
  }

  get tagName(): string {
    return this.nodeName
  }

  get attributes(): readonly { readonly name: string; readonly value: string }[] {
    return [...this.named].map(([name, value]) => ({ name, value }))
  }

  getAttribute(name: string): string | null {
    return this.named.get(name.toLowerCase()) ?? null
  }

  setAttribute(name: string, value: unknown): void {
    this.named.set(name.toLowerCase(), String(value))
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    this.named.delete(name.toLowerCase())
  }

  hasAttribute(name: string): boolean {
    return this.named.has(name.toLowerCase())
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(id: string) {
    this.setAttribute('id', id)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(name: string) {
    this.setAttribute('class', name)
  }

  get tabIndex(): number {
    const given = this.getAttribute('tabindex')
    if (given !== null) return Number(given)
    return ['button', 'input', 'select', 'textarea', 'summary'].includes(this.localName) ||
      (this.localName === 'a' && this.hasAttribute('href'))
      ? 0
      : -1
  }

  set tabIndex(index: number) {
    this.setAttribute('tabindex', index)
  }

  get type(): string {
    return (
      this.getAttribute('type') ??
      (this.localName === 'button' ? 'submit' : this.localName === 'input' ? 'text' : '')
    )
  }

  set type(type: string) {
    this.setAttribute('type', type)
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }

  get checked(): boolean {
    return false
  }

  get innerHTML(): string {
    return this.textContent
  }

  /** Only for styles: markup is never made of text here, as on the page. */
  set innerHTML(text: string) {
    if (text !== '' && this.localName !== 'style') throw new Error('innerHTML on a page that never uses it')
    this.textContent = text
  }

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null
  }

  get children(): readonly PageElement[] {
    return this.childNodes.filter(isElement)
  }

  /** The elements below, in document order. */
  elements(): readonly PageElement[] {
    return this.below().filter(isElement)
  }

  get isContentEditable(): boolean {
    return false
  }

  matches(selectors: string): boolean {
    return fits(this, selectors)
  }

  closest(selectors: string): PageElement | null {
    if (this.matches(selectors)) return this
    return this.parentElement?.closest(selectors) ?? null
  }

  querySelectorAll(selectors: string): readonly PageElement[] {
    return this.elements().filter((element) => element.matches(selectors))
  }

  querySelector(selectors: string): PageElement | null {
    return this.querySelectorAll(selectors)[0] ?? null
  }

  getElementsByTagName(name: string): readonly PageElement[] {
    return this.querySelectorAll(name)
  }

  getBoundingClientRect() {
    return box
  }

  getClientRects() {
    return [box]
  }

  scrollIntoView(): void {}
  scrollTo(): void {}
  setPointerCapture(): void {}
  releasePointerCapture(): void {}

  hasPointerCapture(): boolean {
    return false
  }

  getAnimations(): readonly never[] {
    return []
  }

  isFocused(): boolean {
    return (this.ownerDocument as { activeElement?: unknown } | null)?.activeElement === this
  }

  focus(): void {
    if (this.isFocused() || this.disabled || !this.isConnected || this.tabIndex < -1) return
    if (this.tabIndex === -1 && !this.hasAttribute('tabindex')) return
    const page = this.ownerDocument as { activeElement: PageElement | null }
    const from = page.activeElement
    from?.leave(this)
    page.activeElement = this
    this.dispatchEvent(new PageEvent('focus', { relatedTarget: from }))
    this.dispatchEvent(new PageEvent('focusin', { bubbles: true, relatedTarget: from }))
  }

  blur(): void {
    if (this.isFocused()) this.leave(null)
  }

  private leave(to: PageElement | null): void {
    ;(this.ownerDocument as { activeElement: PageElement | null }).activeElement = null
    this.dispatchEvent(new PageEvent('blur', { relatedTarget: to }))
    this.dispatchEvent(new PageEvent('focusout', { bubbles: true, relatedTarget: to }))
  }

  click(): void {
    this.dispatchEvent(new PageEvent('click', { bubbles: true, cancelable: true, button: 0, detail: 1 }))
  }
}
