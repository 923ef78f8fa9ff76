import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { guessForum } from '#shared/canvas/guessForum.ts'
import { joinReadings } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import type { PostScore } from '#shared/model/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { makeFolder } from '#backend/disk/makeFolder.ts'
import { diskFailure } from '#backend/failures.ts'
import { readArgs } from '../args.ts'
import { readInputs, withCourse, type Cli } from '../cli.ts'
import { outputTo, type Output } from '../output.ts'
import { CliProblem, stop, UsageProblem } from '../problem.ts'
import { scoreRow } from './scoreRow.ts'

/** Scores the posts of files without a course: the files are all there is to know. */
async function scoreFiles(files: readonly string[]): Promise<readonly PostScore[]> {
  const readings = (await readInputs(files)).map((input) => readFile(input))
  const { content } = joinReadings(readings, emptyContent)
  if (content.posts.length === 0) stop('score.noPosts', { files: files.join(', ') })
  const forums = Object.fromEntries(content.topics.map((topic) => [topic.id, guessForum(topic, content)]))
  return scorePosts({ content, rubric: defaultRubric, forums })
}

async function scoreCourse(folder: string, cli: Cli): Promise<readonly PostScore[]> {
  return await withCourse(folder, cli, async (course) => {
    const scores = await course.scores.all()
    return course.content.posts.flatMap((post) => scores.get(post.id) ?? [])
  })
}

async function printScores(scores: readonly PostScore[], out: Output): Promise<void> {
  for (const score of scores) await out.line(JSON.stringify(scoreRow(score)))
}

async function writeScores(scores: readonly PostScore[], file: string): Promise<void> {
  try {
    await makeFolder(path.dirname(path.resolve(file)))
    const stream = createWriteStream(file)
    const ended = finished(stream)
    await Promise.all([printScores(scores, outputTo(stream)).then(() => stream.end()), ended])
  } catch (cause) {
    throw new CliProblem(diskFailure(cause, file).error.message)
  }
}

/** `score (--course DIR | FILE…) [--out FILE.jsonl]`: one JSON line a post. */
export async function score(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, ['course', 'out'])
  const course = args.one('course')
  const out = args.one('out')
  if ((course === null) === (args.files.length === 0))
    throw new UsageProblem(message('cli:usage.courseOrFile'))
  const scores = course === null ? await scoreFiles(args.files) : await scoreCourse(course, cli)
  if (out === null) await printScores(scores, cli.out)
  else await writeScores(scores, out)
}
