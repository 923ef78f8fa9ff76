import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListTable } from '#renderer/components/ListTable.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { FoldingTitle } from './FoldingTitle.tsx'
import { RoleSelect } from './RoleSelect.tsx'
import styles from './import.module.css'

function Everybody() {
  const course = useCourseId()
  const nameOf = useNameOf()
  const setRole = useAct('people.role')
  const rows = useCall('people.list', { course }).data ?? []
  return (
    <ListTable>
      <tbody>
        {rows.map(({ personId, name, sections, role }) => (
          <tr key={personId}>
            <td className={styles.topic}>{nameOf(personId, name)}</td>
            <td className="note">{sections.join(' · ')}</td>
            <td>
              <RoleSelect
                name={nameOf(personId, name)}
                role={role}
                set={(now) => void setRole({ course, personId, role: now })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  )
}

/** Everybody in the course and what they are, to be corrected at any time. */
export function WhoIsWho() {
  const { t } = useTranslation('importing')
  const [open, setOpen] = useState(false)
  const count = useCall('people.list', { course: useCourseId() }).data?.length ?? 0
  if (count === 0) return null
  return (
    <section className={styles.section}>
      <FoldingTitle open={open} setOpen={setOpen}>
        {t('people.who', { count })}
      </FoldingTitle>
      <p className="note">{t('people.whoWhy')}</p>
      {open ? <Everybody /> : null}
    </section>
  )
}
