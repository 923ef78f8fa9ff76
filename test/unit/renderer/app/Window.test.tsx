import { beforeAll, describe, expect, it, vi } from 'vitest'
import { click, fire, press, settle, type } from '../dom/hands.ts'
import { page as document_ } from '../dom/globals.ts'
import { all } from '../dom/names.ts'
import { open, spoken } from '../dom/page.tsx'
import { always, refused, refusedWords, type Answers } from '../dom/standIn.ts'
import { head } from '../rendered/render.tsx'
import { Window } from '#renderer/app/Window.tsx'
import { runCommand } from '#renderer/lib/commands.ts'
import { takeFiles } from '#renderer/lib/drops.ts'
import { prefer, preferences } from '#renderer/lib/preferences.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import { menuEvent } from '#shared/contract/desktop.ts'

// Screens are loaded when they are first drawn; here they are there before.
beforeAll(async () => {
  await import('#renderer/screens/home/screen.tsx')
  await import('#renderer/screens/export/screen.tsx')
  await import('#renderer/screens/history/HistoryPanel.tsx')
})

const acted: CourseHead = {
  ...head,
  undo: { undo: message('app:undo.nothing'), redo: message('app:undo.nothingToRedo') },
}

async function window_(hash: string, answers: Answers = {}) {
  window.location.hash = hash
  const page = await open(<Window />, {
    'app.capabilities': always({
      host: 'electron',
      printToPdf: true,
      revealInFolder: true,
      saveDialog: true,
      platform: 'linux',
      version: '1',
    }),
    'app.presenting': always({ presenting: false }),
    'courses.list': always([]),
    'course.open': answers['course.head'] ?? always(acted),
    'course.head': always(acted),
    'course.close': always(null),
    'history.undo': always(acted),
    'history.redo': always(acted),
    'history.list': always([]),
    'model.settings': always({ on: false, address: '', model: '' }),
    'import.list': always([]),
    'import.waiting': always([]),
    'export.log': always([]),
    'export.plan': refused,
    ...answers,
  })
  await vi.dynamicImportSettled()
  await settle()
  const key = async (name: string, held: object = {}) => press(document_.body, name, held)
  return { ...page, key }
}
const inCourse = '#/course/hist/export?what=rubric'

describe('the window', () => {
  it('is home for an address that means nothing', async () => {
    const page = await window_('#/nowhere/at/all')
    // React holds back a screen that was loaded a moment ago, so that the page does not flicker.
    await vi.waitFor(() => expect(page.names('heading')).toContain('Your courses'))
    expect(document_.title).toBe('Facilitator Workbench')
  })

  it('opens a course once and is named after it and its screen', async () => {
    const page = await window_(inCourse)
    expect(page.inputs('course.open')).toEqual([{ course: 'hist' }])
    expect(page.names('heading')).toContain('HIST 210')
    expect(document_.title).toBe('Export · HIST 210')
  })

  it('says that a course cannot be opened, with the way back', async () => {
    const page = await window_(inCourse, { 'course.open': refused })
    expect(page.words()).toContain(refusedWords)
    await click(page.one('link', /Courses/))
    expect(window.location.hash).toBe('#/')
  })

  it('says in the rail where one is', async () => {
    const page = await window_(inCourse)
    const current = all(page.one('region', 'Screens of this course'), '[aria-current="page"]')
    expect(current.map((link) => link.textContent)).toEqual(['Export'])
  })

  it('says what opening found, until that is put away', async () => {
    const noticed = { ...acted, notices: [message('app:undo.nothingToRedo')] }
    const page = await window_(inCourse, { 'course.head': always(noticed) })
    expect(page.words()).toContain('There is nothing to redo.')
    await click(page.one('button', 'Put away'))
    expect(page.one('region', 'Export').textContent).not.toContain('There is nothing to redo.')
  })
})

describe('the keys of the window', () => {
  it('undo and redo the last act, and say which it was', async () => {
    const page = await window_(inCourse)
    await page.key('z', { ctrlKey: true })
    expect(page.inputs('history.undo')).toEqual([{ course: 'hist' }])
    expect(spoken()).toBe('Undone: There is nothing to undo.')
    await page.key('Z', { ctrlKey: true, shiftKey: true })
    expect(page.inputs('history.redo')).toEqual([{ course: 'hist' }])
  })

  it('say that there is nothing to undo', async () => {
    const page = await window_(inCourse, { 'course.head': always(head) })
    await page.key('z', { metaKey: true })
    expect(page.inputs('history.undo')).toEqual([])
    expect(spoken()).toBe('There is nothing to undo.')
  })

  it('name no act while presenting', async () => {
    prefer({ presenting: true })
    const page = await window_(inCourse)
    await page.key('z', { ctrlKey: true })
    expect(spoken()).toBe('Undone.')
    expect(page.inputs('app.presenting')).toEqual([{ on: true }])
  })

  it('tell the host when presenting begins and ends', async () => {
    const page = await window_('#/')
    await page.key('h', { ctrlKey: true, shiftKey: true })
    expect(spoken()).toBe('Presenter mode: names are codes and scores are hidden.')
    expect(page.inputs('app.presenting')).toEqual([{ on: false }, { on: true }])
  })

  it('say that everything is saved already', async () => {
    const page = await window_('#/')
    await page.key('s', { ctrlKey: true })
    expect(spoken()).toBe('Already saved. Every act is saved as you do it.')
  })

  it('show the keys by ?, and not while letters are switched off', async () => {
    const page = await window_('#/')
    await page.key('?', { shiftKey: true })
    expect(page.one('dialog', 'Keys on this screen')).toBeDefined()
    const quiet = await window_('#/')
    prefer({ characterKeys: false })
    await quiet.key('?', { shiftKey: true })
    expect(quiet.names('dialog')).toEqual([])
  })

  it('are the dialog’s own while one is open', async () => {
    const page = await window_(inCourse)
    await page.key('?', { shiftKey: true })
    await page.key('z', { ctrlKey: true })
    expect(page.inputs('history.undo')).toEqual([])
  })

  it('of the host’s menu are run by their name', async () => {
    const page = await window_('#/')
    window.dispatchEvent(new CustomEvent(menuEvent, { detail: 'new-course' }))
    await settle()
    expect(page.one('dialog', 'New course')).toBeDefined()
  })
})

