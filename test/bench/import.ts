/**
 * How fast and how small an import is: `node test/bench/import.ts [--posts N] [--json]`.
 *
 * Reads, joins and stores a generated discussion and compares that with Papa Parse alone on the same text, in one
 * run and by turns, so that the machine's other load touches both. Papa Parse gets its text and the import its bytes
 * out of memory. Then the same file goes through the whole program, and one of 5,000 posts. Time, memory and program
 * are measured in processes of their own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importByApp } from './import/app.ts'
import { generateDiscussion } from './import/generate.ts'
import { importOnce, round, type Parts } from './import/parts.ts'
import { figure, figureTable, type Figure } from './quality/figure.ts'

const rounds = 5
/** A heavy week of a large class. */
const fewPosts = 5000

type Measured = Readonly<Record<string, number>>

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** The middle of several rounds, figure by figure; the ratio is the middle of the rounds' own ratios. */
async function measureTime(file: string): Promise<Measured> {
  const runs: Parts[] = []
  for (let at = 0; at < rounds; at++) runs.push(await round(file))
  const middle = (pick: (run: Parts) => number): number => median(runs.map(pick))
  return {
    posts: runs[0]?.posts ?? 0,
    papa: middle(({ papa }) => papa),
    read: middle(({ read }) => read),
    join: middle((run) => run.join),
    store: middle(({ store }) => store),
    ratio: middle(({ ratio }) => ratio),
    busyRatio: middle(({ busyRatio }) => busyRatio),
  }
}

async function measureMemory(file: string): Promise<Measured> {
  await importOnce(readFileSync(file), `${file}.record`)
  const peak = process.resourceUsage().maxRSS * 1024
  return { peakMb: peak / 2 ** 20, timesFile: peak / statSync(file).size }
}

async function measureApp(file: string): Promise<Measured> {
  return { ...(await importByApp(readFileSync(file))) }
}

const measures = { time: measureTime, memory: measureMemory, app: measureApp }
type What = keyof typeof measures

function inOwnProcess(what: What, file: string): Measured {
  const self = [import.meta.filename, `--measure=${what}`, `--file=${file}`]
  const child = spawnSync(process.execPath, ['--expose-gc', ...self], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Measured
}

function figures(time: Measured, memory: Measured, large: Measured, small: Measured): readonly Figure[] {
  const of = (set: string, what: string, asked: string, value: number | undefined): Figure =>
    figure(set, what, asked, value ?? Number.NaN)
  return [
    of('parts', 'Papa Parse alone, s', 'reported', time['papa']),
    of('parts', 'recognise and read, s', 'reported', time['read']),
    of('parts', 'join, s', 'reported', time['join']),
    of('parts', 'store, flushed, s', 'reported', time['store']),
    of('parts', 'read + join + store by Papa Parse alone', '≤ 3.0', time['ratio']),
    of('parts', 'the same by processor time of the thread', 'reported', time['busyRatio']),
    of('memory', 'peak, MB', 'reported', memory['peakMb']),
    of('memory', 'peak by size of file', '≤ 8', memory['timesFile']),
    of('program', 'whole import, s', 'reported', large['seconds']),
    of('program', 'longest turn of the main thread, ms', '≤ 50', large['longestMs']),
    of('program', `whole import of ${fewPosts} posts, s`, '≤ 2', small['seconds']),
    of('program', `longest turn at ${fewPosts} posts, ms`, '≤ 50', small['longestMs']),
  ]
}

function report(posts: number, json: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'wb-bench-'))
  try {
    const [file, few] = [join(folder, 'discussion.csv'), join(folder, 'week.csv')]
    writeFileSync(file, generateDiscussion({ posts, words: 110 }))
    writeFileSync(few, generateDiscussion({ posts: fewPosts, words: 110 }))
    const time = inOwnProcess('time', file)
    const memory = inOwnProcess('memory', file)
    const measured = figures(time, memory, inOwnProcess('app', file), inOwnProcess('app', few))
    const megabytes = (statSync(file).size / 1e6).toFixed(1)
    console.log(`${time['posts'] ?? 0} posts, ${megabytes} MB, ${cpus().length} cores (${cpus()[0]?.model ?? ''})`) // prettier-ignore
    console.log(json ? JSON.stringify(measured, null, 2) : figureTable(measured))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isWhat(text: string): text is What {
  return Object.hasOwn(measures, text)
}

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    measure: { type: 'string', default: '' },
    file: { type: 'string', default: '' },
  },
})
if (isWhat(values.measure)) console.log(JSON.stringify(await measures[values.measure](values.file)))
else report(Number(values.posts), values.json)
