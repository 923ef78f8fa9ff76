import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personId, planId } from '#shared/model/ids.ts'
import type { CanvasSource, ExportKind, ExportWish } from '#shared/contract/exportViews.ts'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useCourseId, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'
import { useWeeks } from '#renderer/lib/weeks.ts'
import { AssessmentPart } from './AssessmentPart.tsx'
import styles from './export.module.css'
import { GradebookPart } from './GradebookPart.tsx'
import { kindFrom, kindGroups } from './kinds.ts'
import { Log } from './Log.tsx'
import { PersonChoice, PlanChoice } from './OtherParts.tsx'
import { Preview } from './Preview.tsx'
import { WeeksChoice } from './ScopePart.tsx'
import { SourcePart } from './SourcePart.tsx'
import { useSource } from './useSource.ts'
import {
  assessmentWish,
  emptyGradebookForm,
  firstAssessmentForm,
  gradebookWish,
  type AssessmentForm,
} from './wish.ts'

/** The exports as a list of links, so that each has an address and the Back button works. */
function KindList({ at }: { readonly at: ExportKind }) {
  const { t } = useTranslation('exporting')
  const course = useCourseId()
  const query = useScreenQuery()
  return (
    <nav className={styles.kinds} aria-label={t('choose')}>
      {kindGroups.map(({ group, kinds }) => (
        <section key={group}>
          <h2>{t(`group.${group}`)}</h2>
          {kinds.map((kind) => (
            <a
              key={kind}
              className={styles.kind}
              href={formatRoute(courseRoute(course, 'export', { ...Object.fromEntries(query), what: kind }))}
              {...(kind === at ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`kind.${kind}.name`)}
            </a>
          ))}
        </section>
      ))}
    </nav>
  )
}

function Outcome({ wish }: { readonly wish: ExportWish | null }) {
  const { t } = useTranslation('exporting')
  if (wish !== null) return <Preview wish={wish} />
  return <Empty what={t('preview.waitingTitle')} why={t('preview.waiting')} />
}

function GradebookExport() {
  const weeks = useWeeks()
  const { bestPosts } = useHead().settings
  const [form, setForm] = useState({ ...emptyGradebookForm, best: bestPosts })
  const forget = useCallback(() => setForm((known) => ({ ...known, column: null })), [])
  const { source, reading, choose } = useSource(forget)
  const gradebook = source?.kind === 'gradebook' ? source : null
  return (
    <>
      <SourcePart wanted="gradebook" source={source} reading={reading} choose={choose} />
      {gradebook !== null && <GradebookPart source={gradebook} form={form} onForm={setForm} />}
      <Outcome wish={gradebook === null ? null : gradebookWish(gradebook, form, weeks)} />
    </>
  )
}

function AssessmentExport() {
  const weeks = useWeeks()
  const [form, setForm] = useState<AssessmentForm | null>(null)
  const begin = useCallback((source: CanvasSource) => {
    setForm(source.kind === 'assessments' ? firstAssessmentForm(source.criteria) : null)
  }, [])
  const { source, reading, choose } = useSource(begin)
  const read = source?.kind === 'assessments' ? source : null
  return (
    <>
      <SourcePart wanted="assessments" source={source} reading={reading} choose={choose} />
      {read !== null && form !== null && <AssessmentPart source={read} form={form} onForm={setForm} />}
      <Outcome wish={read === null || form === null ? null : assessmentWish(read, form, weeks)} />
    </>
  )
}

function GroupsExport() {
  const [plan, setPlan] = useState<string | null>(null)
  return (
    <>
      <PlanChoice value={plan} onChange={setPlan} />
      <Outcome wish={plan === null ? null : { kind: 'groups', planId: planId(plan) }} />
    </>
  )
}

function RecordExport() {
  const [person, setPerson] = useState<string | null>(null)
  return (
    <>
      <PersonChoice value={person} onChange={setPerson} />
      <Outcome wish={person === null ? null : { kind: 'record', personId: personId(person) }} />
    </>
  )
}

function InboxExport() {
  const weeks = useWeeks()
  return (
    <>
      <WeeksChoice />
      <Outcome wish={{ kind: 'inbox', weeks }} />
    </>
  )
}

function Chosen({ kind }: { readonly kind: ExportKind }) {
  switch (kind) {
    case 'gradebook':
      return <GradebookExport />
    case 'assessments':
      return <AssessmentExport />
    case 'groups':
      return <GroupsExport />
    case 'record':
      return <RecordExport />
    case 'inbox':
      return <InboxExport />
    case 'rubric':
    case 'everything':
    case 'anonymised':
      return <Outcome wish={{ kind }} />
  }
}

/** The way back to Canvas, and everything else that may leave the program. */
export default function ExportScreen() {
  const { t } = useTranslation('exporting')
  const kind = kindFrom(useScreenQuery())
  return (
    <>
      <Bar crumb={t('title')} />
      <div className={styles.screen}>
        <KindList at={kind} />
        <div className={styles.main}>
          <header>
            <h2>{t(`kind.${kind}.name`)}</h2>
            <p className="soft">{t(`kind.${kind}.what`)}</p>
          </header>
          <Chosen key={kind} kind={kind} />
          <Log />
        </div>
      </div>
    </>
  )
}
