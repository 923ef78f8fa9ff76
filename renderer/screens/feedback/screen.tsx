import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftRow } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId, useGo, useScreenQuery } from '#renderer/lib/course.ts'
import { settle, useCall } from '#renderer/lib/queries.ts'
import { useLastWeek, useSetWeeks, useWeeks } from '#renderer/lib/weeks.ts'
import { DraftList } from './DraftList.tsx'
import { DraftPane } from './DraftPane.tsx'
import { EvidencePane } from './EvidencePane.tsx'
import styles from './feedback.module.css'
import { afterApproval, openRow, stepFrom } from './order.ts'

interface PickedProps {
  readonly row: DraftRow
  readonly weeks: WeekRange
  readonly onNext: () => void
}

function Picked({ row, weeks, onNext }: PickedProps) {
  const course = useCourseId()
  const cache = useQueryClient()
  const draft = useCall('feedback.open', { course, weeks, personId: row.personId })
  const stale = row.state === 'not-started' && draft.data !== undefined
  useEffect(() => {
    // Opening wrote a draft: the list and the undo line are asked again.
    if (stale) void settle(cache, { course }, null)
  }, [stale, cache, course])
  return (
    <Answered query={draft}>
      {(view) => (
        <>
          <DraftPane key={view.draftId} view={view} onNext={onNext} />
          <EvidencePane evidence={view.evidence} />
        </>
      )}
    </Answered>
  )
}

function useStepKeys(step: (by: 1 | -1) => void) {
  const { t } = useTranslation('feedbackScreen')
  useCommands(
    useMemo(() => {
      const group = t('keys.group')
      return [
        { id: 'feedback.next', title: t('keys.next'), group, keys: ['j'], run: () => step(1) },
        { id: 'feedback.previous', title: t('keys.previous'), group, keys: ['k'], run: () => step(-1) },
      ]
    }, [step, t]),
  )
}

/** Announces a change of student; the change of a state has its own words. */
function useAnnounceRow(row: DraftRow, at: number, count: number) {
  const { t } = useTranslation('feedbackScreen')
  const { name, state } = row
  const announced = useRef('')
  useEffect(() => {
    if (announced.current === name) return
    announced.current = name
    announce(t('announce', { name, state: t(`state.${state}`), at, count }))
  }, [name, state, at, count, t])
}

function Drafts({ rows, weeks }: { readonly rows: readonly DraftRow[]; readonly weeks: WeekRange }) {
  const { t } = useTranslation('feedbackScreen')
  const go = useGo()
  const query = useScreenQuery()
  const row = openRow(rows, query.get('person'))
  const open = useCallback(
    (person: PersonId) => go('feedback', { ...Object.fromEntries(query), person }, 'replace'),
    [go, query],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepFrom(rows, row, by)
      if (next !== null) open(next.personId)
    },
    [open, row, rows],
  )
  const next = useCallback(() => {
    const waiting = afterApproval(rows, row)
    if (waiting === null) announce(t('draft.allDone'))
    else open(waiting.personId)
  }, [open, row, rows, t])
  useStepKeys(step)
  useAnnounceRow(row, rows.indexOf(row) + 1, rows.length)
  return (
    <div className={styles.screen}>
      <DraftList rows={rows} open={row.personId} onOpen={open} />
      <Picked row={row} weeks={weeks} onNext={next} />
    </div>
  )
}

function FeedbackWeeks({ weeks }: { readonly weeks: WeekRange }) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const go = useGo()
  const list = useCall('feedback.list', { course, weeks }, { keep: true })
  return (
    <Answered query={list}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty
            what={t('empty.what')}
            why={t('empty.why')}
            action={{ label: t('empty.action'), run: () => go('import') }}
          />
        ) : (
          <Drafts rows={rows} weeks={weeks} />
        )
      }
    </Answered>
  )
}

/** Drafting and approving feedback: list, draft, evidence. */
export default function FeedbackScreen() {
  const { t } = useTranslation('feedbackScreen')
  const lastWeek = useLastWeek()
  const weeks = useWeeks()
  const setWeeks = useSetWeeks('feedback')
  return (
    <>
      <Bar crumb={t('title')}>
        <WeekPicker weeks={weeks} last={lastWeek} onChange={setWeeks} />
      </Bar>
      <FeedbackWeeks weeks={weeks} />
    </>
  )
}
