import { describe, expect, it, vi } from 'vitest'
import { choose, click, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { open } from '../../dom/page.tsx'
import { always, refused } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { ColumnsPart } from '#renderer/screens/groups/ColumnsPart.tsx'
import { RuleForm } from '#renderer/screens/groups/RuleForm.tsx'
import type { PastSet } from '#shared/contract/groupViews.ts'
import type { Attribute, PersonRow } from '#shared/contract/views.ts'
import type { ColumnKind } from '#shared/model/column.ts'
import { columnId, personId } from '#shared/model/ids.ts'

const people = ['Ana Ruiz', 'Ben Lind', 'Ana Ruiz'].map((name, at): PersonRow => ({
  personId: personId(`p${at}`),
  name,
  sortableName: name,
  role: 'student',
  sections: [`0${at}`],
}))
const attribute = (
  title: string,
  kind: ColumnKind,
  cells: readonly string[],
  sensitive = false,
): Attribute => ({
  column: {
    id: columnId(title),
    title,
    from: 'survey.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(people.map(({ personId: id }, at) => [id, cells[at] ?? ''])),
  },
  kind,
  sensitive,
  distinct: 2,
  missing: 0,
})
const attributes = [
  attribute('Role', 'choice', ['Lead', 'Write', 'Lead']),
  attribute('Free', 'availability', ['Mon 9-11', 'Tue 9-11', '']),
  attribute('Grade', 'number', ['80', '90', '70']),
]
const past: readonly PastSet[] = [
  { id: 's1', name: 'Lab', from: 'canvas', at: null, groups: [people.map(({ personId: id }) => id)] },
  { id: 's2', name: 'Plan A', from: 'plan', at: '2026-10-05T10:00:00Z', groups: [] },
]

async function form(more: Partial<Parameters<typeof RuleForm>[0]> = {}) {
  const [onAdd, onCancel] = [vi.fn(), vi.fn()]
  const page = await open(<RuleForm {...{ people, attributes, past, onAdd, onCancel, ...more }} />)
  const kind = (words: string) => choose(page.one('list', 'Rule'), words)
  const pick = async (field: string, ...options: readonly string[]) => {
    for (const option of options) {
      await click(page.one('field', field))
      await click(page.one('menuitem', option))
    }
  }
  const add = async () => {
    await click(page.one('button', 'Add the rule'))
    return (onAdd.mock.calls as unknown[][])[0]?.[0]
  }
  return { ...page, onAdd, onCancel, kind, pick, add }
}

describe('a rule about people', () => {
  it('needs two of them', async () => {
    const page = await form()
    await page.pick('People (two or more)', 'Ben Lind')
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
    await page.pick('People (two or more)', 'Ana Ruiz (00, p0)')
    expect(await page.add()).toEqual({ kind: 'apart', people: ['p0', 'p1'], strength: 'must' })
  })

  it('tells two of one name apart', async () => {
    const page = await form()
    await click(page.one('field', 'People (two or more)'))
    expect(page.names('menuitem')).toEqual(['Ana Ruiz (00, p0)', 'Ben Lind', 'Ana Ruiz (02, p2)'])
  })

  it('keeps its people when it becomes the opposite', async () => {
    const page = await form()
    await page.pick('People (two or more)', 'Ben Lind', 'Ana Ruiz (02, p2)')
    await page.kind('Keep people together')
    await choose(page.one('list', 'How firmly'), 'Where possible')
    expect(await page.add()).toEqual({ kind: 'together', people: ['p1', 'p2'], strength: 'prefer' })
  })
})

describe('a rule about an answer', () => {
  it('offers the columns it can be about, and the answers of the class', async () => {
    const page = await form()
    await page.kind('At least one in every group')
    await click(page.one('field', 'Column'))
    expect(page.names('menuitem')).toEqual(['Role'])
    await click(page.one('menuitem', 'Role'))
    await click(page.one('field', 'Answer'))
    expect(page.names('menuitem').filter((name) => name !== 'Role')).toEqual(['Lead', 'Write'])
  })

  it('needs a column and an answer', async () => {
    const page = await form()
    await page.kind('At most one in every group')
    await page.pick('Column', 'Role')
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
    await page.pick('Answer', 'Lead')
    expect(await page.add()).toEqual({
      kind: 'at-most-one',
      columnId: 'Role',
      value: 'Lead',
      strength: 'must',
    })
  })

  it('about nobody alone may leave the answers open: all of them', async () => {
    const page = await form()
    await page.kind('Nobody the only one of their group')
    await page.pick('Column', 'Role')
    expect(await page.add()).toEqual({ kind: 'nobody-alone', columnId: 'Role', values: [], strength: 'must' })
  })

  it('forgets the answer when another kind is chosen', async () => {
    const page = await form()
    await page.kind('At least one in every group')
    await page.pick('Column', 'Role')
    await page.pick('Answer', 'Lead')
    await page.kind('At most one in every group')
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
  })
})

describe('a rule about hours', () => {
  it('is about free times, and about more than none', async () => {
    const page = await form()
    await page.kind('Hours in common')
    await page.pick('Column', 'Free')
    await type(page.one('field', 'Hours in common, at least'), '1.5')
    expect(await page.add()).toEqual({ kind: 'shared-hours', columnId: 'Free', hours: 1.5, strength: 'must' })
  })

  it('is not complete without a number', async () => {
    const page = await form()
    await page.kind('Hours in common')
    await page.pick('Column', 'Free')
    await type(page.one('field', 'Hours in common, at least'), '')
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
  })
})

describe('a rule about earlier groups', () => {
  it('names where they come from, and takes all that are ticked', async () => {
    const page = await form()
    await page.kind('No past group-mates')
    expect(page.names('tick')[0]).toBe('Lab (from Canvas)')
    expect(page.names('tick')[1]).toMatch(/^Plan A, /)
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
    await click(page.one('tick', 'Lab (from Canvas)'))
    expect(await page.add()).toEqual({ kind: 'new-mates', past: [['p0', 'p1', 'p2']], strength: 'must' })
  })
})

describe('how columns are read', () => {
  const columns = [...attributes, attribute('Faith', 'choice', ['x', 'y', 'z'], true)]
  const dialog = async (answers = { 'groups.column': always(head) as never }) => {
    const page = await open(<ColumnsPart columns={columns} />, answers)
    await click(page.one('button', 'How columns are read…'))
    return page
  }

  it('is not asked about where there are none', async () => {
    expect((await open(<ColumnsPart columns={[]} />)).words()).toBe('')
  })

  it('shows examples of answers, and none of a sensitive column', async () => {
    const page = await dialog()
    const rows = all(page.body, 'tbody tr').map(wordsOf)
    expect(rows[0]).toContain('Lead · Write')
    expect(rows[3]).toMatch(/^Faith/)
    expect(rows[3]).not.toContain('x · y')
  })

  it('is corrected one column at a time, kind and care together', async () => {
    const page = await dialog()
    await choose(page.one('list', 'Read Role as'), 'Several choices')
    await click(page.one('tick', 'Faith is sensitive'))
    expect(page.inputs('groups.column')).toEqual([
      { course: 'hist', columnId: 'Role', kind: 'choices', sensitive: false },
      { course: 'hist', columnId: 'Faith', kind: 'choice', sensitive: false },
    ])
  })

  it('that could not be corrected stays as it was', async () => {
    const page = await dialog({ 'groups.column': refused as never })
    await choose(page.one('list', 'Read Role as'), 'Number')
    expect(page.one('list', 'Read Role as')).toHaveProperty('value', 'choice')
  })
})
