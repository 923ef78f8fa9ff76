import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftRow } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId, useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { settle, useCall } from '#renderer/lib/queries.ts'
import { useLastWeek, useSetWeeks, useWeeks } from '#renderer/lib/weeks.ts'
import { DraftList } from './DraftList.tsx'
import { EquityDialog } from './EquityDialog.tsx'
import styles from './feedback.module.css'
import { ListActions } from './ListActions.tsx'
import { OpenDraft } from './OpenDraft.tsx'
import { afterApproval, openRow, stepFrom } from './order.ts'
import { isScope, listScope, scopes, scopeOf, type Scope } from './scope.ts'

interface PickedProps {
  readonly row: DraftRow
  readonly weeks: WeekRange
  readonly onNext: () => void
}

function Picked({ row, weeks, onNext }: PickedProps) {
  const course = useCourseId()
  const cache = useQueryClient()
  const draft = useCall('feedback.open', {
    course,
    weeks,
    personId: row.personId,
    postId: row.postId,
  })
  const stale = row.state === 'not-started' && draft.data !== undefined
  useEffect(() => {
    // Opening wrote a draft: the list and the undo line are asked again.
    if (stale) void settle(cache, { course }, null)
  }, [stale, cache, course])
  return (
    <Answered query={draft}>
      {(view) => <OpenDraft key={view.draftId} view={view} onNext={onNext} />}
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
  const { name, state, draftId } = row
  const announced = useRef('')
  useEffect(() => {
    if (announced.current === draftId) return
    announced.current = draftId
    announce(t('announce', { name, state: t(`state.${state}`), at, count }))
  }, [draftId, name, state, at, count, t])
}

interface DraftsProps {
  readonly rows: readonly DraftRow[]
  readonly weeks: WeekRange
  readonly scope: 'weeks' | 'posts'
}

function Drafts({ rows, weeks, scope }: DraftsProps) {
  const { t } = useTranslation('feedbackScreen')
  const go = useGo()
  const query = useScreenQuery()
  const row = openRow(rows, query.get('person'), query.get('post'))
  const open = useCallback(
    ({ personId, postId }: DraftRow) =>
      go('feedback', { ...Object.fromEntries(query), person: personId, post: postId }, 'replace'),
    [go, query],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepFrom(rows, row, by)
      if (next !== null) open(next)
    },
    [open, row, rows],
  )
  const next = useCallback(() => {
    const waiting = afterApproval(rows, row)
    if (waiting === null) announce(t('draft.allDone'))
    else open(waiting)
  }, [open, row, rows, t])
  useStepKeys(step)
  useAnnounceRow(row, rows.indexOf(row) + 1, rows.length)
  return (
    <div className={styles.screen}>
      <DraftList
        rows={rows}
        open={row.draftId}
        onOpen={open}
        actions={<ListActions rows={rows} weeks={weeks} scope={scope} />}
      />
      <Picked row={row} weeks={weeks} onNext={next} />
    </div>
  )
}

function FeedbackList({ weeks, scope }: { readonly weeks: WeekRange; readonly scope: 'weeks' | 'posts' }) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const go = useGo()
  const list = useCall('feedback.list', { course, weeks, scope }, { keep: true })
  return (
    <Answered query={list}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty
            what={t('empty.what')}
            why={t(scope === 'posts' ? 'empty.noPosts' : 'empty.why')}
            action={{ label: t('empty.action'), run: () => go('import') }}
          />
        ) : (
          <Drafts rows={rows} weeks={weeks} scope={scope} />
        )
      }
    </Answered>
  )
}

function ScopeChoice({ scope, choose }: { readonly scope: Scope; readonly choose: (scope: Scope) => void }) {
  const { t } = useTranslation('feedbackScreen')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('scope.label')}
      value={scope}
      data={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
      onChange={(value) => (isScope(value) ? choose(value) : undefined)}
    />
  )
}

/** Drafting and approving feedback: list, draft, and beside it the posts or the comment bank. */
export default function FeedbackScreen() {
  const { t } = useTranslation('feedbackScreen')
  const lastWeek = useLastWeek()
  const { settings } = useHead()
  const go = useGo()
  const query = useScreenQuery()
  const chosen = useWeeks()
  const setWeeks = useSetWeeks('feedback')
  const [equity, setEquity] = useState(false)
  const presenting = usePresenting()
  const scope = scopeOf(query.get('scope'))
  const weeks = scope === 'term' ? { from: 1, to: Math.max(settings.weeks, lastWeek) } : chosen
  return (
    <>
      <Bar crumb={t('title')}>
        <ScopeChoice
          scope={scope}
          choose={(next) =>
            go('feedback', { ...Object.fromEntries(query), scope: next, post: null }, 'replace')
          }
        />
        {scope === 'term' ? null : <WeekPicker weeks={weeks} last={lastWeek} onChange={setWeeks} />}
        <Button size="compact-md" variant="default" onClick={() => setEquity(true)}>
          {t('equity.open')}
        </Button>
      </Bar>
      {presenting ? (
        <Empty
          what={t('presenting.what')}
          why={t('presenting.why')}
          action={{ label: t('app:presenter.stop'), run: () => prefer({ presenting: false }) }}
        />
      ) : (
        <FeedbackList weeks={weeks} scope={listScope(scope)} />
      )}
      <EquityDialog weeks={weeks} opened={equity} close={() => setEquity(false)} />
    </>
  )
}
