import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedPlan } from '#shared/contract/groupViews.ts'
import type { PlanId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useCoder } from './coder.ts'
import styles from './groups.module.css'
import { qualityKey } from './quality.ts'

interface PlanColumnProps {
  readonly plan: ComparedPlan
  /** Name of the plan the others are compared with; null for that plan itself. */
  readonly first: string | null
  readonly onOpen: () => void
}

function differs(plan: ComparedPlan) {
  return plan.groups.flatMap(({ members }) => members.filter(({ elsewhere }) => elsewhere)).length
}

function PlanGroups({ plan }: Pick<PlanColumnProps, 'plan'>) {
  const { t } = useTranslation('groupsScreen')
  return plan.groups.map(({ name, members }) => (
    <div key={name} className={styles.compared}>
      <h3>{name}</h3>
      <ul className={styles.plainList}>
        {members.map(({ personId, name: who, elsewhere }) => (
          <li key={personId} data-elsewhere={elsewhere}>
            {who}
            {elsewhere && (
              <>
                <span aria-hidden="true"> ◆</span>
                <span className="hidden-visually"> ({t('compare.elsewhere')})</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  ))
}

function PlanColumn({ plan, first, onOpen }: PlanColumnProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  return (
    <section className={styles.column} aria-label={plan.name}>
      <header className={styles.columnHead}>
        <h2>{plan.name}</h2>
        <Button size="compact-xs" variant="default" onClick={onOpen}>
          {t('compare.open', { name: plan.name })}
        </Button>
      </header>
      <p>{say(plan.sizesInWords)}.</p>
      <p>
        {t('quality.line', { worst: t(qualityKey(plan.worst)), mean: t(qualityKey(plan.mean)) })}.{' '}
        {plan.broken.length > 0 && t('board.brokenCount', { count: plan.broken.length })}
      </p>
      <p>
        {first === null
          ? t('compare.first')
          : t('compare.differs', { count: differs(plan), first, pairs: plan.newPairs, all: plan.pairs })}
      </p>
      <PlanGroups plan={plan} />
    </section>
  )
}

interface ComparePaneProps {
  readonly plans: readonly PlanId[]
  readonly onOpen: (plan: PlanId) => void
}

function Columns({
  columns,
  onOpen,
}: Pick<ComparePaneProps, 'onOpen'> & { readonly columns: readonly ComparedPlan[] }) {
  const { t } = useTranslation('groupsScreen')
  const first = columns[0]?.name ?? ''
  return (
    <>
      <p className="note">{t('compare.legend', { first })}</p>
      <div className={styles.board}>
        {columns.map((plan, at) => (
          <PlanColumn
            key={plan.planId}
            plan={plan}
            first={at === 0 ? null : first}
            onOpen={() => onOpen(plan.planId)}
          />
        ))}
      </div>
    </>
  )
}

/** Two or three plans beside each other, and what differs. */
export function ComparePane({ plans, onOpen }: ComparePaneProps) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const compared = useCall('groups.compare', { course, plans: [...plans] }, { keep: true })
  const coder = useCoder()
  return (
    <section className={styles.boardPane} aria-label={t('compare.label')} tabIndex={0}>
      <Answered query={compared}>
        {(answer) => <Columns columns={coder.compared(answer)} onOpen={onOpen} />}
      </Answered>
    </section>
  )
}
