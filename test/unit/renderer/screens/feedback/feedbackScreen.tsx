import { settle } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { always, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { bankRow, bankView, draftRow, draftView } from './drafts.ts'
import { currentCommands } from '#renderer/lib/commands.ts'
import FeedbackScreen from '#renderer/screens/feedback/screen.tsx'
import type { DraftRow } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'

export const three = [
  draftRow('a'),
  draftRow('b', { state: 'approved' }),
  draftRow('c', { state: 'not-started', opened: false }),
]

export async function screen(answers: Answers = {}, rows: readonly DraftRow[] = three, query = '') {
  window.location.hash = `#/course/hist/feedback?from=4&to=5${query}`
  const page = await open(<FeedbackScreen />, {
    'feedback.list': always(rows),
    'feedback.open': ({ personId }) => ok(draftView(personId)),
    'bank.list': always(
      bankView(bankRow('s1', 'A clear point.'), bankRow('n1', 'Read it aloud.', { type: 'nextStep' })),
    ),
    'model.settings': always({ on: false, address: '', model: '' }),
    'feedback.edit': ({ text: typed, draftId }) =>
      ok(draftView(draftId.split(' ')[0] ?? '', {}, { text: typed })),
    'feedback.approve': ({ draftId }) =>
      ok(draftView(draftId.split(' ')[0] ?? '', {}, { state: 'approved' })),
    'feedback.deliver': always(head),
    ...answers,
  })
  const run = async (id: string) => {
    currentCommands()
      .find((command) => command.id === id)
      ?.run()
    await settle()
  }
  return { ...page, run, strength: () => page.one('field', 'What worked') }
}
