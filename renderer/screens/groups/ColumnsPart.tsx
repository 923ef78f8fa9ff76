import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#shared/contract/views.ts'
import { shortTitle } from '#shared/grouping/shortTitle.ts'
import { ColumnKind } from '#shared/model/column.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './groups.module.css'

/** Answers shown as an example of what is in a column. */
const mostExamples = 3

function examplesOf({ column }: Attribute): string {
  const answers = [...new Set(Object.values(column.values))].filter((value) => value.trim() !== '')
  return answers.slice(0, mostExamples).join(' · ')
}

function ColumnLine({ attribute }: { readonly attribute: Attribute }) {
  const { t } = useTranslation('groupsScreen')
  const sayText = useSayText()
  const course = useCourseId()
  const change = useAct('groups.column')
  const { column, kind, sensitive } = attribute
  const full = sayText(column.title)
  const title = shortTitle(full)
  const columnId = column.id
  return (
    <tr>
      <th scope="row">
        <span title={full}>{title}</span>
        {!sensitive && <span className="note">{examplesOf(attribute)}</span>}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('columns.kindLabel', { title })}
          value={kind}
          data={ColumnKind.options.map((value) => ({ value, label: t(`columns.kind.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = ColumnKind.options.find((option) => option === currentTarget.value)
            if (chosen !== undefined) void change({ course, columnId, kind: chosen, sensitive })
          }}
        />
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('columns.sensitiveLabel', { title })}
          checked={sensitive}
          onChange={({ currentTarget }) =>
            void change({ course, columnId, kind, sensitive: currentTarget.checked })
          }
        />
      </td>
    </tr>
  )
}

/** How each column is read, and whether it may be sensitive: guessed when it was imported, for correcting here. */
export function ColumnsPart({ columns }: { readonly columns: readonly Attribute[] }) {
  const { t } = useTranslation('groupsScreen')
  const [open, setOpen] = useState(false)
  if (columns.length === 0) return null
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
        {t('columns.open')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('columns.title')} size="lg" centered>
        <p className="note">{t('columns.hint')}</p>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.readAs')}</th>
              <th scope="col">{t('columns.sensitive')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((attribute) => (
              <ColumnLine key={attribute.column.id} attribute={attribute} />
            ))}
          </tbody>
        </table>
      </Modal>
    </>
  )
}
