import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { levels } from '#shared/model/rubric.ts'
import { message } from '#shared/model/message.ts'
import { attributes, part, wordsOf } from './part.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

const nothing = () => undefined

describe('the wait for an answer', () => {
  it('is said to those who do not see the dots', async () => {
    const markup = await part(import('#renderer/components/Waiting.tsx'), 'Waiting', {})
    expect(markup).toContain('role="status"')
    expect(read(markup)).toBe('One moment…')
  })
})

describe('what could not be shown', () => {
  const trouble = async (error: unknown, again?: () => void) =>
    await part(import('#renderer/components/Trouble.tsx'), 'Trouble', { error, again })

  it('says an expected failure in its own words', async () => {
    const { CallFailure } = await import('#renderer/lib/failure.ts')
    const failure = new CallFailure({ kind: 'internal', message: message('app:error.cancelled') })
    const markup = await trouble(failure)
    expect(markup).toContain('role="alert"')
    expect(read(markup)).toContain('Stopped. Nothing was changed.')
  })

  it('never shows the insides of a bug', async () => {
    const markup = await trouble(new TypeError('cannot read properties of undefined (reading x)'))
    expect(markup).not.toContain('undefined')
    expect(read(markup)).toContain('Your work is saved.')
  })

  it.each([[null], ['text'], [undefined], [{ error: { message: 'no' } }]])(
    'has words for anything that can be thrown: %j',
    async (thrown) => {
      expect(read(await trouble(thrown))).toContain('Something in the program went wrong.')
    },
  )

  it('offers to try again only where that can help', async () => {
    expect(read(await trouble(null, nothing))).toContain('Try again')
    expect(wordsOf(await trouble(null), 'button')).toEqual([])
  })
})

describe('the answer of a call', () => {
  const answered = async (query: object) =>
    await part(import('#renderer/components/Answered.tsx'), 'Answered', {
      query,
      children: (answer: string) => `It is ${answer}.`,
    })

  it('is shown when it is there', async () => {
    expect(read(await answered({ data: 'here', error: null }))).toBe('It is here.')
  })

  it('is waited for until it comes', async () => {
    expect(read(await answered({ data: undefined, error: null }))).toBe('One moment…')
  })

  it('stays on screen when asking once more fails', async () => {
    expect(read(await answered({ data: 'old', error: new Error('gone') }))).toBe('It is old.')
  })

  it('is replaced by what went wrong, with a way to ask again', async () => {
    const words = read(await answered({ data: undefined, error: new Error('gone') }))
    expect(words).toContain('This could not be shown')
    expect(words).toContain('Try again')
  })

  it('is shown where it is empty or zero: these are answers too', async () => {
    expect(read(await answered({ data: '', error: null }))).toBe('It is .')
    expect(read(await answered({ data: 0, error: null }))).toBe('It is 0.')
  })
})

describe('an empty place', () => {
  const empty = (action?: object) =>
    part(import('#renderer/components/Empty.tsx'), 'Empty', { what: 'What comes', why: 'Why not', action })

  it('has a heading, a reason and at most one button', async () => {
    const markup = await empty({ label: 'Import', run: nothing })
    expect(wordsOf(markup, 'h2')).toEqual(['What comes'])
    expect(wordsOf(markup, 'button')).toEqual(['Import'])
    expect(read(markup)).toBe('What comes Why not Import')
  })

  it('has no dead button where nothing can be done', async () => {
    expect(await empty()).not.toContain('<button')
  })
})

describe('a long piece of work', () => {
  const progress = (props: object) =>
    part(import('#renderer/components/JobProgress.tsx'), 'JobProgress', { what: 'Reading files', ...props })

  it('says what, how far, the time left, and can be cancelled', async () => {
    const markup = await progress({ done: 1500, total: 3000, elapsed: 10_000, cancel: nothing })
    expect(read(markup)).toContain('Reading files')
    expect(read(markup)).toContain('1,500 of 3,000')
    expect(read(markup)).toMatch(/about \d+ seconds? left/)
    expect(wordsOf(markup, 'button')).toEqual(['Cancel'])
    expect(attributes(markup, 'aria-label')).toContain('Reading files')
  })

  it('promises no time before anything is done, and is no NaN without a total', async () => {
    const markup = await progress({ done: 0, total: 0, elapsed: 5000 })
    expect(markup).not.toContain('NaN')
    expect(markup).not.toContain('Infinity')
    expect(read(markup)).not.toContain('left')
    expect(markup).not.toContain('<button')
  })

  it.each([
    [0, '0'],
    [7, '70'],
    [10, '100'],
    [25, '100'],
  ])('with %d of 10 done the bar stands at %s, never beyond its end', async (done, now) => {
    expect(attributes(await progress({ done, total: 10, elapsed: 1 }), 'aria-valuenow')).toEqual([now])
  })
})

