import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceResources } from '#backend/nodePorts.ts'
import { createWords } from '#backend/words.ts'
import type { Cli } from '../../../electron/cli/cli.ts'
import type { Output } from '../../../electron/cli/output.ts'

const words = createWords(path.join(sourceResources, 'locales'))

export const canvas = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/canvas/${name}`, import.meta.url))
export const ownFixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/cli/${name}`, import.meta.url))

export interface Run {
  readonly out: string
  readonly notes: string
}

/** Runs one command with its real backend and worker in this process, and returns what it wrote. */
export async function run(
  command: (argv: readonly string[], cli: Cli) => Promise<void>,
  ...argv: string[]
): Promise<Run> {
  const written = { out: '', notes: '' }
  const into = (where: 'out' | 'notes'): Output => {
    const line = (text: string): Promise<void> => {
      written[where] += `${text}\n`
      return Promise.resolve()
    }
    return { line, json: (value) => line(JSON.stringify(value, null, 2)) }
  }
  const cli: Cli = {
    out: into('out'),
    notes: into('notes'),
    words,
    reportBug(where, bug) {
      throw new Error(where, { cause: bug })
    },
  }
  await command(argv, cli)
  return written
}

/** Paths of this computer do not belong in golden files. */
export function withoutPaths(text: string): string {
  return text.replaceAll(/"[^"\n]*[/\\]test[/\\]fixtures[/\\]/gu, '"')
}
