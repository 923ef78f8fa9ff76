import { PageInput, PageOption, PageSelect, PageTextArea } from './controls.ts'
import { PageElement } from './element.ts'
import { PageTarget } from './events.ts'
import { PageNode, PageText, textNode } from './nodes.ts'

function made(name: string): PageElement {
  if (name === 'input') return new PageInput(name)
  if (name === 'textarea') return new PageTextArea(name)
  if (name === 'select') return new PageSelect(name)
  return name === 'option' ? new PageOption(name) : new PageElement(name)
}

/** The document of the stand-in page: html, head and body. */
export class PageDocument extends PageNode {
  readonly documentElement = this.createElement('html')
  readonly head = this.createElement('head')
  readonly body = this.createElement('body')
  readonly fonts = Object.assign(new PageTarget(), { ready: Promise.resolve() })
  readonly defaultView = globalThis
  readonly readyState = 'complete'
  readonly visibilityState = 'visible'
  readonly hidden = false
  /** There so that React knows the page sends input events. */
  readonly oninput = null
  title = ''
  private focused: PageElement | null = null

  constructor() {
    super(9, '#document')
    this.appendChild(this.documentElement)
    this.documentElement.append(this.head, this.body)
  }

  get activeElement(): PageElement {
    return this.focused?.isConnected === true ? this.focused : this.body
  }

  set activeElement(element: PageElement | null) {
    this.focused = element
  }

  createElement(name: string): PageElement {
    return this.owned(made(name.toLowerCase()))
  }

  createElementNS(namespace: string, name: string): PageElement {
    return namespace.endsWith('xhtml')
      ? this.createElement(name)
      : this.owned(new PageElement(name, namespace))
  }

  createTextNode(text: string): PageText {
    return textNode(text, this)
  }

  createComment(text: string): PageText {
    return this.owned(new PageText(text, 8))
  }

  getElementById(id: string): PageElement | null {
    return this.querySelectorAll('*').find((element) => element.id === id) ?? null
  }

  querySelectorAll(selectors: string): readonly PageElement[] {
    return [this.documentElement, ...this.documentElement.elements()].filter((element) =>
      element.matches(selectors),
    )
  }

  querySelector(selectors: string): PageElement | null {
    return this.querySelectorAll(selectors)[0] ?? null
  }

  getElementsByTagName(name: string): readonly PageElement[] {
    return this.querySelectorAll(name)
  }

  hasFocus(): boolean {
    return true
  }

  getSelection(): null {
    return null
  }

  private owned<N extends PageNode>(node: N): N {
    node.ownerDocument = this
    return node
  }
}
