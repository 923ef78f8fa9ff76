import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuCommands, type MenuCommand } from '#shared/contract/desktop.ts'
import { message, type Message } from '#shared/model/message.ts'
import menuWords from '#resources/locales/en/menu.json' with { type: 'json' }
import { menuTemplate, type MenuParts } from '../../../../electron/main/decide/menuTemplate.ts'
import { nothingToUndo } from '../../../../electron/main/decide/undoNames.ts'

type Item = MenuItemConstructorOptions

/** Says a message as its key, with the act where there is one: `menu:edit.undoAct(Move Ana)`. */
function say({ key, params }: Message): string {
  return params?.['act'] === undefined ? key : `${key}(${params['act']})`
}

function parts(over: Partial<MenuParts> = {}): MenuParts {
  const idle = { send: () => undefined, chooseFiles: () => undefined }
  return { mac: false, developing: false, names: nothingToUndo, place: 'print', say, ...idle, ...over }
}

function all(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
}

function find(items: readonly Item[], id: string): Item {
  const item = all(items).find((one) => one.id === id)
  if (!item) throw new Error(`no menu item ${id}`)
  return item
}

function click(item: Item): void {
  if (!item.click) throw new Error('nothing happens')
  Reflect.apply(item.click, undefined, [])
}

function textAt(path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null
      ? Object.entries(at).find(([one]) => one === key)?.[1]
      : undefined
  }, menuWords)
}

describe('menuTemplate', () => {
  it.each([true, false])('has a word in the locale file for every item (mac: %s)', (mac) => {
    const labels = all(menuTemplate(parts({ mac, developing: true }))).flatMap((item) => item.label ?? [])
    expect(labels.length).toBeGreaterThan(25)
    for (const label of labels) expect(textAt(label.replace('menu:', '')), label).toBeTypeOf('string')
  })

  it('offers every command that the page understands, once', () => {
    const ids = all(menuTemplate(parts())).flatMap((item) => item.id ?? [])
    for (const command of menuCommands) expect(ids.filter((id) => id === command)).toEqual([command])
  })

  it('sends the command of the item that is chosen', () => {
    const sent: MenuCommand[] = []
    const menu = menuTemplate(parts({ send: (command) => sent.push(command) }))
    for (const command of menuCommands) click(find(menu, command))
    expect(sent).toEqual([...menuCommands])
  })

  it.each([
    [
      'home',
      ['reveal', 'history', 'print', 'go.read'],
      ['new-course', 'open-sample', 'undo', 'settings', 'home'],
    ],
    [
      'course',
      ['new-course', 'open-sample'],
      ['reveal', 'history', 'print', 'go.read', 'undo', 'settings', 'home'],
    ],
  ] as const)('at %s greys %j and leaves %j', (place, grey, black) => {
    const menu = menuTemplate(parts({ place }))
    for (const id of grey) expect(find(menu, id).enabled, id).toBe(false)
    for (const id of black) expect(find(menu, id).enabled, id).toBe(true)
  })

  it('leads to the screen that prints, from elsewhere in a course', () => {
    const sent: MenuCommand[] = []
    click(find(menuTemplate(parts({ place: 'course', send: (command) => sent.push(command) })), 'print'))
    expect(sent).toEqual(['go.print'])
  })

  it('lets the person choose files to import', () => {
    let chosen = 0
    click(find(menuTemplate(parts({ chooseFiles: () => (chosen += 1) })), 'choose-files'))
    expect(chosen).toBe(1)
  })

  it('names the act that can be undone and the one that can be redone', () => {
    const names = { undo: message('Move Ana & Ben'), redo: message('Set Makes a point to Solid') }
    const menu = menuTemplate(parts({ names }))
    expect(find(menu, 'undo').label).toBe('menu:edit.undoAct(Move Ana && Ben)')
    expect(find(menu, 'redo').label).toBe('menu:edit.redoAct(Set Makes a point to Solid)')
  })

  it('keeps Undo for typing when no act can be undone', () => {
    const undo = find(menuTemplate(parts()), 'undo')
    expect(undo.label).toBe('menu:edit.undo')
    expect(undo.enabled).not.toBe(false)
  })

  it('leaves keys to the page except on macOS, where the menu owns them', () => {
    expect(find(menuTemplate(parts()), 'undo').registerAccelerator).toBe(false)
    expect(find(menuTemplate(parts({ mac: true })), 'undo').registerAccelerator).toBe(true)
  })

  it('uses a key once', () => {
    const keys = all(menuTemplate(parts({ mac: true }))).flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has the editing roles, without which macOS cannot copy and paste', () => {
    const roles = all(menuTemplate(parts({ mac: true }))).flatMap((item) => item.role ?? [])
    expect(roles).toEqual(
      expect.arrayContaining(['cut', 'copy', 'pasteAndMatchStyle', 'selectAll', 'appMenu', 'quit']),
    )
  })

  it('shows developer tools to developers only', () => {
    const roles = (developing: boolean): readonly unknown[] =>
      all(menuTemplate(parts({ developing }))).map((item) => item.role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
  })

  it('says how to leave on every system', () => {
    const roles = (mac: boolean): readonly unknown[] =>
      all(menuTemplate(parts({ mac }))).map((item) => item.role)
    expect(roles(false)).toContain('quit')
    expect(roles(true)).toContain('close')
  })
})
