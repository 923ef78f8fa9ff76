import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/views.ts'
import type { Strategy } from '#shared/model/mark.ts'
import { Term } from '#renderer/components/Term.tsx'
import { leastTried, shares } from './dialogue.ts'
import { PostsLink } from './PostsLink.tsx'
import styles from './overview.module.css'

interface RowProps {
  readonly strategy: Strategy
  readonly replies: number
  readonly share: number
  readonly week: number | null
}

function Row({ strategy, replies, share, week }: RowProps) {
  const { t } = useTranslation('overview')
  const name = t(`rubric:strategy.${strategy}`)
  return (
    <tr>
      <th scope="row">
        <Term definition={t(`dialogue.meaning.${strategy}`)}>{name}</Term>
      </th>
      <td className={styles.barCell}>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </td>
      <td className={styles.count}>
        {replies === 0 ? (
          0
        ) : (
          <PostsLink
            query={{ strategy, week }}
            label={t('dialogue.open', { count: replies, strategy: name })}
          >
            {replies}
          </PostsLink>
        )}
      </td>
    </tr>
  )
}

/** How the replies mix the four strategies, and which is least tried. */
export function Dialogue({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview')
  const least = leastTried(overview.notTried)
  return (
    <section className="card">
      <h2>{t('dialogue.title')}</h2>
      <table className={styles.bars}>
        <tbody>
          {shares(overview.dialogue).map((row) => (
            <Row key={row.strategy} {...row} week={overview.week} />
          ))}
        </tbody>
      </table>
      <p className="note">
        {least === null
          ? t('dialogue.allTried')
          : t('dialogue.notTried', {
              count: least.students,
              strategy: t(`rubric:strategy.${least.strategy}`),
            })}
      </p>
    </section>
  )
}
