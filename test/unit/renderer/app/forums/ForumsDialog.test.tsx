import { describe, expect, it, vi } from 'vitest'
import { choose, click, type } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { always } from '../../dom/standIn.ts'
import { forumRow } from '../../rendered/importSteps.ts'
import { head } from '../../rendered/render.tsx'
import { ForumsDialog } from '#renderer/app/forums/ForumsDialog.tsx'
import { defaultRubric } from '#shared/model/defaultRubric.ts'

const debate = { id: 'canvas:debate', title: 'Debate', criteria: [] }
const gone = { id: 'canvas:gone', title: 'Of last year', criteria: [] }

async function dialog(rows = [forumRow('t1', 'Week 1'), forumRow('t2', 'Café')]) {
  return await open(<ForumsDialog opened close={vi.fn()} course="hist" />, {
    'forums.list': always(rows),
    'forums.offers': always({ groupSets: ['Seminar'], rubrics: [defaultRubric, debate] }),
    'forums.set': always(head),
  })
}

describe('what each discussion is for', () => {
  it('is not asked for while no course is open', async () => {
    const page = await open(<ForumsDialog opened close={vi.fn()} course={null} />)
    expect(page.asked).toEqual([])
  })

  it('can be said later, one discussion and one thing at a time', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Purpose of Café'), 'Lounge')
    const { forum } = forumRow('t2', 'Café')
    expect(page.inputs('forums.set')).toEqual([
      { course: 'hist', topicId: 't2', forum: { ...forum, purpose: 'lounge' } },
    ])
  })

  it('can be a group set and a rubric, and neither again', async () => {
    const page = await dialog()
    await click(page.one('tick', 'Group set and rubric'))
    await choose(page.one('list', 'Group set of Week 1'), 'Seminar')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ topicId: 't1', forum: { groupSet: 'Seminar' } })
    await choose(page.one('list', 'Rubric of Week 1'), 'Debate')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ topicId: 't1', forum: { rubric: debate } })
  })

  it('keeps a rubric and a group set that nothing offers any more, and can take them away', async () => {
    const row = forumRow('t1', 'Week 1')
    const page = await dialog([{ ...row, forum: { ...row.forum, groupSet: 'Old set', rubric: gone } }])
    expect(page.one('list', 'Rubric of Week 1')).toMatchObject({ value: 'canvas:gone' })
    expect(page.one('list', 'Group set of Week 1')).toMatchObject({ value: 'Old set' })
    await choose(page.one('list', 'Rubric of Week 1'), 'The course’s rubric')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ forum: { groupSet: 'Old set', rubric: null } })
    await choose(page.one('list', 'Group set of Week 1'), 'No groups')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ forum: { groupSet: null, rubric: gone } })
  })

  it('asks for points and dates where they are wanted', async () => {
    const page = await dialog()
    await click(page.one('tick', 'Points and dates'))
    await type(page.one('field', 'Points of Week 1'), '5')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ topicId: 't1', forum: { points: 5 } })
  })

  it('shows dates and groups together without growing wider: the groups stand under each row', async () => {
    const page = await dialog()
    const width = () => page.body.querySelectorAll('thead th').length
    await click(page.one('tick', 'Points and dates'))
    const withDates = width()
    await click(page.one('tick', 'Group set and rubric'))
    expect(width()).toBe(withDates)
    await choose(page.one('list', 'Group set of Week 1'), 'Seminar')
    expect(page.inputs('forums.set').at(-1)).toMatchObject({ topicId: 't1', forum: { groupSet: 'Seminar' } })
    await click(page.one('tick', 'Points and dates'))
    expect(page.words()).toContain('Group set')
    expect(page.one('list', 'Rubric of Week 1').closest('tr')?.textContent).toContain('Week 1')
  })
})
