import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { moment } from '#renderer/lib/format.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'
import { useSay } from '#renderer/lib/say.ts'
import { CardMenu } from './CardMenu.tsx'
import styles from './home.module.css'

function Count({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <div className={styles.count}>
      <dt className="note">{label}</dt>
      <dd className="numbers">{value}</dd>
    </div>
  )
}

function When({ card }: { readonly card: CourseCard }) {
  const { t, i18n } = useTranslation('home')
  const now = new Date()
  const said = (iso: string) => moment(iso, i18n.language, now)
  const opened =
    card.lastOpened === null ? t('card.neverOpened') : t('card.lastOpened', { when: said(card.lastOpened) })
  const imported =
    card.lastImport === null ? t('card.noImport') : t('card.lastImport', { when: said(card.lastImport) })
  return (
    <p className="note">
      {opened} · {imported}
    </p>
  )
}

function Card({ card }: { readonly card: CourseCard }) {
  const { t } = useTranslation('home')
  const say = useSay()
  return (
    <li className={styles.card}>
      <a className={styles.open} href={formatRoute(courseRoute(card.id, 'overview'))}>
        <span className={styles.name}>{card.title}</span>
        {card.sample ? <Badge>{t('card.sample')}</Badge> : null}
      </a>
      <CardMenu card={card} />
      <p className="soft">{card.term}</p>
      {card.problem === null ? null : <p className={styles.problem}>{say(card.problem)}</p>}
      <dl className={styles.counts}>
        <Count value={card.toScore} label={t('card.toScore')} />
        <Count value={card.toApprove} label={t('card.toApprove')} />
      </dl>
      <When card={card} />
      <p className={styles.folder} title={card.folder}>
        <bdi>{card.folder}</bdi>
      </p>
    </li>
  )
}

function Cards({ cards, label }: { readonly cards: readonly CourseCard[]; readonly label: string }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {cards.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </ul>
  )
}

/** Recent courses with what waits in each; those put away are folded below. */
export function CourseCards({ cards }: { readonly cards: readonly CourseCard[] }) {
  const { t } = useTranslation('home')
  const away = cards.filter(({ archived }) => archived)
  return (
    <>
      <Cards cards={cards.filter(({ archived }) => !archived)} label={t('title')} />
      {away.length === 0 ? null : (
        <details className={styles.away}>
          <summary>{t('archived', { count: away.length })}</summary>
          <Cards cards={away} label={t('archivedTitle')} />
        </details>
      )}
    </>
  )
}
