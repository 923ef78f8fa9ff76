import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOurPage, isOurUrl, pageUrl } from '../../../../electron/main/decide/ours.ts'
import { deceptiveUrls } from './deceptiveUrls.ts'

describe('isOurUrl', () => {
  it.each([pageUrl, 'app://workbench/', 'app://workbench', 'app://workbench/assets/a.js?v=1#top'])(
    'takes %s as the workbench',
    (url) => {
      expect(isOurUrl(url)).toBe(true)
    },
  )

  it.each(deceptiveUrls)('refuses %s: %s', (url) => {
    expect(isOurUrl(url)).toBe(false)
  })

  it('refuses every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => !isOurUrl(url)),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isOurUrl(text) === 'boolean'))
  })
})

describe('isOurPage', () => {
  it('lets the main frame of the workbench call', () => {
    expect(isOurPage({ url: pageUrl, parent: null })).toBe(true)
  })

  it('refuses a frame inside the workbench, even with our own address', () => {
    expect(isOurPage({ url: pageUrl, parent: { url: pageUrl } })).toBe(false)
  })

  it('refuses a frame that is gone', () => {
    expect(isOurPage(null)).toBe(false)
  })

  it.each(deceptiveUrls)('refuses a main frame at %s', (url) => {
    expect(isOurPage({ url, parent: null })).toBe(false)
  })
})
