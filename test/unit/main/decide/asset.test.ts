import fc from 'fast-check'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetFor, mediaType } from '../../../../electron/main/decide/asset.ts'

const root = resolve('/opt/workbench/dist/renderer')
const ask = (path: string): ReturnType<typeof assetFor> => assetFor('GET', `app://workbench${path}`, root)

describe('assetFor', () => {
  it('finds a file of the page with its type', () => {
    expect(ask('/assets/index-a1b2.js')).toEqual({
      kind: 'file',
      path: join(root, 'assets', 'index-a1b2.js'),
      type: 'text/javascript; charset=utf-8',
    })
  })

  it.each(['', '/', '/course/biology', '/?week=3', '/#read'])(
    'answers the screen %j with the page',
    (path) => {
      expect(ask(path)).toEqual({
        kind: 'file',
        path: join(root, 'index.html'),
        type: 'text/html; charset=utf-8',
      })
    },
  )

  it('decodes names once, and only once', () => {
    expect(ask('/caf%C3%A9.svg')).toMatchObject({ path: join(root, 'café.svg') })
    expect(ask('/%252e%252e/x.js')).toMatchObject({ path: join(root, '%2e%2e', 'x.js') })
  })

  it.each([
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fetc/passwd.txt',
    '/assets/..%5c..%5cmain.js',
    '/assets%5c..%5c..%5cmain.js',
    '/C:%5cWindows%5cwin.ini',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/index.html::$DATA',
  ])('refuses the way out %s', (path) => {
    expect(ask(path)).toEqual({ kind: 'refused', status: 403 })
  })

  it('keeps dots that the address itself resolves inside the folder', () => {
    expect(ask('/%2e/x.js')).toMatchObject({ path: join(root, 'x.js') })
    expect(ask('/../../etc/passwd.txt')).toMatchObject({ path: join(root, 'etc', 'passwd.txt') })
  })

  it('refuses what is not UTF-8', () => {
    expect(ask('/%ff.js')).toEqual({ kind: 'refused', status: 400 })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s: the page only reads', (method) => {
    expect(assetFor(method, 'app://workbench/index.html', root)).toEqual({ kind: 'refused', status: 405 })
  })

  it('refuses another host of our scheme', () => {
    expect(assetFor('GET', 'app://elsewhere/index.html', root)).toEqual({ kind: 'refused', status: 403 })
  })

  it('never leaves the folder, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', 'C:', '%00', '', 'a.js', '%', '\\'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const asset = ask(`/${pieces.join('/')}`)
        if (asset.kind === 'refused') return true
        const way = relative(root, asset.path)
        return way !== '' && !way.startsWith('..') && !isAbsolute(way)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('mediaType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['A.CSS', 'text/css; charset=utf-8'],
    ['inter.woff2', 'font/woff2'],
    ['logo.svg', 'image/svg+xml'],
    ['page.unknown', 'application/octet-stream'],
    ['no-ending', 'application/octet-stream'],
  ])('says what %s is', (name, type) => {
    expect(mediaType(name)).toBe(type)
  })
})
