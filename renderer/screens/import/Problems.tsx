import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/model/imports.ts'
import { ListTable } from '#renderer/components/ListTable.tsx'
import { useSay } from '#renderer/lib/say.ts'
import { worstFirst } from './problems.ts'
import styles from './import.module.css'

type FiledProblem = Problem & { readonly file?: string }

const shownAtFirst = 12

function Row({ problem }: { readonly problem: FiledProblem }) {
  const { t } = useTranslation('importing')
  const say = useSay()
  return (
    <tr>
      <td className={styles.severity} data-severity={problem.severity}>
        {t(`problem.severity.${problem.severity}`)}
      </td>
      <td className="note">{problem.file ?? ''}</td>
      <td className={styles.line}>{problem.line === 0 ? '' : t('problem.line', { line: problem.line })}</td>
      <td>{say(problem.message)}</td>
    </tr>
  )
}

/** What the files have that one should know, with line numbers, the gravest first. */
export function Problems({ problems }: { readonly problems: readonly FiledProblem[] }) {
  const { t } = useTranslation('importing')
  const [all, setAll] = useState(false)
  if (problems.length === 0) return null
  const sorted = worstFirst(problems)
  const shown = all ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('problem.title', { count: problems.length })}</h2>
      <ListTable>
        <tbody>
          {shown.map((problem, at) => (
            <Row key={`${at} ${problem.line} ${problem.kind}`} problem={problem} />
          ))}
        </tbody>
      </ListTable>

      {shown.length < problems.length ? (
        <button type="button" className="plain-link" onClick={() => setAll(true)}>
          {t('problem.all', { count: problems.length })}
        </button>
      ) : null}
    </section>
  )
}
