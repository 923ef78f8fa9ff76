import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastSet } from '#shared/contract/groupViews.ts'
import type { Attribute, Board, PersonRow, PlanRow } from '#shared/contract/views.ts'
import type { PlanId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Bar } from '#renderer/components/Bar.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId, useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { BoardPane } from './BoardPane.tsx'
import { BoardTools } from './BoardTools.tsx'
import { CoderContext, useCoder, useCoderFor } from './coder.ts'
import { ComparePane } from './ComparePane.tsx'
import styles from './groups.module.css'
import { PlanTools } from './PlanTools.tsx'
import { firstSetup, nextLetter, setupOf, usable, usesOf, type Setup } from './setup.ts'
import { SetupPane } from './SetupPane.tsx'
import { useBuild, type Building } from './useBuild.ts'

/** Below this there is nothing to form groups of (PRACTICES S0-22: at least 3). */
const fewestStudents = 3
/** Plans that are compared at a time. */
const mostCompared = 3

interface GroupsProps {
  /** Oldest first. */
  readonly plans: readonly PlanRow[]
  readonly attributes: readonly Attribute[]
  /** The same, and those that offer nothing to go by as they are read now. */
  readonly columns: readonly Attribute[]
  readonly people: readonly PersonRow[]
  readonly past: readonly PastSet[]
}

function useOpenPlan(plans: readonly PlanRow[]) {
  const go = useGo()
  const named = useScreenQuery().get('plan')
  const open = plans.find((plan) => plan.planId === named) ?? plans.at(-1)
  const setOpen = useCallback((plan: PlanId | null) => go('groups', { plan }, 'replace'), [go])
  return { open: open?.planId ?? null, setOpen }
}

/** The setup on screen: as it was changed here, else as the open plan was built. */
function useSetup(board: Board | undefined) {
  const [changed, setChanged] = useState<{ readonly of: string | null; readonly setup: Setup } | null>(null)
  const of = board?.planId ?? null
  const built = useMemo(() => (board === undefined ? firstSetup : setupOf(board.plan)), [board])
  const setup = changed?.of === of ? changed.setup : built
  const setSetup = useCallback((next: Setup) => setChanged({ of, setup: next }), [of])
  return { setup, setSetup, forget: useCallback(() => setChanged(null), []) }
}

interface FormingOptions {
  readonly groups: GroupsProps
  readonly board: Board | undefined
  readonly setup: Setup
  readonly building: Building
  readonly onBuilt: (board: Board) => void
}

/** Forms groups: the open plan again (what is locked stays), or one more plan beside it. */
function useForming({ groups, board, setup, building, onBuilt }: FormingOptions) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const course = useCourseId()
  const { plans, attributes } = groups
  return async (again: boolean) => {
    const name = (letter: string) => t('plan.name', { letter })
    const names = plans.map((plan) => plan.name)
    const same = again ? board : undefined
    const built = await building.start({
      course,
      planId: same?.planId ?? null,
      name: same?.plan.name ?? name(nextLetter(names, name)),
      sizes: setup.sizes,
      uses: [...usesOf(setup, attributes)],
      rules: [...setup.rules],
      // Another try of a plan, or another plan: the same seed would give the same groups.
      seed: Math.max(0, ...plans.map(({ seed }) => seed)) + 1,
    })
    if (built === null) return
    onBuilt(built)
    announce(t('plan.built', { name: built.plan.name, sizes: say(built.sizesInWords) }))
  }
}

function useSetupCommand(open: () => void) {
  const { t } = useTranslation('groupsScreen')
  useCommands(
    useMemo(
      () => [{ id: 'groups.setup', title: t('keys.setup'), group: t('keys.group'), keys: [], run: open }],
      [open, t],
    ),
  )
}

interface MainProps extends Pick<GroupsProps, 'plans' | 'attributes' | 'people'> {
  readonly board: Board | undefined
  readonly comparing: boolean
  readonly onOpen: (plan: PlanId) => void
}

function Main({ plans, attributes, people, board, comparing, onOpen }: MainProps) {
  const { t } = useTranslation('groupsScreen')
  if (plans.length === 0) return <Empty what={t('empty.what')} why={t('empty.why')} />
  if (comparing && plans.length > 1) {
    return <ComparePane plans={plans.slice(-mostCompared).map((plan) => plan.planId)} onOpen={onOpen} />
  }
  if (board === undefined) return null
  return <BoardPane key={board.planId} board={board} attributes={attributes} people={people} />
}

