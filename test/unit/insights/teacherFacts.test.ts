import { describe, expect, it } from 'vitest'
import { promptChecks } from '#shared/insights/promptCheck.ts'
import { periodOf } from '#shared/insights/period.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { teacherFacts } from '#shared/insights/teacherFacts.ts'
import { timeliness } from '#shared/insights/timeliness.ts'
import { topicId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { content, forum, levelMark, mark, post, settings, topic, work } from '#test/unit/reading/classroom.ts'
import { firstDay, forums, input, people, posts, topics } from './input.ts'

function sheetInput(more: Partial<SheetInput> = {}): SheetInput {
  return {
    content: content({ people, topics, posts }),
    work: work({}, { firstDay }),
    settings: settings({ firstDay }),
    scores: new Map(),
    forums,
    weeks: { from: 2, to: 2 },
    now: '2026-10-20T21:15:00Z',
    courseKey: 'course',
    ...more,
  }
}

describe('timeliness', () => {
  const dated = forum({
    week: 1,
    firstPostDate: '2026-10-06',
    replyDate: '2026-10-07',
    lastSafeDate: '2026-10-08',
  })

  it('counts the students’ first posts, replies and all posts against each date', () => {
    const period = periodOf(input({ forums: { ...forums, t1: dated } }))
    expect(timeliness(period, [topicId('t1')])).toEqual([
      {
        topicId: 't1',
        firstPosts: { by: '2026-10-06', onTime: 1, later: 1 },
        replies: { by: '2026-10-07', onTime: 2, later: 1 },
        lastSafe: { by: '2026-10-08', onTime: 5, later: 0 },
      },
    ])
  })

  it('ends a day where the class is', () => {
    const late = post('1', 'ana', 'Rent went up.', { createdAt: '2026-10-07T02:30:00Z' })
    const of = (timeZone: string) => {
      const inZone = input({
        week: null,
        forums: { ...forums, t1: dated },
        content: content({ people, topics, posts: [late] }),
        work: work({}, { firstDay, weeks: 8, timeZone }),
      })
      return timeliness(periodOf(inZone), [topicId('t1')])[0]?.firstPosts
    }
    expect(of('UTC')).toMatchObject({ onTime: 0, later: 1 })
    expect(of('America/New_York')).toMatchObject({ onTime: 1, later: 0 })
  })

  it('says nothing where no date is set, and leaves out posts whose time is unknown', () => {
    const timeless = posts.map((one) => ({ ...one, createdAt: null }))
    const period = periodOf(
      input({ forums: { t1: dated }, week: null, content: content({ people, topics, posts: timeless }) }),
    )
    expect(timeliness(period, [topicId('t1'), topicId('t2')])).toMatchObject([
      { firstPosts: { onTime: 0, later: 0 } },
      { firstPosts: null, replies: null, lastSafe: null },
    ])
  })
})

describe('the prompt check', () => {
  const check = (prompt: string, texts: readonly string[] = []) => {
    const answers = texts.map((text, n) => post(`${n + 1}`, ['ana', 'ben', 'chen', 'dee'][n] ?? 'eva', text))
    const period = periodOf(
      input({
        week: null,
        content: content({ people, topics: [topic('t1', 'Week 1', { prompt })], posts: answers }),
      }),
    )
    return promptChecks(period, [topicId('t1')])[0]
  }

  it.each([
    ['Was the tax fair?', 1, 0],
    ['Was the tax fair, or was it only cheap?', 1, 1],
    ['Why was the tax fair? Is it still?', 2, 1],
    ['Would you vote for it, and why?', 1, 1],
    ['Take a side and test it on one case.', 0, 0],
    ['', 0, 0],
  ])('of %j finds %i questions, %i of them open', (prompt, questions, open) => {
    expect(check(prompt)).toMatchObject({ questions, open })
  })

  const one =
    'Printers saved their money by keeping errors quiet because paper cost more than labour during winter months'
  const other =
    'Readers gathered around the kettle every evening while somebody with spectacles recited whatever arrived'

  it('finds first posts that are mostly another’s words, whoever wrote first', () => {
    expect(check('Why?', [one, other, `${one} everywhere`])).toMatchObject({ compared: 3, alike: 2 })
    expect(check('Why?', [one, other])).toMatchObject({ compared: 2, alike: 0 })
  })

  it('does not count the prompt’s own words against the class, nor very short posts', () => {
    expect(check(`${one}?`, [`${one}. ${other}`, one])).toMatchObject({ compared: 1, alike: 0 })
    expect(check('Why?', ['Yes, I agree.', 'Yes, I agree.'])).toMatchObject({ compared: 0, alike: 0 })
  })

  it('looks at more than a hundred and fifty posts no longer', () => {
    const many = Array.from({ length: 160 }, () => one)
    expect(check('Why?', many)).toMatchObject({ compared: 150, alike: 150 })
  })
})

describe('what the teacher’s pages add', () => {
  const marks = {
    '1': { ...mark({ point: 3 }), moderation: true },
    '4': { ...emptyMark, levels: { point: levelMark(1, { how: 'disagreed', suggested: 3 }) } },
    '7': { ...emptyMark, levels: { point: levelMark(2, { how: 'accepted', suggested: 2 }) } },
  }

  it('are the levels of as many weeks before, and none for the first weeks or where none were set', () => {
    const scored = sheetInput({ work: work({ marks }, { firstDay }) })
    expect(teacherFacts(scored, []).before).toMatchObject({
      weeks: { from: 1, to: 1 },
      levels: { point: [0, 1, 0, 1, 0] },
    })
    expect(teacherFacts({ ...scored, weeks: { from: 1, to: 2 } }, []).before).toBeNull()
    expect(teacherFacts(sheetInput(), []).before).toBeNull()
  })

  it('are where levels differ from the suggestion, in the weeks of the sheet only', () => {
    const scored = sheetInput({ work: work({ marks }, { firstDay }), weeks: { from: 1, to: 1 } })
    expect(teacherFacts(scored, []).agreement).toMatchObject([{ same: 0, higher: 0, lower: 1 }])
    expect(teacherFacts({ ...scored, weeks: { from: 2, to: 2 } }, []).agreement).toMatchObject([{ same: 1 }])
  })

  it('are the posts marked for the rules, with who and where', () => {
    const scored = sheetInput({ work: work({ marks }, { firstDay }), weeks: { from: 1, to: 2 } })
    expect(teacherFacts(scored, []).rules).toEqual([{ name: 'Ana', topic: 'Week 1: Rent' }])
    expect(teacherFacts(sheetInput(), []).rules).toEqual([])
  })

  it('are how long feedback took and who waits, against the instructor’s own target', () => {
    const { clock } = teacherFacts(sheetInput(), [])
    expect(clock.days).toBeNull()
    expect(clock.target).toBe(settings().feedbackTargetDays)
    expect(clock.late).toBeGreaterThan(0)
  })
})
