import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedPerson, PersonQuestion } from '#shared/contract/importViews.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { ListTable } from '#renderer/components/ListTable.tsx'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { RoleSelect } from './RoleSelect.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

const shownAtFirst = 12

/** What tells two people of one name apart: their ids and sections. */
function useFacts(): (person: Person, posts: number) => string {
  const { t } = useTranslation('importing')
  return ({ canvasId, sisId, loginId, email, sections }, posts) => {
    const ids = { canvasId, sisId, loginId, email }
    const said = Object.entries(ids).flatMap(([kind, id]) =>
      id === null ? [] : [t(`people.id.${kind}`, { id })],
    )
    return [...said, ...sections, ...(posts > 0 ? [t('file.posts', { count: posts })] : [])].join(' · ')
  }
}

interface QuestionProps {
  readonly question: PersonQuestion
  readonly answer: string | undefined
  readonly set: (who: PersonId) => void
}

/** "Is this Ana Ruiz the Ana Ruiz of the roster?" Nothing is chosen until the instructor chooses. */
function Question({ question, answer, set }: QuestionProps) {
  const { t } = useTranslation('importing')
  const nameOf = useNameOf()
  const facts = useFacts()
  const { person, posts, matches } = question
  const name = nameOf(person.id, person.name)
  const options = [
    ...matches.map((match) => ({
      id: match.person.id,
      label: t('people.isThis', { name: nameOf(match.person.id, match.person.name) }),
      facts: facts(match.person, match.posts),
    })),
    { id: person.id, label: t('people.isNew'), facts: '' },
  ]
  return (
    <fieldset className={styles.question}>
      <legend>
        {t('people.whoIs', { name })} <span className="note">{facts(person, posts)}</span>
      </legend>
      {options.map((option) => (
        <label key={option.id} className={styles.answer}>
          <input
            type="radio"
            name={person.id}
            checked={answer === option.id}
            onChange={() => set(option.id)}
          />
          {option.label} <span className="note">{option.facts}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface ListProps extends StepProps {
  readonly title: string
  readonly note?: string
  readonly people: readonly ImportedPerson[]
}

function PeopleList({ title, note, people, flow, importing }: ListProps) {
  const { t } = useTranslation('importing')
  const nameOf = useNameOf()
  const facts = useFacts()
  const [all, setAll] = useState(false)
  const { roles } = flow.decisions
  if (people.length === 0) return null
  const shown = all ? people : people.slice(0, shownAtFirst)
  return (
    <section className={styles.section}>
      <h2 className="caps">{title}</h2>
      {note === undefined ? null : <p className="note">{note}</p>}
      <ListTable>
        <tbody>
          {shown.map(({ person, role, match, posts }) => (
            <tr key={person.id}>
              <td className={styles.who}>{nameOf(person.id, person.name)}</td>
              <td className={`note ${styles.facts ?? ''}`}>{facts(person, posts)}</td>
              <td className={`note ${styles.short ?? ''}`}>
                {match === null ? '' : t(`people.by.${match}`)}
              </td>
              <td>
                <RoleSelect
                  name={nameOf(person.id, person.name)}
                  role={roles[person.id] ?? role}
                  set={(now) => importing.decide({ roles: { ...roles, [person.id]: now } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </ListTable>

      {shown.length < people.length ? (
        <button type="button" className="plain-link" onClick={() => setAll(true)}>
          {t('people.all', { count: people.length })}
        </button>
      ) : null}
    </section>
  )
}

function Questions({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { questions } = flow.preview
  const { people } = flow.decisions
  if (questions.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('people.asked', { count: questions.length })}</h2>
      <p className="note">{t('people.askedWhy')}</p>
      {questions.map((question) => (
        <Question
          key={question.person.id}
          question={question}
          answer={people[question.person.id]}
          set={(who) => importing.decide({ people: { ...people, [question.person.id]: who } })}
        />
      ))}
    </section>
  )
}

/** Who is who: to be decided, on no roster, staff and test students, new, and known already. */
export function People({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { everybody, questions } = flow.preview
  const asked = new Set(questions.map(({ person }) => person.id))
  const others = everybody.filter(({ person }) => !asked.has(person.id))
  const list = (isIn: (one: ImportedPerson) => boolean) => others.filter(isIn)
  const students = list(({ role }) => role === 'student')
  const unknown = list(({ role }) => role === 'unknown')
  const step = { flow, importing }
  if (everybody.length === 0) return <p className="soft">{t('people.none')}</p>
  const groups = {
    unknown: { people: unknown, note: t('people.list.unknownWhy') },
    staff: {
      people: list(({ role }) => role === 'staff' || role === 'test'),
      note: t('people.list.staffWhy'),
    },
    fresh: { people: students.filter(({ match }) => match === null) },
    known: { people: students.filter(({ match }) => match !== null) },
  }
  return (
    <>
      <Questions {...step} />
      {(['unknown', 'staff', 'fresh', 'known'] as const).map((name) => (
        <PeopleList
          key={name}
          {...groups[name]}
          {...step}
          title={t(`people.list.${name}`, { count: groups[name].people.length })}
        />
      ))}
    </>
  )
}
