/**
 * Looks for better best values than those stored beside the bench:
 * `npm run bench -- bests instances|classes [--n 120,240] [--seconds 60] [--seeds 1,2,3]`.
 * Seconds are processor time for instances, so that a busy machine shortens nothing, and effort for classes.
 */
import { parseArgs } from 'node:util'
import { maximiseDiversity } from '#shared/grouping/mdgp.ts'
import { className, keepBest } from './grouping/bests.ts'
import { generatedInstances } from './grouping/diversity.ts'
import { measureClass } from './grouping/measures.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string', default: '60,120,240,480' },
    seconds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '1,2,3' },
  },
})
const sizes = values.n.split(',').map(Number)
const seconds = Number(values.seconds)
const seeds = values.seeds.split(',').map(Number)

/** Processor time of this process; asking the system takes long, so it is asked now and then. */
function processorSeconds(): () => number {
  let asked = 0
  let last = 0
  return () => {
    if (asked++ % 32 === 0) {
      const { user, system } = process.cpuUsage()
      last = (user + system) / 1e6
    }
    return last
  }
}

function say(name: string, value: number, better: boolean): void {
  console.log(`${name}: ${value}${better ? ', better than was stored' : ''}`)
}

function runInstances(): void {
  for (const { name, n, most, least, distances } of generatedInstances(sizes)) {
    for (const seed of seeds) {
      const clock = processorSeconds()
      const start = clock()
      const progress = (): number => (clock() - start) / seconds
      const { objective } = maximiseDiversity(n, most, distances, { seed, least, progress })
      say(name, objective, keepBest('objectives', name, objective))
    }
  }
}

function runClasses(): void {
  for (const n of sizes) {
    for (const seed of seeds) {
      const { worst } = measureClass(n, seed, seconds)
      say(className(n, seed), worst, keepBest('worstGroups', className(n, seed), worst))
    }
  }
}

if (positionals[0] === 'classes') runClasses()
else runInstances()
