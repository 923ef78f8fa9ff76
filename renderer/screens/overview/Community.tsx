import { useTranslation } from 'react-i18next'
import type { Overview, PersonLine } from '#shared/contract/views.ts'
import { Term } from '#renderer/components/Term.tsx'
import { number } from '#renderer/lib/format.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { PostsLink } from './PostsLink.tsx'
import styles from './overview.module.css'

const shownAtFirst = 6

interface KindProps {
  readonly kind: 'unseen' | 'silent' | 'oneWay'
  readonly people: readonly PersonLine[]
  readonly week: number | null
}

function Person({ person, week }: { readonly person: PersonLine; readonly week: number | null }) {
  const nameOf = useNameOf()
  const name = nameOf(person.personId, person.name)
  if (person.posts === 0) return <>{name}</>
  return <PostsLink query={{ person: person.personId, week }}>{name}</PostsLink>
}

/** One kind of isolation with its people; each kind has another cause and asks for another act. */
function Kind({ kind, people, week }: KindProps) {
  const { t } = useTranslation('overview')
  const more = people.length - shownAtFirst
  return (
    <li>
      <Term definition={t(`community.meaning.${kind}`)}>{t(`community.${kind}`)}</Term>{' '}
      {people.length === 0 ? <span className="soft">{t('community.nobody')}</span> : null}
      {people.slice(0, shownAtFirst).map((person, at) => (
        <span key={person.personId}>
          {at > 0 ? ', ' : ''}
          <Person person={person} week={week} />
        </span>
      ))}
      {more > 0 ? <span className="soft"> {t('community.more', { count: more })}</span> : null}
    </li>
  )
}

function Carry({ carry }: Pick<Overview, 'carry'>) {
  const { t, i18n } = useTranslation('overview')
  if (carry.turns === 0) return null
  const share = number(carry.staffTurns / carry.turns, i18n.language, { style: 'percent' })
  return (
    <p className="note">
      {t('community.carry', { share })} {t('community.alive', { count: carry.threadsAlive })}
    </p>
  )
}

/** Who is unseen, silent or heard only by the instructor, and who carries the talk. */
export function Community({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview')
  return (
    <section className="card">
      <h2>{t('community.title')}</h2>
      <ul className={styles.kinds}>
        {(['unseen', 'silent', 'oneWay'] as const).map((kind) => (
          <Kind key={kind} kind={kind} people={overview[kind]} week={overview.week} />
        ))}
      </ul>
      <Carry carry={overview.carry} />
    </section>
  )
}
