/**
 * How well and how fast posts are scored: `node test/bench/quality.ts [--data DIR] [--json] [--method]`.
 *
 * `--data` (or WORKBENCH_QUALITY_DATA) names a folder with the public sets; without it their figures are skipped,
 * aloud. The hand-made sets are always measured. `--method` writes the figures into resources/docs/METHOD.md.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { methodDocument } from '#shared/quality/method/method.ts'
import { ownAttacks, readPublicData } from './quality/data.ts'
import { figureTable, skipped, type Figure } from './quality/figure.ts'
import { gamingFigures } from './quality/gaming.ts'
import { goldFigures } from './quality/gold.ts'
import { publicFigures } from './quality/publicSets.ts'
import { speedFigures } from './quality/speed.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    method: { type: 'boolean', default: false },
  },
})

function fromPublicSets(folder: string | null): readonly Figure[] {
  const data = readPublicData(folder)
  if (data === null) {
    const why = folder === null ? 'no --data folder given' : `nothing found in ${folder}`
    return ['ukp', 'ukp attacks', 'uptake', 'delidata'].map((set) => skipped(set, 'all', '', why))
  }
  const { figures, debates } = publicFigures(data)
  return [...figures, ...gamingFigures(debates, { ...data.attacks, ...ownAttacks() })]
}

const folder = values.data ?? process.env['WORKBENCH_QUALITY_DATA'] ?? null
const figures = [...fromPublicSets(folder), ...goldFigures(), ...speedFigures()]
const table = figureTable(figures)
console.log(values.json ? JSON.stringify(figures, null, 2) : table)
if (values.method) {
  writeFileSync(new URL('../../resources/docs/METHOD.md', import.meta.url), methodDocument(table))
}
