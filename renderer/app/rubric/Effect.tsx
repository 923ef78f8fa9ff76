import { useTranslation } from 'react-i18next'
import type { MovedPost, MovedStudent, RubricEffect } from '#shared/contract/rubricViews.ts'
import type { Level } from '#shared/model/rubric.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './rubric.module.css'

function Students({ students }: { readonly students: readonly MovedStudent[] }) {
  const { t } = useTranslation('rubricScreen')
  const nameOf = useNameOf()
  const share = (value: number | null): string =>
    value === null ? t('effect.noShare') : t('effect.share', { percent: Math.round(value * 1000) / 10 })
  if (students.length === 0) return null
  return (
    <table className={styles.effect}>
      <caption>{t('effect.students', { count: students.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('effect.student')}</th>
          <th scope="col">{t('effect.before')}</th>
          <th scope="col">{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {students.map(({ personId, name, before, after }) => (
          <tr key={personId}>
            <th scope="row">{nameOf(personId, name)}</th>
            <td>{share(before)}</td>
            <td>{share(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Posts({ posts, all }: { readonly posts: readonly MovedPost[]; readonly all: number }) {
  const { t } = useTranslation('rubricScreen')
  const sayText = useSayText()
  const nameOf = useNameOf()
  const word = (level: Level | null): string => (level === null ? t('effect.noLevel') : t(levelWord(level)))
  if (posts.length === 0) return null
  return (
    <>
      <table className={styles.effect}>
        <caption>{t('effect.posts', { count: all })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.post')}</th>
            <th scope="col">{t('effect.criterion')}</th>
            <th scope="col">{t('effect.before')}</th>
            <th scope="col">{t('effect.after')}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map(({ postId, personId, who, topicTitle, criterion, before, after }) => (
            <tr key={`${postId} ${criterion}`}>
              <th scope="row">
                {t('effect.inTopic', { who: nameOf(personId ?? postId, who), topic: topicTitle })}
              </th>
              <td>{sayText(criterion)}</td>
              <td>{word(before)}</td>
              <td>{word(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > posts.length ? <p className="note">{t('effect.more', { count: all - posts.length })}</p> : null}
    </>
  )
}

/** Levels that were set: which go aside, which go on, which posts would miss one. */
function Levels({ effect }: { readonly effect: RubricEffect }) {
  const { t } = useTranslation('rubricScreen')
  const sayText = useSayText()
  const { aside, carried, reopened } = effect
  const touched = aside.length + carried.length + reopened > 0
  return (
    <ul className={styles.list}>
      {carried.map(({ from, to, levels }) => (
        <li key={from}>{t('effect.carried', { count: levels, from: sayText(from), to: sayText(to) })}</li>
      ))}
      {aside.map(({ title, levels }) => (
        <li key={title}>{t('effect.aside', { count: levels, title: sayText(title) })}</li>
      ))}
      {reopened === 0 ? null : <li>{t('effect.reopened', { count: reopened })}</li>}
      <li>{t(touched ? 'effect.kept' : 'effect.allKept')}</li>
    </ul>
  )
}

/** Whom and what the change would move, before it is made. */
export function Effect({ effect }: { readonly effect: RubricEffect }) {
  const { t } = useTranslation('rubricScreen')
  const still = effect.students.length === 0 && effect.movedPosts === 0
  return (
    <section className={styles.effects} aria-label={t('effect.title')}>
      <h2>{t('effect.title')}</h2>
      {still ? <p>{t('effect.nothing')}</p> : null}
      <Levels effect={effect} />
      <Students students={effect.students} />
      <Posts posts={effect.posts} all={effect.movedPosts} />
    </section>
  )
}
