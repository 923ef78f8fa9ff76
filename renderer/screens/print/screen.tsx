import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetData } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { PrintRoot } from '#renderer/components/PrintRoot.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId, useGo, useHead } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { usePrinting } from '#renderer/lib/usePrinting.ts'
import { useLastWeek, useSetWeeks, useWeeks } from '#renderer/lib/weeks.ts'
import '#renderer/sheets/sheets.css'
import { pageCount, tooFull, type PrintChoice } from './choice.ts'
import { ChoicePane } from './ChoicePane.tsx'
import { Pages } from './Pages.tsx'
import styles from './print.module.css'

const firstChoice: PrintChoice = { kind: 'students', paper: 'letter', approvedOnly: true, coded: false }

function Names({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className={styles.warn}>
      {text} {names.join(', ')}
    </p>
  )
}

function Notes({ data, choice }: { readonly data: SheetData; readonly choice: PrintChoice }) {
  const { t } = useTranslation('printing')
  if (choice.kind !== 'students') return null
  const over = tooFull(data, choice.paper)
  return (
    <>
      <Names text={t('over', { count: over.length })} names={over} />
      {choice.approvedOnly && (
        <Names text={t('notApproved', { count: data.notApproved.length })} names={data.notApproved} />
      )}
    </>
  )
}

function usePrintCommand(begin: () => void, enabled: boolean) {
  const { t } = useTranslation('printing')
  useCommands(
    useMemo(
      () =>
        enabled
          ? [
              {
                id: 'print',
                title: t('print'),
                group: t('keys.group'),
                keys: ['mod+p'],
                run: begin,
                inText: true,
              },
            ]
          : [],
      [begin, enabled, t],
    ),
  )
}

interface SheetsProps {
  readonly data: SheetData
  readonly choice: PrintChoice
}

function PrintButton({ data, choice }: SheetsProps) {
  const { t } = useTranslation('printing')
  const { settings } = useHead()
  const printing = usePrinting(t(`fileName.${choice.kind}`, { course: settings.title }), choice.paper)
  const pages = pageCount(data, choice.kind)
  usePrintCommand(printing.begin, pages > 0)
  return (
    <>
      <Button disabled={pages === 0} loading={printing.active} onClick={printing.begin}>
        {t(printing.toPdf ? 'pdf' : 'print')}
      </Button>
      <p className="soft" role="status">
        {t('pages', { count: pages })}
      </p>
      {printing.active && (
        <PrintRoot paper={choice.paper} onReady={printing.onReady}>
          <Pages data={data} choice={choice} />
        </PrintRoot>
      )}
    </>
  )
}

function Preview({ data, choice }: SheetsProps) {
  const { t } = useTranslation('printing')
  const go = useGo()
  if (pageCount(data, choice.kind) === 0) {
    const action = { label: t('empty.action'), run: () => go('feedback') }
    return <Empty what={t('empty.what')} why={t('empty.why')} action={action} />
  }
  return (
    <section className={styles.preview} aria-label={t('preview')} tabIndex={0}>
      <div className={styles.pages}>
        <Pages data={data} choice={choice} />
      </div>
    </section>
  )
}

function PrintWeeks({ weeks }: { readonly weeks: WeekRange }) {
  const { t } = useTranslation('printing')
  const course = useCourseId()
  const lastWeek = useLastWeek()
  const setWeeks = useSetWeeks('print')
  const [choice, setChoice] = useState(firstChoice)
  const sheets = useCall('sheets.data', { course, weeks, approvedOnly: choice.approvedOnly }, { keep: true })
  return (
    <div className={styles.screen}>
      <aside className={styles.side}>
        <ChoicePane
          choice={choice}
          onChoice={setChoice}
          weeks={weeks}
          lastWeek={lastWeek}
          onWeeks={setWeeks}
        />
        {sheets.data !== undefined && <PrintButton data={sheets.data} choice={choice} />}
        {sheets.data !== undefined && <Notes data={sheets.data} choice={choice} />}
        <p className="note">{t('records')}</p>
      </aside>
      <Answered query={sheets}>{(data) => <Preview data={data} choice={choice} />}</Answered>
    </div>
  )
}

/** The printed pages, as they will come out, before they do. */
export default function PrintScreen() {
  const { t } = useTranslation('printing')
  const weeks = useWeeks()
  return (
    <>
      <Bar crumb={t('title')} />
      <PrintWeeks weeks={weeks} />
    </>
  )
}
