import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { click, pickFiles, settle } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { card } from './cards.ts'
import HomeScreen from '#renderer/screens/home/screen.tsx'
import { offerCommands } from '#renderer/lib/commands.ts'
import { takeFiles } from '#renderer/lib/drops.ts'
import type { CourseCard } from '#shared/contract/views.ts'
import { courseId, jobId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'

const create = vi.fn()
let withdraw: () => void = create
beforeEach(() => {
  create.mockClear()
  const command = { id: 'new-course', title: '', group: '', keys: [], run: create }
  withdraw = offerCommands([command], 'app')
})
afterEach(() => {
  withdraw()
  takeFiles()
})

const home = async (cards: readonly CourseCard[], answers: Answers = {}) =>
  open(<HomeScreen />, { 'courses.list': always(cards), ...answers })

const job = { jobId: jobId('j') }
const sampleReady: Answers = {
  'courses.openSample': always(job),
  'jobs.wait': always({ kind: 'done' as const, seq: 1, value: { ...head, id: courseId('sample') } }),
}

describe('the first screen', () => {
  it('waits for the list, with a word for readers', async () => {
    const page = await open(<HomeScreen />)
    expect(page.words()).toContain('One moment…')
    expect(page.has('button', 'New course')).toBe(false)
  })

  it('says to a beginner how to start', async () => {
    const page = await home([])
    expect(page.words()).toContain('Look around in the sample course, or make one of your own')
    expect(page.names('link')).toEqual([])
  })

  it('counts one’s own courses, never the sample', async () => {
    const page = await home([card({ id: courseId('s'), sample: true }), card()])
    expect(page.words()).toContain('One course. Nothing in it leaves this computer.')
  })

  it('counts several courses', async () => {
    const two = await home([card({ id: courseId('a') }), card({ id: courseId('b') })])
    expect(two.words()).toContain('2 courses. Nothing in them leaves this computer.')
  })

  it('says what went wrong in place of the list, and asks again on request', async () => {
    let failing = true
    const page = await open(<HomeScreen />, {
      'courses.list': () => (failing ? refused() : ok([card()])),
    })
    expect(page.words()).toContain(refusedWords)
    failing = false
    await click(page.one('button', 'Try again'))
    expect(page.words()).toContain('HIST 210')
    expect(page.words()).not.toContain(refusedWords)
  })

  it('opens the question for a new course by its command', async () => {
    const page = await home([])
    await click(page.one('button', 'New course'))
    expect(create).toHaveBeenCalledOnce()
  })
})

describe('the sample course', () => {
  it('is made and opened', async () => {
    const page = await home([], sampleReady)
    await click(page.one('button', 'Open the sample course'))
    expect(page.inputs('courses.openSample')).toEqual([{}])
    expect(window.location.hash).toBe('#/course/sample/overview')
    expect(page.inputs('courses.list')).toHaveLength(2)
  })

  it('says that it is being made, and is not asked for twice', async () => {
    const page = await home([], { 'courses.openSample': later<typeof job>().answer })
    const button = page.one('button', 'Open the sample course')
    await click(button)
    await click(button)
    expect(page.words()).toContain('Opening the sample course…')
    expect(page.inputs('courses.openSample')).toHaveLength(1)
  })

  it('that cannot be made is said, and the button works again', async () => {
    const page = await home([], { 'courses.openSample': refused })
    await click(page.one('button', 'Open the sample course'))
    expect(spoken()).toBe(refusedWords)
    expect(window.location.hash).toBe('')
    await click(page.one('button', 'Open the sample course'))
    expect(page.inputs('courses.openSample')).toHaveLength(2)
  })
})

describe('files that come without a course', () => {
  const file = (name: string) => new File(['a'], name)
  const drop = async (cards: readonly CourseCard[], ...names: readonly string[]) => {
    const page = await home(cards)
    const [input] = all(page.body, 'input[type="file"]')
    if (input === undefined) throw new Error('no file input')
    await pickFiles(input, names.map(file))
    await settle()
    return page
  }

  it('are asked about: which course are they for?', async () => {
    const page = await drop([card()], 'posts.csv')
    expect(page.one('dialog', 'Which course are these for?')).toBeDefined()
    expect(page.words()).toContain('posts.csv')
    expect(page.words()).not.toContain('more')
  })

  it('are said by the first name and a count', async () => {
    const page = await drop([card()], 'posts.csv', 'grades.csv', 'groups.csv')
    expect(page.words()).toContain('posts.csv and 2 more')
  })

  it('can go to a course that can be read and is not the sample', async () => {
    const cards = [
      card({ id: courseId('a'), title: 'Mine', term: '' }),
      card({ id: courseId('b'), title: 'Sample', sample: true }),
      card({ id: courseId('c'), title: 'Broken', problem: message('errors:card.fromTheFuture') }),
    ]
    const page = await drop(cards, 'posts.csv')
    const within = all(page.one('dialog', 'Which course are these for?'), 'button')
    expect(within.map((button) => button.textContent.trim())).toEqual(['', 'Mine', 'A new course…'])
    await click(page.one('button', 'Mine'))
    expect(window.location.hash).toBe('#/course/a/import')
    expect(takeFiles()).toHaveLength(1)
  })

  it('wait for a course that is made for them', async () => {
    const page = await drop([card()], 'posts.csv')
    await click(page.one('button', 'A new course…'))
    expect(create).toHaveBeenCalledOnce()
    expect(takeFiles()).toHaveLength(1)
  })

  it('are put away with the question', async () => {
    const page = await drop([card()], 'posts.csv')
    await click(page.one('button', 'Close'))
    expect(page.names('dialog')).toEqual([])
    expect(takeFiles()).toEqual([])
  })
})
