import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { canvas } from '../../golden/cli/inProcess.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const home = mkdtempSync(path.join(tmpdir(), 'workbench-wb-'))
const posts = canvas('ubc_4242-discussion_2024-09.csv')

afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function node(...args: string[]): Promise<Ended> {
  // As a person's terminal has it: the test runner's own NODE_ENV would make a build for development.
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

const wb = (...args: string[]): Promise<Ended> => node('electron/cli/main.ts', ...args)

describe('the command line', () => {
  test('answers on stdout with one JSON document and exit code 0, also for an unknown file', async () => {
    const { code, out, err } = await wb('recognise', posts, path.join(project, 'package.json'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject([{ format: 'ubc-2024' }, { format: 'unknown' }])
  })

  test('ends with 1 and plain words on stderr when something is wrong with what it was given', async () => {
    const { code, out, err } = await wb('score', path.join(home, 'nowhere.csv'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^There is no file .*nowhere\.csv\.\n$/u)
  })

  test.each([[['fly']], [[]], [['group', '--speed', '1']], [['import', 'a.csv']], [['recognise']]])(
    'ends with 2 and says how it is used when it was not understood: %j',
    async (args) => {
      const { code, out, err } = await wb(...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('Usage:')
    },
  )

  test('prints the sheets as documents that load nothing from anywhere', async () => {
    expect((await node('scripts/build.mjs', 'sheets')).code).toBe(0)
    const course = path.join(home, 'course')
    const out = path.join(home, 'sheets')
    expect((await wb('import', '--course', course, posts, canvas('gradebook_full.csv'))).code).toBe(0)
    const printed = await wb('sheets', '--course', course, '--out', out, '--paper', 'a4')
    expect(JSON.parse(printed.out)).toMatchObject({ students: 6, notApproved: 6 })
    for (const name of ['students.html', 'class.html', 'class-share.html']) {
      const html = readFileSync(path.join(out, name), 'utf8')
      expect(html.startsWith('<!doctype html>')).toBe(true)
      expect(html).not.toMatch(/<script|<link|src="(?!data:)|url\((?!["']?data:)/u)
    }
    const students = readFileSync(path.join(out, 'students.html'), 'utf8')
    expect(students).toContain('Ben Lindqvist')
    expect(readFileSync(path.join(out, 'class-share.html'), 'utf8')).not.toContain('Lindqvist')
    expect(existsSync(path.join(home, '.workbench'))).toBe(false)
  }, 120_000)
})
