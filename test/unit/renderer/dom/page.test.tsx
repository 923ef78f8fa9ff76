import { useEffect, useState, type KeyboardEvent } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page } from './globals.ts'
import { choose, click, clickTwice, leave, press, type } from './hands.ts'
import type { PageElement } from './element.ts'
import { PageEvent } from './events.ts'
import { allOf, nameOf, wordsOf } from './names.ts'
import { open } from './page.tsx'

/** The stand-in page has to do what a browser does, or the tests that press its buttons say nothing. */
function tree(): PageElement {
  const place = page.createElement('section')
  place.className = 'card wide'
  const button = page.createElement('button')
  button.id = 'go'
  button.setAttribute('type', 'button')
  button.append('Go')
  const link = page.createElement('a')
  link.setAttribute('href', '#/x')
  const list = page.createElement('ul')
  const item = page.createElement('li')
  item.append(link)
  list.append(item)
  place.append(button, list)
  page.body.append(place)
  return place
}

describe('selectors', () => {
  it.each([
    ['button', 1],
    ['#go', 1],
    ['.card', 0],
    ['ul a', 1],
    ['ul > a', 0],
    ['li > a[href]', 1],
    ['a[href^="#/"]', 1],
    ['a[href="#/y"]', 0],
    ['button:not(:disabled), a', 2],
    ['*', 4],
  ])('"%s" fits %i', (selectors, count) => {
    expect(tree().querySelectorAll(selectors)).toHaveLength(count)
  })

  it('fit the element itself by all its classes', () => {
    expect([tree().matches('.card.wide'), tree().matches('.card.narrow')]).toEqual([true, false])
    expect(tree().querySelector('a')?.closest('section')).not.toBeNull()
  })

  it('that are not known are an error, never "nothing found"', () => {
    expect(() => tree().querySelector('a:nth-child(2)')).toThrow(/knows no selector/)
  })
})

describe('events', () => {
  it('go down, then up, and stop where they are stopped', () => {
    const place = tree()
    const button = place.querySelector('#go')
    const heard: string[] = []
    place.addEventListener('click', () => heard.push('down'), true)
    place.addEventListener('click', () => heard.push('up'))
    button?.addEventListener('click', (event) => {
      heard.push('at')
      event.stopPropagation()
    })
    button?.dispatchEvent(new PageEvent('click', { bubbles: true }))
    expect(heard).toEqual(['down', 'at'])
  })

  it('that do not bubble are heard at their place only', () => {
    const place = tree()
    const heard = vi.fn()
    place.addEventListener('focus', heard)
    place.querySelector('#go')?.dispatchEvent(new PageEvent('focus'))
    expect(heard).not.toHaveBeenCalled()
  })

  it('say whether what follows was prevented', () => {
    const place = tree()
    place.addEventListener('keydown', (event) => event.preventDefault())
    expect(place.dispatchEvent(new PageEvent('keydown', { cancelable: true }))).toBe(false)
    expect(place.dispatchEvent(new PageEvent('keydown'))).toBe(true)
  })
})

describe('the tree', () => {
  it('moves a node that is put elsewhere', () => {
    const place = tree()
    const [button, list] = place.children
    if (button === undefined || list === undefined) throw new Error('no tree')
    list.appendChild(button)
    expect(place.children).toEqual([list])
    expect(button.parentElement).toBe(list)
    expect(button.isConnected).toBe(true)
    list.remove()
    expect(button.isConnected).toBe(false)
  })

  it('knows its neighbours', () => {
    const [button, list] = tree().children
    expect([button?.nextSibling, button?.previousSibling, list?.previousSibling]).toEqual([
      list,
      null,
      button,
    ])
  })
})

