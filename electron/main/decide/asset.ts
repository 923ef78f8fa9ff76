import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { isOurUrl } from './ours.ts'

/** What answers a request for one of the page's own files. */
export type Asset =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 }

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
  ['.pdf', 'application/pdf'],
])

/** Media type by file name. An unknown one is bytes: with `nosniff` it can never run as a script. */
export function mediaType(path: string): string {
  return types.get(extname(path).toLowerCase()) ?? 'application/octet-stream'
}

/** Decodes a path once. `%2e%2e%2f` must be judged as what the file system will see; null when it is not UTF-8. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** A part of a path that leaves its folder, or that Windows reads as a drive, a stream or a separator. */
function isUnsafe(part: string): boolean {
  return part === '..' || part === '.' || /[\\:\0]/.test(part)
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * Which file answers this request. In: method, address, folder of the built page (absolute). Out: an absolute path
 * inside that folder with its media type, or the status to refuse with. A path without an extension is a screen of
 * the page, so it is answered by index.html. Whether the file exists is the caller's business.
 */
export function assetFor(method: string, url: string, root: string): Asset {
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 }
  if (!isOurUrl(url)) return { kind: 'refused', status: 403 }
  const pathname = decoded(new URL(url).pathname)
  if (pathname === null) return { kind: 'refused', status: 400 }
  const parts = pathname.split('/').filter((part) => part !== '')
  if (parts.some(isUnsafe)) return { kind: 'refused', status: 403 }
  const path = extname(pathname) === '' ? join(root, 'index.html') : join(root, ...parts)
  if (!isInside(root, path)) return { kind: 'refused', status: 403 }
  return { kind: 'file', path, type: mediaType(path) }
}
