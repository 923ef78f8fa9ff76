import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { choose, click, fire, press } from '../dom/hands.ts'
import { all, first, nameOf, wordsOf } from '../dom/names.ts'
import { open, spoken } from '../dom/page.tsx'
import { Announcer } from '#renderer/components/Announcer.tsx'
import { Boundary } from '#renderer/components/Boundary.tsx'
import { Divider } from '#renderer/components/Divider.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { JobProgress } from '#renderer/components/JobProgress.tsx'
import { Key } from '#renderer/components/Key.tsx'
import { LevelDots } from '#renderer/components/LevelDots.tsx'
import { Term } from '#renderer/components/Term.tsx'
import { Trouble } from '#renderer/components/Trouble.tsx'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { CallFailure } from '#renderer/lib/failure.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import { message } from '#shared/model/message.ts'

describe('a bug in a screen', () => {
  let broken = true
  const Fragile = () => {
    if (broken) throw new Error('a bug with /secret/paths in it')
    return <p>whole again</p>
  }

  it('is said kindly and without a trace of the code, and the rest stays', async () => {
    broken = true
    const page = await open(
      <>
        <p>the rest</p>
        <Boundary on="read">
          <Fragile />
        </Boundary>
      </>,
    )
    expect(page.words()).toContain('the rest')
    expect(page.words()).toContain('Something in the program went wrong. Your work is saved.')
    expect(page.words()).not.toContain('secret')
  })

  it('can be tried again', async () => {
    broken = true
    const page = await open(
      <Boundary on="read">
        <Fragile />
      </Boundary>,
    )
    broken = false
    await click(page.one('button', 'Try again'))
    expect(page.words()).toContain('whole again')
  })

  it('is left behind with the screen', async () => {
    broken = true
    const on = (screen: string) => (
      <Boundary on={screen}>
        <Fragile />
      </Boundary>
    )
    const page = await open(on('read'))
    broken = false
    await page.draw(on('read'))
    expect(page.words()).not.toContain('whole again')
    await page.draw(on('print'))
    expect(page.words()).toContain('whole again')
  })
})

describe('trouble', () => {
  it('that is expected is said in its own words', async () => {
    const error = new CallFailure({ kind: 'refused', message: message('app:undo.nothing') })
    const page = await open(<Trouble error={error} />)
    expect(page.words()).toContain('There is nothing to undo.')
    expect(page.names('button')).toEqual([])
  })

  it('that nobody expected is said in general ones', async () => {
    const page = await open(<Trouble error={new TypeError('x is not a function')} />)
    expect(page.words()).not.toContain('not a function')
  })
})

describe('the line between two panes', () => {
  const range = { least: 180, most: 480, normal: 248 } as never
  const Pane = ({ grows }: { readonly grows: 'left' | 'right' }) => {
    const [width, set] = useState(240)
    return <Divider label="Width of the list" width={width} range={range} grows={grows} set={set} />
  }
  const divider = async (grows: 'left' | 'right') => {
    const page = await open(<Pane grows={grows} />)
    const line = first(page.body, '[role="separator"]')
    if (line === null) throw new Error('no divider')
    return { line, width: () => Number(line.getAttribute('aria-valuenow')) }
  }

  it.each([
    ['right', 300],
    ['left', 180],
  ] as const)('that grows to the %s follows the pointer', async (grows, width) => {
    const { line, width: now } = await divider(grows)
    await fire(line, 'pointerdown', { clientX: 100, pointerId: 1 })
    await fire(line, 'pointermove', { clientX: 160 })
    expect(now()).toBe(width)
  })

  it('stops at its ends', async () => {
    const { line, width } = await divider('right')
    await fire(line, 'pointerdown', { clientX: 0, pointerId: 1 })
    await fire(line, 'pointermove', { clientX: 5000 })
    expect(width()).toBe(480)
    await fire(line, 'pointermove', { clientX: -5000 })
    expect(width()).toBe(180)
  })

  it('rests once the pointer is let go', async () => {
    const { line, width } = await divider('right')
    await fire(line, 'pointerdown', { clientX: 0, pointerId: 1 })
    await fire(line, 'pointerup')
    await fire(line, 'pointermove', { clientX: 50 })
    expect(width()).toBe(240)
  })

  it('moves less on the page where the text is larger', async () => {
    prefer({ textSize: '130' })
    const { line, width } = await divider('right')
    await fire(line, 'pointerdown', { clientX: 0, pointerId: 1 })
    await fire(line, 'pointermove', { clientX: 130 })
    expect(width()).toBe(340)
  })

  it('is moved by arrow keys and says where it is', async () => {
    const { line, width } = await divider('right')
    await press(line, 'ArrowRight')
    expect(width()).toBeGreaterThan(240)
    expect(line.getAttribute('aria-valuemin')).toBe('180')
    expect(line.getAttribute('aria-valuemax')).toBe('480')
    expect(nameOf(line)).toBe('Width of the list')
  })
})