describe('hands', () => {
  it('cannot press what is disabled', async () => {
    const run = vi.fn()
    const shown = await open(
      <button disabled onClick={run}>
        No
      </button>,
    )
    await click(shown.one('button', 'No'))
    expect(run).not.toHaveBeenCalled()
  })

  it('press twice before anything answers, but not what the first press took away', async () => {
    const run = vi.fn()
    const Once = () => {
      const [gone, setGone] = useState(false)
      return (
        <button
          disabled={gone}
          onClick={() => {
            setGone(true)
            run()
          }}
        >
          Go
        </button>
      )
    }
    const shown = await open(<Once />)
    await clickTwice(shown.one('button', 'Go'))
    expect(run).toHaveBeenCalledOnce()
  })

  it('type, tick and choose so that React hears of it', async () => {
    const heard: string[] = []
    const shown = await open(
      <form>
        <label>
          Name <input value="" onChange={({ currentTarget }) => heard.push(currentTarget.value)} />
        </label>
        <label>
          <input
            type="checkbox"
            checked={false}
            onChange={({ currentTarget }) => heard.push(String(currentTarget.checked))}
          />
          Yes
        </label>
        <select
          aria-label="Which"
          value="a"
          onChange={({ currentTarget }) => heard.push(currentTarget.value)}
        >
          <option value="a">A</option>
          <option value="b">B</option>
        </select>
      </form>,
    )
    await type(shown.one('field', 'Name'), 'Ana')
    await click(shown.one('tick', 'Yes'))
    await choose(shown.one('list', 'Which'), 'B')
    expect(heard).toEqual(['Ana', 'true', 'b'])
    expect(shown.one('field', 'Name')).toHaveProperty('value', '')
    expect(shown.one('tick', 'Yes')).toHaveProperty('checked', false)
    await expect(choose(shown.one('list', 'Which'), 'C')).rejects.toThrow('No choice "C"')
  })

  it('send a form by Enter, unless somebody prevented the key', async () => {
    const sent = vi.fn()
    const Form = ({ stop }: { readonly stop: boolean }) => (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sent()
        }}
      >
        <input
          aria-label="Name"
          onKeyDown={(event: KeyboardEvent) => (stop ? event.preventDefault() : undefined)}
        />
      </form>
    )
    await press((await open(<Form stop={false} />)).one('field', 'Name'), 'Enter')
    await press((await open(<Form stop />)).one('field', 'Name'), 'Enter')
    expect(sent).toHaveBeenCalledOnce()
  })

  it('take the focus along, and away', async () => {
    const [entered, left] = [vi.fn(), vi.fn()]
    const shown = await open(<input aria-label="Name" onFocus={entered} onBlur={left} />)
    await click(shown.one('field', 'Name'))
    expect(shown.focused()).toBe(shown.one('field', 'Name'))
    await leave(shown.one('field', 'Name'))
    expect([entered.mock.calls.length, left.mock.calls.length]).toEqual([1, 1])
  })
})

describe('what is seen and said', () => {
  it('leaves out what is folded away, and key caps', async () => {
    const shown = await open(
      <div>
        <details>
          <summary>More</summary>
          <p>within</p>
        </details>
        <button>
          Go <kbd>G</kbd>
        </button>
        <p style={{ display: 'none' }}>hidden</p>
      </div>,
    )
    expect(shown.words()).toBe('More Go')
    await click(shown.body.querySelector('summary') ?? shown.body)
    expect(shown.words()).toContain('within')
    expect(shown.names('button')).toEqual(['Go'])
  })

  it('names an element as readers do', async () => {
    const shown = await open(
      <div>
        <span id="one">First</span>
        <input aria-labelledby="one" />
        <button aria-label="Close">×</button>
        <h2>
          Title <span aria-hidden="true">★</span>
        </h2>
      </div>,
    )
    expect([...shown.names('field'), ...shown.names('button'), ...shown.names('heading')]).toEqual([
      'First',
      'Close',
      'Title',
    ])
    expect(wordsOf(shown.body)).toContain('★')
    expect(nameOf(shown.one('button', 'Close'))).toBe('Close')
  })

  it('finds one element or says what there is', async () => {
    const shown = await open(
      <>
        <button>A</button>
        <button>A</button>
      </>,
    )
    expect(() => shown.one('button', 'B')).toThrow('There are: A | A')
    expect(() => shown.one('button', 'A')).toThrow('2 times')
    expect(allOf(shown.body, 'button')).toHaveLength(2)
  })

  it('is taken off with the test, so that no effect goes on', async () => {
    const ended = vi.fn()
    const Part = () => {
      useEffect(() => ended, [])
      return <p>one</p>
    }
    await open(<Part />)
    const next = await open(<p>two</p>)
    expect(ended).toHaveBeenCalledOnce()
    expect(next.words()).toBe('two')
  })
})
