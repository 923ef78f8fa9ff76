import { afterEach, describe, expect, it } from 'vitest'
import { choose, click, clickTwice, pickFiles, settle, type } from '../../dom/hands.ts'
import { all, nameOf, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { forumRow, imported, person } from '../../rendered/importSteps.ts'
import { holdFiles, takeFiles } from '#renderer/lib/drops.ts'
import { nothingChosen } from '#renderer/screens/import/flow.ts'
import { setFlow } from '#renderer/screens/import/flowStore.ts'
import ImportScreen from '#renderer/screens/import/screen.tsx'
import type { ImportOutcome, ImportPreview } from '#shared/contract/importViews.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { importId, jobId, postId, uploadId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { err, ok } from '#shared/model/result.ts'
import { importPreview, stagedFile } from '#test/fixtures/imports.ts'

afterEach(() => {
  setFlow(head.id, nothingChosen)
  takeFiles()
})

const outcome: ImportOutcome = {
  importId: importId('i1'),
  added: 214,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  people: 26,
  topics: 1,
  problems: [],
}
const job = always({ jobId: jobId('j') })
const done = (value: unknown) => ({ kind: 'done' as const, seq: 1, value })

/** A screen whose files read as `preview`, and whose import ends as `kept`. */
async function screen(preview: Partial<ImportPreview> = {}, answers: Answers = {}) {
  window.location.hash = '#/course/hist/import'
  let keeping = false
  const page = await open(<ImportScreen />, {
    'upload.begin': always({ uploadId: uploadId('u') }),
    'upload.chunk': always(null),
    'import.stage': job,
    'import.commit': () => {
      keeping = true
      return job()
    },
    'import.note': always(null),
    'import.discard': always(null),
    'import.undo': always(head),
    'import.look': always(null),
    'jobs.wait': () => ok(done(keeping ? outcome : { ...importPreview, ...preview })),
    ...answers,
  })
  const hand = async (...names: readonly string[]) => {
    const [input] = all(page.body, 'input[type="file"]')
    if (input === undefined) throw new Error('no file input')
    await pickFiles(
      input,
      names.map((name) => new File(['x'], name)),
    )
    await settle()
  }
  const step = async (name: string) => click(page.one('button', new RegExp(`^\\d? ?${name}`)))
  return { ...page, hand, step }
}

describe('choosing files', () => {
  it('says what can be imported and where it comes from', async () => {
    const page = await screen()
    expect(page.words()).toContain('Canvas: Grades, then Export. It tells who is who.')
    expect(page.has('button', 'Choose files…')).toBe(true)
  })

  it('hands every file over, then has them read together', async () => {
    const page = await screen()
    await page.hand('posts.csv', 'grades.csv')
    expect(page.inputs('upload.begin')).toEqual([
      { name: 'posts.csv', size: 1 },
      { name: 'grades.csv', size: 1 },
    ])
    expect(page.inputs('import.stage')).toEqual([{ course: 'hist', uploads: ['u', 'u'] }])
  })

  it('shows how far it is, with a way to stop that keeps nothing', async () => {
    const page = await screen({}, { 'jobs.wait': later<never>().answer, 'jobs.cancel': always(null) })
    await page.hand('posts.csv')
    expect(page.words()).toContain('Taking in posts.csv')
    await click(page.one('button', 'Cancel'))
    expect(page.inputs('jobs.cancel')).toEqual([{ jobId: 'j' }])
    expect(page.inputs('import.commit')).toEqual([])
  })

  it('says why files could not be read, and takes others', async () => {
    const page = await screen({}, { 'import.stage': refused })
    await page.hand('posts.csv')
    expect(page.words()).toContain(refusedWords)
    expect(page.has('button', 'Choose files…')).toBe(true)
  })

  it('takes files that were dropped on the window', async () => {
    holdFiles([new File(['x'], 'dropped.csv')])
    const page = await screen()
    await settle()
    expect(page.inputs('upload.begin')).toEqual([{ name: 'dropped.csv', size: 1 }])
    expect(takeFiles()).toEqual([])
  })
})

describe('imports from before', () => {
  const earlier = always([
    {
      id: importId('i0'),
      at: '2026-10-01T10:00:00Z',
      files: ['old.csv'],
      label: message('app:undo.nothing'),
    },
  ])

  it('can be taken back, once', async () => {
    const page = await screen({}, { 'import.list': earlier, 'import.undo': later<CourseHead>().answer })
    await clickTwice(page.one('button', 'Undo this import'))
    expect(page.inputs('import.undo')).toEqual([{ course: 'hist', importId: 'i0' }])
  })

  it('say that what was set in the course is kept', async () => {
    const page = await screen({}, { 'import.list': earlier })
    await click(page.one('button', 'Undo this import'))
    expect(spoken()).toContain('Everything you set in the course is kept.')
  })

  it('that were left can be taken up where one was, or put away', async () => {
    const waiting = always([{ stageId: 's7', at: '2026-10-02T10:00:00Z', files: ['posts.csv'] }])
    const resumed = {
      preview: importPreview,
      decisions: { people: {}, roles: {}, columns: {}, forums: {}, skipped: [] },
      step: 'people',
    }
    const page = await screen(
      {},
      { 'import.waiting': waiting, 'import.resume': job, 'jobs.wait': () => ok(done(resumed)) },
    )
    await click(page.one('button', 'Put away'))
    expect(page.inputs('import.discard')).toEqual([{ course: 'hist', stageId: 's7' }])
    const buttons = all(page.body, 'button')
    const resume = buttons.find((button) => /Take it up|Go on|Continue/.test(wordsOf(button)))
    await click(resume ?? page.body)
    await settle()
    expect(page.inputs('import.resume')).toEqual([{ course: 'hist', stageId: 's7' }])
    expect(page.names('heading')).toContain('Who is who?')
  })
})

describe('the steps of an import', () => {
  it('end before the button where there is nothing to ask', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    expect(page.names('heading')[0]).toBe('What this will do')
    expect(page.has('button', 'Import')).toBe(true)
    expect(page.has('button', 'Continue')).toBe(false)
  })

  it('go on and back, each beginning at its heading', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await click(page.one('button', 'Back'))
    expect(wordsOf(page.focused())).toBe('Anything to look at?')
    await click(page.one('button', 'Continue'))
    expect(wordsOf(page.focused())).toBe('What this will do')
  })

  it('write down where one is, so that it is there after a restart', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await page.step('Forums')
    expect(page.inputs('import.note').at(-1)).toMatchObject({ course: 'hist', stageId: 's', step: 'forums' })
  })

  it('go on although it could not be written down', async () => {
    const page = await screen({}, { 'import.note': refused })
    await page.hand('posts.csv')
    await page.step('Forums')
    expect(page.names('heading')[0]).toBe('What is each forum?')
    expect(spoken()).toBe('')
  })
})

