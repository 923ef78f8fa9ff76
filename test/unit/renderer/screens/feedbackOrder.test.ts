import { describe, expect, it } from 'vitest'
import { afterApproval, openRow, stepFrom } from '#renderer/screens/feedback/order.ts'
import type { DraftRow } from '#shared/contract/views.ts'
import { draftId, personId } from '#shared/model/ids.ts'

const row = (id: string, state: DraftRow['state']): DraftRow => ({
  draftId: draftId(`${id}|1-2`),
  personId: personId(id),
  postId: null,
  thread: '',
  opened: true,
  deliveredAt: null,
  name: id,
  section: '',
  state,
  posts: 1,
})
const ana = row('ana', 'approved')
const ben = row('ben', 'edited')
const chen = row('chen', 'not-started')
const rows = [ana, ben, chen]

describe('going through the drafts', () => {
  it('opens the student that the address names', () => {
    expect(openRow(rows, 'ana')).toBe(ana)
  })

  it('opens the first that waits where the address names nobody here', () => {
    expect(openRow(rows, undefined)).toBe(ben)
    expect(openRow(rows, 'nobody')).toBe(ben)
  })

  it('opens the first when all are approved', () => {
    expect(openRow([ana], undefined)).toBe(ana)
  })

  it('steps to the neighbours and stops at the ends', () => {
    expect(stepFrom(rows, ben, 1)).toBe(chen)
    expect(stepFrom(rows, ben, -1)).toBe(ana)
    expect(stepFrom(rows, chen, 1)).toBeNull()
    expect(stepFrom(rows, ana, -1)).toBeNull()
  })

  it('goes on after an approval to the next that waits, and then back to the top', () => {
    expect(afterApproval(rows, ana)).toBe(ben)
    expect(afterApproval(rows, chen)).toBe(ben)
  })

  it('says when nobody waits any more', () => {
    expect(afterApproval([ana, ben], ben)).toBeNull()
  })
})
