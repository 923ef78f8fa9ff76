import { isOurUrl } from './ours.ts'

/**
 * May Chromium fetch this address? Only the workbench's own files, and what the page itself made (`data:`, and
 * `blob:` of our own page). `devtools:` is the debugger's own page and exists only while developing.
 */
export function isAllowedRequest(url: string, developing: boolean): boolean {
  const protocol = URL.parse(url)?.protocol
  switch (protocol) {
    case 'app:':
      return isOurUrl(url)
    case 'blob:':
      return isOurUrl(url.slice('blob:'.length))
    case 'data:':
      return true
    case 'devtools:':
      return developing
    default:
      return false
  }
}
