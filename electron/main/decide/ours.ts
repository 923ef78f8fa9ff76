/** Scheme and host of the workbench's own page. Nothing else is ever loaded. */
export const scheme = 'app'
const host = 'workbench'
export const pageUrl = `${scheme}://${host}/index.html`

/**
 * Is this address part of the workbench? In: any text. Out: true only for `app://workbench/…`.
 * Not by `.origin`: for custom schemes Node answers 'null', which equals every other custom scheme. A user name or
 * a port makes an address look like ours to a hurried reader, so it is not ours.
 */
export function isOurUrl(url: string): boolean {
  const parsed = URL.parse(url)
  if (parsed === null) return false
  return parsed.protocol === `${scheme}:` && parsed.host === host && !parsed.username && !parsed.password
}

/** What a frame shows about itself; Electron's WebFrameMain has these. */
export interface FrameFacts {
  readonly url: string
  readonly parent: unknown
}

/**
 * May this frame call the backend? Only the main frame of our own page: not a frame inside it, not a frame that
 * went away between sending and being asked (null).
 */
export function isOurPage(frame: FrameFacts | null): boolean {
  return frame !== null && frame.parent === null && isOurUrl(frame.url)
}
