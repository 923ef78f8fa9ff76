import { useTranslation } from 'react-i18next'
import type { DatedExcerpt, SheetFrame, TransformationSheets } from '#shared/contract/sheetViews.ts'
import { Foot, Head, Leaf, Lines, useWeeksInWords } from '../frame.tsx'
import { shortDate } from '../say.ts'
import type { PageProps } from './pageProps.ts'

function Excerpt({ title, excerpt }: { readonly title: string; readonly excerpt: DatedExcerpt }) {
  const { t, i18n } = useTranslation('sheetPages')
  const date = excerpt.on === null ? '' : shortDate(excerpt.on, i18n.language)
  return (
    <section>
      <h2>{title}</h2>
      <blockquote>“{excerpt.text}”</blockquote>
      <p className="sheet-facts">
        {date === '' ? `“${excerpt.topic}”` : t('transformation.excerpt', { date, topic: excerpt.topic })}
      </p>
    </section>
  )
}

function Target({ frame }: { readonly frame: SheetFrame }) {
  const { t } = useTranslation('sheetPages')
  const { learningTarget } = frame.facts
  return (
    <section>
      <h2>{t('transformation.target')}</h2>
      {learningTarget === '' ? <Lines count={1} /> : <p>{learningTarget}</p>}
    </section>
  )
}

/** Early and late side by side, and room for what the student and the instructor see in it. */
export function TransformationPages({ frame, body, options }: PageProps<TransformationSheets>) {
  const { t } = useTranslation('sheetPages')
  const weeks = useWeeksInWords()({ from: 1, to: frame.weeks.to })
  const instructor = frame.instructor === '' ? t('yourInstructor') : frame.instructor
  return body.sheets.map(({ personId, name, code, early, late }) => (
    <Leaf key={personId} options={options} className="sheet-change">
      <Head
        frame={frame}
        title={options.coded ? code : name}
        kicker={`${t('transformation.kicker', { course: frame.course, weeks })} · ${t('name.transformation')}`}
      />
      <Target frame={frame} />
      <div className="sheet-even">
        <Excerpt title={t('transformation.early')} excerpt={early} />
        <Excerpt title={t('transformation.late')} excerpt={late} />
      </div>
      <section className="sheet-write">
        <h2>{t('transformation.student')}</h2>
        <Lines count={5} />
        <h2>{t('transformation.instructor', { instructor })}</h2>
        <Lines count={3} />
      </section>
      <Foot frame={frame} page={1} pages={1} stamp={t('records')} />
    </Leaf>
  ))
}
