import { Button, SegmentedControl } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute, PersonRow, PlanRow } from '#shared/contract/views.ts'
import { planId, type PlanId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId, useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useTellFailure } from '#renderer/lib/notify.ts'
import { BoardPane } from './BoardPane.tsx'
import styles from './groups.module.css'
import { firstSetup, nextLetter, usable, usesOf } from './setup.ts'
import { SetupPane } from './SetupPane.tsx'
import { useBuild } from './useBuild.ts'

/** Below this there is nothing to form groups of (PRACTICES S0-22: at least 3). */
const fewestStudents = 3

function useExport(plan: PlanId | null) {
  const { t } = useTranslation('groupsScreen')
  const client = useClient()
  const course = useCourseId()
  const save = useSaveText()
  const tellFailure = useTellFailure()
  return useCallback(async () => {
    if (plan === null) return
    const file = await client.call('groups.export', { course, planId: plan })
    if (!file.ok) {
      tellFailure(file.error)
      return
    }
    if (await save(file.value.name, file.value.text)) tell(t('plan.exported', { name: file.value.name }))
  }, [client, course, plan, save, t, tellFailure])
}

interface PlanToolsProps {
  readonly plans: readonly PlanRow[]
  readonly open: PlanId | null
  readonly onOpen: (plan: PlanId | null) => void
}

function PlanTools({ plans, open, onOpen }: PlanToolsProps) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const remove = useAct('groups.remove')
  const exportNow = useExport(open)
  useCommands(
    useMemo(
      () =>
        open === null
          ? []
          : [
              {
                id: 'groups.export',
                title: t('keys.export'),
                group: t('keys.group'),
                keys: [],
                run: () => void exportNow(),
              },
            ],
      [exportNow, open, t],
    ),
  )
  if (open === null) return null
  return (
    <>
      {plans.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('plan.choose')}
          value={open}
          data={plans.map((plan) => ({ value: plan.planId, label: plan.name }))}
          onChange={(id) => onOpen(planId(id))}
        />
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          void remove({ course, planId: open }).then(() => onOpen(null))
        }}
      >
        {t('plan.remove')}
      </Button>
      <Button size="xs" onClick={() => void exportNow()}>
        {t('plan.export')}
      </Button>
    </>
  )
}

function OpenBoard({ plan }: { readonly plan: PlanId }) {
  const course = useCourseId()
  const board = useCall('groups.board', { course, planId: plan }, { keep: true })
  return <Answered query={board}>{(answer) => <BoardPane board={answer} />}</Answered>
}

interface GroupsProps {
  readonly plans: readonly PlanRow[]
  readonly attributes: readonly Attribute[]
  readonly people: readonly PersonRow[]
}

function useOpenPlan(plans: readonly PlanRow[]) {
  const go = useGo()
  const named = useScreenQuery().get('plan')
  const open = plans.find((plan) => plan.planId === named) ?? plans.at(-1)
  const setOpen = useCallback((plan: PlanId | null) => go('groups', { plan }, 'replace'), [go])
  return { open: open?.planId ?? null, setOpen }
}

function Groups({ plans, attributes, people }: GroupsProps) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const [setup, setSetup] = useState(firstSetup)
  const { open, setOpen } = useOpenPlan(plans)
  const build = useBuild()
  const offered = useMemo(() => usable(attributes), [attributes])
  const form = async () => {
    const name = (letter: string) => t('plan.name', { letter })
    const names = plans.map((plan) => plan.name)
    const board = await build.start({
      course,
      planId: open,
      name: plans.find((plan) => plan.planId === open)?.name ?? name(nextLetter(names, name)),
      sizes: setup.sizes,
      uses: [...usesOf(setup, offered)],
      rules: [...setup.rules],
      seed: plans.length + 1,
    })
    if (board !== null) setOpen(board.planId)
  }
  return (
    <div className={styles.screen}>
      <Bar crumb={t('title')}>
        <PlanTools plans={plans} open={open} onOpen={setOpen} />
      </Bar>
      <SetupPane
        attributes={offered}
        people={people}
        setup={setup}
        onSetup={setSetup}
        busy={build.busy}
        progress={build.progress}
        again={open !== null}
        onBuild={() => void form()}
        onStop={build.stop}
      />
      {open === null ? <Empty what={t('empty.what')} why={t('empty.why')} /> : <OpenBoard plan={open} />}
    </div>
  )
}

function NoClass() {
  const { t } = useTranslation('groupsScreen')
  const go = useGo()
  return (
    <>
      <Bar crumb={t('title')} />
      <Empty
        what={t('empty.what')}
        why={t('empty.noClass')}
        action={{ label: t('empty.action'), run: () => go('import') }}
      />
    </>
  )
}

/** Forming groups and moving people between them. */
export default function GroupsScreen() {
  const course = useCourseId()
  const { students } = useHead()
  const plans = useCall('groups.list', { course }, { keep: true })
  const attributes = useCall('groups.attributes', { course }, { keep: true })
  const people = useCall('people.list', { course }, { keep: true })
  if (students < fewestStudents) return <NoClass />
  return (
    <Answered query={plans}>
      {(planRows) => (
        <Answered query={attributes}>
          {(attributeRows) => (
            <Answered query={people}>
              {(everybody) => (
                <Groups
                  plans={planRows}
                  attributes={attributeRows}
                  people={everybody.filter(({ role }) => role === 'student')}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  )
}
