import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ForumOffers } from '#shared/contract/importViews.ts'
import { Purpose, type Forum } from '#shared/model/topic.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './forums.module.css'

interface CellProps {
  /** Of the topic: every field says whose it is. */
  readonly title: string
  readonly forum: Forum
  readonly set: (change: Partial<Forum>) => void
}

export const dateFields = ['firstPostDate', 'replyDate', 'lastSafeDate'] as const

interface NumberFieldProps {
  readonly label: string
  readonly range: readonly [least: number, most: number]
  readonly allowDecimal?: boolean
  readonly value: number | null
  readonly onNumber: (value: number | null) => void
}

/** A number that may be missing: an empty field, or one below the least, means none. */
function NumberField({
  label,
  range: [least, most],
  allowDecimal = true,
  value,
  onNumber,
}: NumberFieldProps) {
  return (
    <NumberInput
      size="xs"
      w="4rem"
      min={least}
      max={most}
      allowDecimal={allowDecimal}
      aria-label={label}
      value={value ?? ''}
      onChange={(next) => onNumber(typeof next === 'number' && next >= least ? next : null)}
    />
  )
}

/** What it is for, and its week. */
export function PurposeCells({ title, forum, set }: CellProps) {
  const { t } = useTranslation('importing')
  return (
    <>
      <td>
        <NativeSelect
          size="xs"
          w="8rem"
          aria-label={t('forum.purposeOf', { title })}
          value={forum.purpose}
          data={Purpose.options.map((value) => ({ value, label: t(`forum.purposes.${value}`) }))}
          onChange={(event) => set({ purpose: Purpose.parse(event.currentTarget.value) })}
        />
      </td>
      <td>
        <NumberField
          label={t('forum.weekOf', { title })}
          range={[1, 60]}
          allowDecimal={false}
          value={forum.week}
          onNumber={(week) => set({ week })}
        />
      </td>
    </>
  )
}

/** Its points and its three dates. */
export function DateCells({ title, forum, set }: CellProps) {
  const { t } = useTranslation('importing')
  return (
    <>
      <td>
        <NumberField
          label={t('forum.pointsOf', { title })}
          range={[0, 1000]}
          value={forum.points}
          onNumber={(points) => set({ points })}
        />
      </td>
      {dateFields.map((field) => (
        <td key={field}>
          <TextInput
            size="xs"
            type="date"
            w="7.75rem"
            aria-label={t(`forum.${field}Of`, { title })}
            value={forum[field] ?? ''}
            onChange={({ currentTarget: { value } }) => set({ [field]: value === '' ? null : value })}
          />
        </td>
      ))}
    </>
  )
}

/** A set or a rubric that is not offered any more is still what the forum has. */
function withPresent(offered: readonly string[], present: string | null): readonly string[] {
  return present === null || offered.includes(present) ? offered : [present, ...offered]
}

interface GroupProps extends CellProps {
  readonly offers: ForumOffers
}

function GroupSetSelect({ title, forum, set, offers }: GroupProps) {
  const { t } = useTranslation('importing')
  const present = forum.groupSet ?? null
  return (
    <NativeSelect
      size="xs"
      w="11rem"
      aria-label={t('forum.groupSetOf', { title })}
      value={present ?? ''}
      data={[
        { value: '', label: t('forum.noGroupSet') },
        ...withPresent(offers.groupSets, present).map((name) => ({ value: name, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => set({ groupSet: value === '' ? null : value })}
    />
  )
}

function RubricSelect({ title, forum, set, offers }: GroupProps) {
  const { t } = useTranslation('importing')
  const sayText = useSayText()
  const own = forum.rubric ?? null
  const others = offers.rubrics.filter(({ id }) => id !== own?.id)
  const offered = own === null ? others : [own, ...others]
  return (
    <NativeSelect
      size="xs"
      w="11rem"
      aria-label={t('forum.rubricOf', { title })}
      value={own?.id ?? ''}
      data={[
        { value: '', label: t('forum.courseRubric') },
        ...offered.map((rubric) => ({ value: rubric.id, label: sayText(rubric.title) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        set({ rubric: offered.find(({ id }) => id === value) ?? null })
      }
    />
  )
}

/** In whose groups it is held, and what its posts are judged by. */
export function GroupCells(props: GroupProps) {
  return (
    <>
      <td>
        <GroupSetSelect {...props} />
      </td>
      <td>
        <RubricSelect {...props} />
      </td>
    </>
  )
}

/** The same under a row that is full already: beside its dates they would need a wider window than many have. */
export function GroupLine(props: GroupProps) {
  const { t } = useTranslation('importing')
  return (
    <div className={styles.line}>
      <span aria-hidden>{t('forum.groupSet')}</span>
      <GroupSetSelect {...props} />
      <span aria-hidden>{t('forum.rubric')}</span>
      <RubricSelect {...props} />
    </div>
  )
}
