import { Button, Checkbox, Group, MultiSelect, NativeSelect, NumberInput, Select, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastSet } from '#shared/contract/groupViews.ts'
import type { Attribute, PersonRow } from '#shared/contract/views.ts'
import { valuesAmong } from '#shared/grouping/ruleAnswers.ts'
import { shortTitle } from '#shared/grouping/shortTitle.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { day } from '#renderer/lib/format.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './groups.module.css'
import { askedOf, firstDraft, ruleKinds, ruleOf, type RuleDraft } from './ruleDraft.ts'

export interface RuleSources {
  readonly people: readonly PersonRow[]
  readonly attributes: readonly Attribute[]
  readonly past: readonly PastSet[]
}

interface PartProps extends RuleSources {
  readonly draft: RuleDraft
  readonly onDraft: (draft: RuleDraft) => void
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

function PeopleField({ people, draft, onDraft }: PartProps) {
  const { t } = useTranslation('groupsScreen')
  return (
    <MultiSelect
      size="xs"
      label={t('setup.people')}
      data={choices(people)}
      searchable
      hidePickedOptions
      value={[...draft.people]}
      onChange={(ids) =>
        onDraft({ ...draft, people: people.map(({ personId }) => personId).filter((id) => ids.includes(id)) })
      }
    />
  )
}

function PastField({ past, draft, onDraft }: PartProps) {
  const { t, i18n } = useTranslation('groupsScreen')
  if (past.length === 0) return <p className="note">{t('setup.noPast')}</p>
  const label = ({ from, name, at }: PastSet) =>
    from === 'canvas'
      ? t('setup.pastCanvas', { name })
      : t('setup.pastPlan', { name, date: day(at ?? '', i18n.language) })
  return (
    <Checkbox.Group
      size="xs"
      label={t('setup.past')}
      value={[...draft.past]}
      onChange={(ids) => onDraft({ ...draft, past: ids })}
    >
      {past.map((set) => (
        <Checkbox key={set.id} size="xs" mt={4} value={set.id} label={label(set)} />
      ))}
    </Checkbox.Group>
  )
}

/** Which columns a kind of rule can be about. */
function fits(kind: RuleDraft['kind'], { column, kind: meant }: Attribute): boolean {
  if (kind === 'shared-hours') return meant === 'availability'
  if (kind === 'same-section') return column.id === 'section' || meant === 'choice'
  return meant !== 'availability' && meant !== 'number'
}

function ValueField({ draft, onDraft, attributes, people }: PartProps) {
  const { t } = useTranslation('groupsScreen')
  const attribute = attributes.find(({ column }) => column.id === draft.columnId)
  if (attribute === undefined) return null
  const ids = people.map(({ personId }) => personId)
  const data = [...new Set(valuesAmong(attribute.column, ids))]
  if (draft.kind === 'nobody-alone') {
    return (
      <MultiSelect
        size="xs"
        label={t('setup.values')}
        data={data}
        value={[...draft.values]}
        onChange={(values) => onDraft({ ...draft, values })}
      />
    )
  }
  if (draft.kind === 'same-section' || draft.kind === 'shared-hours') return null
  return (
    <Select
      size="xs"
      label={t('setup.value')}
      data={data}
      searchable
      value={draft.values[0] ?? null}
      onChange={(value) => onDraft({ ...draft, values: value === null ? [] : [value] })}
    />
  )
}

function ColumnField(props: PartProps) {
  const { t } = useTranslation('groupsScreen')
  const sayText = useSayText()
  const { draft, onDraft, attributes } = props
  const data = attributes
    .filter((attribute) => fits(draft.kind, attribute))
    .map(({ column }) => ({ value: column.id, label: shortTitle(sayText(column.title)) }))
  return (
    <>
      <Select
        size="xs"
        label={t('setup.column')}
        data={data}
        searchable
        value={draft.columnId}
        onChange={(id) => {
          const found = attributes.find(({ column }) => column.id === id)
          onDraft({ ...draft, columnId: found?.column.id ?? null, values: [] })
        }}
      />
      <ValueField {...props} />
      {draft.kind === 'shared-hours' && (
        <NumberInput
          size="xs"
          label={t('setup.hours')}
          min={0.5}
          max={40}
          step={0.5}
          value={draft.hours}
          onChange={(hours) => onDraft({ ...draft, hours: typeof hours === 'number' ? hours : 0 })}
        />
      )}
    </>
  )
}

interface RuleFormProps extends RuleSources {
  readonly onAdd: (rule: Rule) => void
  readonly onCancel: () => void
}

/** One rule of any kind, filled in step by step. */
export function RuleForm({ onAdd, onCancel, ...sources }: RuleFormProps) {
  const { t } = useTranslation('groupsScreen')
  const [draft, setDraft] = useState(firstDraft)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not as the effect's answer: newer browsers answer with a promise, which React would call as a clean-up.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [draft.kind, draft.columnId])
  const rule = ruleOf(draft, sources.past)
  const part = { ...sources, draft, onDraft: setDraft }
  const asked = askedOf(draft.kind)
  return (
    <Stack ref={form} gap="xs" className={styles.ruleForm} role="group" aria-label={t('setup.addRule')}>
      <NativeSelect
        size="xs"
        label={t('setup.kind.label')}
        value={draft.kind}
        data={ruleKinds.map((kind) => ({ value: kind, label: t(`setup.kind.${kind}`) }))}
        onChange={({ currentTarget }) => {
          const kind = ruleKinds.find((known) => known === currentTarget.value) ?? 'apart'
          setDraft({ ...firstDraft, strength: draft.strength, people: draft.people, kind })
        }}
      />
      {asked === 'people' && <PeopleField {...part} />}
      {asked === 'past' && <PastField {...part} />}
      {asked === 'column' && <ColumnField {...part} />}
      <NativeSelect
        size="xs"
        label={t('setup.strength.label')}
        value={draft.strength}
        data={(['must', 'prefer'] as const).map((value) => ({ value, label: t(`setup.strength.${value}`) }))}
        onChange={({ currentTarget }) =>
          setDraft({ ...draft, strength: currentTarget.value === 'prefer' ? 'prefer' : 'must' })
        }
      />
      <Group gap="xs">
        <Button size="xs" disabled={rule === null} onClick={() => rule !== null && onAdd(rule)}>
          {t('setup.add')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('setup.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