describe('the choice of weeks', () => {
  const weeks = async (from: number, to: number) => {
    const onChange = vi.fn()
    const page = await open(<WeekPicker weeks={{ from, to }} last={5} onChange={onChange} />)
    return { page, onChange }
  }

  it.each([
    ['From week', 'Week 4', { from: 4, to: 4 }],
    ['From week', 'Week 1', { from: 1, to: 3 }],
    ['To week', 'Week 1', { from: 1, to: 1 }],
    ['To week', 'Week 5', { from: 2, to: 5 }],
  ])('never goes the wrong way round: %s → %s', async (list, week, chosen) => {
    const { page, onChange } = await weeks(2, 3)
    await choose(page.one('list', list), week)
    expect(onChange).toHaveBeenCalledExactlyOnceWith(chosen)
  })

  it('offers a week that is chosen also beyond the last', async () => {
    const { page } = await weeks(2, 7)
    expect(all(page.one('list', 'To week'), 'option')).toHaveLength(7)
  })
})

describe('long work', () => {
  it('says what, how far, and how long', async () => {
    const page = await open(<JobProgress what="Reading" done={1500} total={3000} elapsed={10_000} />)
    expect(page.words()).toContain('Reading 1,500 of 3,000')
    expect(page.words()).toContain('about 10 seconds left')
    expect(page.names('button')).toEqual([])
  })

  it('says nothing of the time before it can know', async () => {
    const page = await open(<JobProgress what="Reading" done={0} total={0} elapsed={0} cancel={vi.fn()} />)
    expect(page.words()).not.toContain('left')
    expect(page.names('button')).toEqual(['Cancel'])
  })
})

describe('small parts', () => {
  it('a term says its definition to those who do not see it', async () => {
    const page = await open(<Term definition="Posts, but nobody replied.">Unseen</Term>)
    expect(page.names('button')).toEqual(['Unseen: Posts, but nobody replied.'])
  })

  it('the dots of a level are not read, the word beside them is', async () => {
    const page = await open(
      <p>
        <LevelDots level={2} /> Growing
      </p>,
    )
    expect(page.words()).toBe('●●●○○ Growing')
    expect(nameOf(first(page.body, 'p') ?? page.body)).toBe('Growing')
  })

  it('an empty place has one button at most, which runs', async () => {
    const run = vi.fn()
    const page = await open(<Empty what="Posts" why="None yet." action={{ label: 'Import', run }} />)
    await click(page.one('button', 'Import'))
    expect(run).toHaveBeenCalledOnce()
    expect((await open(<Empty what="Posts" why="None yet." />)).names('button')).toEqual([])
  })

  it('a letter that is switched off is no key any more', async () => {
    prefer({ characterKeys: false })
    const page = await open(
      <>
        <Key combo="n" />
        <Key combo="mod+z" />
      </>,
    )
    expect(all(page.body, 'kbd')).toHaveLength(1)
  })

  it('what is said twice in a row is spoken twice', async () => {
    const page = await open(<Announcer />)
    announce('Undone.')
    await page.draw(<Announcer />)
    const once = first(page.body, '[role="status"]')?.textContent
    announce('Undone.')
    await page.draw(<Announcer />)
    const again = first(page.body, '[role="status"]')?.textContent
    expect(again).not.toBe(once)
    expect(spoken()).toBe('Undone.')
    expect(wordsOf(page.body)).toContain('Undone.')
  })
})
