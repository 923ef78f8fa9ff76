import { useTranslation } from 'react-i18next'
import type { StudentSheet } from '#shared/contract/views.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { fitStudentSheet, type Paper } from './fit.ts'
import { LevelDots } from './LevelDots.tsx'
import { nameList, shortDate } from './say.ts'

interface PageProps {
  readonly sheet: StudentSheet
  readonly paper: Paper
  /** Print the code instead of the name. */
  readonly coded: boolean
}

function posted(sheet: StudentSheet, locale: string) {
  const dates = {
    from: sheet.postedFrom === null ? '' : shortDate(sheet.postedFrom, locale),
    to: sheet.postedTo === null ? '' : shortDate(sheet.postedTo, locale),
    returned: shortDate(sheet.returned, locale),
  }
  if (dates.from === '') return { key: 'student.returned', dates }
  return { key: dates.from === dates.to ? 'student.postedOn' : 'student.posted', dates }
}

function Head({ sheet, coded }: Omit<PageProps, 'paper'>) {
  const { t, i18n } = useTranslation(['sheets'])
  const weeks = t('student.weeks', {
    count: sheet.weeks.to - sheet.weeks.from + 1,
    from: sheet.weeks.from,
    to: sheet.weeks.to,
  })
  const { key, dates } = posted(sheet, i18n.language)
  return (
    <header className="sheet-head">
      <div>
        <h1>{coded ? sheet.code : sheet.name}</h1>
        <p className="sheet-facts">{t('student.kicker', { course: sheet.course, weeks })}</p>
      </div>
      <p className="sheet-facts sheet-right">
        {sheet.instructor !== '' && (
          <>
            {sheet.instructor}
            <br />
          </>
        )}
        {t(key, dates)}
        {sheet.readByInstructor && (
          <>
            <br />
            {t('student.read')}
          </>
        )}
        {sheet.section !== '' && (
          <>
            <br />
            {t('student.section', { section: sheet.section })}
          </>
        )}
      </p>
    </header>
  )
}

function Words({
  title,
  text,
  quotation = '',
}: {
  readonly title: string
  readonly text: string
  readonly quotation?: string
}) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
      {quotation !== '' && <blockquote>“{quotation}”</blockquote>}
    </section>
  )
}

function Levels({ sheet }: { readonly sheet: StudentSheet }) {
  const { t } = useTranslation(['sheets', 'rubric'])
  const sayText = useSayText()
  return (
    <section>
      <h2>{t('student.where')}</h2>
      <table className="sheet-levels">
        <tbody>
          {sheet.levels.map(({ title, level, up }) => (
            <tr key={title}>
              <th scope="row">{sayText(title)}</th>
              <td>
                {level === null ? t('student.noLevel') : <LevelDots level={level} />}
                {up && ' ▲'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.levels.some(({ up }) => up) && <p className="sheet-facts">▲ {t('student.up')}</p>}
    </section>
  )
}

function Dialogue({ sheet }: { readonly sheet: StudentSheet }) {
  const { t, i18n } = useTranslation(['sheets', 'rubric'])
  return (
    <section>
      <h2>{t('student.talked')}</h2>
      <table>
        <tbody>
          {sheet.dialogue.map(({ strategy, replies }) => (
            <tr key={strategy}>
              <th scope="row">{t(`rubric:strategy.${strategy}`)}</th>
              <td>{replies === 0 ? t('student.tryOnce') : replies}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sheet-facts">
        {sheet.answered.length > 0 &&
          t('student.answered', { names: nameList(sheet.answered, i18n.language) })}{' '}
        {sheet.answeredBy.length > 0 &&
          t('student.answeredBy', { names: nameList(sheet.answeredBy, i18n.language) })}
      </p>
    </section>
  )
}

function Foot({ sheet }: { readonly sheet: StudentSheet }) {
  const { t } = useTranslation(['sheets'])
  const instructor = sheet.instructor === '' ? t('student.yourInstructor') : sheet.instructor
  const origin = sheet.suggestedSome ? 'student.originSome' : 'student.originOwn'
  return (
    <footer className="sheet-facts">
      {sheet.readByInstructor && `${t(origin, { instructor, version: sheet.rulesVersion })} `}
      {t('student.ignored')} {t('student.contest', { instructor })}
      <span className="sheet-line">
        <span>{sheet.sample ? t('student.sample') : ''}</span>
        <span>{t('student.confidential', { page: 1, pages: 1 })}</span>
      </span>
    </footer>
  )
}

/** The one-page student feedback summary: one strength, one next step, one question, room to answer. */
export function StudentPage({ sheet, paper, coded }: PageProps) {
  const { t } = useTranslation(['sheets'])
  const fit = fitStudentSheet(sheet, paper)
  return (
    <article className={`sheet sheet-${paper}`} data-person={sheet.personId} data-over={fit.over}>
      <Head sheet={sheet} coded={coded} />
      <Words title={t('student.worked')} text={sheet.strength} quotation={fit.quotation} />
      <Words title={t('student.next')} text={sheet.nextStep} />
      <Words title={t('student.question')} text={sheet.question} />
      <div className={fit.dialogue ? 'sheet-two' : 'sheet-one'}>
        <Levels sheet={sheet} />
        {fit.dialogue && <Dialogue sheet={sheet} />}
      </div>
      <section className="sheet-write">
        <h2>{t('student.try')}</h2>
        <div className="sheet-rule" />
        <div className="sheet-rule" />
        <h2>{t('student.ask')}</h2>
        <div className="sheet-rule" />
        <div className="sheet-rule" />
      </section>
      <Foot sheet={sheet} />
    </article>
  )
}
