import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ForumOffers } from '#shared/contract/importViews.ts'
import { Purpose, type Forum } from '#shared/model/topic.ts'
import { useSayText } from '#renderer/lib/say.ts'

interface CellProps {
  /** Of the topic: every field says whose it is. */
  readonly title: string
  readonly forum: Forum
  readonly set: (change: Partial<Forum>) => void
}

export const dateFields = ['firstPostDate', 'replyDate', 'lastSafeDate'] as const

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
        <NumberInput
          size="xs"
          w="4rem"
          min={1}
          max={60}
          allowDecimal={false}
          aria-label={t('forum.weekOf', { title })}
          value={forum.week ?? ''}
          onChange={(week) => set({ week: typeof week === 'number' && week >= 1 ? week : null })}
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
        <NumberInput
          size="xs"
          w="4rem"
          min={0}
          max={1000}
          aria-label={t('forum.pointsOf', { title })}
          value={forum.points ?? ''}
          onChange={(points) => set({ points: typeof points === 'number' && points >= 0 ? points : null })}
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

function RubricCell({ title, forum, set, offers }: CellProps & { readonly offers: ForumOffers }) {
  const { t } = useTranslation('importing')
  const sayText = useSayText()
  const own = forum.rubric ?? null
  const others = offers.rubrics.filter(({ id }) => id !== own?.id)
  const offered = own === null ? others : [own, ...others]
  return (
    <td>
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
    </td>
  )
}

/** In whose groups it is held, and what its posts are judged by. */
export function GroupCells({ title, forum, set, offers }: CellProps & { readonly offers: ForumOffers }) {
  const { t } = useTranslation('importing')
  return (
    <>
      <td>
        <NativeSelect
          size="xs"
          w="11rem"
          aria-label={t('forum.groupSetOf', { title })}
          value={forum.groupSet ?? ''}
          data={[
            { value: '', label: t('forum.noGroupSet') },
            ...withPresent(offers.groupSets, forum.groupSet ?? null).map((name) => ({
              value: name,
              label: name,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ groupSet: value === '' ? null : value })}
        />
      </td>
      <RubricCell title={title} forum={forum} set={set} offers={offers} />
    </>
  )
}
