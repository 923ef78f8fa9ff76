import { Button, CloseButton, Group, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '#shared/contract/views.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import styles from './groups.module.css'

type PairKind = 'apart' | 'together'

interface RulesPartProps {
  readonly people: readonly PersonRow[]
  readonly rules: readonly Rule[]
  readonly onAdd: (kind: PairKind, pair: readonly [PersonId, PersonId]) => void
  readonly onRemove: (rule: Rule) => void
}

/** A person as a choice: two of the same name are told apart by their section and id. */
function choices(people: readonly PersonRow[]) {
  const count = new Map<string, number>()
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1)
  return people.map(({ personId, name, sections }) => ({
    value: personId,
    label: (count.get(name) ?? 0) > 1 ? `${name} (${[...sections, personId].join(', ')})` : name,
  }))
}

interface PairFormProps {
  readonly kind: PairKind
  readonly people: readonly PersonRow[]
  readonly onAdd: (pair: readonly [PersonId, PersonId]) => void
  readonly onCancel: () => void
}

function PairForm({ kind, people, onAdd, onCancel }: PairFormProps) {
  const { t } = useTranslation('groupsScreen')
  const [pair, setPair] = useState<readonly [string | null, string | null]>([null, null])
  const [first, second] = pair
  const data = choices(people)
  const found = (id: string | null) => people.find(({ personId }) => personId === id)?.personId
  const one = found(first)
  const other = found(second)
  const ready = one !== undefined && other !== undefined && one !== other
  return (
    <Stack gap="xs" className={styles.pairForm} role="group" aria-label={t(`setup.rule.${kind}`)}>
      <Select
        label={t('setup.first')}
        data={data}
        searchable
        value={first}
        onChange={(id) => setPair([id, second])}
      />
      <Select
        label={t('setup.second')}
        data={data}
        searchable
        value={second}
        onChange={(id) => setPair([first, id])}
      />
      <Group gap="xs">
        <Button size="xs" disabled={!ready} onClick={() => ready && onAdd([one, other])}>
          {t('setup.add')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('setup.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function RuleLine({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('groupsScreen')
  return (
    <li className={styles.rule}>
      <span>{text}</span>
      <CloseButton size="sm" aria-label={t('setup.remove', { rule: text })} onClick={onRemove} />
    </li>
  )
}

/** Who must be apart and who together. */
export function RulesPart({ people, rules, onAdd, onRemove }: RulesPartProps) {
  const { t } = useTranslation('groupsScreen')
  const [adding, setAdding] = useState<PairKind | null>(null)
  const nameOf = (id: PersonId) => people.find(({ personId }) => personId === id)?.name ?? id
  const inWords = (rule: Rule) => {
    const names = 'people' in rule ? rule.people.map(nameOf).join(', ') : ''
    return t('setup.pair', { kind: t(`setup.rule.${rule.kind}`), names })
  }
  return (
    <section>
      <h2>{t('setup.rules')}</h2>
      <ul className={styles.attributes}>
        {rules.map((rule) => (
          <RuleLine key={inWords(rule)} text={inWords(rule)} onRemove={() => onRemove(rule)} />
        ))}
      </ul>
      {adding === null ? (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setAdding('apart')}>
            {t('setup.addApart')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAdding('together')}>
            {t('setup.addTogether')}
          </Button>
        </Group>
      ) : (
        <PairForm
          kind={adding}
          people={people}
          onAdd={(pair) => {
            onAdd(adding, pair)
            setAdding(null)
          }}
          onCancel={() => setAdding(null)}
        />
      )}
    </section>
  )
}
