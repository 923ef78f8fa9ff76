import { describe, expect, it } from 'vitest'
import { click } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { always } from '../../dom/standIn.ts'
import { card } from './cards.ts'
import { CardMenu } from '#renderer/screens/home/CardMenu.tsx'
import type { CourseCard } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'

const desktop = {
  host: 'electron',
  printToPdf: true,
  revealInFolder: true,
  saveDialog: true,
  platform: 'linux',
  version: '1',
} as const

async function menu(
  change: Partial<CourseCard> = {},
  host: Partial<typeof desktop> | { revealInFolder: false } = {},
) {
  const page = await open(<CardMenu card={card(change)} />, {
    'app.capabilities': always({ ...desktop, ...host }),
    'courses.archive': always(null),
    'app.reveal': always(null),
  })
  await click(page.one('button', /^More about/))
  return page
}

describe('the menu of a course', () => {
  it('holds nothing until it is opened', async () => {
    const page = await open(<CardMenu card={card()} />)
    expect(page.names('menuitem')).toEqual([])
    expect(page.names('button')).toEqual(['More about HIST 210'])
  })

  it('offers all that can be done with a course that can be read', async () => {
    const page = await menu()
    expect(page.names('menuitem')).toEqual([
      'Copy for next term…',
      'Show in its folder',
      'Put away',
      'Delete…',
    ])
  })

  it('offers of a course that cannot be read only what needs no reading', async () => {
    const page = await menu({ problem: message('errors:card.fromTheFuture') })
    expect(page.names('menuitem')).toEqual(['Put away', 'Delete…'])
  })

  it('shows no folder where the host has none to show', async () => {
    const page = await menu({}, { revealInFolder: false })
    expect(page.names('menuitem')).not.toContain('Show in its folder')
  })

  it.each([
    ['puts the course away', 'Put away', true],
    ['brings back a course that is away', 'Bring back', false],
  ])('%s', async (_, item, archived) => {
    const page = await menu({ archived: !archived })
    await click(page.one('menuitem', item))
    expect(page.inputs('courses.archive')).toEqual([{ course: 'hist', archived }])
  })

  it('shows the folder of this course', async () => {
    const page = await menu()
    await click(page.one('menuitem', 'Show in its folder'))
    expect(page.inputs('app.reveal')).toEqual([{ course: 'hist' }])
  })

  it.each([
    ['Copy for next term…', 'HIST 210 for another term'],
    ['Delete…', 'Delete HIST 210'],
  ])('asks before "%s" does anything', async (item, title) => {
    const page = await menu()
    await click(page.one('menuitem', item))
    expect(page.names('heading')).toContain(title)
    expect(page.asked.map(({ name }) => name)).toEqual(['app.capabilities'])
  })

  it('closes the question again without an answer', async () => {
    const page = await menu()
    await click(page.one('menuitem', 'Delete…'))
    await click(page.one('button', 'Keep the course'))
    expect(page.names('dialog')).toEqual([])
  })
})
