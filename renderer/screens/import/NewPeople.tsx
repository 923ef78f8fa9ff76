import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/model/person.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import styles from './import.module.css'

const shownAtFirst = 12

/** Who is new in this import; staff and test students are said to be such. */
export function NewPeople({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('importing')
  const nameOf = useNameOf()
  const [all, setAll] = useState(false)
  if (people.length === 0) return null
  const shown = all ? people : people.slice(0, shownAtFirst)
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('people.title', { count: people.length })}</h2>
      <ul className={styles.people}>
        {shown.map((person) => (
          <li key={person.id}>
            {nameOf(person.id, person.name)}
            {person.role === 'student' ? null : <span className="note"> {t(`people.${person.role}`)}</span>}
          </li>
        ))}
      </ul>
      {shown.length < people.length ? (
        <button type="button" className="plain-link" onClick={() => setAll(true)}>
          {t('people.all', { count: people.length })}
        </button>
      ) : null}
    </section>
  )
}
