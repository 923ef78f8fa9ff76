import { useTranslation } from 'react-i18next'
import type { ContactLogSheet, ContactRow } from '#shared/contract/sheetViews.ts'
import { Foot, Head, Leaf, useWeeksInWords } from '../frame.tsx'
import { shortDate } from '../say.ts'
import type { PageProps } from './pageProps.ts'

const columns = ['date', 'student', 'kind', 'thread'] as const

function Row({ row }: { readonly row: ContactRow }) {
  const { t, i18n } = useTranslation(['sheetPages', 'sheets'])
  return (
    <tr>
      <td>{shortDate(row.on, i18n.language)}</td>
      <th scope="row">{row.personId === null ? t('contactLog.class') : row.name}</th>
      <td>{t(`sheets:contactLog.kind.${row.kind}`)}</td>
      <td>{[row.thread, row.note].filter((text) => text !== '').join(' · ')}</td>
    </tr>
  )
}

/** The instructor's contacts by date, for a file on regular and substantive interaction. */
export function ContactLogPages({
  frame,
  body,
  options,
  pages,
}: PageProps<ContactLogSheet> & { readonly pages: readonly (readonly ContactRow[])[] }) {
  const { t } = useTranslation('sheetPages')
  const weeks = useWeeksInWords()(frame.weeks)
  return pages.map((rows, at) => (
    <Leaf key={at} options={options}>
      <Head
        frame={frame}
        title={t('name.contactLog')}
        kicker={t('contactLog.kicker', { course: frame.course, weeks })}
      />
      {at === 0 && body.without.length > 0 && (
        <p className="sheet-facts">{t('contactLog.without', { names: body.without.join(', ') })}</p>
      )}
      {rows.length === 0 ? (
        <p>{t('contactLog.empty')}</p>
      ) : (
        <table className="sheet-grid sheet-contacts">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`contactLog.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <Row key={row.id ?? place} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Foot frame={frame} page={at + 1} pages={pages.length} stamp={t('records')} />
    </Leaf>
  ))
}
