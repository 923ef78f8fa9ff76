/**
 * How fast and how small an import is: `node test/bench/import.ts [--posts N] [--json]`.
 * Reads, joins and stores a generated discussion and compares that with Papa Parse alone on the same text, in one
 * run, so that the machine's other load touches both. Time and memory are measured in processes of their own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { joinReadings } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { generateDiscussion } from './importFile.ts'

const rounds = 3

function seconds<T>(work: () => T): { value: T; took: number } {
  const start = performance.now()
  const value = work()
  return { value, took: (performance.now() - start) / 1000 }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** The whole import as the backend does it, without the app around it. */
function importOnce(file: string, out: string) {
  const read = seconds(() => readFile({ name: 'discussion.csv', bytes: readFileSync(file) }))
  const joined = seconds(() => joinReadings([read.value], emptyContent))
  const stored = seconds(() => writeRecord(out, joined.value.content))
  return { posts: joined.value.content.posts.length, read: read.took, join: joined.took, store: stored.took }
}

/** Post by post, as a text of 95 MB in one piece would double the memory. */
function writeRecord(out: string, content: ReturnType<typeof joinReadings>['content']): void {
  const { posts, ...rest } = content
  writeFileSync(out, JSON.stringify(rest))
  for (let at = 0; at < posts.length; at += 1000) {
    writeFileSync(out, posts.slice(at, at + 1000).map((post) => JSON.stringify(post)).join('\n'), { flag: 'a' }) // prettier-ignore
  }
}

function measureTime(file: string, out: string) {
  const text = readFileSync(file, 'utf8')
  const runs = Array.from({ length: rounds }, () => {
    const papa = seconds(() => Papa.parse<string[]>(text).data.length)
    return { papa: papa.took, ...importOnce(file, out) }
  })
  const all = (pick: (run: (typeof runs)[number]) => number): number => median(runs.map(pick))
  const papa = all((run) => run.papa)
  const [read, joined, store] = [all((run) => run.read), all((run) => run.join), all((run) => run.store)]
  return {
    posts: runs[0]?.posts ?? 0,
    papa,
    read,
    join: joined,
    store,
    ratio: (read + joined + store) / papa,
  }
}

function measureMemory(file: string, out: string) {
  const before = process.resourceUsage().maxRSS
  importOnce(file, out)
  const peakMb = process.resourceUsage().maxRSS / 1024
  return { peakMb, startMb: before / 1024, timesFile: (peakMb * 1024 * 1024) / statSync(file).size }
}

function inOwnProcess(what: 'time' | 'memory', file: string): Readonly<Record<string, number>> {
  const child = spawnSync(process.execPath, [import.meta.filename, `--measure=${what}`, `--file=${file}`], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Readonly<Record<string, number>>
}

function report(posts: number, json: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'wb-bench-'))
  try {
    const file = join(folder, 'discussion.csv')
    writeFileSync(file, generateDiscussion({ posts, words: 110 }))
    const megabytes = statSync(file).size / 1e6
    const time = inOwnProcess('time', file)
    const memory = inOwnProcess('memory', file)
    if (json) return console.log(JSON.stringify({ megabytes, ...time, ...memory }))
    console.log(`${posts} posts, ${megabytes.toFixed(1)} MB`)
    for (const [name, value] of Object.entries({ ...time, ...memory }))
      console.log(`${name.padEnd(10)} ${value.toFixed(3)}`)
    console.log('bars: ratio ≤ 3.0 (read + join + store ÷ Papa Parse alone), timesFile ≤ 8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    measure: { type: 'string' },
    file: { type: 'string', default: '' },
  },
})
if (values.measure === 'time') console.log(JSON.stringify(measureTime(values.file, `${values.file}.out`)))
else if (values.measure === 'memory')
  console.log(JSON.stringify(measureMemory(values.file, `${values.file}.out`)))
else report(Number(values.posts), values.json)
