import { describe, expect, it } from 'vitest'
import { message } from '#shared/model/message.ts'
import {
  menuText,
  nothingToUndo,
  presentingSaid,
  undoNames,
} from '../../../../electron/main/decide/undoNames.ts'

const undo = { undo: message('history:move', { who: 'Ana', to: 'Group 3' }), redo: null }

describe('undoNames', () => {
  it('reads the acts off a course head', () => {
    expect(undoNames('marks.level', { id: 'c1', scored: 3, undo })).toEqual(undo)
  })

  it('reads them off a head that a finished job brings', () => {
    expect(undoNames('jobs.wait', { kind: 'done', seq: 4, value: { id: 'c1', undo } })).toEqual(undo)
  })

  it('forgets them when the course is closed', () => {
    expect(undoNames('course.close', null)).toEqual(nothingToUndo)
  })

  it.each([
    null,
    3,
    'x',
    [],
    { undo: null },
    { undo: { undo: 'x', redo: null } },
    { kind: 'running', seq: 1 },
  ])('hears nothing in %j', (value) => {
    expect(undoNames('posts.read', value)).toBeNull()
  })
})

describe('menuText', () => {
  it('doubles an ampersand, which would mark a shortcut letter', () => {
    expect(menuText('Import Q&A.csv')).toBe('Import Q&&A.csv')
  })

  it('cuts a long name with an ellipsis, between letters', () => {
    const text = menuText(`Rename ${'😀'.repeat(80)}`)
    expect(Array.from(text)).toHaveLength(60)
    expect(text.endsWith('😀…')).toBe(true)
  })

  it('is one line without hidden direction marks', () => {
    expect(menuText('Move\nAna\u202e to\u0007 Group 3 ')).toBe('Move Ana  to  Group 3')
  })
})

describe('presentingSaid', () => {
  it('hears when names are hidden and when they are shown again', () => {
    expect(presentingSaid('app.presenting', { presenting: true })).toBe(true)
    expect(presentingSaid('app.presenting', { presenting: false })).toBe(false)
  })

  it('listens to that call only, and to answers that say it', () => {
    expect(presentingSaid('posts.read', { presenting: true })).toBeNull()
    for (const value of [null, {}, { presenting: 'yes' }])
      expect(presentingSaid('app.presenting', value)).toBeNull()
  })
})
