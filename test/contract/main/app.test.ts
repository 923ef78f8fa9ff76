import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#backend/security/csp.ts'
import { deceptiveUrls } from '../../unit/main/decide/deceptiveUrls.ts'
import { buildProgram, endAll, filesIn, start } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

describe('app://workbench', () => {
  it('is registered before Electron is ready, with the privileges of a page and no more', async () => {
    const { electron } = await start()
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges }])
  })

  it('serves every file of the built page with its type and the policy', async () => {
    const { electron } = await start()
    const root = resolve('dist/renderer')
    const files = filesIn(root)
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const path = relative(root, file).split(sep).map(encodeURIComponent).join('/')
      const answer = await electron.session.fetch(`app://workbench/${path}`)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-security-policy'), path).toBe(contentSecurityPolicy)
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(answer.headers.get('content-type'), path).not.toBe('application/octet-stream')
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(file)), path).toBe(true)
    }
  })

  it.each([
    ['app://workbench/..%2f..%2fpackage.json', 403],
    ['app://workbench/%2e%2e%5cmain.js', 403],
    ['app://workbench/nothing-here.js', 404],
    ['app://workbench/assets.js', 404],
  ])('answers %s with %i, and with the policy', async (url, status) => {
    const { electron } = await start()
    const answer = await electron.session.fetch(url)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(await answer.text()).toBe('')
  })

  it('answers a POST with 405 and a HEAD without content', async () => {
    const { electron } = await start()
    const url = 'app://workbench/index.html'
    expect((await electron.session.fetch(url, { method: 'POST' })).status).toBe(405)
    const head = await electron.session.fetch(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('the guards', () => {
  const notOurs = deceptiveUrls.map(([url]) => url)

  it('let the page go nowhere, whatever the address looks like', async () => {
    const { electron } = await start()
    const page = electron.window.webContents
    for (const url of notOurs) {
      expect(page.tries('will-navigate', url), url).toBe(false)
      expect(page.tries('will-frame-navigate', url), url).toBe(false)
      expect(page.tries('will-redirect', url), url).toBe(false)
    }
    expect(page.tries('will-navigate', 'app://workbench/index.html')).toBe(true)
  })

  it('open no window and no webview, not even for our own address', async () => {
    const { electron } = await start()
    const page = electron.window.webContents
    for (const url of [...notOurs, 'app://workbench/index.html']) {
      expect(page.openHandler?.({ url } as Electron.HandlerDetails), url).toEqual({ action: 'deny' })
    }
    expect(page.tries('will-attach-webview', 'app://workbench/index.html')).toBe(false)
  })

  it('block every request but those for our own files', async () => {
    const { electron } = await start({ packaged: true })
    const made = ['blob:', 'data:']
    for (const url of notOurs.filter((one) => !made.some((start) => one.startsWith(start)))) {
      expect(electron.session.lets(url), url).toBe(false)
    }
    expect(electron.session.lets('app://workbench/assets/index.js')).toBe(true)
  })

  it('have cancelled nothing that the program itself asked for', async () => {
    const { electron } = await start()
    expect(electron.session.requests).toEqual([{ url: 'app://workbench/index.html', cancelled: false }])
  })

  it('deny every permission, device, screen and certificate', async () => {
    const { session } = (await start()).electron
    const answers: unknown[] = []
    const answer = (value: unknown): void => {
      answers.push(value)
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem']) {
      Reflect.apply(session.permissionRequest ?? answer, null, [null, permission, answer, {}])
      expect(Reflect.apply(session.permissionCheck ?? answer, null, [null, permission, '', {}])).toBe(false)
    }
    expect(answers).toEqual([false, false, false, false, false])
    expect(Reflect.apply(session.devicePermission ?? answer, null, [{ deviceType: 'usb' }])).toBe(false)
    Reflect.apply(session.displayMedia ?? answer, null, [{}, answer])
    Reflect.apply(session.certificate ?? answer, null, [{}, answer])
    expect(answers.slice(5)).toEqual([null, -2])
  })

  it('let nothing be downloaded, dictionaries included', async () => {
    const { session } = (await start()).electron
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    expect(session.spelling).toBe(false)
    expect(session.dictionaries).toMatch(/^app:/)
  })

  it('keep Chromium itself silent', async () => {
    const { electron } = await start()
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(electron.app.switches.has('disable-component-update')).toBe(true)
    expect(electron.window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp')
  })
})
