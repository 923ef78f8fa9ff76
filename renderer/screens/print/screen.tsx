import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeekRange } from '#shared/model/draft.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useGo } from '#renderer/lib/course.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useLastWeek, useSetWeeks, useWeeks } from '#renderer/lib/weeks.ts'
import '#renderer/sheets/sheets.css'
import '#renderer/sheets/pages/pages.css'
import { firstChoice, optionsFor, pageCount, type PrintChoice, type Printed } from './choice.ts'
import { ChoicePane } from './ChoicePane.tsx'
import { FormButtons } from './FormButtons.tsx'
import { Notes } from './Notes.tsx'
import { Pages } from './Pages.tsx'
import { PrintActions } from './PrintActions.tsx'
import { useOverfull } from './useOverfull.ts'
import { usePrinted } from './usePrinted.ts'
import styles from './print.module.css'

interface PreviewProps {
  readonly printed: Printed
  readonly choice: PrintChoice
}

function Preview({ printed, choice }: PreviewProps) {
  const { t } = useTranslation('printing')
  const go = useGo()
  if (pageCount(printed, optionsFor(choice)) === 0) {
    const empty = printed.kind === 'students' ? 'empty' : 'emptyPages'
    const action = {
      label: t(`${empty}.action`),
      run: () => go(printed.kind === 'students' ? 'feedback' : 'read'),
    }
    return <Empty what={t(`${empty}.what`)} why={t(`${empty}.why`)} action={action} />
  }
  return (
    <section className={styles.preview} aria-label={t('preview')} tabIndex={0}>
      <div className={styles.pages} data-preview>
        <Pages printed={printed} choice={choice} />
      </div>
    </section>
  )
}

function PrintWeeks({ weeks }: { readonly weeks: WeekRange }) {
  const { t } = useTranslation('printing')
  const lastWeek = useLastWeek()
  const setWeeks = useSetWeeks('print')
  const [choice, setChoice] = useState(firstChoice)
  const { query, printed } = usePrinted(choice, weeks)
  const root = useRef<HTMLDivElement>(null)
  const overfull = useOverfull(root, `${JSON.stringify(choice)}${query.dataUpdatedAt}`)
  return (
    <div className={styles.screen} ref={root}>
      <aside className={styles.side}>
        <ChoicePane
          choice={choice}
          onChoice={setChoice}
          weeks={weeks}
          lastWeek={lastWeek}
          onWeeks={setWeeks}
        />
        {printed !== null && <PrintActions printed={printed} choice={choice} />}
        {printed !== null && <Notes printed={printed} choice={choice} overfull={overfull} />}
        <FormButtons kind={choice.kind} weeks={weeks} />
        <p className="note">{t('records')}</p>
      </aside>
      <Answered query={query}>
        {() => (printed === null ? null : <Preview printed={printed} choice={choice} />)}
      </Answered>
    </div>
  )
}

/** The printed pages, as they will come out, before they do. */
export default function PrintScreen() {
  const { t } = useTranslation('printing')
  const weeks = useWeeks()
  const presenting = usePresenting()
  return (
    <>
      <Bar crumb={t('title')} />
      {presenting ? (
        <Empty
          what={t('presenting.what')}
          why={t('presenting.why')}
          action={{ label: t('app:presenter.stop'), run: () => prefer({ presenting: false }) }}
        />
      ) : (
        <PrintWeeks weeks={weeks} />
      )}
    </>
  )
}
