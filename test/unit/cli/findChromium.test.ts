import path from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { DevTools } from '../../../electron/cli/pdf/devtools.ts'
import { findChromium } from '../../../electron/cli/pdf/findChromium.ts'

const has =
  (...files: readonly string[]) =>
  (file: string) =>
    files.includes(file)

describe('a Chromium to print with', () => {
  const bin = path.join('/opt', 'bin')
  const env = { PATH: ['/usr/bin', bin].join(path.delimiter) }

  it('is the one that was named', () => {
    expect(findChromium({ ...env, WORKBENCH_CHROMIUM: '/my/own' }, has('/my/own', '/usr/bin/chromium'))).toBe(
      '/my/own',
    )
  })

  it('is none when the one that was named is not there, so that one can do without', () => {
    expect(findChromium({ ...env, WORKBENCH_CHROMIUM: '/none' }, has('/usr/bin/chromium'))).toBeNull()
  })

  it('is found on the PATH, a plain Chromium before a browser that somebody works in', () => {
    const chrome = path.join('/usr/bin', 'google-chrome')
    const plain = path.join(bin, 'chromium')
    expect(findChromium(env, has(chrome, plain))).toBe(plain)
    expect(findChromium(env, has(chrome))).toBe(chrome)
  })

  it('is looked for where a system keeps it outside the PATH', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({}, has(mac))).toBe(mac)
  })

  it('is none on a machine without', () => {
    expect(findChromium(env, () => false)).toBeNull()
  })
})

describe('talking to a browser over pipes', () => {
  function pair() {
    const [out, input] = [new PassThrough(), new PassThrough()]
    const sent: { readonly id: number; readonly method: string }[] = []
    out.on('data', (part: Buffer) => {
      for (const text of part.toString().split('\0')) {
        if (text !== '') sent.push(JSON.parse(text) as { id: number; method: string })
      }
    })
    return { tools: new DevTools(out, input), input, sent }
  }

  it('gives each command its own answer, in whatever order and pieces they come', async () => {
    const { tools, input } = pair()
    const [one, two] = [tools.send('One'), tools.send('Two')]
    const text = '{"id":2,"result":{"data":"Ελένη"}}\0{"id":1,"result":{"data":"first"}}\0'
    const bytes = Buffer.from(text)
    // Cut in the middle of a letter.
    for (let at = 0; at < bytes.length; at += 7) input.write(bytes.subarray(at, at + 7))
    expect(await two).toEqual({ data: 'Ελένη' })
    expect(await one).toEqual({ data: 'first' })
  })

  it('fails the command that the browser refuses, and no other', async () => {
    const { tools, input } = pair()
    const [bad, good] = [tools.send('Bad'), tools.send('Good')]
    input.write('{"id":1,"error":{"message":"Printing failed"}}\0{"id":2,"result":{}}\0')
    await expect(bad).rejects.toThrow('Printing failed')
    expect(await good).toEqual({})
  })

  it('waits for an event of its own tab', async () => {
    const { tools, input } = pair()
    const seen: string[] = []
    const mine = tools.next('Page.loadEventFired', 'b').then(() => seen.push('b'))
    input.write('{"method":"Page.loadEventFired","sessionId":"a"}\0')
    const answer = tools.send('After')
    input.write('{"id":1,"result":{}}\0')
    await answer
    expect(seen).toEqual([])
    input.write('{"method":"Page.loadEventFired","sessionId":"b"}\0')
    await mine
    expect(seen).toEqual(['b'])
  })

  it('does not wait for a browser that died', async () => {
    const { tools, input } = pair()
    const answer = tools.send('Page.printToPDF')
    input.destroy()
    await expect(answer).rejects.toThrow('ended before it had answered')
  })
})
