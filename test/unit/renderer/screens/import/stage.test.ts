import { describe, expect, it } from 'vitest'
import { createClient } from '#renderer/lib/client.ts'
import { commitStage, restage, resumeStage, stageFiles } from '#renderer/screens/import/stage.ts'
import { courseId } from '#shared/model/ids.ts'
import { noDecisions } from '#shared/model/importChoices.ts'

const course = courseId('c1')

function backend(refuseFile?: string) {
  const calls: { readonly name: string; readonly input: unknown }[] = []
  let uploads = 0
  const client = createClient((name, input) => {
    calls.push({ name, input })
    if (name === 'upload.begin') {
      if ((input as { name: string }).name === refuseFile) {
        return Promise.resolve({ ok: false, error: { kind: 'refused', message: { key: 'errors:tooLarge' } } })
      }
      uploads += 1
      return Promise.resolve({ ok: true, value: { uploadId: `u${uploads}` } })
    }
    if (name === 'jobs.wait') {
      return Promise.resolve({ ok: true, value: { kind: 'done', seq: 1, value: 'outcome' } })
    }
    return Promise.resolve({ ok: true, value: name.startsWith('import') ? { jobId: 'j' } : null })
  })
  return { client, calls, names: () => calls.map(({ name }) => name) }
}

const file = (name: string) => new File(['a,b\n'], name)
const following = () => ({ onProgress: () => undefined, signal: new AbortController().signal })

describe('staging files', () => {
  it('sends every file, then stages all of them as one import', async () => {
    const { client, calls } = backend()
    const staged = await stageFiles(client, course, [file('posts.csv'), file('grades.csv')], following())
    expect(staged).toEqual({ ok: true, value: 'outcome' })
    expect(calls.find(({ name }) => name === 'import.stage')?.input).toEqual({
      course: 'c1',
      uploads: ['u1', 'u2'],
    })
  })

  it('drops what was already sent when a later file is refused, and stages nothing', async () => {
    const { client, names } = backend('big.csv')
    const staged = await stageFiles(client, course, [file('posts.csv'), file('big.csv')], following())
    expect(staged).toMatchObject({ ok: false, error: { kind: 'refused' } })
    expect(names()).toContain('upload.drop')
    expect(names()).not.toContain('import.stage')
  })

  it('sends along the host’s word for where a file lies, where it has one', async () => {
    const { client, calls } = backend()
    const originOf = (one: File) => Promise.resolve(one.name === 'posts.csv' ? 'word' : null)
    const files = [file('posts.csv'), file('grades.csv')]
    await stageFiles(client, course, files, { ...following(), originOf })
    const begun = calls.filter(({ name }) => name === 'upload.begin').map(({ input }) => input)
    expect(begun).toEqual([
      { name: 'posts.csv', size: 4, origin: 'word' },
      { name: 'grades.csv', size: 4 },
    ])
  })

  it('names the file it is taking in', async () => {
    const seen: unknown[] = []
    const { client } = backend()
    const onProgress = ({ what }: { readonly what: { readonly params?: unknown } }) =>
      void seen.push(what.params)
    await stageFiles(client, course, [file('posts.csv')], { ...following(), onProgress })
    expect(seen[0]).toEqual({ file: 'posts.csv' })
  })
})

describe('keeping a staged import', () => {
  it('sends the forums that were decided and follows the job', async () => {
    const { client, calls } = backend()
    const kept = await commitStage(client, course, 's1', noDecisions, following())
    expect(kept).toEqual({ ok: true, value: 'outcome' })
    expect(calls[0]).toEqual({
      name: 'import.commit',
      input: { course: 'c1', stageId: 's1', ...noDecisions },
    })
  })
})

describe('reading a staged file otherwise', () => {
  it('names the part and the options, and follows the job', async () => {
    const { client, calls } = backend()
    const wished = { source: 0, part: 2, choice: { delimiter: ';' } }
    expect(await restage(client, course, 's1', wished, following())).toEqual({ ok: true, value: 'outcome' })
    expect(calls[0]).toEqual({
      name: 'import.restage',
      input: { course: 'c1', stageId: 's1', reads: [wished] },
    })
  })

  it('and taking an import up again are jobs of the same stage', async () => {
    const { client, calls } = backend()
    await resumeStage(client, course, 's1', following())
    expect(calls.map(({ name }) => name)).toEqual(['import.resume', 'jobs.wait'])
  })
})
