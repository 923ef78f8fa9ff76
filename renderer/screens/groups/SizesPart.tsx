import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SizeWish } from '#shared/model/groupPlan.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'

const kinds = ['ideal', 'smaller', 'groups'] as const

interface SizesPartProps {
  readonly sizes: SizeWish
  readonly onSizes: (sizes: SizeWish) => void
}

/** The size plan in words before anything is built: "26 students: one group of 6 and four of 5". */
export function SizesPart({ sizes, onSizes }: SizesPartProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const course = useCourseId()
  const plan = useCall('groups.sizes', { course, sizes }, { keep: true })
  return (
    <section>
      <NativeSelect
        label={t('setup.sizes.label')}
        value={sizes.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`setup.sizes.${kind}`) }))}
        onChange={({ currentTarget }) => {
          const kind = kinds.find((known) => known === currentTarget.value) ?? 'ideal'
          onSizes(kind === 'groups' ? { kind, count: plan.data?.sizes.length ?? 4 } : { kind })
        }}
      />
      {sizes.kind === 'groups' && (
        <NumberInput
          mt="xs"
          label={t('setup.sizes.count')}
          min={1}
          max={200}
          allowDecimal={false}
          value={sizes.count}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) onSizes({ kind: 'groups', count: Math.floor(value) })
          }}
        />
      )}
      <p className="soft" role="status">
        {plan.error === null
          ? plan.data !== undefined && say(plan.data.inWords)
          : say(plan.error.error.message)}
      </p>
    </section>
  )
}
