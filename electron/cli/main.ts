import path from 'node:path'
import { sourceResources } from '#backend/nodePorts.ts'
import { createWords, type Words } from '#backend/words.ts'
import { message } from '#shared/model/message.ts'
import type { Cli } from './cli.ts'
import { exportFiles } from './commands/export.ts'
import { feedback } from './commands/feedback.ts'
import { group } from './commands/group.ts'
import { importFiles } from './commands/import.ts'
import { recognise } from './commands/recognise.ts'
import { score } from './commands/score.ts'
import { sheets } from './commands/sheets.ts'
import { outputTo } from './output.ts'
import { CliProblem, UsageProblem } from './problem.ts'

type Command = (argv: readonly string[], cli: Cli) => Promise<void>

const commands: ReadonlyMap<string, Command> = new Map([
  ['recognise', recognise],
  ['import', importFiles],
  ['score', score],
  ['group', group],
  ['feedback', feedback],
  ['sheets', sheets],
  ['export', exportFiles],
])

const usageText = (words: Words): string =>
  ['usage.title', ...[...commands.keys()].map((name) => `usage.command.${name}`)]
    .map((key) => words(message(`cli:${key}`)))
    .join('\n')

/** Says on stderr what happened. Returns the exit code: 2 for a command not understood, 1 for anything else. */
function explain(problem: unknown, words: Words): 1 | 2 {
  if (problem instanceof UsageProblem) {
    console.error(`${words(problem.what)}\n\n${usageText(words)}`)
    return 2
  }
  if (problem instanceof CliProblem) console.error(words(problem.what))
  else
    console.error(
      `${words(message('errors:internal'))}\n${problem instanceof Error ? (problem.stack ?? '') : ''}`,
    )
  return 1
}

async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const words = createWords(path.join(sourceResources, 'locales'))
  const [name = '', ...rest] = argv
  if (name === '--help' || name === 'help') {
    console.log(usageText(words))
    return 0
  }
  try {
    const command = commands.get(name)
    if (command === undefined) throw new UsageProblem(message('cli:usage.unknown', { name }))
    await command(rest, {
      out: outputTo(process.stdout),
      notes: outputTo(process.stderr),
      words,
      reportBug: (where, bug) => console.error(`[${where}]`, bug),
    })
    return 0
  } catch (problem) {
    return explain(problem, words)
  }
}

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
