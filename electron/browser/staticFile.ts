import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
])

/**
 * The file of a URL below `root`, as a relative path, or null for anything that could lead elsewhere: dots,
 * backslashes, drive letters, encoded slashes, hidden files.
 */
export function relativeFile(url: string): string | null {
  const raw = url.split(/[?#]/u, 1)[0] ?? ''
  if (/%2f|%5c|%00/iu.test(raw)) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(raw)
  } catch {
    return null
  }
  const parts = decoded.split('/').filter((part) => part !== '')
  const isOdd = (part: string): boolean => part.startsWith('.') || /[\\:*?"<>|]|\p{Cc}/u.test(part)
  if (!decoded.startsWith('/') || parts.some(isOdd)) return null
  return parts.length === 0 ? 'index.html' : parts.join('/')
}

/** The type a browser is told; unknown ones are downloads, never guessed. */
export function contentType(file: string): string {
  return types.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream'
}

export interface ServedFile {
  readonly bytes: Buffer
  readonly type: string
}

/** Reads the file of a URL, or null where there is none inside `root` (links out of it are not followed). */
export async function readStatic(root: string, url: string): Promise<ServedFile | null> {
  const relative = relativeFile(url)
  if (relative === null) return null
  try {
    const home = await realpath(root)
    const file = await realpath(path.join(home, relative))
    if (!file.startsWith(home + path.sep)) return null
    return { bytes: await readFile(file), type: contentType(file) }
  } catch {
    return null
  }
}
