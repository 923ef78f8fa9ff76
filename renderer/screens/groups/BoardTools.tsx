import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/contract/views.ts'
import { planId, type PlanId } from '#shared/model/ids.ts'
import styles from './groups.module.css'

/** Plans that stand as buttons beside each other; more become a list. */
const mostButtons = 3

interface BoardToolsProps {
  readonly plans: readonly PlanRow[]
  readonly open: PlanId
  readonly onOpen: (plan: PlanId) => void
  readonly comparing: boolean
  readonly onCompare: (comparing: boolean) => void
  readonly busy: boolean
  readonly onSetup: () => void
  readonly onRebuild: () => void
  readonly onAnother: () => void
}

function PlanChoice({ plans, open, onOpen }: Pick<BoardToolsProps, 'plans' | 'open' | 'onOpen'>) {
  const { t } = useTranslation('groupsScreen')
  if (plans.length < 2) return null
  const data = plans.map((plan) => ({ value: plan.planId, label: plan.name }))
  if (plans.length > mostButtons) {
    return (
      <NativeSelect
        size="xs"
        aria-label={t('plan.choose')}
        value={open}
        data={data}
        onChange={({ currentTarget }) => onOpen(planId(currentTarget.value))}
      />
    )
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('plan.choose')}
      value={open}
      data={data}
      onChange={(id) => onOpen(planId(id))}
    />
  )
}

/** What can be done with plans as a whole: choose, change, rebuild the rest, another one, compare. */
export function BoardTools(props: BoardToolsProps) {
  const { t } = useTranslation('groupsScreen')
  const { plans, comparing, onCompare, busy, onSetup, onRebuild, onAnother } = props
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('plan.choose')}>
      {comparing ? null : <PlanChoice {...props} />}
      {!comparing && (
        <>
          <Button size="xs" variant="default" onClick={onSetup}>
            {t('plan.setup')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            title={t('setup.rebuildHint')}
            onClick={onRebuild}
          >
            {t('plan.rebuild')}
          </Button>
          <Button size="xs" variant="default" disabled={busy} onClick={onAnother}>
            {t('plan.another')}
          </Button>
        </>
      )}
      {plans.length > 1 && (
        <Button size="xs" variant="default" onClick={() => onCompare(!comparing)}>
          {t(comparing ? 'plan.board' : 'plan.compare')}
        </Button>
      )}
    </div>
  )
}