describe('a level as a shape', () => {
  it('differs for every level, has five places, and is left out by readers', async () => {
    const shapes = new Set<string>()
    for (const level of levels) {
      const markup = await part(import('#renderer/components/LevelDots.tsx'), 'LevelDots', { level })
      expect(markup).toContain('aria-hidden="true"')
      expect(read(markup)).toMatch(/^[●○]{5}$/)
      shapes.add(read(markup))
    }
    expect([...shapes]).toEqual(['●○○○○', '●●○○○', '●●●○○', '●●●●○', '●●●●●'])
  })
})

describe('a word with its definition', () => {
  it('is read with the definition, whether or not a mouse is there', async () => {
    const markup = await part(import('#renderer/components/Term.tsx'), 'Term', {
      children: 'Unseen',
      definition: 'Posts, but no classmate has replied.',
    })
    expect(attributes(markup, 'aria-label')).toEqual(['Unseen: Posts, but no classmate has replied.'])
    expect(wordsOf(markup, 'button')).toEqual(['Unseen'])
  })
})

describe('the line between two panes', () => {
  it('is a separator that the keyboard reaches, with its width and how far it goes', async () => {
    const markup = await part(import('#renderer/components/Divider.tsx'), 'Divider', {
      label: 'Width of the list',
      width: 320,
      range: { least: 200, most: 480 },
      grows: 'right',
      set: nothing,
    })
    expect(markup).toContain('role="separator"')
    expect(markup).toContain('tabindex="0"')
    expect(attributes(markup, 'aria-label')).toEqual(['Width of the list'])
    expect(attributes(markup, 'aria-valuenow')).toEqual(['320'])
    expect(attributes(markup, 'aria-valuemin')).toEqual(['200'])
    expect(attributes(markup, 'aria-valuemax')).toEqual(['480'])
  })
})

describe('the choice of weeks', () => {
  const picker = (from: number, to: number, last: number) =>
    part(import('#renderer/components/WeekPicker.tsx'), 'WeekPicker', {
      weeks: { from, to },
      last,
      onChange: nothing,
    })

  it('names both ends for readers', async () => {
    const names = attributes(await picker(2, 3, 8), 'aria-label')
    expect(names).toEqual(['Weeks', 'From week', 'To week'])
  })

  it('offers every week of the course on both sides, with the chosen ones chosen', async () => {
    const markup = await picker(2, 3, 4)
    const all = ['Week 1', 'Week 2', 'Week 3', 'Week 4']
    expect(wordsOf(markup, 'option')).toEqual([...all, ...all])
    expect([...markup.matchAll(/<option[^>]*selected=""[^>]*>([^<]+)/g)].map(([, word]) => word)).toEqual([
      'Week 2',
      'Week 3',
    ])
  })

  it('offers the week that is shown even where the course has fewer', async () => {
    expect(wordsOf(await picker(1, 6, 4), 'option')).toHaveLength(12)
  })
})

describe('the live region', () => {
  it('speaks what was announced last, and speaks the same words again when they are said again', async () => {
    const { announce, currentAnnouncement, subscribeToAnnouncements } =
      await import('#renderer/lib/announce.ts')
    const heard: string[] = []
    const stop = subscribeToAnnouncements(() => heard.push(currentAnnouncement()))
    announce('Saved')
    announce('Saved')
    announce('Saved')
    stop()
    announce('Not heard')
    expect(heard.map((line) => line.trim())).toEqual(['Saved', 'Saved', 'Saved'])
    expect(heard[0]).not.toBe(heard[1])
    expect(heard[1]).not.toBe(heard[2])
  })
})

describe('files that were dropped', () => {
  it('wait for the import screen, are taken once, and replace those before', async () => {
    const { holdFiles, takeFiles } = await import('#renderer/lib/drops.ts')
    const [one, two] = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]
    expect(takeFiles()).toEqual([])
    holdFiles([one])
    holdFiles([two])
    expect(takeFiles()).toEqual([two])
    expect(takeFiles()).toEqual([])
  })
})