describe('keeping an import', () => {
  it('is one call with what was decided, and says what came', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await clickTwice(page.one('button', 'Import'))
    expect(page.inputs('import.commit')).toHaveLength(1)
    expect(page.inputs('import.commit')).toMatchObject([{ course: 'hist', stageId: 's', skipped: [] }])
    expect(page.words()).toContain('Imported. 214 posts were added')
  })

  it('that fails keeps everything that was decided, and can be tried again', async () => {
    const full = err({ kind: 'no-space' as const, message: message('app:undo.nothing') })
    const page = await screen({ forums: [forumRow('t1', 'Week 1')] }, { 'import.commit': () => full })
    await page.hand('posts.csv')
    await page.step('Forums')
    await choose(page.one('list', 'Purpose of Week 1'), 'Lounge')
    await page.step('Summary')
    await click(page.one('button', 'Import'))
    expect(page.words()).toContain(refusedWords)
    await click(page.one('button', 'Import'))
    expect(page.inputs('import.commit')).toHaveLength(2)
    expect(page.inputs('import.commit').at(-1)).toMatchObject({ forums: { t1: { purpose: 'lounge' } } })
  })

  it('can be undone at once, once', async () => {
    const page = await screen({}, { 'import.undo': later<CourseHead>().answer })
    await page.hand('posts.csv')
    await click(page.one('button', 'Import'))
    await clickTwice(page.one('button', 'Undo this import'))
    expect(page.inputs('import.undo')).toEqual([{ course: 'hist', importId: 'i1' }])
  })

  it('leads to the class, and the next import begins anew', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await click(page.one('button', 'Import'))
    await click(page.one('button', 'See the class'))
    expect(window.location.hash).toBe('#/course/hist/overview')
    expect(page.has('button', 'Choose files…')).toBe(true)
  })

  it('is not offered for files with nothing in them', async () => {
    const page = await screen({ empty: true, files: [] })
    await page.hand('empty.csv')
    await page.step('Summary')
    expect(page.has('button', 'Import')).toBe(false)
  })
})

describe('putting an import away', () => {
  it('tells the backend, and nothing is kept', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await click(page.one('button', 'Put away'))
    expect(page.inputs('import.discard')).toEqual([{ course: 'hist', stageId: 's' }])
    expect(page.inputs('import.commit')).toEqual([])
    expect(page.has('button', 'Choose files…')).toBe(true)
  })

  it('for later leaves it with the backend', async () => {
    const page = await screen()
    await page.hand('posts.csv')
    await click(page.one('button', 'Leave for later'))
    expect(page.inputs('import.discard')).toEqual([])
    expect(page.has('button', 'Choose files…')).toBe(true)
  })
})

