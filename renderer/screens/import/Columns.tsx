import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/importViews.ts'
import styles from './import.module.css'

/** Facts about people that came with the files, and how they are understood. */
export function Columns({ columns }: Pick<ImportPreview, 'columns'>) {
  const { t } = useTranslation('importing')
  if (columns.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('column.title', { count: columns.length })}</h2>
      <p className="note">{t('column.why')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <tbody>
            {columns.map((column, at) => (
              <tr key={`${at} ${column.title}`}>
                <td className={styles.topic}>{column.title}</td>
                <td className="soft">{t(`column.kind.${column.kind}`)}</td>
                <td className="note numbers">{t('column.filled', { count: column.filled })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
