import { settle } from '../dom/hands.ts'
import '../dom/page.tsx'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fragmentNow, pushFragment, replaceFragment, subscribeToFragment } from '#renderer/lib/address.ts'

beforeEach(async () => {
  window.location.hash = '#/one'
  await settle()
})
afterEach(async () => {
  vi.restoreAllMocks()
  window.location.hash = '#/end'
  await settle()
})

describe('a step within a list', () => {
  it('is followed by the page at once, and by the address when that was painted', async () => {
    const seen: string[] = []
    const leave = subscribeToFragment(() => seen.push(fragmentNow()))
    replaceFragment('#/two')
    expect(seen).toEqual(['#/two'])
    expect(window.location.hash).toBe('#/one')
    await settle()
    expect(window.location.hash).toBe('#/two')
    leave()
  })

  it('leaves no step for the Back button', async () => {
    const before = window.history.length
    replaceFragment('#/two')
    await settle()
    expect(window.history.length).toBe(before)
  })

  it('after step is one change of the address, to the last', async () => {
    const replaced = vi.spyOn(window.history, 'replaceState')
    for (const step of ['#/a', '#/b', '#/c']) replaceFragment(step)
    expect(fragmentNow()).toBe('#/c')
    await settle()
    expect(replaced.mock.calls.map(([, , to]) => to)).toEqual(['#/c'])
    expect(window.location.hash).toBe('#/c')
  })

  it('counts also where the browser takes no more changes for a while', async () => {
    const refusing = vi.spyOn(window.history, 'replaceState').mockImplementation(() => undefined)
    replaceFragment('#/two')
    await settle()
    expect([window.location.hash, fragmentNow()]).toEqual(['#/one', '#/two'])
    refusing.mockRestore()
    replaceFragment('#/three')
    await settle()
    expect(window.location.hash).toBe('#/three')
  })

  it('gives way to an address that somebody typed, and does not come back with an earlier one', async () => {
    replaceFragment('#/two')
    window.location.hash = '#/typed'
    expect(fragmentNow()).toBe('#/typed')
    await settle()
    expect(window.location.hash).toBe('#/typed')
    replaceFragment('#/four')
    await settle()
    window.location.hash = '#/typed'
    expect(fragmentNow()).toBe('#/typed')
  })
})

describe('going to another place', () => {
  it('leaves the last step of the list behind it, for the way back', async () => {
    const order: string[] = []
    const replace = window.history.replaceState.bind(window.history)
    vi.spyOn(window.history, 'replaceState').mockImplementation((state, title, to) => {
      order.push(String(to))
      replace(state, title, to)
    })
    replaceFragment('#/two')
    pushFragment('#/there')
    expect(order).toEqual(['#/two'])
    expect(fragmentNow()).toBe('#/there')
    await settle()
    expect(order).toEqual(['#/two'])
    expect(window.location.hash).toBe('#/there')
  })

  it('is told to those who follow, until they leave', async () => {
    const seen: string[] = []
    const leave = subscribeToFragment(() => seen.push(fragmentNow()))
    pushFragment('#/there')
    await settle()
    expect(seen).toEqual(['#/there'])
    leave()
    pushFragment('#/elsewhere')
    replaceFragment('#/nowhere')
    await settle()
    expect(seen).toEqual(['#/there'])
  })
})
