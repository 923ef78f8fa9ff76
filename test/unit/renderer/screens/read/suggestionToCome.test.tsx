import { describe, expect, it } from 'vitest'
import { settle } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { later } from '../../dom/standIn.ts'
import type { Reading } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'
import { queueOf, readingOf, row, screen } from './readScreen.tsx'

describe('a suggestion that is still being made', () => {
  const [onItsWay, there] = [{ ...readingOf('p1'), score: null, scoreComes: true }, readingOf('p1')]

  it('leaves the post to be read, says so, and follows', async () => {
    const slow = later<Reading>()
    const page = await screen({
      answers: { 'posts.read': ({ wait }) => (wait === true ? slow.answer() : ok(onItsWay)) },
    })
    expect(page.has('heading', 'Wren p1')).toBe(true)
    const card = () => page.one('region', 'Makes a point').closest('section')?.textContent ?? ''
    expect(card()).toContain('The suggestion is on its way')
    await page.run('accept')
    expect(page.inputs('marks.level')).toEqual([])
    await page.run('whatIf')
    expect(spoken()).toContain('The suggestion is on its way')
    slow.come(there)
    await settle()
    expect(card()).not.toContain('The suggestion is on its way')
    expect(page.has('button', 'Accept')).toBe(true)
  })

  it('is asked for one post at a time, and then for the one that is open by now', async () => {
    const slow = later<Reading>()
    const asked: string[] = []
    const page = await screen({
      queue: queueOf(...['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => row(id))),
      answers: {
        'posts.read': ({ postId: id, wait }) => {
          if (wait !== true) return ok({ ...readingOf(id), score: null, scoreComes: true })
          asked.push(id)
          return id === 'p1' ? slow.answer() : ok(readingOf(id))
        },
      },
    })
    for (let step = 0; step < 3; step += 1) await page.run('next')
    expect(asked).toEqual(['p1'])
    slow.come(there)
    await settle()
    expect(asked).toEqual(['p1', 'p4'])
    expect(page.has('button', 'Accept')).toBe(true)
    await page.run('previous')
    expect(asked).toEqual(['p1', 'p4', 'p3'])
  })

  it('takes no level back that was set meanwhile', async () => {
    const slow = later<Reading>()
    const page = await screen({
      answers: {
        'posts.read': ({ wait }) => (wait === true ? slow.answer() : ok(onItsWay)),
        'marks.level': () => new Promise(() => undefined),
      },
    })
    await page.run('level.2')
    slow.come(there)
    await settle()
    const scale = page.one('region', 'Makes a point')
    expect(all(scale, '[aria-checked="true"]')).toHaveLength(1)
  })
})
