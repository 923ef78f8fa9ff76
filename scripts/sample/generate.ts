import { mkdirSync, writeFileSync } from 'node:fs'
import { sampleFiles } from './files.ts'

/** Rewrites resources/sample: `node scripts/sample/generate.ts`. */
const folder = new URL('../../resources/sample/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of sampleFiles()) writeFileSync(new URL(encodeURIComponent(name), folder), text)
