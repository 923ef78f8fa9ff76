import { Button } from '@mantine/core'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankView } from '#shared/contract/feedbackViews.ts'
import type { DraftView } from '#shared/contract/views.ts'
import type { DraftPart } from '#shared/feedback/editDraft.ts'
import type { Message } from '#shared/model/message.ts'
import { Key } from '#renderer/components/Key.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { day } from '#renderer/lib/format.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Changes } from './Changes.tsx'
import { DraftFields } from './DraftFields.tsx'
import styles from './feedback.module.css'
import { Rephrase } from './Rephrase.tsx'
import { StyleControls } from './StyleControls.tsx'
import type { DraftEditing } from './useDraftText.ts'

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

/** Approves (or takes it back) once everything typed is written down: never other words than those on the screen. */
function useApproval(view: DraftView, flush: () => Promise<boolean>, onNext: () => void) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const approve = useAct('feedback.approve')
  const running = useRef(false)
  return useCallback(
    async (approved: boolean) => {
      if (running.current) return
      running.current = true
      const answer = (await flush()) ? await approve({ course, draftId: view.draftId, approved }) : null
      running.current = false
      if (answer?.ok !== true) return
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

/** Whether the words are settled: approved, or handed out already. */
export function isSettled({ draft }: DraftView): boolean {
  return draft.state === 'approved' || draft.state === 'delivered'
}

function Settled({ view, onUnapprove }: { readonly view: DraftView; readonly onUnapprove: () => void }) {
  const { t, i18n } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const deliver = useAct('feedback.deliver')
  const { state, deliveredAt } = view.draft
  const set = (delivered: boolean) => void deliver({ course, draftIds: [view.draftId], delivered })
  return (
    <div className={styles.buttons}>
      <p className="soft">
        {state === 'delivered' && deliveredAt !== null
          ? t('draft.deliveredOn', { day: day(deliveredAt, i18n.language) })
          : t('draft.locked')}
      </p>
      {state === 'delivered' ? (
        <Button variant="default" onClick={() => set(false)}>
          {t('draft.undeliver')}
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={() => set(true)}>
            {t('draft.deliver')}
          </Button>
          <Button variant="default" onClick={onUnapprove}>
            {t('draft.unapprove')}
          </Button>
        </>
      )}
    </div>
  )
}

interface ButtonsProps {
  readonly view: DraftView
  readonly onApprove: () => void
}

function Buttons({ view, onApprove }: ButtonsProps) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const redraft = useAct('feedback.redraft')
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

interface DraftPaneProps {
  readonly view: DraftView
  readonly editing: DraftEditing
  readonly bank: BankView | undefined
  readonly onNext: () => void
  readonly onEnter: (part: DraftPart) => void
  readonly onKeep: (part: DraftPart) => void
}

/** One student's feedback: the words, where they come from, what stands in the way, and the decision. */
export function DraftPane({ view, editing, bank, onNext, onEnter, onKeep }: DraftPaneProps) {
  const { t } = useTranslation('feedbackScreen')
  const { text, change, flush } = editing
  const decide = useApproval(view, flush, onNext)
  const settled = isSettled(view)
  const approveNow = useCallback(() => {
    if (!settled) void decide(true)
  }, [decide, settled])
  useDraftKeys(approveNow)
  return (
    <section className={styles.draft} aria-label={t('draft.heading', { name: view.name })}>
      <header className={styles.head}>
        <h1>{view.name}</h1>
        <span className="soft">
          {t(`state.${view.draft.state}`)} · {t('draft.words', { count: view.words })}
        </span>
      </header>
      {settled ? null : <StyleControls view={view} flush={flush} />}
      <DraftFields
        text={text}
        sources={view.draft.sources}
        readOnly={settled}
        bank={bank}
        onChange={change}
        onLeave={() => void flush()}
        onEnter={onEnter}
        onKeep={onKeep}
      />
      {settled ? null : <Rephrase view={view} flush={flush} />}
      <Notices title={t('draft.cautions')} notices={view.cautions} />
      <div className={styles.decision}>
        <Notices title={t('draft.blocked')} notices={view.blocks} />
        {settled ? (
          <Settled view={view} onUnapprove={() => void decide(false)} />
        ) : (
          <Buttons view={view} onApprove={approveNow} />
        )}
      </div>
      <Changes suggested={view.draft.suggested} text={text} />
    </section>
  )
}
