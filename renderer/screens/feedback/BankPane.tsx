import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import { PhraseType } from '#shared/feedback/bank.ts'
import { Level, levels } from '#shared/model/rubric.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { BankEditor, type Editing } from './BankEditor.tsx'
import { BankFile } from './BankFile.tsx'
import { everything, shownRows, subjectsOf, type BankFilter } from './bankFilter.ts'
import { Used } from './BankSearch.tsx'
import styles from './feedback.module.css'
import { useSubject } from './subject.ts'

interface BankPaneProps {
  readonly bank: BankView
  readonly editing: Editing | null
  readonly edit: (editing: Editing | null) => void
  /** Puts an entry into the box that was entered last; null while feedback is locked. */
  readonly onInsert: ((row: BankRow) => void) | null
}

/** Long lists are cut; the search finds the rest. */
const shownAtMost = 60

interface FiltersProps {
  readonly rows: readonly BankRow[]
  readonly filter: BankFilter
  readonly set: (change: Partial<BankFilter>) => void
}

function Filters({ rows, filter, set }: FiltersProps) {
  const { t } = useTranslation(['feedbackScreen', 'rubric'])
  const subject = useSubject()
  const all = { value: '', label: t('bank.all') }
  return (
    <div className={styles.filters}>
      <TextInput
        id="bank-search"
        type="search"
        aria-label={t('bank.search')}
        placeholder={t('bank.search')}
        value={filter.words}
        onChange={({ currentTarget }) => set({ words: currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('bank.type')}
        value={filter.type ?? ''}
        data={[
          { ...all, label: t('bank.allTypes') },
          ...PhraseType.options.map((value) => ({ value, label: t(`bank.types.${value}`) })),
        ]}
        onChange={({ currentTarget }) => {
          set({ type: PhraseType.safeParse(currentTarget.value).data ?? null, about: null })
        }}
      />
      <NativeSelect
        aria-label={t('bank.about')}
        value={filter.about ?? ''}
        data={[
          { ...all, label: t('bank.allSubjects') },
          ...subjectsOf(rows, filter.type).map((value) => ({ value, label: subject(value) })),
        ]}
        onChange={({ currentTarget }) =>
          set({ about: currentTarget.value === '' ? null : currentTarget.value })
        }
      />
      <NativeSelect
        aria-label={t('bank.level')}
        value={filter.level ?? ''}
        data={[
          { ...all, label: t('bank.allLevels') },
          ...levels.map((level) => ({ value: String(level), label: t(`rubric:level.${level}`) })),
        ]}
        onChange={({ currentTarget }) => {
          set({
            level:
              currentTarget.value === '' ? null : (Level.safeParse(Number(currentTarget.value)).data ?? null),
          })
        }}
      />
    </div>
  )
}

interface EntryProps {
  readonly row: BankRow
  readonly students: number
  readonly onInsert: (() => void) | null
  readonly onEdit: () => void
}

function Entry({ row, students, onInsert, onEdit }: EntryProps) {
  const { t } = useTranslation(['feedbackScreen', 'rubric'])
  const course = useCourseId()
  const takeOut = useAct('bank.out')
  const subject = useSubject()
  const move = (out: boolean) => {
    void takeOut({ course, id: row.id, out }).then((answer) => {
      if (answer.ok) tell(t(out ? 'bank.outNow' : 'bank.backNow'))
    })
  }
  const range =
    row.from === row.to
      ? t(`rubric:level.${row.from}`)
      : `${t(`rubric:level.${row.from}`)}–${t(`rubric:level.${row.to}`)}`
  return (
    <li className={styles.entry}>
      <p className={styles.excerpt}>{row.filled}</p>
      <p className="note">
        {[t(`bank.types.${row.type}`), subject(row.about), range, ...(row.own ? [t('bank.own')] : [])].join(
          ' · ',
        )}{' '}
        <Used row={row} students={students} />
      </p>
      <div className={styles.entryActs}>
        {row.out ? (
          <Button size="compact-sm" variant="default" onClick={() => move(false)}>
            {t('bank.back')}
          </Button>
        ) : (
          <>
            {onInsert === null ? null : (
              <Button size="compact-sm" variant="default" onClick={onInsert}>
                {t('bank.insert')}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" onClick={onEdit}>
              {t(row.own ? 'bank.edit' : 'bank.copy')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => move(true)}>
              {t(row.own ? 'bank.delete' : 'bank.hide')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

const blank: Editing = { id: null, words: { type: 'strength', about: 'any', from: 0, to: 4, text: '' } }

function editingOf({ id, own, type, about, from, to, text }: BankRow): Editing {
  return { id: own ? id : null, words: { type, about, from, to, text } }
}

/** The comment bank beside the feedback: find, put in, keep one's own, share. The same in every course. */
export function BankPane({ bank, editing, edit, onInsert }: BankPaneProps) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  const [filter, setFilter] = useState(everything)
  const set = (change: Partial<BankFilter>) => setFilter((before) => ({ ...before, ...change }))
  const rows = shownRows(bank.rows, filter)
  const out = bank.rows.filter((row) => row.out).length
  if (editing !== null) {
    return <BankEditor editing={editing} subjects={subjectsOf(bank.rows, null)} done={() => edit(null)} />
  }
  return (
    <>
      {bank.notices.map((notice) => (
        <p key={notice.key} className={styles.openNote} role="status">
          {say(notice)}
        </p>
      ))}
      <Filters rows={bank.rows} filter={filter} set={set} />
      <div className={styles.entryActs}>
        <Button size="compact-sm" variant="default" onClick={() => edit(blank)}>
          {t('bank.new')}
        </Button>
        <BankFile />
        {out === 0 && !filter.out ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-pressed={filter.out}
            onClick={() => set({ out: !filter.out })}
          >
            {t('bank.removed', { count: out })}
          </Button>
        )}
      </div>
      <p className="note" role="status">
        {t('bank.count', { count: rows.length })}
      </p>
      <ul className={styles.rows}>
        {rows.slice(0, shownAtMost).map((row) => (
          <Entry
            key={row.id}
            row={row}
            students={bank.students}
            onInsert={onInsert === null ? null : () => onInsert(row)}
            onEdit={() => edit(editingOf(row))}
          />
        ))}
      </ul>
      {rows.length > shownAtMost ? (
        <p className="note">{t('bank.more', { count: rows.length - shownAtMost })}</p>
      ) : null}
    </>
  )
}
