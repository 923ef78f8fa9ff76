import type { PageElement } from './element.ts'

/** A selector that the stand-in page does not know is an error, not "nothing found". */
function unknown(selector: string): never {
  throw new Error(`The stand-in page knows no selector "${selector}"`)
}

const piece =
  /^(?:(?<tag>\*|[a-z][\w-]*)|#(?<id>[\w-]+)|\.(?<name>[\w-]+)|\[(?<attribute>[\w-]+)(?:(?<how>[~^*$]?)=["']?(?<value>[^"'\]]*)["']?)?\]|:not\((?<not>[^)]*)\)|:(?<pseudo>[\w-]+))/i

const pseudos: Readonly<Record<string, (element: PageElement) => boolean>> = {
  disabled: (element) => element.hasAttribute('disabled'),
  enabled: (element) => !element.hasAttribute('disabled'),
  checked: (element) => element.checked,
  focus: (element) => element.isFocused(),
  'focus-visible': (element) => element.isFocused(),
  'focus-within': (element) => element.isFocused() || element.elements().some((one) => one.isFocused()),
  modal: () => false,
  'popover-open': () => false,
  hover: () => false,
}

function hasValue(found: string | null, how: string, value: string): boolean {
  if (found === null) return false
  if (how === '^') return found.startsWith(value)
  if (how === '$') return found.endsWith(value)
  if (how === '*') return found.includes(value)
  return how === '~' ? found.split(' ').includes(value) : found === value
}

function fitsPiece(element: PageElement, groups: Readonly<Record<string, string | undefined>>): boolean {
  const { tag, id, name, attribute, how = '', value, not, pseudo } = groups
  if (tag !== undefined) return tag === '*' || element.localName === tag.toLowerCase()
  if (id !== undefined) return element.id === id
  if (name !== undefined) return element.classList.contains(name)
  if (not !== undefined) return !fits(element, not)
  if (pseudo !== undefined) return (pseudos[pseudo] ?? unknown(`:${pseudo}`))(element)
  if (attribute === undefined) return false
  if (value === undefined) return element.hasAttribute(attribute)
  return hasValue(element.getAttribute(attribute), how, value)
}

/** One element without its surroundings: `button[type="submit"]:not(:disabled)`. */
function fitsCompound(element: PageElement, compound: string): boolean {
  for (let rest = compound; rest !== '';) {
    const found = piece.exec(rest)
    if (found === null) return unknown(compound)
    if (!fitsPiece(element, found.groups ?? {})) return false
    rest = rest.slice(found[0].length)
  }
  return true
}

function fitsComplex(element: PageElement, compounds: readonly string[]): boolean {
  const last = compounds.at(-1) ?? unknown('')
  if (!fitsCompound(element, last)) return false
  const rest = compounds.slice(0, -1)
  if (rest.length === 0) return true
  if (rest.at(-1) === '>') {
    const parent = element.parentElement
    return parent !== null && fitsComplex(parent, rest.slice(0, -1))
  }
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (fitsComplex(at, rest)) return true
  return false
}

/** Whether an element fits a selector list: compounds, descendants, children, `:not`, a few states. */
export function fits(element: PageElement, selectors: string): boolean {
  const list = selectors.split(/,(?![^[(]*[\])])/).map((one) => one.trim())
  return list.some((one) => {
    const compounds = one
      .replace(/\s*>\s*/g, ' > ')
      .split(/\s+(?![^[(]*[\])])/)
      .filter((part) => part !== '')
    return fitsComplex(element, compounds)
  })
}
