import { readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram } from './runMain.ts'

beforeAll(buildProgram, 300_000)

const folder = 'dist/electron'

/** What a bundle imports from outside itself: static imports at the start of a line, as the bundler writes them. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  const found = text.matchAll(/^(?:import|export) (?:[^'"\n]* from )?["']([^"'\n]+)["'];?$/gm)
  return [...found].flatMap((match) => match[1] ?? [])
}

const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)
const isOwn = (name: string): boolean => name.startsWith('./')

describe('the emitted bundles', () => {
  it('need nothing but Electron and Node: the packaged program has no node_modules', () => {
    const foreign = importsOf('main.js').filter((name) => !isNode(name) && !isOwn(name))
    expect(foreign).toEqual(['electron'])
  })

  it('keep Electron out of the worker and of what it shares with the main process', () => {
    const shared = readdirSync(join(folder, 'chunks')).map((name) => join('chunks', name))
    for (const file of ['worker.js', ...shared]) {
      expect(
        importsOf(file).filter((name) => !isNode(name) && !isOwn(name)),
        file,
      ).toEqual([])
    }
  })

  it('hold no way of asking a server, but the one that asks this computer alone', () => {
    const text = readFileSync(join(folder, 'main.js'), 'utf8')
    expect(text).not.toMatch(/autoUpdater|crashReporter|net\.request|https\.request\(|\bfetch\(|WebSocket/)
    expect(text.match(/http\.request\(/g)).toHaveLength(1)
    expect(text).toMatch(/host === null\) return \{\s*ok: false,\s*error: "notLocal"/)
  })
})
