/**
 * How long the summaries of a large class take to become PDFs: `npm run bench -- sheets [--students N] [--json]`.
 * The pages are made by the built sheets and printed by a Chromium on this machine, a hundred students to a file, as
 * an instructor would print them. Wants `npm run build` and a Chromium.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { personId } from '#shared/model/ids.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import { findChromium } from '../../electron/cli/pdf/findChromium.ts'
import { openPrinter } from '../../electron/cli/pdf/printer.ts'
import { loadSheets } from '../../electron/cli/sheetFiles.ts'
import { someClassSheet, someSheet } from '../fixtures/sheets.ts'

const target = 60
const perFile = 100
const { values } = parseArgs({
  options: { students: { type: 'string', default: '500' }, json: { type: 'boolean', default: false } },
})
const count = Number(values.students)
const chromium = findChromium()
if (chromium === null) throw new Error('There is no Chromium on this machine.')

const students = Array.from({ length: count }, (_, at) => ({ ...someSheet, personId: personId(String(at)) }))
const { renderStudents } = await loadSheets()
const options = { paper: 'letter', large: false, coded: false, duplex: false } as const

const begun = performance.now()
const printer = await openPrinter(chromium)
let bytes = 0
try {
  for (let from = 0; from < count; from += perFile) {
    const part = { students: students.slice(from, from + perFile), notApproved: [], toHandOut: [], classSheet: someClassSheet, facts: noFacts } // prettier-ignore
    for await (const pdf of printer.print(renderStudents(part, options))) bytes += pdf.length
  }
} finally {
  await printer.close()
}
const took = (performance.now() - begun) / 1000
const figure = {
  students: count,
  files: Math.ceil(count / perFile),
  seconds: took,
  megabytes: bytes / 1e6,
  target,
}
console.log(
  values.json
    ? JSON.stringify(figure)
    : `${count} students in ${figure.files} PDFs: ${took.toFixed(1)} s, ${figure.megabytes.toFixed(1)} MB (target ${target} s)`,
)
process.exitCode = took > target ? 1 : 0
