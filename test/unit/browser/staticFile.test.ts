import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { contentType, readStatic, relativeFile } from '../../../electron/browser/staticFile.ts'
import { tempFolder } from '../backend/tempFolder.ts'

let root = ''

beforeEach(() => {
  const home = tempFolder()
  root = path.join(home, 'renderer')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(root, 'assets', 'app-1a2b.js'), 'run()')
  writeFileSync(path.join(root, '.secret'), 'hidden')
  writeFileSync(path.join(home, 'outside.txt'), 'outside')
  mkdirSync(path.join(home, 'renderer-other'))
  writeFileSync(path.join(home, 'renderer-other', 'x.txt'), 'neighbour')
  symlinkSync(path.join(home, 'outside.txt'), path.join(root, 'link.txt'))
})

test('serves the page and its parts, each with its type', async () => {
  expect(await readStatic(root, '/')).toMatchObject({ type: 'text/html; charset=utf-8' })
  expect(await readStatic(root, '/index.html?x=1')).toMatchObject({ type: 'text/html; charset=utf-8' })
  const script = await readStatic(root, '/assets/app-1a2b.js')
  expect(script?.type).toBe('text/javascript; charset=utf-8')
  expect(script?.bytes.toString()).toBe('run()')
})

test('says of an unknown ending that it is a download, never a page', () => {
  expect(contentType('a.exe')).toBe('application/octet-stream')
  expect(contentType('a.HTML')).toBe('text/html; charset=utf-8')
  expect(contentType('font.woff2')).toBe('font/woff2')
})

describe('does not lead out of its folder by', () => {
  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '/assets/..',
    '/./index.html',
    '/.secret',
    '/link.txt',
    '/../renderer-other/x.txt',
    '/%00',
    '/index.html%00.js',
    '/C:/windows/win.ini',
    '/%',
    '/%ff',
    '/nowhere.js',
    '/assets',
    'index.html',
    '',
  ])('%s', async (url) => {
    expect(await readStatic(root, url)).toBeNull()
  })
})

test('whatever is asked for, the path stays below the folder', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'a', '%', ':', '\0', '%00')),
      (parts) => {
        const relative = relativeFile(`/${parts.join('')}`)
        if (relative === null) return
        const full = path.resolve('/root/renderer', relative)
        expect(full.startsWith('/root/renderer/')).toBe(true)
      },
    ),
  )
})
