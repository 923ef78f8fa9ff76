import { TextInput } from '@mantine/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import type { PhraseType } from '#shared/feedback/bank.ts'
import { everything, isOverused, shownRows } from './bankFilter.ts'
import styles from './feedback.module.css'

const shownAtMost = 8

interface BankSearchProps {
  readonly bank: BankView
  /** What fits the box stands first. */
  readonly types: readonly PhraseType[]
  readonly onChoose: (row: BankRow) => void
  /** Leaves without choosing; what was typed so far goes into the box, null where the cursor is elsewhere by now. */
  readonly onLeave: (typed: string | null) => void
}

/** How often a sentence stands in the feedback of the class, said before it is used once more. */
export function Used({ row, students }: { readonly row: BankRow; readonly students: number }) {
  const { t } = useTranslation('feedbackScreen')
  if (row.used === 0) return null
  const text = t('bank.used', { count: row.used, students })
  return (
    <span className={isOverused(row, students) ? styles.often : styles.usedNote}>
      {isOverused(row, students) ? '▲ ' : ''}
      {text}
    </span>
  )
}

function found(bank: BankView, types: readonly PhraseType[], words: string): readonly BankRow[] {
  const rows = shownRows(bank.rows, { ...everything, words })
  const fits = rows.filter(({ type }) => types.includes(type))
  return [...fits, ...rows.filter((row) => !fits.includes(row))].slice(0, shownAtMost)
}

function useChoice(rows: readonly BankRow[]) {
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, rows.length - 1))
  const step = (by: 1 | -1) => setAt((place + by + rows.length) % Math.max(1, rows.length))
  return { place, step, first: () => setAt(0) }
}

interface OptionProps {
  readonly id: string
  readonly row: BankRow
  readonly on: boolean
  readonly students: number
  readonly onChoose: () => void
}

function Option({ id, row, on, students, onChoose }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={on}
      className={styles.option}
      // The box would lose the cursor before the click arrives.
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose()
      }}
    >
      <span>{row.filled}</span> <Used row={row} students={students} />
    </li>
  )
}

/** The search that a slash opens at the cursor: arrows choose, Enter puts in, Escape goes back to writing. */
export function BankSearch({ bank, types, onChoose, onLeave }: BankSearchProps) {
  const { t } = useTranslation('feedbackScreen')
  const id = useId()
  const [words, setWords] = useState('')
  const rows = found(bank, types, words)
  const { place, step, first } = useChoice(rows)
  const onKey = (event: KeyboardEvent) => {
    const chosen = rows[place]
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen)
    else if (event.key === 'Escape' || (event.key === 'Backspace' && words === '')) {
      onLeave(event.key === 'Escape' ? `/${words}` : '')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.slash}>
      <TextInput
        data-autofocus
        autoFocus
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={rows.length > 0 ? `${id}-${place}` : undefined}
        aria-label={t('bank.slash')}
        placeholder={t('bank.slash')}
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value)
          first()
        }}
        onKeyDown={onKey}
        onBlur={() => onLeave(null)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('bank.title')} className={styles.options}>
        {rows.map((row, at) => (
          <Option
            key={row.id}
            id={`${id}-${at}`}
            row={row}
            on={at === place}
            students={bank.students}
            onChoose={() => onChoose(row)}
          />
        ))}
      </ul>
      {rows.length === 0 ? (
        <p className="note">{t('bank.nothing')}</p>
      ) : (
        <p className="note">{t('bank.slashKeys')}</p>
      )}
    </div>
  )
}
