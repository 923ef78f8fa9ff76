import { vi } from 'vitest'
import { pickFiles, settle } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { open } from '../../dom/page.tsx'
import { always, type Answers } from '../../dom/standIn.ts'
import ExportScreen from '#renderer/screens/export/screen.tsx'
import type { CanvasSource, ExportPlan, ExportRow } from '#shared/contract/exportViews.ts'
import { criterionId, uploadId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'

export const gradebook: CanvasSource = {
  kind: 'gradebook',
  sourceId: 's1',
  name: 'grades.csv',
  students: 26,
  columns: [
    { at: 6, title: 'Week 5 (88123)', points: 10, refused: null },
    {
      at: 7,
      title: 'Final Score (1)',
      points: 5,
      refused: message('exporting:refused.readOnly', { title: 'Total' }),
    },
  ],
}
export const assessments: CanvasSource = {
  kind: 'assessments',
  sourceId: 's2',
  name: 'rubric.csv',
  students: 26,
  criteria: [
    {
      description: 'Argument',
      criterionId: criterionId('point'),
      outOf: 4,
      hasComments: true,
      refused: null,
    },
    { description: 'Tone', criterionId: null, outOf: 4, hasComments: false, refused: null },
  ],
}

export const row = (key: string, change: Partial<ExportRow> = {}): ExportRow => ({
  key,
  name: `Student ${key}`,
  before: '',
  after: '8.00',
  state: 'set',
  note: null,
  text: null,
  ...change,
})
export const plan = (change: Partial<ExportPlan> = {}): ExportPlan => ({
  planId: 'made',
  kind: 'gradebook',
  files: [{ name: 'HIST 210 scores.csv', text: 'a,b', changes: [] }],
  changes: [message('exporting:changes.sets', { count: 2, column: 'Week 5' })],
  rows: [row('a')],
  ...change,
})

export const host = {
  host: 'electron',
  printToPdf: true,
  revealInFolder: true,
  saveDialog: true,
  platform: 'linux',
  version: '1',
} as const

export async function screen(what: string, answers: Answers = {}, query = '') {
  window.location.hash = `#/course/hist/export?what=${what}${query}`
  return open(<ExportScreen />, {
    'app.capabilities': always(host),
    'forums.list': always([]),
    'export.log': always([]),
    'upload.begin': always({ uploadId: uploadId('u') }),
    'upload.chunk': always(null),
    'export.plan': always(plan()),
    'export.done': always([]),
    'app.saveFile': always({ saved: true }),
    ...answers,
  })
}
export type Page = Awaited<ReturnType<typeof screen>>

export async function handOver(page: Page, ...names: readonly string[]) {
  const [input] = all(page.body, 'input[type="file"]')
  if (input === undefined) throw new Error('no file input')
  for (const name of names) await pickFiles(input, [new File(['x'], name)])
  await settle()
}

export const copied: string[] = []
export const clipboard = { writeText: vi.fn((text: string) => Promise.resolve(void copied.push(text))) }