describe('deciding', () => {
  it('what a forum is changes only what was said', async () => {
    const page = await screen({ forums: [forumRow('t1', 'Week 1'), forumRow('t2', 'Cafe')] })
    await page.hand('posts.csv')
    await page.step('Forums')
    await choose(page.one('list', 'Purpose of Cafe'), 'Lounge')
    await type(page.one('field', 'Week of Cafe'), '')
    expect(page.inputs('import.note').at(-1)).toMatchObject({
      decisions: { forums: { t2: { purpose: 'lounge', week: null } } },
    })
    expect(JSON.stringify(page.inputs('import.note').at(-1))).not.toContain('t1')
  })

  it('a date can be set and taken away', async () => {
    const page = await screen({ forums: [forumRow('t1', 'Week 1')] })
    await page.hand('posts.csv')
    await page.step('Forums')
    await click(page.one('tick', 'Points and dates'))
    await type(page.one('field', 'Replies by, Week 1'), '2026-10-20')
    expect(page.inputs('import.note').at(-1)).toMatchObject({
      decisions: { forums: { t1: { replyDate: '2026-10-20' } } },
    })
    await type(page.one('field', 'Replies by, Week 1'), '')
    expect(page.inputs('import.note').at(-1)).toMatchObject({
      decisions: { forums: { t1: { replyDate: null } } },
    })
  })

  it('a forum can be given a group set and a rubric of the files', async () => {
    const debate = { id: 'canvas:debate', title: 'Debate', criteria: [] }
    const page = await screen({
      forums: [forumRow('t1', 'Week 1')],
      forumOffers: { groupSets: ['Seminar'], rubrics: [debate] },
    })
    await page.hand('posts.csv')
    await page.step('Forums')
    expect(page.names('list')).not.toContain('Rubric of Week 1')
    await click(page.one('tick', 'Group set and rubric'))
    await choose(page.one('list', 'Group set of Week 1'), 'Seminar')
    await choose(page.one('list', 'Rubric of Week 1'), 'Debate')
    expect(page.inputs('import.note').at(-1)).toMatchObject({
      decisions: { forums: { t1: { groupSet: 'Seminar', rubric: debate } } },
    })
  })

  it('who somebody is starts with nothing chosen, and the steps say how many are open', async () => {
    const question = { person: person('x'), posts: 3, matches: [{ person: person('y'), posts: 9 }] }
    const page = await screen({ questions: [question], everybody: [imported('x'), imported('y')] })
    await page.hand('posts.csv')
    expect(page.names('heading')[0]).toBe('Who is who?')
    expect(page.words()).toContain('1 to decide')
    const radios = all(page.body, 'input[type="radio"]')
    expect(radios.map((radio) => radio.checked)).toEqual([false, false])
    await click(radios[0] ?? page.body)
    expect(page.inputs('import.note').at(-1)).toMatchObject({ decisions: { people: { x: 'y' } } })
    expect(page.words()).not.toContain('1 to decide')
  })

  it('a role is corrected beside the name', async () => {
    const page = await screen({ everybody: [imported('x')] })
    await page.hand('posts.csv')
    await page.step('People')
    await choose(page.one('list', 'Role of Name x'), 'Staff')
    expect(page.inputs('import.note').at(-1)).toMatchObject({ decisions: { roles: { x: 'staff' } } })
  })

  it('a post is left out and counted, and taken back in', async () => {
    const found = {
      posts: [
        {
          postId: postId('p1'),
          who: 'Ana',
          topic: 'Week 1',
          text: 'asdf',
          before: null,
          fate: 'added',
          createdAt: null,
          skipped: false,
        },
      ],
      more: 0,
    } as never
    const page = await screen(
      { checks: { ...importPreview.checks, junk: 1 } },
      { 'import.found': always(found) },
    )
    await page.hand('posts.csv')
    await page.step('Check')
    for (const title of all(page.body, '[aria-expanded="false"]')) await click(title)
    await settle()
    const tick = all(page.body, 'input[type="checkbox"]').at(-1)
    if (tick === undefined) return
    await click(tick)
    expect(JSON.stringify(page.inputs('import.note').at(-1))).toContain('p1')
  })
})

describe('reading a file otherwise', () => {
  const reading = async (answers: Answers = {}) => {
    const page = await screen({ files: [stagedFile] }, { 'import.restage': job, ...answers })
    await page.hand('posts.csv')
    await page.step('How they read')
    return page
  }

  it('asks for that file alone, with the one option', async () => {
    const page = await reading()
    await choose(page.one('list', 'Between cells'), 'semicolon')
    expect(page.inputs('import.restage')).toMatchObject([
      { course: 'hist', stageId: 's', reads: [{ source: 0, part: 0, choice: { delimiter: ';' } }] },
    ])
  })

  it('that fails is said, and the file reads as before', async () => {
    const page = await reading({ 'import.restage': refused })
    await choose(page.one('list', 'Between cells'), 'semicolon')
    expect(page.words()).toContain(refusedWords)
    expect(page.one('list', 'Between cells')).toHaveProperty('value', '')
  })

  it('shows the first rows as they read', async () => {
    const page = await reading()
    const rows = all(page.body, 'tr').map(wordsOf)
    expect(rows).toEqual(expect.arrayContaining(['id post_message', '1 Printing came late']))
    expect(all(page.body, '[aria-label]').map(nameOf)).toContain('First rows of posts.csv')
  })
})
