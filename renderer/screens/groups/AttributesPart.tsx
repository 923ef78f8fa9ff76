import { Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#shared/contract/views.ts'
import type { ColumnId } from '#shared/model/ids.ts'
import type { AttributeUse } from '#shared/model/groupPlan.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './groups.module.css'
import type { Setup } from './setup.ts'

const uses = ['ignore', 'mix', 'match'] as const

interface AttributesPartProps {
  readonly attributes: readonly Attribute[]
  readonly setup: Setup
  readonly onUse: (column: ColumnId, use: AttributeUse['use']) => void
}

function AttributeLine({
  attribute,
  use,
  onUse,
}: {
  readonly attribute: Attribute
  readonly use: AttributeUse['use']
  readonly onUse: (use: AttributeUse['use']) => void
}) {
  const { t } = useTranslation('groupsScreen')
  const sayText = useSayText()
  const title = sayText(attribute.column.title)
  const labelled = `use-${attribute.column.id}`
  return (
    <li className={styles.attribute}>
      <span id={labelled} className={styles.attributeTitle} title={title}>
        {title}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t('setup.useLabel', { title })}
        value={use}
        data={uses.map((value) => ({ value, label: t(`setup.use.${value}`) }))}
        onChange={(value) => onUse(uses.find((known) => known === value) ?? 'ignore')}
      />
      {use !== 'ignore' && attribute.missing > 0 && (
        <span className="note">{t('setup.missing', { count: attribute.missing })}</span>
      )}
      {attribute.sensitive && <span className="note">{t('setup.sensitive')}</span>}
    </li>
  )
}

/** The columns to go by, each mixed, matched or left alone. Sensitive ones stay folded until asked for. */
export function AttributesPart({ attributes, setup, onUse }: AttributesPartProps) {
  const { t } = useTranslation('groupsScreen')
  const [withSensitive, setWithSensitive] = useState(false)
  const shown = attributes.filter(({ sensitive }) => withSensitive || !sensitive)
  return (
    <section>
      <h2>{t('setup.attributes')}</h2>
      <p className="note">{t(attributes.length === 0 ? 'setup.noAttributes' : 'setup.attributesHint')}</p>
      <ul className={styles.attributes}>
        {shown.map((attribute) => (
          <AttributeLine
            key={attribute.column.id}
            attribute={attribute}
            use={setup.uses[attribute.column.id] ?? 'ignore'}
            onUse={(use) => onUse(attribute.column.id, use)}
          />
        ))}
      </ul>
      {attributes.some(({ sensitive }) => sensitive) && (
        <Checkbox
          size="xs"
          label={t('setup.showSensitive')}
          checked={withSensitive}
          onChange={({ currentTarget }) => setWithSensitive(currentTarget.checked)}
        />
      )}
    </section>
  )
}
