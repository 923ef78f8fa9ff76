import { describe, expect, it, vi } from 'vitest'
import { choose, click, clickTwice, type } from '../../dom/hands.ts'
import { all, nameOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { RubricDialog } from '#renderer/app/rubric/RubricDialog.tsx'
import { prefer } from '#renderer/lib/preferences.ts'
import type { RubricEffect, RubricSetup } from '#shared/contract/rubricViews.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId, personId, postId } from '#shared/model/ids.ts'
import type { Rubric } from '#shared/model/rubric.ts'

const fromCanvas: Rubric = {
  id: 'canvas:one',
  title: 'Discussion',
  criteria: [
    {
      id: criterionId('canvas:a'),
      title: 'Argument',
      description: 'Argues.',
      signal: 'point',
      weight: 1,
      points: [0, 2, 4],
      meanings: null,
    },
  ],
}
const setup: RubricSetup = {
  rubric: defaultRubric,
  bestPosts: 3,
  offered: [defaultRubric, fromCanvas],
  levels: { point: 4, support: 1 },
}
const noEffect: RubricEffect = {
  students: [],
  posts: [],
  movedPosts: 0,
  aside: [],
  carried: [],
  reopened: 0,
}

async function dialog(answers: Answers = {}) {
  const close = vi.fn()
  const page = await open(<RubricDialog opened close={close} course="hist" />, {
    'rubric.setup': always(setup),
    'rubric.effect': always(noEffect),
    'rubric.change': always(head),
    ...answers,
  })
  const criterion = (number: number) => page.one('region', `Criterion ${number}`)
  return { ...page, close, criterion }
}

const titles = (page: Awaited<ReturnType<typeof dialog>>) =>
  all(page.body, 'fieldset input')
    .filter((input) => nameOf(input) === 'Title')
    .map((input) => Reflect.get(input, 'value') as string)

describe('the rubric', () => {
  it('is not asked for while no course is open', async () => {
    const page = await open(<RubricDialog opened close={vi.fn()} course={null} />)
    expect(page.names('dialog')).toEqual([])
    expect(page.asked).toEqual([])
  })

  it('stands in its own words, one place for each criterion', async () => {
    const page = await dialog()
    expect(titles(page)).toEqual([
      'Makes a point',
      'Supports it',
      "Engages a peer's idea",
      'Opens or moves the inquiry',
      'Connects and transforms',
    ])
    expect(page.one('field', 'Posts that count')).toHaveProperty('value', '3')
  })

  it('that could not be read says so and can be asked for again', async () => {
    const page = await dialog({ 'rubric.setup': refused })
    expect(page.words()).toContain(refusedWords)
    expect(page.has('button', 'Try again')).toBe(true)
  })

  it('is filled from one that came from Canvas, and posts that count stay', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Start from'), 'Discussion')
    expect(titles(page)).toEqual(['Argument'])
    expect(page.one('field', 'Name of the rubric')).toHaveProperty('value', 'Discussion')
    expect(page.one('field', 'Posts that count')).toHaveProperty('value', '3')
  })
})

