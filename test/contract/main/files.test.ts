import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildProgram, createCourse, endAll, filesIn, start, type Run } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

describe('dialogs and printing', () => {
  it('saves a file where the person says, under a name that every system accepts', async () => {
    const run = await start()
    const path = join(run.home, 'chosen.csv')
    run.electron.dialog.saveTo = () => path
    const answer = await run.call('app.saveFile', { name: 'Week 3: groups.csv', text: 'name,group\n' })
    expect(answer).toEqual({ ok: true, value: { saved: true } })
    expect(readFileSync(path, 'utf8')).toBe('name,group\n')
    expect(run.electron.dialog.saves[0]).toMatchObject({
      defaultPath: join(run.home, 'downloads', 'Week 3 groups.csv'),
      filters: [{ name: 'CSV file', extensions: ['csv'] }, { extensions: ['*'] }],
    })
  })

  it('writes nothing when the person changes their mind', async () => {
    const run = await start()
    const before = filesIn(run.home)
    expect(await run.call('app.saveFile', { name: 'a.csv', text: 'x' })).toEqual({
      ok: true,
      value: { saved: false },
    })
    expect(filesIn(run.home)).toEqual(before)
  })

  it('says so when the chosen place cannot be written', async () => {
    const run = await start()
    mkdirSync(join(run.home, 'taken'))
    run.electron.dialog.saveTo = () => join(run.home, 'taken')
    expect(await run.call('app.saveFile', { name: 'a.csv', text: 'x' })).toMatchObject({ ok: false })
    expect(filesIn(join(run.home, 'taken'))).toEqual([])
  })

  it.each([
    ['letter', 'Letter'],
    ['a4', 'A4'],
  ])('prints on %s a tagged PDF with its title, then asks where to put it', async (paper, pageSize) => {
    const run = await start()
    const path = join(run.home, 'sheets.pdf')
    run.electron.dialog.saveTo = () => path
    expect(await run.call('app.printToPdf', { name: 'Student summaries', paper })).toEqual({
      ok: true,
      value: { saved: true },
    })
    const [printed] = run.electron.window.webContents.printed
    expect(printed?.options).toMatchObject({ pageSize, generateTaggedPDF: true, printBackground: true })
    expect(printed?.title).toBe('Student summaries')
    expect(run.electron.window.webContents.title).toBe('Workbench')
    expect(readFileSync(path, 'latin1')).toBe('%PDF-1.7 fake')
  })

  it('prints a file for each stretch of pages into the folder that the person chooses', async () => {
    const run = await start()
    run.electron.dialog.open = [run.home]
    const files = [
      { name: 'Ruiz-Ana_Week4', from: 1, to: 1 },
      { name: '../Kim: Daniel', from: 2, to: 3 },
    ]
    expect(await run.call('app.printToPdf', { name: 'Feedback', paper: 'a4', files })).toEqual({
      ok: true,
      value: { saved: true },
    })
    const printed = run.electron.window.webContents.printed
    expect(printed.map(({ options }) => options.pageRanges)).toEqual(['1-1', '2-3'])
    expect(printed[0]?.title).toBe('Ruiz-Ana_Week4')
    expect(readFileSync(join(run.home, 'Ruiz-Ana_Week4.pdf'), 'latin1')).toBe('%PDF-1.7 fake')
    expect(filesIn(run.home).some((file) => file.endsWith('Daniel.pdf'))).toBe(true)
    expect(run.electron.window.webContents.title).toBe('Workbench')
  })

  it('prints nothing when no folder is chosen, and says so when printing fails half way', async () => {
    const run = await start()
    const files = [{ name: 'a', from: 1, to: 1 }]
    const asked = { name: 'Feedback', paper: 'letter', files } as const
    expect(await run.call('app.printToPdf', asked)).toEqual({ ok: true, value: { saved: false } })
    expect(run.electron.window.webContents.printed).toEqual([])
    run.electron.dialog.open = [run.home]
    run.electron.window.webContents.printFails = true
    expect(await run.call('app.printToPdf', asked)).toMatchObject({
      ok: false,
      error: { message: { key: 'menu:save.pdfFailed' } },
    })
  })

  it('writes nothing when printing fails, says so, and gives the page its title back', async () => {
    const run = await start()
    const page = run.electron.window.webContents
    page.printFails = true
    run.electron.dialog.saveTo = () => join(run.home, 'sheets.pdf')
    const answer = await run.call('app.printToPdf', { name: 'Sheets', paper: 'a4' })
    expect(answer).toMatchObject({ ok: false, error: { message: { key: 'menu:save.pdfFailed' } } })
    expect(run.electron.dialog.saves).toEqual([])
    expect(page.title).toBe('Workbench')
    expect(readFileSync(join(run.home, 'logs', 'workbench.log'), 'utf8')).toContain('Failed to generate PDF')
  })

  it('shows the course folder, and says so when it is gone', async () => {
    const run = await start()
    const course = await createCourse(run)
    expect(await run.call('app.reveal', { course })).toEqual({ ok: true, value: null })
    expect(run.electron.revealed).toHaveLength(1)
    expect(resolve(run.electron.revealed[0] ?? '').startsWith(run.workspace)).toBe(true)
  })
})

