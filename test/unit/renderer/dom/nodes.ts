import { PageTarget } from './events.ts'

/** A node of the stand-in page: as much of a tree as React and the components ask for. */
export class PageNode extends PageTarget {
  readonly nodeType: number
  readonly nodeName: string
  parentNode: PageNode | null = null
  childNodes: PageNode[] = []
  /** The document; the document itself has none. Set when a node is made. */
  ownerDocument: unknown = null

  constructor(nodeType: number, nodeName: string) {
    super()
    this.nodeType = nodeType
    this.nodeName = nodeName
  }

  override above(): readonly PageTarget[] {
    if (this.parentNode !== null) return [this.parentNode, ...this.parentNode.above()]
    return this.nodeType === 9 ? [globalThis as unknown as PageTarget] : []
  }

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null
  }

  get lastChild(): PageNode | null {
    return this.childNodes.at(-1) ?? null
  }

  get nextSibling(): PageNode | null {
    return this.sibling(1)
  }

  get previousSibling(): PageNode | null {
    return this.sibling(-1)
  }

  private sibling(step: number): PageNode | null {
    const all = this.parentNode?.childNodes ?? []
    const at = all.indexOf(this) + step
    return at < 0 ? null : (all[at] ?? null)
  }

  get isConnected(): boolean {
    return this.getRootNode().nodeType === 9
  }

  get nodeValue(): string | null {
    return null
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }

  set textContent(text: string) {
    for (const child of this.childNodes) child.parentNode = null
    this.childNodes = []
    if (text !== '') this.appendChild(textNode(text, this.ownerDocument))
  }

  getRootNode(): PageNode {
    return this.parentNode === null ? this : this.parentNode.getRootNode()
  }

  contains(other: PageNode | null): boolean {
    for (let at = other; at !== null; at = at.parentNode) if (at === this) return true
    return false
  }

  appendChild<N extends PageNode>(child: N): N {
    return this.insertBefore(child, null)
  }

  insertBefore<N extends PageNode>(child: N, before: PageNode | null): N {
    child.remove()
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before)
    if (at < 0) throw new Error('insertBefore: the node to insert before is not a child')
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }

  removeChild<N extends PageNode>(child: N): N {
    if (child.parentNode !== this) throw new Error('removeChild: not a child')
    child.remove()
    return child
  }

  remove(): void {
    const { parentNode } = this
    if (parentNode === null) return
    parentNode.childNodes.splice(parentNode.childNodes.indexOf(this), 1)
    this.parentNode = null
  }

  append(...children: readonly (PageNode | string)[]): void {
    for (const child of children)
      this.appendChild(typeof child === 'string' ? textNode(child, this.ownerDocument) : child)
  }

  /** The elements below, in document order. */
  below(found: PageNode[] = []): PageNode[] {
    for (const child of this.childNodes) {
      if (child.nodeType !== 1) continue
      found.push(child)
      child.below(found)
    }
    return found
  }
}

/** Text and comments. */
export class PageText extends PageNode {
  data: string

  constructor(data: string, nodeType = 3) {
    super(nodeType, nodeType === 3 ? '#text' : '#comment')
    this.data = data
  }

  override get nodeValue(): string {
    return this.data
  }

  override set nodeValue(text: string) {
    this.data = text
  }

  override get textContent(): string {
    return this.nodeType === 3 ? this.data : ''
  }

  override set textContent(text: string) {
    this.data = text
  }
}

export function textNode(text: string, ownerDocument: unknown): PageText {
  const node = new PageText(text)
  node.ownerDocument = ownerDocument
  return node
}