describe('the criteria', () => {
  it('move up and down, the first not up and the last not down', async () => {
    const page = await dialog()
    expect(page.one('button', 'Move “Makes a point” up').disabled).toBe(true)
    expect(page.one('button', 'Move “Connects and transforms” down').disabled).toBe(true)
    await click(page.one('button', 'Move “Makes a point” down'))
    expect(titles(page).slice(0, 2)).toEqual(['Supports it', 'Makes a point'])
    await click(page.one('button', 'Move “Makes a point” up'))
    expect(titles(page).slice(0, 2)).toEqual(['Makes a point', 'Supports it'])
  })

  it('can be added and taken out, but never the last', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Start from'), 'Discussion')
    expect(page.one('button', 'Take out “Argument”').disabled).toBe(true)
    await click(page.one('button', 'Add a criterion'))
    expect(titles(page)).toEqual(['Argument', ''])
    await click(page.one('button', 'Take out “new criterion”'))
    expect(titles(page)).toEqual(['Argument'])
  })

  it('say what the program looks at, and that one’s own is left to the instructor', async () => {
    const page = await dialog()
    await click(page.one('button', 'Add a criterion'))
    const lists = all(page.body, 'fieldset select').filter((list) => nameOf(list) === 'The program looks at')
    expect(lists.at(-1)).toHaveProperty('value', 'none')
    expect(page.words()).toContain('You mark this one: the program suggests nothing here.')
  })

  it('offer five words and five points, highest first, when their levels are unfolded', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Start from'), 'Discussion')
    await click(all(page.body, 'summary')[0] ?? page.body)
    const points = page.names('field').filter((name) => name.startsWith('Points for'))
    expect(points).toEqual(
      ['Strong', 'Solid', 'Growing', 'Starting', 'Not yet'].map((word) => `Points for ${word}`),
    )
    await click(page.one('tick', /^Even points/))
    expect(page.names('field').filter((name) => name.startsWith('Points for'))).toEqual([])
  })
})

describe('a rubric that cannot be used', () => {
  it.each([
    ['Every criterion needs a title.', 'Title', ' ', 'See what would change'],
    ['A weight is a number from 0 up.', 'Weight', '', 'See what would change'],
  ])('says: %s', async (words, field, typed, button) => {
    const page = await dialog()
    await choose(page.one('list', 'Start from'), 'Discussion')
    await type(page.one('field', field), typed)
    expect(page.words()).toContain(words)
    expect(page.one('button', button).disabled).toBe(true)
    expect(page.inputs('rubric.effect')).toEqual([])
  })

  it('says that two criteria have one title', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Start from'), 'Discussion')
    await click(page.one('button', 'Add a criterion'))
    const fields = all(page.body, 'fieldset input').filter((input) => nameOf(input) === 'Title')
    await type(fields[1] ?? page.body, ' ARGUMENT ')
    expect(page.words()).toContain('Two criteria have the same title.')
  })
})

describe('levels on a criterion that goes', () => {
  const takeOut = async (title: string) => {
    const page = await dialog()
    await click(page.one('button', `Take out “${title}”`))
    return page
  }

  it('stay aside unless they are told where to go on', async () => {
    const page = await takeOut('Makes a point')
    const list = page.one('list', '4 levels on “Makes a point”')
    expect(list).toHaveProperty('value', '')
    await choose(list, 'Let them go on under “Supports it”')
    await click(page.one('button', 'See what would change'))
    expect(page.inputs('rubric.effect')).toMatchObject([{ course: 'hist', carry: { point: 'support' } }])
  })

  it('are not asked about where none were set', async () => {
    const page = await takeOut('Opens or moves the inquiry')
    expect(page.words()).not.toContain('Levels you have set already')
  })
})

