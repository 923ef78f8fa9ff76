import { Button, CloseButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namingOf, ruleInWords } from '#shared/grouping/words.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { message } from '#shared/model/message.ts'
import { useSay } from '#renderer/lib/say.ts'
import { connectorOffer } from './connectorOffer.ts'
import styles from './groups.module.css'
import { RuleForm, type RuleSources } from './RuleForm.tsx'
import { offered } from './setup.ts'

interface RulesPartProps extends RuleSources {
  readonly rules: readonly Rule[]
  readonly onAdd: (rule: Rule) => void
  readonly onRemove: (rule: Rule) => void
  /** Whether rules may be made about columns that may be sensitive. */
  readonly withSensitive: boolean
}

/** How a rule reads, with the names of this class. */
export function useRuleWords({ people, attributes }: Pick<RuleSources, 'people' | 'attributes'>) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const naming = useMemo(
    () =>
      namingOf({
        people: people.map(({ personId, name }) => ({ id: personId, name })),
        columns: attributes.map(({ column }) => column),
      }),
    [people, attributes],
  )
  return (rule: Rule) => {
    const words = say(ruleInWords(rule, naming))
    return rule.strength === 'must' ? words : t('setup.preferred', { rule: words })
  }
}

/** The wish for a connector in every group, where students have had no answer in the discussion yet. */
function ConnectorLine({ attributes, rules, onAdd }: Pick<RulesPartProps, 'attributes' | 'rules' | 'onAdd'>) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const name = (standing: string) => say(message(`history:column.standing.${standing}`))
  const names = { connector: name('connector'), linked: name('linked'), unseen: name('unseen') }
  const offer = connectorOffer(attributes, rules, names)
  if (offer === null) return null
  return (
    <div className={styles.offer}>
      <p className="note">{t('setup.connector.why', { count: offer.unseen })}</p>
      <Button size="xs" variant="default" onClick={() => onAdd(offer.rule)}>
        {t('setup.connector.add')}
      </Button>
    </div>
  )
}

/** What the groups have to keep, or keep where possible. */
export function RulesPart({ rules, onAdd, onRemove, withSensitive, ...sources }: RulesPartProps) {
  const { t } = useTranslation('groupsScreen')
  const [adding, setAdding] = useState(false)
  const inWords = useRuleWords(sources)
  return (
    <section>
      <h2>{t('setup.rules')}</h2>
      <ul className={styles.attributes}>
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)} className={styles.rule}>
            <span>{inWords(rule)}</span>
            <CloseButton
              size="sm"
              aria-label={t('setup.remove', { rule: inWords(rule) })}
              onClick={() => onRemove(rule)}
            />
          </li>
        ))}
      </ul>
      <ConnectorLine attributes={sources.attributes} rules={rules} onAdd={onAdd} />
      {adding ? (
        <RuleForm
          {...sources}
          attributes={offered(sources.attributes, withSensitive)}
          onAdd={(rule) => {
            onAdd(rule)
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('setup.addRule')}
        </Button>
      )}
    </section>
  )
}