describe('files from the system', () => {
  const sent = (run: Run): readonly unknown[] =>
    run.electron.window.webContents.sent.filter((one) => one.channel === 'files').map((one) => one.args[0])

  function exportFile(run: Run, name: string): string {
    const path = join(run.home, name)
    writeFileSync(path, 'a,b\n')
    return path
  }
  const bytes = new TextEncoder().encode('a,b\n')
  /** The page gets a word for where a file lies, and no path. */
  const origin = expect.stringMatching(/^[0-9a-f-]{36}$/) as string

  it('reach the page as bytes when a second start brings them, and the window comes forward', async () => {
    const run = await start()
    exportFile(run, 'Über uns.csv')
    run.electron.window.minimized = true
    run.electron.app.emit('second-instance', {}, ['electron', '.', '--flag', 'Über uns.csv'], run.home, {})
    await vi.waitFor(() => {
      expect(sent(run)).toEqual([[{ name: 'Über uns.csv', bytes, origin }]])
    })
    expect(run.electron.window.minimized).toBe(false)
    expect(run.electron.window.focused).toBe(1)
  })

  it('reach the page when the dock opens them', async () => {
    const run = await start()
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    run.electron.app.emit('open-file', event, exportFile(run, 'x.csv'))
    await vi.waitFor(() => {
      expect(sent(run)).toHaveLength(1)
    })
    expect(prevented).toBe(true)
  })

  it('wait for the page when they come on the first command line', async () => {
    const run = await start({ argv: [resolve('test/fixtures/canvas/gradebook_full.csv')] })
    await vi.waitFor(() => {
      expect(sent(run)).toEqual([
        [{ name: 'gradebook_full.csv', bytes: expect.any(Uint8Array) as Uint8Array, origin }],
      ])
    })
  })

  it('come from the open dialog of the menu', async () => {
    const run = await start()
    run.electron.dialog.open = [exportFile(run, 'one.csv'), exportFile(run, 'two.csv')]
    run.electron.choose('choose-files')
    await vi.waitFor(() => {
      expect(sent(run)).toEqual([
        [
          { name: 'one.csv', bytes, origin },
          { name: 'two.csv', bytes, origin },
        ],
      ])
    })
    expect(run.electron.dialog.opens[0]?.properties).toEqual(['openFile', 'multiSelections'])
  })

  it('that cannot be read are named, and the others are opened', async () => {
    const run = await start()
    const folder = join(run.home, 'folder.csv')
    mkdirSync(folder)
    run.electron.dialog.open = [join(run.home, 'gone.csv'), folder, exportFile(run, 'here.csv')]
    run.electron.choose('choose-files')
    await vi.waitFor(() => {
      expect(run.electron.dialog.messages).toHaveLength(1)
    })
    expect(run.electron.dialog.messages[0]?.message).toBe('2 files could not be read.')
    expect(run.electron.dialog.messages[0]?.detail).toMatch(/^gone\.csv\nfolder\.csv\n/)
    expect(sent(run)).toEqual([[{ name: 'here.csv', bytes, origin }]])
  })
})