describe('before a rubric changes', () => {
  const see = async (effect: Partial<RubricEffect> = {}, answers: Answers = {}) => {
    const page = await dialog({ 'rubric.effect': always({ ...noEffect, ...effect }), ...answers })
    await click(page.one('button', 'See what would change'))
    return page
  }

  it('nothing moved is said in words', async () => {
    const page = await see()
    expect(page.words()).toContain('No student’s total and no suggestion moves.')
    expect(page.words()).toContain('All levels you set stay as they are.')
    expect(all(page.body, 'table')).toEqual([])
  })

  it('levels that go aside are told, and only of the rest that they stay', async () => {
    const page = await see({ aside: [{ title: 'rubric:criterion.point.title', levels: 20 }] })
    expect(page.words()).toContain('20 levels on “Makes a point” are kept aside.')
    expect(page.words()).toContain('All other levels you set stay as they are.')
  })

  it('every total that moves is listed, with none for who has no levels', async () => {
    const page = await see({
      students: [{ personId: personId('1'), name: 'Ana Ruiz', before: null, after: 0.6666 }],
    })
    expect(page.words()).toContain('1 student’s total moves')
    expect(page.words()).toContain('Ana Ruiz no levels 66.7 % of the points')
  })

  it('of many suggestions the first are listed and the rest counted', async () => {
    const page = await see({
      posts: [
        {
          postId: postId('p'),
          personId: personId('1'),
          who: 'Ana Ruiz',
          topicTitle: 'Week 3',
          criterion: 'rubric:criterion.point.title',
          before: 2,
          after: null,
        },
      ],
      movedPosts: 1201,
    })
    expect(page.words()).toContain('1201 suggestions move')
    expect(page.words()).toContain('Ana Ruiz, Week 3 Makes a point Growing none')
    expect(page.words()).toContain('and 1200 more')
    expect(page.words()).not.toContain('No student’s total')
  })

  it('no name is shown while presenting', async () => {
    prefer({ presenting: true })
    const page = await see({
      students: [{ personId: personId('1'), name: 'Ana Ruiz', before: 0, after: 1 }],
      posts: [
        {
          postId: postId('p'),
          personId: personId('1'),
          who: 'Ana Ruiz',
          topicTitle: 'Week 3',
          criterion: 'Argument',
          before: 0,
          after: 1,
        },
      ],
      movedPosts: 1,
    })
    expect(page.words()).not.toContain('Ana')
    expect(page.words()).toContain('Week 3')
  })

  it('says which levels go on, which go aside and which posts would miss one', async () => {
    const page = await see({
      carried: [{ from: 'rubric:criterion.point.title', to: 'Argument', levels: 4 }],
      aside: [{ title: 'Tone', levels: 1 }],
      reopened: 2,
    })
    expect(page.words()).toContain('4 levels on “Makes a point” go on under “Argument”.')
    expect(page.words()).toContain('1 level on “Tone” is kept aside.')
    expect(page.words()).toContain('2 posts that are scored now would miss a level.')
  })

  it('it cannot be used until its effect is known', async () => {
    const page = await see({}, { 'rubric.effect': later<RubricEffect>().answer })
    expect(page.words()).toContain('Working out what would change…')
    expect(page.one('button', 'Use this rubric').disabled).toBe(true)
  })

  it('the way back keeps what was typed', async () => {
    const page = await dialog()
    await type(page.one('field', 'Name of the rubric'), 'Mine')
    await click(page.one('button', 'See what would change'))
    await click(page.one('button', 'Back to the rubric'))
    expect(page.one('field', 'Name of the rubric')).toHaveProperty('value', 'Mine')
    expect(page.inputs('rubric.change')).toEqual([])
  })

  it('using it is one act, said, and closes', async () => {
    const page = await see()
    await click(page.one('button', 'Use this rubric'))
    expect(page.inputs('rubric.change')).toEqual(page.inputs('rubric.effect').slice(0, 1))
    expect(spoken()).toBe('Rubric changed. Undo brings the former one back.')
    expect(page.close).toHaveBeenCalledOnce()
  })

  it('is used once, however often the button is pressed', async () => {
    const page = await see({}, { 'rubric.change': later<CourseHead>().answer })
    await clickTwice(page.one('button', 'Use this rubric'))
    expect(page.inputs('rubric.change')).toHaveLength(1)
  })

  it('a failure is said and nothing closes', async () => {
    const page = await see({}, { 'rubric.change': refused })
    await click(page.one('button', 'Use this rubric'))
    expect(spoken()).toBe(refusedWords)
    expect(page.close).not.toHaveBeenCalled()
  })
})

describe('a rubric file', () => {
  it('is brought in by the import, to which the dialog leads', async () => {
    const page = await dialog()
    await click(page.one('button', 'Import a rubric file…'))
    expect(page.close).toHaveBeenCalledOnce()
    expect(window.location.hash).toBe('#/course/hist/import')
  })
})