describe('changing a key', () => {
  const asking = async () => {
    const page = await window_(inCourse)
    await page.key('?', { shiftKey: true })
    const button = page.one('button', 'Change the key: Save')
    await click(button)
    return { ...page, button }
  }

  it('takes the next press, and can be taken back', async () => {
    const page = await asking()
    await press(page.button, 'b', { altKey: true })
    expect(preferences().keys).toMatchObject({ saved: { to: ['alt+b'] } })
    await click(page.one('button', 'Back to the usual keys'))
    expect(preferences().keys).toEqual({})
  })

  it('refuses a key that means something already, and says what', async () => {
    const page = await asking()
    await press(page.button, 'y', { ctrlKey: true })
    expect(page.words()).toMatch(/already means “Redo/)
    expect(preferences().keys).toEqual({})
  })

  it('refuses a key that moves things everywhere', async () => {
    const page = await asking()
    await press(page.button, 'ArrowDown')
    expect(page.words()).toContain('This key moves or closes things everywhere')
  })

  it('is left with Escape, without closing the sheet', async () => {
    const page = await asking()
    await press(page.button, 'Escape')
    expect(page.one('button', 'Change the key: Save').textContent).toBe('Change')
    expect(page.one('dialog', 'Keys on this screen')).toBeDefined()
  })
})

describe('the menu of the window', () => {
  it('offers only what is there before a course is open', async () => {
    const page = await window_('#/')
    await click(page.one('button', 'More'))
    expect(page.names('menuitem')).toEqual(['Settings', 'Presenter mode', 'Show the keys'])
  })

  it.each([
    ['Settings', 'Settings'],
    ['Notice for students', 'Notice for students'],
    ['History', 'History'],
  ])('opens "%s"', async (item, dialog) => {
    const page = await window_(inCourse)
    await click(page.one('button', 'More'))
    await click(page.one('menuitem', item))
    await vi.dynamicImportSettled()
    await settle()
    expect(page.names('dialog')).toEqual([dialog])
  })
})

describe('the notice for students', () => {
  it('can be copied by hand where there is no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('none')) },
      configurable: true,
    })
    const page = await window_(inCourse)
    await click(page.one('button', 'More'))
    await click(page.one('menuitem', 'Notice for students'))
    const field = page.one('field', 'Notice for students')
    await click(page.one('button', 'Copy'))
    expect(spoken()).toBe('The text is marked: copy it with Ctrl C or ⌘ C.')
    expect(Reflect.get(field, 'selectionEnd')).toBe((Reflect.get(field, 'value') as string).length)
    await type(field, 'other words')
    expect(Reflect.get(field, 'value')).not.toBe('other words')
  })
})

describe('files dropped anywhere', () => {
  const drop = { dataTransfer: { types: ['Files'], files: [new File(['a'], 'posts.csv')] } }

  it('in a course go to its import', async () => {
    await window_(inCourse)
    window.dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), drop))
    expect(window.location.hash).toBe('#/course/hist/import')
    takeFiles()
  })

  it('show that they can be dropped, and stop showing it when they leave', async () => {
    const page = await window_('#/')
    window.dispatchEvent(Object.assign(new Event('dragover', { cancelable: true }), drop))
    await settle()
    expect(page.words()).toContain('Drop the files to import them')
    window.dispatchEvent(Object.assign(new Event('dragleave'), { relatedTarget: null }))
    await settle()
    expect(page.words()).not.toContain('Drop the files to import them')
  })

  it('that are text and no files are nothing', async () => {
    const page = await window_('#/')
    await fire(document_.body, 'dragover', { dataTransfer: { types: ['text/plain'], files: [] } })
    expect(page.words()).not.toContain('Drop the files')
  })
})

describe('closing the history', () => {
  it('gives the focus to the screen where nothing is left to give it back to', async () => {
    const page = await window_(inCourse)
    runCommand('history')
    await vi.dynamicImportSettled()
    await settle()
    const close = page.one('button', 'Close')
    close.focus()
    await click(close)
    expect(page.names('dialog')).toEqual([])
    expect(page.focused().localName).toBe('main')
  })
})
