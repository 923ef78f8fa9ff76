import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartLook, StagedFile } from '#shared/contract/importViews.ts'
import {
  asRows,
  choiceOf,
  columnOf,
  draftOf,
  fieldsOf,
  isApplied,
  missingOf,
  repliesOf,
  withColumn,
  type Draft,
  type Field,
} from './mapping.ts'
import type { Importing } from './useImport.ts'
import { ListTable } from '#renderer/components/ListTable.tsx'
import styles from './import.module.css'

const required = new Set<Field>(['author', 'text', 'name'])
const wide = 40

interface FieldsProps {
  readonly draft: Draft
  readonly look: PartLook
  readonly set: (field: Field, column: number | null) => void
}

function FieldRow({ draft, look, field, set }: FieldsProps & { readonly field: Field }) {
  const { t } = useTranslation('importing')
  const column = columnOf(draft, field)
  const name = t(`match.field.${draft.rows}.${field}`)
  const isRequired = required.has(field)
  return (
    <tr>
      <th scope="row">
        {name} {isRequired ? <span className={styles.asks}>{t('match.needed')}</span> : null}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('match.columnOf', { field: name })}
          required={isRequired}
          value={column === null ? '' : String(column)}
          data={[
            { value: '', label: t('match.none') },
            ...look.columns.map(({ title }, at) => ({
              value: String(at),
              label: title === '' ? t('match.untitled', { column: at + 1 }) : title,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => set(field, value === '' ? null : Number(value))}
        />
      </td>
      <td className="note">{column === null ? '' : (look.columns[column]?.samples.join(' · ') ?? '')}</td>
    </tr>
  )
}

function Fields(props: FieldsProps) {
  const { t } = useTranslation('importing')
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t('match.here')}</th>
          <th scope="col">{t('match.there')}</th>
          <th scope="col">{t('match.samples')}</th>
        </tr>
      </thead>
      <tbody>
        {fieldsOf(props.draft).map((field) => (
          <FieldRow key={field} {...props} field={field} />
        ))}
      </tbody>
    </ListTable>
  )
}

function Notes({ draft, look }: Pick<FieldsProps, 'draft' | 'look'>) {
  const { t } = useTranslation('importing')
  const missing = missingOf(draft)
  const notes = [
    ...missing.map((what) => t(`match.missing.${what}`)),
    ...(draft.rows === 'posts' && columnOf(draft, 'parentId') === null ? [t('match.noParent')] : []),
    ...(repliesOf(draft).length > 0 ? [t('match.wide', { count: repliesOf(draft).length })] : []),
    ...(look.columns.length > wide ? [t('match.manyColumns', { count: look.columns.length })] : []),
  ]
  return notes.map((note) => (
    <p key={note} className="note">
      {note}
    </p>
  ))
}

interface MatchProps {
  readonly file: StagedFile
  readonly look: PartLook
  readonly importing: Importing
}

/** What each column of a file holds; saved for files of the same layout, so that next week is one click. */
export function MatchColumns({ file, look, importing }: MatchProps) {
  const { t } = useTranslation('importing')
  const [draft, setDraft] = useState(() => draftOf(file, look))
  const apply = (next: Draft) => {
    setDraft(next)
    if (missingOf(next).length === 0) importing.reread(file, choiceOf(file, next))
  }
  return (
    <>
      <SegmentedControl
        aria-label={t('match.rows')}
        value={draft.rows}
        data={(['posts', 'people'] as const).map((rows) => ({
          value: rows,
          label: t(`match.rowsAre.${rows}`),
        }))}
        onChange={(rows) => setDraft(asRows(rows === 'people' ? 'people' : 'posts', look))}
      />
      <Fields draft={draft} look={look} set={(field, column) => apply(withColumn(draft, field, column))} />
      <Notes draft={draft} look={look} />
      <div className={styles.buttons}>
        <Button
          variant={isApplied(file, draft) ? 'default' : 'filled'}
          disabled={missingOf(draft).length > 0}
          onClick={() => apply(draft)}
        >
          {t(isApplied(file, draft) ? 'match.applied' : 'match.apply')}
        </Button>
      </div>
      <p className="note">{t('match.saved')}</p>
    </>
  )
}
