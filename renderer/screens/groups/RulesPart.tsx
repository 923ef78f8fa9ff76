import { Button, CloseButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namingOf, ruleInWords } from '#shared/grouping/words.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { useSay } from '#renderer/lib/say.ts'
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
