import { describe, expect, it, vi } from 'vitest'
import { choose, click, type } from '../../dom/hands.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { SettingsDialog } from '#renderer/app/settings/SettingsDialog.tsx'
import { preferences } from '#renderer/lib/preferences.ts'
import { courseRoute } from '#renderer/lib/route.ts'
import { ok } from '#shared/model/result.ts'

const off = { on: false, address: 'http://127.0.0.1:11434', model: '' }
const on = { ...off, on: true, model: 'small' }

async function dialog(inCourse: boolean, answers: Answers = {}) {
  const [close, show] = [vi.fn(), vi.fn()]
  const route = inCourse ? courseRoute(head.id, 'read') : ({ screen: 'home' } as const)
  const page = await open(<SettingsDialog opened close={close} route={route} open={show} />, {
    'course.head': always(head),
    'model.settings': always(off),
    ...answers,
  })
  return { ...page, close, show }
}

describe('the settings', () => {
  it('are only those of this computer before a course is open', async () => {
    const page = await dialog(false)
    expect(page.names('heading')).toEqual(['Settings', 'This computer', 'Local language model'])
    expect(page.inputs('course.head')).toEqual([])
  })

  it('hold those of the course, and the way to its rubric, inside one', async () => {
    const page = await dialog(true)
    expect(page.names('heading')).toContain('This course')
    await click(page.one('button', 'Change the rubric…'))
    expect(page.show).toHaveBeenCalledExactlyOnceWith('rubric')
  })
})

describe('the settings of this computer', () => {
  it('hold at once, without a Save', async () => {
    const page = await dialog(false)
    await click(page.one('tick', 'Dark'))
    await click(page.one('tick', 'Largest'))
    await click(page.one('tick', 'High contrast'))
    await click(page.one('tick', 'Suggest a break after 45 minutes of reading'))
    expect(preferences()).toMatchObject({ scheme: 'dark', textSize: '130', contrast: 'more', breaks: false })
    expect(page.asked.map(({ name }) => name)).toEqual(['model.settings'])
  })

  it('can be taken back', async () => {
    const page = await dialog(false)
    await click(page.one('tick', 'High contrast'))
    await click(page.one('tick', 'High contrast'))
    expect(preferences().contrast).toBe('normal')
  })

  it('name each choice for readers', async () => {
    const page = await dialog(false)
    expect(page.names('region')).toEqual(expect.arrayContaining(['Light or dark', 'Text size']))
  })
})

describe('the local language model', () => {
  it('is off, without a word of addresses, until somebody switches it on', async () => {
    const page = await dialog(false)
    expect(page.one('tick', /^Let a language model/)).toHaveProperty('checked', false)
    expect(page.has('field', 'Address on this computer')).toBe(false)
  })

  it('switched on, asks for an address and a model before anything is saved', async () => {
    const page = await dialog(false)
    await click(page.one('tick', /^Let a language model/))
    expect(page.one('button', 'Save the model').disabled).toBe(true)
    expect(page.inputs('model.set')).toEqual([])
  })

  it('lists what the server offers and takes its first model', async () => {
    const page = await dialog(false, { 'model.list': always(['tiny', 'big']), 'model.set': always(on) })
    await click(page.one('tick', /^Let a language model/))
    await type(page.one('field', 'Address on this computer'), 'http://127.0.0.1:1234')
    await click(page.one('button', 'Find models'))
    expect(page.inputs('model.list')).toEqual([{ address: 'http://127.0.0.1:1234' }])
    await choose(page.one('list', 'Model'), 'big')
    await click(page.one('button', 'Save the model'))
    expect(page.inputs('model.set')).toEqual([
      { settings: { on: true, address: 'http://127.0.0.1:1234', model: 'big' } },
    ])
    expect(spoken()).toBe('Saved. Each draft now has “Rephrase…”.')
  })

  it('keeps the model that was chosen while the server still offers it', async () => {
    const page = await dialog(false, {
      'model.settings': always(on),
      'model.list': always(['tiny', 'small']),
    })
    await click(page.one('button', 'Find models'))
    expect(page.one('list', 'Model')).toHaveProperty('value', 'small')
  })

  it('that offers nothing can still be named by hand', async () => {
    const page = await dialog(false, { 'model.settings': always(on), 'model.list': always([]) })
    await click(page.one('button', 'Find models'))
    expect(page.one('field', 'Model')).toHaveProperty('value', '')
    expect(page.one('button', 'Save the model').disabled).toBe(true)
  })

  it('that does not answer is said, and what was typed stays', async () => {
    const page = await dialog(false, { 'model.settings': always(on), 'model.list': refused })
    await type(page.one('field', 'Address on this computer'), 'http://127.0.0.1:9')
    await click(page.one('button', 'Find models'))
    expect(spoken()).toBe(refusedWords)
    expect(page.one('field', 'Address on this computer')).toHaveProperty('value', 'http://127.0.0.1:9')
    expect(page.one('field', 'Model')).toHaveProperty('value', 'small')
  })

  it('is off at once when it is switched off', async () => {
    const page = await dialog(false, { 'model.settings': always(on), 'model.set': always(off) })
    await click(page.one('tick', /^Let a language model/))
    expect(page.inputs('model.set')).toEqual([{ settings: { ...on, on: false } }])
    expect(spoken()).toBe('The local language model is off.')
    expect(page.has('field', 'Address on this computer')).toBe(false)
  })

  it('that was never saved as on is not saved as off', async () => {
    const page = await dialog(false, { 'model.set': () => ok(off) })
    await click(page.one('tick', /^Let a language model/))
    await click(page.one('tick', /^Let a language model/))
    expect(page.inputs('model.set')).toEqual([])
  })
})
