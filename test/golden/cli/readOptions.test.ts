import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '../../../electron/cli/commands/import.ts'
import { recognise } from '../../../electron/cli/commands/recognise.ts'
import { CliProblem, UsageProblem } from '../../../electron/cli/problem.ts'
import { run } from './inProcess.ts'

const home = mkdtempSync(path.join(tmpdir(), 'workbench-options-'))
const at = (name: string): string => path.join(home, name)

beforeAll(() => {
  writeFileSync(at('odd.txt'), 'By hand\nWer~Wann~Was\nAna Ruiz~6/2/25 10:00~Hello there\n')
  writeFileSync(at('posts.json'), '{"posts": {"author": 0, "time": 1, "text": 2}}')
  writeFileSync(at('broken.json'), '{"posts": ')
  writeFileSync(at('wrong.json'), '{"post": {}}')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const reading = ['--delimiter', '~', '--header-row', '1', '--mapping', at('posts.json'), '--day-first', 'yes']

async function recognised(...argv: string[]) {
  const { out } = await run(recognise, ...argv, at('odd.txt'))
  return (JSON.parse(out) as { format: string; posts: number; problems: { kind: string }[] }[])[0]
}

describe('how a file is to be read, said on the command line', () => {
  it('makes posts of a file that is not known by itself', async () => {
    expect(await recognised()).toMatchObject({ format: 'unknown', posts: 0 })
    expect(await recognised(...reading)).toMatchObject({ format: 'mapped-posts', posts: 1 })
  })

  it('holds for an import too', async () => {
    const { out } = await run(importFiles, '--course', at('Course'), ...reading, at('odd.txt'))
    expect(JSON.parse(out)).toMatchObject({ added: 1, people: 1 })
  })

  it.each([
    ['--encoding', 'klingon'],
    ['--format', 'nonsense'],
    ['--day-first', 'perhaps'],
    ['--time-zone', 'Mars/Olympus'],
    ['--header-row', '-1'],
  ])('is refused where it means nothing: %s %s', async (option, value) => {
    await expect(run(recognise, option, value, at('odd.txt'))).rejects.toThrow(UsageProblem)
  })

  it.each(['broken.json', 'wrong.json', 'gone.json'])(
    'needs a mapping that says something: %s',
    async (name) => {
      await expect(run(recognise, '--mapping', at(name), at('odd.txt'))).rejects.toThrow(CliProblem)
    },
  )
})
