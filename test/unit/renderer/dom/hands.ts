import { PageInput, PageSelect } from './controls.ts'
import type { PageElement } from './element.ts'
import { PageEvent } from './events.ts'

/**
 * Lets everything that was set off come to its end: answers, what follows them, what React has to draw. Each of these
 * takes a turn of the event loop or two; nothing here waits for a clock.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done))
}

async function done(what: () => void): Promise<void> {
  what()
  await settle()
}

function send(element: PageElement, type: string, more: object = {}): boolean {
  return element.dispatchEvent(new PageEvent(type, { bubbles: true, cancelable: true, button: 0, ...more }))
}

function controlOf(element: PageElement): PageElement | null {
  const label = element.closest('label')
  const id = label?.getAttribute('for')
  const root = element.getRootNode() as unknown as { getElementById?: (id: string) => PageElement | null }
  if (id !== null && id !== undefined) return root.getElementById?.(id) ?? null
  return label?.querySelector('input, select, textarea') ?? null
}

const isTick = (element: PageElement): element is PageInput =>
  element instanceof PageInput && (element.type === 'checkbox' || element.type === 'radio')

function submit(from: PageElement): void {
  const form = from.closest('form')
  if (form !== null) send(form, 'submit', { submitter: from })
}

/** What follows a click that nobody prevented. */
function afterClick(element: PageElement): void {
  const summary = element.closest('summary')
  const details = summary?.parentElement
  if (details?.localName === 'details') {
    if (details.hasAttribute('open')) details.removeAttribute('open')
    else details.setAttribute('open', '')
    details.dispatchEvent(new PageEvent('toggle'))
  }
  const button = element.closest('button')
  if (button?.type === 'submit' && !button.disabled) submit(button)
  const link = element.closest('a[href]')
  const address = link?.getAttribute('href') ?? ''
  if (address.startsWith('#')) window.location.hash = address
}

function clickNow(element: PageElement, more: object = {}): void {
  const target = isTick(element) ? element : (controlOf(element) ?? element)
  if (target.disabled || target.closest('button')?.disabled === true) return
  if (target.closest('fieldset[disabled]') !== null) return
  target.dispatchEvent(new PageEvent('pointerdown', { bubbles: true, cancelable: true, button: 0 }))
  send(target, 'mousedown', more)
  target.focus()
  send(target, 'mouseup', more)
  const before = isTick(target) ? target.checked : false
  if (isTick(target)) target.tickByHand(target.type === 'radio' ? true : !before)
  if (!send(target, 'click', { detail: 1, ...more })) return
  if (isTick(target) && target.checked !== before) send(target, 'change')
  afterClick(target)
}

/** A click with the mouse. A disabled control takes none. */
export const click = async (element: PageElement, more: object = {}): Promise<void> =>
  done(() => clickNow(element, more))

/** Two clicks, the second before anything answered the first. */
export const clickTwice = async (element: PageElement): Promise<void> => {
  clickNow(element)
  await Promise.resolve()
  await done(() => clickNow(element))
}

/** The mouse comes over an element. */
export const hover = async (element: PageElement): Promise<void> =>
  done(() => {
    send(element, 'mouseover')
    element.dispatchEvent(new PageEvent('mouseenter'))
    send(element, 'pointerover')
  })

/** Puts words in place of what a text box holds. A box that is locked keeps what it has. */
export const type = async (element: PageElement, text: string): Promise<void> =>
  done(() => {
    if (!(element instanceof PageInput)) throw new Error(`Nothing can be typed into <${element.localName}>`)
    if (element.disabled || element.hasAttribute('readonly')) return
    element.focus()
    element.setByHand(text)
    send(element, 'input')
  })

/** Chooses in a drop-down list by the words of the choice. */
export const choose = async (element: PageElement, words: string): Promise<void> =>
  done(() => {
    if (!(element instanceof PageSelect)) throw new Error(`<${element.localName}> has no choices`)
    const option = element.options.find((one) => one.textContent.trim() === words)
    const all = element.options.map((one) => one.textContent).join(' | ')
    if (option === undefined) throw new Error(`No choice "${words}" among: ${all}`)
    if (element.disabled || option.disabled) return
    element.focus()
    for (const one of element.options) one.selected = one === option
    send(element, 'change')
  })

/** A key at an element (or where the focus is), with what browsers do for Enter and Space. */
export const press = async (element: PageElement, key: string, held: object = {}): Promise<void> =>
  done(() => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    const goesOn = send(element, 'keydown', { key, code: key, ...none, ...held })
    if (goesOn && key === 'Enter' && element.localName === 'input') submit(element)
    const isPressed = key === 'Enter' || key === ' '
    if (goesOn && isPressed && (element.localName === 'button' || element.localName === 'a'))
      clickNow(element)
    send(element, 'keyup', { key, ...none, ...held })
  })

/** The focus leaves an element. */
export const leave = async (element: PageElement): Promise<void> =>
  done(() => {
    element.focus()
    element.blur()
  })

/** Chooses files in a file input. */
export const pickFiles = async (element: PageElement, files: readonly File[]): Promise<void> =>
  done(() => {
    if (!(element instanceof PageInput)) throw new Error('No file input')
    element.files = files
    send(element, 'change')
  })

/** Any other event of the platform. */
export const fire = async (element: PageElement, name: string, more: object = {}): Promise<void> =>
  done(() => send(element, name, more))
