/** What Electron hands to listeners that may say no. */
export interface FakeEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** An event that remembers whether somebody said no. */
export function fakeEvent(): FakeEvent {
  let prevented = false
  return {
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
}
