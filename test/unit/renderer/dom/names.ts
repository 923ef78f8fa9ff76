/** An element of the page under test; what only form fields have is there where it is one. */
export type PageElement = HTMLElement &
  Partial<
    Pick<HTMLInputElement, 'value' | 'checked' | 'disabled' | 'type' | 'selectionStart' | 'selectionEnd'>
  >

/** All elements that a selector finds, in the order of the page. */
export const all = (within: ParentNode, selector: string): readonly PageElement[] => [
  ...within.querySelectorAll<PageElement>(selector),
]

/** The first element that a selector finds, or null. */
export const first = (within: ParentNode, selector: string): PageElement | null =>
  within.querySelector<PageElement>(selector)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const isElement = (node: Node): node is PageElement => node.nodeType === 1

function isShown(element: PageElement): boolean {
  if (element.localName === 'style' || element.localName === 'kbd') return false
  if (element.style.display === 'none' || element.hasAttribute('hidden')) return false
  const parent = element.parentElement
  return parent?.localName !== 'details' || parent.hasAttribute('open') || element.localName === 'summary'
}

function wordsIn(node: Node, skip: (element: PageElement) => boolean): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  if (!isShown(node) || skip(node)) return ''
  const within = [...node.childNodes].map((child) => wordsIn(child, skip)).join('')
  const isInline = ['span', 'b', 'em', 'strong', 'bdi', 'mark', 'q', 'ins', 'del', 'time'].includes(
    node.localName,
  )
  return isInline ? within : ` ${within} `
}

/** The words that are seen in an element; key caps and what is folded away are not among them. */
export const wordsOf = (element: Node): string => oneLine(wordsIn(element, () => false))

const spokenWords = (element: Element): string =>
  oneLine(wordsIn(element, (one) => one.getAttribute('aria-hidden') === 'true'))

/** The name by which a screen reader knows an element. */
export function nameOf(element: PageElement): string {
  const page = element.ownerDocument
  const byIds = element.getAttribute('aria-labelledby')
  if (byIds !== null)
    return oneLine(
      byIds
        .split(' ')
        .map((id) => page.getElementById(id))
        .map((one) => (one === null ? '' : spokenWords(one)))
        .join(' '),
    )
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  if (['input', 'select', 'textarea'].includes(element.localName)) {
    const named = element.id === '' ? null : first(page, `label[for="${element.id}"]`)
    const around = named ?? element.closest('label')
    return around === null
      ? (element.getAttribute('placeholder') ?? '')
      : spokenWords(around).replace(/ \*$/, '')
  }
  if (element.localName === 'fieldset') {
    const legend = first(element, 'legend')
    return legend === null ? '' : spokenWords(legend)
  }
  return spokenWords(element)
}

const roles: Readonly<Record<string, string>> = {
  button: 'button, [role="button"]',
  link: 'a[href]',
  field: 'input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"]), textarea',
  list: 'select',
  tick: 'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="switch"], [role="radio"]',
  menuitem: '[role="menuitem"], [role="menuitemcheckbox"], [role="menuitemradio"], [role="option"]',
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  dialog: '[role="dialog"], [role="alertdialog"], dialog',
  region: 'section, aside, nav, main, [role="group"], [role="region"], [role="radiogroup"], fieldset',
  tab: '[role="tab"]',
  item: 'li',
}
export type Role = 'button' | 'link' | 'field' | 'list' | 'tick' | 'menuitem' | 'heading' | 'dialog' | 'region' | 'tab' | 'item' // prettier-ignore

/** The elements of a kind that are seen, in the order of the page. */
export function allOf(within: PageElement, role: Role): readonly PageElement[] {
  const isSeen = (element: PageElement): boolean =>
    isShown(element) && (element.parentElement === null || isSeen(element.parentElement))
  return all(within, roles[role] ?? role).filter(isSeen)
}

/** The one element of a kind with a name; the error lists those that are there. */
export function oneOf(within: PageElement, role: Role, name: string | RegExp): PageElement {
  const those = allOf(within, role)
  const fits = (element: PageElement) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))
  const [found, ...more] = those.filter(fits)
  const there = those.map(nameOf).join(' | ')
  if (found === undefined) throw new Error(`No ${role} "${String(name)}". There are: ${there}`)
  if (more.length > 0) throw new Error(`${more.length + 1} times ${role} "${String(name)}" among: ${there}`)
  return found
}
