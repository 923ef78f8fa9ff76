import type { PageElement } from './names.ts'

// Taken before a test puts hands on the clock: what is drawn does not wait for the test's time.
const { setTimeout: soon, setImmediate: next } = globalThis

/**
 * Lets everything that was set off come to its end: answers, what follows them, what React has to draw, and the
 * address, which browsers tell of by a timer of no length. Nothing here waits for a clock.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise((done) => next(done))
    if (turn % 4 === 3) await new Promise((done) => soon(done, 0))
  }
}

async function done(what: () => void): Promise<void> {
  what()
  await settle()
}

const passing = { bubbles: true, cancelable: true }

function isOff(element: PageElement): boolean {
  return element.closest('button, input, select, textarea, fieldset')?.hasAttribute('disabled') === true
    || element.closest('fieldset[disabled]') !== null // prettier-ignore
}

function clickNow(element: PageElement, more: MouseEventInit = {}): void {
  if (isOff(element)) return
  element.dispatchEvent(new PointerEvent('pointerdown', { ...passing, button: 0 }))
  element.dispatchEvent(new MouseEvent('mousedown', { ...passing, ...more }))
  element.focus()
  element.dispatchEvent(new PointerEvent('pointerup', { ...passing, button: 0 }))
  element.dispatchEvent(new MouseEvent('mouseup', { ...passing, ...more }))
  element.dispatchEvent(new MouseEvent('click', { ...passing, composed: true, detail: 1, ...more }))
}

/** A click with the mouse. A disabled control takes none. */
export const click = async (element: PageElement, more: MouseEventInit = {}): Promise<void> =>
  done(() => clickNow(element, more))

/** Two clicks, the second before anything answered the first. */
export const clickTwice = async (element: PageElement): Promise<void> => {
  clickNow(element)
  await Promise.resolve()
  await done(() => clickNow(element))
}

/** Sets what a field holds as a hand does: past the setter of React, which would take it for its own doing. */
function setByHand(element: PageElement, text: string): void {
  const kind = element.localName === 'textarea' ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, text)
}

/** Puts words in place of what a text box holds. A box that is locked keeps what it has. */
export const type = async (element: PageElement, text: string): Promise<void> =>
  done(() => {
    if (!['input', 'textarea'].includes(element.localName))
      throw new Error(`Nothing can be typed into <${element.localName}>`)
    if (isOff(element) || element.hasAttribute('readonly')) return
    element.focus()
    setByHand(element, text)
    element.dispatchEvent(new Event('input', passing))
  })

/** Chooses in a drop-down list by the words of the choice. */
export const choose = async (element: PageElement, words: string): Promise<void> =>
  done(() => {
    if (!(element instanceof HTMLSelectElement)) throw new Error(`<${element.localName}> has no choices`)
    const options = [...element.options]
    const option = options.find((one) => one.textContent.trim() === words)
    const all = options.map((one) => one.textContent).join(' | ')
    if (option === undefined) throw new Error(`No choice "${words}" among: ${all}`)
    if (isOff(element) || option.disabled) return
    element.focus()
    option.selected = true
    element.dispatchEvent(new Event('change', passing))
  })

/** A key at an element (or where the focus is), with what browsers do for Enter and Space. */
export const press = async (element: PageElement, key: string, held: KeyboardEventInit = {}): Promise<void> =>
  done(() => {
    const goesOn = element.dispatchEvent(
      new KeyboardEvent('keydown', { ...passing, key, code: key, ...held }),
    )
    if (goesOn && key === 'Enter' && element.localName === 'input') element.closest('form')?.requestSubmit()
    const isPressed = key === 'Enter' || key === ' '
    if (goesOn && isPressed && ['button', 'a'].includes(element.localName)) clickNow(element)
    element.dispatchEvent(new KeyboardEvent('keyup', { ...passing, key, ...held }))
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
    if (!(element instanceof HTMLInputElement)) throw new Error('No file input')
    Object.defineProperty(element, 'files', { value: files, configurable: true })
    element.dispatchEvent(new Event('change', passing))
  })

/** Any other event of the platform. */
export const fire = async (element: PageElement, name: string, more: object = {}): Promise<void> =>
  done(() => void element.dispatchEvent(Object.assign(new Event(name, passing), more)))
