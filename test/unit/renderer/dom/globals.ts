import { Window } from 'happy-dom'
import { populateGlobal } from 'vitest/runtime'

// React looks for a document when it is loaded, so this file comes before it.
const made = new Window({ url: 'http://workbench.invalid/', width: 1280, height: 800 })

/** Notices nothing: nothing ever changes its size here. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.defineProperties(made, {
  ResizeObserver: { value: NoResize },
  // A frame is the next turn: no test waits for sixteen milliseconds of a clock.
  requestAnimationFrame: { value: (draw: (at: number) => void) => setImmediate(() => draw(0)) },
  cancelAnimationFrame: { value: (frame: NodeJS.Immediate) => clearImmediate(frame) },
})
// Node's own: its URL takes no other for an address of an object.
const { Blob: blob, File: file } = globalThis
populateGlobal(globalThis, made, { bindFunctions: true })
Object.defineProperties(globalThis, { Blob: { value: blob }, File: { value: file } })

const size = { width: 800, height: 600 }
const box = { ...size, x: 0, y: 0, top: 0, left: 0, right: size.width, bottom: size.height, toJSON: () => '' }

/** The class in an element's ancestry that has a property of its own. */
function ownerOf(property: string): object {
  let at: unknown = document.createElement('div')
  while (typeof at === 'object' && at !== null && !Object.hasOwn(at, property)) at = Object.getPrototypeOf(at)
  if (typeof at !== 'object' || at === null) throw new Error(`No element has ${property}`)
  return at
}

// Nothing is laid out here, and a list that draws only what is seen would draw nothing: every element is of one size.
for (const name of ['offsetWidth', 'clientWidth', 'scrollWidth'])
  Object.defineProperty(ownerOf(name), name, { get: () => size.width })
for (const name of ['offsetHeight', 'clientHeight', 'scrollHeight'])
  Object.defineProperty(ownerOf(name), name, { get: () => size.height })
Object.defineProperty(ownerOf('getBoundingClientRect'), 'getBoundingClientRect', { value: () => box })

// Fonts are there from the start; boxes that grow with their words listen for them.
Object.defineProperty(document, 'fonts', {
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
})

/** The document of this file's tests. */
export const page: Document = document
