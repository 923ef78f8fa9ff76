import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import type { DraftRow, DraftView } from '#shared/contract/views.ts'
import { draftId, personId } from '#shared/model/ids.ts'
import type { Draft } from '#shared/model/draft.ts'

/** A line of the list of feedback. */
export const draftRow = (id: string, change: Partial<DraftRow> = {}): DraftRow => ({
  draftId: draftId(`${id} 4-5`),
  personId: personId(id),
  postId: null,
  thread: '',
  opened: true,
  deliveredAt: null,
  name: `Student ${id}`,
  section: '',
  state: 'draft',
  posts: 2,
  ...change,
})

export const text = { strength: 'You tested it.', quotation: 'If so', nextStep: 'Ask one.', question: 'And?' }

/** The open feedback of a student, not approved yet. */
export function draftView(
  id: string,
  change: Partial<DraftView> = {},
  draft: Partial<Draft> = {},
): DraftView {
  return {
    draftId: draftId(`${id} 4-5`),
    personId: personId(id),
    name: `Student ${id}`,
    draft: {
      personId: personId(id),
      weeks: { from: 4, to: 5 },
      suggested: text,
      text,
      sources: [],
      state: 'draft',
      opened: true,
      approvedAt: null,
      deliveredAt: null,
      ...draft,
    },
    words: 9,
    blocks: [],
    cautions: [],
    evidence: [],
    ...change,
  }
}

export const bankRow = (id: string, words: string, change: Partial<BankRow> = {}): BankRow => ({
  id,
  type: 'strength',
  about: 'any',
  from: 0,
  to: 4,
  text: words,
  filled: words,
  own: false,
  out: false,
  used: 0,
  usedEver: 0,
  open: [],
  ...change,
})

export const bankView = (...rows: readonly BankRow[]): BankView => ({
  rows,
  students: 26,
  values: { first_name: 'Ana' },
  notices: [],
})
