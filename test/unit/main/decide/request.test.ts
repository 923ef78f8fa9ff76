import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowedRequest } from '../../../../electron/main/decide/request.ts'
import { deceptiveUrls } from './deceptiveUrls.ts'

/** Addresses that are no pages of ours, yet may be fetched by our page. */
const madeByThePage = new Set([
  'blob:app://workbench/0a1b',
  'data:text/html,<script>location="app://workbench/"</script>',
])

describe('isAllowedRequest', () => {
  it.each(['app://workbench/index.html', 'app://workbench/assets/inter.woff2', ...madeByThePage])(
    'lets the page have %s',
    (url) => {
      expect(isAllowedRequest(url, false)).toBe(true)
    },
  )

  it.each(deceptiveUrls.filter(([url]) => !madeByThePage.has(url)))('blocks %s: %s', (url) => {
    expect(isAllowedRequest(url, false)).toBe(false)
  })

  it.each([
    'http://127.0.0.1:9222/json',
    'http://localhost/',
    'ws://127.0.0.1/',
    'wss://example.org/socket',
    'ftp://example.org/x',
    'file:///etc/passwd',
    'blob:https://evil.example/0a1b',
    'blob:null/0a1b',
    'https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic',
  ])('blocks %s', (url) => {
    expect(isAllowedRequest(url, false)).toBe(false)
  })

  it('opens the debugger to developers only', () => {
    const debuggerPage = 'devtools://devtools/bundled/inspector.html'
    expect(isAllowedRequest(debuggerPage, true)).toBe(true)
    expect(isAllowedRequest(debuggerPage, false)).toBe(false)
  })

  it('blocks every web address, also for developers', () => {
    fc.assert(fc.property(fc.webUrl(), fc.boolean(), (url, developing) => !isAllowedRequest(url, developing)))
  })
})
