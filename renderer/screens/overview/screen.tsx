import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useLastWeek } from '#renderer/lib/weeks.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Acts } from './Acts.tsx'
import { Checklist } from './Checklist.tsx'
import { Community } from './Community.tsx'
import { Dialogue } from './Dialogue.tsx'
import { Groups } from './Groups.tsx'
import { Participation } from './Participation.tsx'
import { Quality } from './Quality.tsx'
import { WeekStrip } from './WeekStrip.tsx'
import styles from './overview.module.css'

function Lead({ lead }: Pick<Overview, 'lead'>) {
  const say = useSay()
  const { t } = useTranslation('overview')
  const presenting = usePresenting()
  return <p className="lead">{presenting ? t('presenting') : lead.map(say).join(' ')}</p>
}

function Class({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview')
  const presenting = usePresenting()
  return (
    <>
      <Lead lead={overview.lead} />
      <Checklist />
      <div className={styles.cards}>
        <div className={styles.column}>
          {presenting ? null : <Acts acts={overview.acts} />}
          <Groups lines={overview.groups} />
        </div>
        <div className={styles.beside}>
          <Dialogue overview={overview} />
          <Community overview={overview} />
          {presenting ? null : <Quality rows={overview.quality} week={overview.week} />}
        </div>
      </div>
      <Participation topics={overview.topics} />
      <p className="note">{t('reason')}</p>
    </>
  )
}

function asWeek(text: string | undefined): number | null {
  const week = Number(text ?? '')
  return Number.isInteger(week) && week > 0 ? week : null
}

function ClassOfWeek() {
  const { id } = useHead()
  const lastWeek = useLastWeek()
  const week = asWeek(useScreenQuery().get('week'))
  const overview = useCall('overview.get', { course: id, week }, { keep: true })
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <Answered query={overview}>{(answer) => <Class overview={answer} />}</Answered>
      </div>
      <WeekStrip weeks={lastWeek} at={week} />
    </div>
  )
}

/** The class at a glance: a line in words, five cards, participation, the weeks. */
export default function OverviewScreen() {
  const { t } = useTranslation('overview')
  const head = useHead()
  const go = useGo()
  const openImport = () => go('import')
  const { term } = head.settings
  return (
    <>
      <Bar crumb={term}>
        <Button variant="default" onClick={openImport}>
          {t('import')}
        </Button>
      </Bar>
      {head.lastImport === null ? (
        <Empty
          what={t('empty.what')}
          why={t('empty.why')}
          action={{ label: t('empty.action'), run: openImport }}
        />
      ) : (
        <ClassOfWeek />
      )}
    </>
  )
}
