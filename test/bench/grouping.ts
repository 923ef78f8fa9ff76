/**
 * Measures the grouping engine: `npm run bench -- grouping [--instance FILE] [--seconds S] [--seed N] [--json]`.
 * With an instance file (MDGPLIB text format) only that is solved. Without one: generated instances against the
 * best known, swaps per second beside a bare annealer, synthetic classes beside random groups, a class of 1,000.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generatedInstances, solve, throughput } from './grouping/diversity.ts'
import { readInstance } from './grouping/instances.ts'
import {
  measureClass,
  measureMove,
  measureRuled,
  type ClassResult,
  type Neutral,
} from './grouping/measures.ts'

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    seconds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const seed = Number(values.seed)

function neutralInWords(label: string, m: Neutral): string {
  const ranges = m.ranges.map((range) => range.toFixed(2)).join(', ')
  const alone = `${m.loneWomen} lone women, ${m.loneMinority} lone minority`
  return `    ${label}: ${alone}, ${m.majors.toFixed(2)} majors, ranges ${ranges}, grade spread ${m.gradeSpread.toFixed(3)}`
}

function classInWords(result: ClassResult): string {
  const gap = result.gap === null ? '' : ` (${result.gap.toFixed(2)} % below 60 s)`
  const head = `  n=${result.n}: ${result.seconds.toFixed(2)} s, worst ${result.worst.toFixed(4)}${gap}, mean ${result.mean.toFixed(4)}, broken ${result.broken}`
  return [head, neutralInWords('ours', result.ours), neutralInWords('random', result.random)].join('\n')
}

/** Rows of other tools on classes made alike, as published: lone women, lone minority, majors, grade spread. */
const peers = [
  '  n=60   GroupEng 0, 0, 3.67, 0.095; TeamAnneal 0, 0, 3.67, 0.081; gruepr 0, 0, 3.67, 0.101 (124 s)',
  '  n=120  GroupEng 0, 0, 3.21, 0.117; TeamAnneal 0, 0, 3.33, 0.115; gruepr 0, 0, 3.33, 0.119 (108 s)',
  '  n=240  GroupEng 0, 4, 3.44, 0.112; TeamAnneal 0, 0, 3.56, 0.083; gruepr 0, 0, 3.40, 0.169 (200 s)',
  '  n=480  GroupEng 4, 5, 3.48, 0.107; TeamAnneal 0, 0, 3.66, 0.099',
]

function solveFile(file: string): void {
  const instance = readInstance(path.basename(file), readFileSync(file, 'utf8'))
  const solved = solve(instance, seconds, seed)
  const line = { instance: solved.instance, objective: solved.objective, seconds: solved.seconds }
  console.log(
    values.json ? JSON.stringify(line) : `${line.instance} ${line.objective} ${line.seconds.toFixed(2)} s`,
  )
}

function measureAll(): void {
  const instances = generatedInstances([60, 120, 240, 480]).map((instance) => solve(instance, seconds, seed))
  const rates = throughput(seconds)
  const classes = [30, 60, 120, 240, 480, 1000].map((n) => measureClass(n, seed, seconds))
  const move = measureMove(1000, seed)
  const ruled = measureRuled()
  if (values.json) {
    console.log(JSON.stringify({ instances, throughput: rates, classes, ruled, moveMilliseconds: move }))
    return
  }
  for (const { instance, objective, gap, seconds: took } of instances) {
    const below = gap === null ? 'no best stored' : `${gap.toFixed(3)} % below the best known`
    console.log(`${instance}: ${objective.toFixed(1)} in ${took.toFixed(2)} s, ${below}`)
  }
  const share = ((100 * rates.engine) / rates.bare).toFixed(0)
  console.log(
    `swaps a second, millions: engine ${(rates.engine / 1e6).toFixed(1)}, bare annealer ${(rates.bare / 1e6).toFixed(1)} (${share} %)`,
  )
  console.log(`classes:\n${classes.map(classInWords).join('\n')}`)
  console.log(`other tools, published:\n${peers.join('\n')}`)
  console.log(
    `26 people, five attributes, six rules: ${ruled.seconds.toFixed(2)} s, ${ruled.broken} rules broken`,
  )
  console.log(`judging again after one move, n=1000: ${move.toFixed(2)} ms`)
}

if (values.instance === undefined) measureAll()
else solveFile(values.instance)
