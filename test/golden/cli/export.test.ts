import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportFiles } from '../../../electron/cli/commands/export.ts'
import { importFiles } from '../../../electron/cli/commands/import.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { canvas, run } from './inProcess.ts'

const course = path.join(lastingFolder(), 'hist')
const out = path.join(lastingFolder(), 'out')
const files = ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv']

interface Answer {
  readonly files: readonly string[]
  readonly changes: readonly string[]
}

async function exported(...argv: string[]): Promise<Answer> {
  return JSON.parse((await run(exportFiles, '--course', course, '--out', out, ...argv)).out) as Answer
}

// Every command starts a worker, which takes seconds on a busy machine.
describe('wb export', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await run(importFiles, '--course', course, ...files.map(canvas))
  }, 60_000)

  it('says in words what a file for Canvas would do, and writes none where it would do nothing', async () => {
    const argv = ['--what', 'gradebook', '--file', canvas('gradebook_full.csv'), '--column', '33001']
    expect(await exported(...argv)).toEqual({
      files: [],
      changes: [
        'Sets no scores in “Week 3 Discussion (33001)”.',
        'Leaves 6 students alone.',
        'Creates nothing and deletes nothing.',
      ],
    })
  })

  it('writes a rubric that Canvas can import, and notes it in the course', async () => {
    const { files: written } = await exported('--what', 'rubric')
    expect(written).toEqual(['hist rubric.csv'])
    expect(readFileSync(path.join(out, 'hist rubric.csv'), 'utf8')).toContain('Makes a point')
    expect(readFileSync(path.join(course, 'exports.jsonl'), 'utf8')).toContain('hist rubric.csv')
  })

  it('writes the record of one student by Canvas id', async () => {
    expect((await exported('--what', 'record', '--person', '501001')).files).toHaveLength(2)
    await expect(exported('--what', 'record', '--person', 'Ana')).rejects.toMatchObject({
      what: { key: 'cli:export.noPerson' },
    })
  })

  const gradebook = ['--what', 'gradebook', '--file', canvas('gradebook_full.csv')]

  it.each([
    ['cli:export.what', ['--what', 'all']],
    ['cli:export.noColumn', [...gradebook, '--column', '1']],
    ['cli:export.part', [...gradebook, '--column', '33001', '--part', 'x']],
    ['cli:export.yes', [...gradebook, '--column', '33001', '--overwrite', '1']],
    [
      'cli:export.notGradebook',
      ['--what', 'gradebook', '--column', '1', '--file', canvas('rubric_assessments_export.csv')],
    ],
  ])('says %s and writes nothing', async (key, argv) => {
    await expect(exported(...argv)).rejects.toMatchObject({ what: { key } })
  })
})
