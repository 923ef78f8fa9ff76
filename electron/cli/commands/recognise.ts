import { readOptionsOf } from '#backend/worker/stages.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { message } from '#shared/model/message.ts'
import { readArgs } from '../args.ts'
import { readInputs, type Cli } from '../cli.ts'
import { UsageProblem } from '../problem.ts'
import { problemRow } from './problemRow.ts'
import { readChoiceOf, readOptionNames } from './readChoice.ts'

/** `recognise FILE…`: what each file is and what it holds. Unknown files are an answer, not a failure. */
export async function recognise(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, readOptionNames)
  const { files } = args
  if (files.length === 0) throw new UsageProblem(message('cli:usage.noFile'))
  const options = readOptionsOf(await readChoiceOf(args))
  const inputs = await readInputs(files)
  const rows = inputs.map((input, at) => {
    const reading = readFile(input, options)
    return {
      file: files[at] ?? input.name,
      format: reading.format,
      why: cli.words(reading.why),
      rows: reading.rows,
      people: reading.people.length,
      topics: reading.topics.length,
      posts: reading.posts.length,
      problems: reading.problems.map((problem) => problemRow(problem, cli.words)),
    }
  })
  await cli.out.json(rows)
}
