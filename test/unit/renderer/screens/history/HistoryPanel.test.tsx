import { describe, expect, it, vi } from 'vitest'
import { click } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { prefer } from '#renderer/lib/preferences.ts'
import HistoryPanel from '#renderer/screens/history/HistoryPanel.tsx'
import type { CourseHead, HistoryRow } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'

const row = (undone: boolean): HistoryRow => ({
  name: message(undone ? 'app:undo.nothingToRedo' : 'app:undo.nothing'),
  at: '2026-10-05T10:00:00Z',
  undone,
})
const acted: CourseHead = { ...head, undo: { undo: message('app:undo.nothing'), redo: null } }

async function panel(answers: Answers = {}, course = acted) {
  const close = vi.fn()
  const page = await open(
    <HistoryPanel close={close} />,
    {
      'history.list': always([row(true), row(false)]),
      'history.undo': always(head),
      'history.redo': always(head),
      ...answers,
    },
    { course },
  )
  return { ...page, close }
}

describe('the history of a course', () => {
  it('lists acts as they come, and says which were taken back', async () => {
    const page = await panel()
    const rows = all(page.body, 'ol li').map(wordsOf)
    expect(rows[0]).toMatch(/^There is nothing to redo\. \(taken back\)/)
    expect(rows[1]).not.toContain('taken back')
  })

  it('says that nothing has been done', async () => {
    expect((await panel({ 'history.list': always([]) })).words()).toContain('Nothing has been done')
  })

  it('says what went wrong', async () => {
    expect((await panel({ 'history.list': refused })).words()).toContain(refusedWords)
  })

  it('steps back and forth, where there is something to step to', async () => {
    const page = await panel()
    expect(page.one('button', /^Redo/).disabled).toBe(true)
    await click(page.one('button', /^Undo/))
    expect(page.inputs('history.undo')).toEqual([{ course: 'hist' }])
    expect(page.inputs('history.redo')).toEqual([])
  })

  it('that could not be taken back is said', async () => {
    const page = await panel({ 'history.undo': refused })
    await click(page.one('button', /^Undo/))
    expect(spoken()).toBe(refusedWords)
  })

  it('names no act while presenting, for acts name students', async () => {
    prefer({ presenting: true })
    const page = await panel()
    expect(all(page.body, 'ol li').map(wordsOf).join(' ')).not.toContain('nothing to')
    expect(page.words()).toContain('hidden while presenting')
  })

  it('closes', async () => {
    const page = await panel()
    await click(page.one('button', 'Close'))
    expect(page.close).toHaveBeenCalledOnce()
  })
})
