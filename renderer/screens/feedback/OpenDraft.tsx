import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import type { DraftView } from '#shared/contract/views.ts'
import type { DraftPart } from '#shared/feedback/editDraft.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { Editing } from './BankEditor.tsx'
import { typesOf } from './DraftFields.tsx'
import { DraftPane, isSettled } from './DraftPane.tsx'
import { asEntry, insertAt } from './insertAt.ts'
import { SidePane, type Side } from './SidePane.tsx'
import { useDraftText, type DraftEditing } from './useDraftText.ts'

function boxOf(part: DraftPart): HTMLTextAreaElement | null {
  const element = document.getElementById(`draft-${part}`)
  return element instanceof HTMLTextAreaElement ? element : null
}

/** Puts an entry of the bank where the cursor stood last; before any box was entered, into the box it belongs to. */
function useInsert({ text, change }: DraftEditing, entered: { readonly current: DraftPart | null }) {
  return (row: BankRow) => {
    const part = entered.current
    const fits = (one: DraftPart) => typesOf[one].includes(row.type)
    const into = part ?? (['strength', 'nextStep', 'question'] as const).find(fits) ?? 'question'
    const box = boxOf(into)
    const start = part === null ? text[into].length : (box?.selectionStart ?? text[into].length)
    const end = part === null ? start : (box?.selectionEnd ?? start)
    const put = insertAt(text[into], row.filled, start, end)
    change({ ...text, [into]: put.text })
    box?.focus()
    requestAnimationFrame(() => box?.setSelectionRange(put.cursor, put.cursor))
  }
}

function useBankKey(open: () => void) {
  const { t } = useTranslation('feedbackScreen')
  useCommands(
    useMemo(
      () => [{ id: 'feedback.bank', title: t('keys.bank'), group: t('keys.group'), keys: ['/'], run: open }],
      [open, t],
    ),
  )
}

function entryFrom(part: DraftPart, text: string, bank: BankView | undefined): Editing {
  const type = typesOf[part][0] ?? 'strength'
  return { id: null, words: { type, about: 'any', from: 0, to: 4, text: asEntry(text, { ...bank?.values }) } }
}

interface OpenDraftProps {
  readonly view: DraftView
  readonly onNext: () => void
}

/** The open feedback in the middle, and what helps with it on the right. */
export function OpenDraft({ view, onNext }: OpenDraftProps) {
  const course = useCourseId()
  const { weeks } = view.draft
  const bank = useCall('bank.list', { course, weeks, draftId: view.draftId }, { keep: true })
  const editing = useDraftText(view)
  const [side, setSide] = useState<Side>('posts')
  const [entry, setEntry] = useState<Editing | null>(null)
  const part = useRef<DraftPart | null>(null)
  const insert = useInsert(editing, part)
  const openBank = useCallback(() => {
    setSide('bank')
    requestAnimationFrame(() => document.getElementById('bank-search')?.focus())
  }, [])
  useBankKey(openBank)
  return (
    <>
      <DraftPane
        view={view}
        editing={editing}
        bank={bank.data}
        onNext={onNext}
        onEnter={(entered) => {
          part.current = entered === 'quotation' ? null : entered
        }}
        onKeep={(kept) => {
          setEntry(entryFrom(kept, editing.text[kept], bank.data))
          setSide('bank')
        }}
      />
      <SidePane
        side={side}
        turn={setSide}
        evidence={view.evidence}
        bank={bank.data}
        editing={entry}
        edit={setEntry}
        onInsert={isSettled(view) ? null : insert}
      />
    </>
  )
}
