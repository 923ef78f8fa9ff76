import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildProgram, createCourse, endAll, filesIn, runMain, start } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

describe('the end', () => {
  it('waits for a write that is under way', async () => {
    const run = await runMain()
    const course = await createCourse(run)
    const head = (await run.call('course.head', { course })) as {
      value: { settings: object; folder: string }
    }
    const settings = { ...head.value.settings, title: 'Written at the last moment' }
    const saving = run.call('course.settings', { course, settings })
    run.electron.app.quit()
    expect(run.electron.app.exitCode).toBeUndefined()
    expect(run.electron.app.windows).toEqual([])
    await run.electron.app.ended()
    expect(await saving).toMatchObject({ ok: true })
    expect(readFileSync(join(head.value.folder, 'course.json'), 'utf8')).toContain(
      'Written at the last moment',
    )
    await run.end()
  })

  it('comes once, however often it is asked for', async () => {
    const run = await runMain()
    for (let times = 0; times < 3; times += 1) run.electron.app.quit()
    await run.electron.app.ended()
    expect(run.electron.app.exitCode).toBe(0)
    await run.end()
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'waits for writes also when the program is sent %s',
    async (signal) => {
      const run = await runMain()
      const listeners = process.rawListeners(signal).slice(-1)
      for (const listener of listeners) Reflect.apply(listener, process, [signal])
      expect(run.electron.app.windows).toEqual([])
      expect(run.electron.app.exitCode).toBeUndefined()
      await run.electron.app.ended()
      expect(run.electron.app.exitCode).toBe(0)
      await run.end()
    },
  )

  it('is asked of the computer a moment later, when the computer is switched off', async () => {
    const run = await runMain()
    let prevented = false
    run.electron.powerMonitor.emit('shutdown', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    await run.electron.app.ended()
    await run.end()
  })

  it('comes with the last window, and leaves no half-written file', async () => {
    const run = await runMain()
    await createCourse(run)
    run.electron.window.close()
    if (process.platform === 'darwin') run.electron.app.quit()
    await run.electron.app.ended()
    expect(filesIn(run.home).filter((file) => file.includes('.tmp-'))).toEqual([])
    await run.end()
  })
})

describe('crashes', () => {
  it('of the page are noted on this computer, told, and the page comes back', async () => {
    const run = await start()
    run.electron.window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
    await vi.waitFor(() => {
      expect(run.electron.window.webContents.reloads).toBe(1)
    })
    expect(run.electron.dialog.messages[0]?.message).toBe('The window stopped working.')
    expect(readFileSync(join(run.home, 'logs', 'workbench.log'), 'utf8')).toContain('page: oom (9)')
  })

  it('of the page end the program when the person wants that', async () => {
    const run = await runMain()
    run.electron.dialog.press = 1
    run.electron.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await run.electron.app.ended()
    expect(run.electron.app.exitCode).toBe(0)
    await run.end()
  })

  it('a page that ends as it should is none', async () => {
    const { electron } = await start()
    electron.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(electron.dialog.messages).toEqual([])
  })

  it('a window that does not answer is waited for, or started again', async () => {
    const { electron } = await start()
    electron.window.emit('unresponsive')
    await vi.waitFor(() => {
      expect(electron.dialog.messages).toHaveLength(1)
    })
    expect(electron.window.webContents.crashes).toBe(0)
    electron.dialog.press = 1
    electron.window.emit('unresponsive')
    await vi.waitFor(() => {
      expect(electron.window.webContents.crashes).toBe(1)
    })
  })

  it('the question goes away when the window answers again', async () => {
    const { electron } = await start()
    electron.dialog.press = null
    electron.window.emit('unresponsive')
    await vi.waitFor(() => {
      expect(electron.dialog.messages).toHaveLength(1)
    })
    electron.window.emit('responsive')
    expect(electron.dialog.messages[0]?.signal?.aborted).toBe(true)
    expect(electron.window.webContents.crashes).toBe(0)
  })

  it('a page that ends because the program quits is none', async () => {
    const run = await runMain()
    const { window } = run.electron
    window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 2 })
    run.electron.app.quit()
    await run.electron.app.ended()
    expect(run.electron.dialog.messages).toEqual([])
    await run.end()
  })

  it('a program that cannot start says so and ends', async () => {
    const run = await runMain({
      window: false,
      prepare({ session }) {
        session.protocol.handle = () => {
          throw new Error('the scheme is taken')
        }
      },
    })
    await run.electron.app.ended()
    expect(run.electron.app.exitCode).toBe(1)
    expect(run.electron.dialog.errors[0]?.title).toBe('The workbench could not start.')
    expect(readFileSync(join(run.home, 'logs', 'workbench.log'), 'utf8')).toContain('the scheme is taken')
    await run.end()
  })

  it('a page that cannot be loaded is said, instead of an invisible program', async () => {
    const run = await runMain({
      window: false,
      prepare({ session }) {
        session.fetch = () => Promise.reject(new Error('ERR_UNEXPECTED'))
      },
    })
    await run.electron.app.ended()
    expect(run.electron.app.exitCode).toBe(1)
    expect(run.electron.dialog.errors[0]?.title).toBe('The workbench could not start.')
    await run.end()
  })

  it('a page whose load was overtaken is no failure', async () => {
    const run = await runMain({
      window: false,
      prepare({ session }) {
        session.fetch = () => Promise.reject(Object.assign(new Error('aborted'), { code: 'ERR_ABORTED' }))
      },
    })
    await vi.waitFor(() => {
      expect(run.electron.app.windows).toHaveLength(1)
    })
    expect(run.electron.app.exitCode).toBeUndefined()
    expect(run.electron.dialog.errors).toEqual([])
    await run.end()
  })

  it('a bug that nobody caught is noted, told and ends the program', async () => {
    const run = await runMain()
    const listener = process.rawListeners('uncaughtException').at(-1)
    Reflect.apply(listener ?? vi.fn(), process, [new Error('nobody caught this')])
    await run.electron.app.ended()
    expect(run.electron.app.exitCode).toBe(1)
    expect(run.electron.dialog.errors[0]?.title).toBe('The workbench has to close.')
    expect(readFileSync(join(run.home, 'logs', 'workbench.log'), 'utf8')).toContain('nobody caught this')
    await run.end()
  })
})
