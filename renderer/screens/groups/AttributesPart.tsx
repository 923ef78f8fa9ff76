import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#shared/contract/views.ts'
import { shortTitle } from '#shared/grouping/shortTitle.ts'
import type { ColumnId } from '#shared/model/ids.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './groups.module.css'
import { bySource, nextWeight, offered, pressed, type ColumnUse, type Setup } from './setup.ts'

const uses = ['mix', 'match'] as const

interface LineProps {
  readonly attribute: Attribute
  readonly chosen: ColumnUse | undefined
  readonly onUse: (use: ColumnUse | null) => void
}

function Weight({
  title,
  chosen,
  onUse,
}: { readonly title: string; readonly chosen: ColumnUse } & Pick<LineProps, 'onUse'>) {
  const { t } = useTranslation('groupsScreen')
  const weight = t(`setup.weight.w${chosen.weight}`)
  return (
    <button
      type="button"
      className={styles.weight}
      aria-label={t('setup.weightLabel', { title, weight })}
      title={weight}
      onClick={() => onUse({ ...chosen, weight: nextWeight(chosen.weight) })}
    >
      ×{chosen.weight}
    </button>
  )
}

function Notes({ attribute, chosen, onUse }: LineProps) {
  const { t } = useTranslation('groupsScreen')
  if (chosen === undefined) return null
  return (
    <>
      {attribute.missing > 0 && (
        <span className="note">{t('setup.missing', { count: attribute.missing })}</span>
      )}
      {attribute.sensitive && (
        <span className={styles.purpose}>
          <span className="note">{t('setup.sensitive')}</span>
          <TextInput
            size="xs"
            label={t('setup.purpose')}
            maxLength={200}
            value={chosen.purpose}
            onChange={({ currentTarget }) => onUse({ ...chosen, purpose: currentTarget.value })}
          />
        </span>
      )}
    </>
  )
}

function AttributeLine({ attribute, chosen, onUse }: LineProps) {
  const { t } = useTranslation('groupsScreen')
  const sayText = useSayText()
  const full = sayText(attribute.column.title)
  const title = shortTitle(full)
  return (
    <li className={styles.attribute}>
      <span className={styles.attributeTitle} title={full}>
        {title}
      </span>
      <span className={styles.uses} role="group" aria-label={t('setup.useLabel', { title })}>
        {chosen !== undefined && <Weight title={title} chosen={chosen} onUse={onUse} />}
        {uses.map((use) => (
          <button
            key={use}
            type="button"
            className={styles.use}
            aria-pressed={chosen?.use === use}
            onClick={() => onUse(pressed(chosen, use))}
          >
            {t(`setup.use.${use}`)}
          </button>
        ))}
      </span>
      <Notes attribute={attribute} chosen={chosen} onUse={onUse} />
    </li>
  )
}

interface AttributesPartProps {
  readonly attributes: readonly Attribute[]
  readonly setup: Setup
  readonly onUse: (column: ColumnId, use: ColumnUse | null) => void
  /** Whether columns that may be sensitive are shown. */
  readonly withSensitive: boolean
  readonly onSensitive: (shown: boolean) => void
}

/** The columns to go by, each mixed, matched or left alone. Sensitive ones stay folded until asked for. */
export function AttributesPart(props: AttributesPartProps) {
  const { t } = useTranslation('groupsScreen')
  const { attributes, setup, onUse, withSensitive, onSensitive } = props
  return (
    <section>
      <h2>{t('setup.attributes')}</h2>
      <p className="note">{t(attributes.length === 0 ? 'setup.noAttributes' : 'setup.attributesHint')}</p>
      {bySource(offered(attributes, withSensitive)).map((part) => (
        <div key={part.source} className={styles.source}>
          <h3>{t(`setup.source.${part.source}`)}</h3>
          <ul className={styles.attributes}>
            {part.attributes.map((attribute) => (
              <AttributeLine
                key={attribute.column.id}
                attribute={attribute}
                chosen={setup.uses.get(attribute.column.id)}
                onUse={(use) => onUse(attribute.column.id, use)}
              />
            ))}
          </ul>
        </div>
      ))}
      {attributes.some(({ sensitive }) => sensitive) && (
        <Checkbox
          size="xs"
          label={t('setup.showSensitive')}
          checked={withSensitive}
          onChange={({ currentTarget }) => onSensitive(currentTarget.checked)}
        />
      )}
    </section>
  )
}
