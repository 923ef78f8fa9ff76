/**
 * How well and how fast posts are scored: `node test/bench/quality.ts [--data DIR] [--json] [--method]`.
 *
 * `--data` (or WORKBENCH_QUALITY_DATA) names a folder with the public sets; else they are taken from where they lie
 * beside the project, and where they do not their figures are skipped, aloud. The hand-made sets are always measured. `--method` writes the figures into resources/docs/METHOD.md.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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
    const why =
      folder === null ? 'no --data folder given, and none beside the project' : `nothing found in ${folder}`
    return ['ukp', 'ukp attacks', 'uptake', 'delidata'].map((set) => skipped(set, 'all', '', why))
  }
  const { figures, debates } = publicFigures(data)
  return [...figures, ...gamingFigures(debates, { ...data.attacks, ...ownAttacks() })]
}

/** The sets are never part of the project: they may lie in a folder next to it, for those who tune the rules. */
function dataBeside(): string | null {
  const folder = fileURLToPath(new URL('../../../shared/data/quality', import.meta.url))
  return existsSync(folder) ? folder : null
}

const folder = values.data ?? process.env['WORKBENCH_QUALITY_DATA'] ?? dataBeside()
const figures = [...fromPublicSets(folder), ...goldFigures(), ...speedFigures()]
const table = figureTable(figures)
console.log(values.json ? JSON.stringify(figures, null, 2) : table)
if (values.method) {
  writeFileSync(new URL('../../resources/docs/METHOD.md', import.meta.url), methodDocument(table))
}