interface OpenProps extends GroupsProps {
  readonly open: PlanId | null
  readonly onOpen: (plan: PlanId | null) => void
  readonly board: Board | undefined
}

/** Everything that forming groups on this screen needs, and whether the setup is in sight. */
function useWork(props: OpenProps) {
  const { board, open, onOpen } = props
  const building = useBuild()
  const [settingUp, setSettingUp] = useState(false)
  const { setup, setSetup, forget } = useSetup(board)
  const onBuilt = (built: Board) => {
    forget()
    setSettingUp(false)
    onOpen(built.planId)
  }
  const form = useForming({ groups: props, board, setup, building, onBuilt })
  const openSetup = useCallback(() => setSettingUp(true), [])
  useSetupCommand(openSetup)
  const closeSetup = () => {
    building.forget()
    setSettingUp(false)
  }
  // What cannot be built is explained where it can be changed.
  const withSetup = open === null || settingUp || building.trouble !== null
  return { building, setup, setSetup, form, openSetup, closeSetup, withSetup }
}

function Groups(props: OpenProps) {
  const { t } = useTranslation('groupsScreen')
  const { plans, attributes, columns, people, past, board, open, onOpen } = props
  const [comparing, setComparing] = useState(false)
  // Files, lists and sheets are made of names.
  const presenting = usePresenting()
  const work = useWork(props)
  const sources = { people, attributes, past: past.filter(({ id }) => id !== open) }
  return (
    <div className={styles.screen} data-setup={work.withSetup}>
      <Bar crumb={t('title')}>
        {board !== undefined && !presenting && <PlanTools board={board} onRemoved={() => onOpen(null)} />}
      </Bar>
      {work.withSetup && (
        <SetupPane
          sources={sources}
          columns={columns}
          setup={work.setup}
          onSetup={work.setSetup}
          building={work.building}
          again={open !== null}
          onBuild={() => void work.form(true)}
          onClose={work.closeSetup}
        />
      )}
      <div className={styles.work}>
        {open !== null && (
          <BoardTools
            {...{ plans, open, onOpen, comparing }}
            onCompare={setComparing}
            busy={work.building.busy}
            onSetup={work.openSetup}
            onRebuild={() => void work.form(true)}
            onAnother={() => void work.form(false)}
          />
        )}
        <Main
          {...{ plans, attributes, people, board, comparing }}
          onOpen={(plan) => {
            setComparing(false)
            onOpen(plan)
          }}
        />
      </div>
    </div>
  )
}

function WithBoard(props: GroupsProps) {
  const course = useCourseId()
  const { open, setOpen } = useOpenPlan(props.plans)
  if (open === null) return <Groups {...props} open={null} onOpen={setOpen} board={undefined} />
  return <OpenBoard {...props} course={course} open={open} onOpen={setOpen} />
}

function OpenBoard({
  course,
  open,
  onOpen,
  ...props
}: GroupsProps & {
  readonly course: string
  readonly open: PlanId
  readonly onOpen: (plan: PlanId | null) => void
}) {
  const board = useCall('groups.board', { course, planId: open }, { keep: true })
  const coder = useCoder()
  return (
    <Answered query={board}>
      {(answer) => <Groups {...props} {...{ open, onOpen }} board={coder.board(answer)} />}
    </Answered>
  )
}

/** The screen with the names of its people, or with their codes while presenting. */
function Coded({ people, ...props }: GroupsProps) {
  const coder = useCoderFor(people)
  const students = useMemo(
    () => coder.people(people.filter(({ role }) => role === 'student')),
    [coder, people],
  )
  return (
    <CoderContext value={coder}>
      <WithBoard {...props} people={students} />
    </CoderContext>
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

function useGroups() {
  const course = useCourseId()
  return {
    plans: useCall('groups.list', { course }, { keep: true }),
    attributes: useCall('groups.attributes', { course }, { keep: true }),
    people: useCall('people.list', { course }, { keep: true }),
    past: useCall('groups.past', { course }, { keep: true }),
  }
}

/** Forming groups and moving people between them. */
export default function GroupsScreen() {
  const { students } = useHead()
  const { plans, attributes, people, past } = useGroups()
  if (students < fewestStudents) return <NoClass />
  return (
    <Answered query={plans}>
      {(rows) => (
        <Answered query={attributes}>
          {(columns) => (
            <Answered query={people}>
              {(everybody) => (
                <Coded
                  plans={rows.toReversed()}
                  attributes={usable(columns)}
                  columns={columns}
                  people={everybody}
                  past={past.data ?? []}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  )
}
