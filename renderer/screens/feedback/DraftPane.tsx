import { Button } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftView } from '#shared/contract/views.ts'
import type { Message } from '#shared/model/message.ts'
import { Key } from '#renderer/components/Key.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { DraftFields } from './DraftFields.tsx'
import styles from './feedback.module.css'
import { useDraftText } from './useDraftText.ts'

function Notices({ title, notices }: { readonly title: string; readonly notices: readonly Message[] }) {
  const say = useSay()
  if (notices.length === 0) return null
  return (
    <div className={styles.notices} role="status">
      <h2>{title}</h2>
      <ul>
        {notices.map((notice) => (
          <li key={say(notice)}>{say(notice)}</li>
        ))}
      </ul>
    </div>
  )
}

interface DraftPaneProps {
  readonly view: DraftView
  readonly onNext: () => void
}

/** Approves (or takes it back) after everything typed is written down. */
function useApproval(view: DraftView, flush: () => Promise<void>, onNext: () => void) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const approve = useAct('feedback.approve')
  return useCallback(
    async (approved: boolean) => {
      await flush()
      const answer = await approve({ course, draftId: view.draftId, approved })
      if (!answer.ok) return
      announce(t(approved ? 'draft.approvedNow' : 'draft.unapproved', { name: view.name }))
      if (approved) onNext()
    },
    [approve, course, flush, onNext, t, view.draftId, view.name],
  )
}

function useDraftKeys(approveNow: () => void) {
  const { t } = useTranslation('feedbackScreen')
  useCommands(
    useMemo(
      () => [
        {
          id: 'feedback.approve',
          title: t('keys.approve'),
          group: t('keys.group'),
          keys: ['mod+enter'],
          run: approveNow,
          inText: true,
        },
        {
          id: 'feedback.text',
          title: t('keys.text'),
          group: t('keys.group'),
          keys: ['f'],
          run: () => document.getElementById('draft-strength')?.focus(),
        },
      ],
      [approveNow, t],
    ),
  )
}

function isApproved(view: DraftView): boolean {
  return view.draft.state === 'approved' || view.draft.state === 'delivered'
}

interface ButtonsProps {
  readonly view: DraftView
  readonly onApprove: () => void
  readonly onUnapprove: () => void
}

function Buttons({ view, onApprove, onUnapprove }: ButtonsProps) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const redraft = useAct('feedback.redraft')
  if (isApproved(view)) {
    return (
      <div className={styles.buttons}>
        <p className="soft">{t('draft.locked')}</p>
        <Button variant="default" onClick={onUnapprove}>
          {t('draft.unapprove')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.buttons}>
      <Button
        variant="default"
        onClick={() => {
          void redraft({ course, draftId: view.draftId })
        }}
      >
        {t('draft.again')}
      </Button>
      <Button onClick={onApprove} disabled={view.blocks.length > 0} rightSection={<Key combo="mod+enter" />}>
        {t('draft.approve')}
      </Button>
    </div>
  )
}

/** One student's feedback: the words, where they come from, what stands in the way, and the decision. */
export function DraftPane({ view, onNext }: DraftPaneProps) {
  const { t } = useTranslation('feedbackScreen')
  const { text, change, flush } = useDraftText(view)
  const decide = useApproval(view, flush, onNext)
  const approveNow = useCallback(() => {
    if (!isApproved(view)) void decide(true)
  }, [decide, view])
  useDraftKeys(approveNow)
  return (
    <section className={styles.draft} aria-label={t('draft.heading', { name: view.name })}>
      <header className={styles.head}>
        <h1>{view.name}</h1>
        <span className="soft">
          {t(`state.${view.draft.state}`)} · {t('draft.words', { count: view.words })}
        </span>
      </header>
      <DraftFields
        text={text}
        sources={view.draft.sources}
        readOnly={isApproved(view)}
        onChange={change}
        onLeave={() => void flush()}
      />
      <Notices title={t('draft.blocked')} notices={view.blocks} />
      <Notices title={t('draft.cautions')} notices={view.cautions} />
      <Buttons view={view} onApprove={approveNow} onUnapprove={() => void decide(false)} />
    </section>
  )
}
