import { Button, Table } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportPlan, ExportRow, ExportWish } from '#shared/contract/exportViews.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { personId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useNameOf, usePresenting } from '#renderer/lib/presenter.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useHandOut } from '#renderer/lib/useHandOut.ts'
import styles from './export.module.css'
import { asInput } from './wish.ts'

/** A message copied for pasting hands its feedback out; the instructor can undo that. */
function CopyButton({ row, weeks }: { readonly row: ExportRow; readonly weeks: WeekRange }) {
  const { t } = useTranslation('exporting')
  const handOut = useHandOut()
  const { text } = row
  if (text === null) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => void handOut([draftKey(personId(row.key), weeks)], t('preview.copied', { name: row.name })),
      () => tell(t('preview.copyFailed')),
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={copy}
      aria-label={`${t('preview.copy')}: ${row.name}`}
    >
      {t('preview.copy')}
    </Button>
  )
}

/** The weeks of the feedback where the rows are messages to copy; null where they are cells of a file. */
type Messages = WeekRange | null

function RowCells({ row, messages }: { readonly row: ExportRow; readonly messages: Messages }) {
  const { t } = useTranslation('app')
  const say = useSay()
  const presenting = usePresenting()
  const note = row.note === null ? '' : say(row.note)
  if (presenting) return <Table.Td colSpan={3}>{t('presenter.hidden')}</Table.Td>
  if (messages !== null) {
    return (
      <>
        <Table.Td className={styles.message}>{row.text ?? note}</Table.Td>
        <Table.Td>
          <CopyButton row={row} weeks={messages} />
        </Table.Td>
      </>
    )
  }
  return (
    <>
      <Table.Td className={styles.number}>{row.before}</Table.Td>
      <Table.Td className={styles.number}>{row.state === 'set' ? <b>{row.after}</b> : row.before}</Table.Td>
      <Table.Td className="soft">{note}</Table.Td>
    </>
  )
}

/** Student by student: what stands there and what will. Those who change come first. */
function Rows({ rows, messages }: { readonly rows: readonly ExportRow[]; readonly messages: Messages }) {
  const { t } = useTranslation('exporting')
  const nameOf = useNameOf()
  if (rows.length === 0) return null
  const sorted = [
    ...rows.filter(({ state }) => state === 'set'),
    ...rows.filter(({ state }) => state !== 'set'),
  ]
  const heads = messages === null ? (['before', 'after', 'note'] as const) : (['message', 'copy'] as const)
  return (
    <Table
      aria-label={t('preview.table')}
      verticalSpacing="xs"
      className={messages === null ? '' : styles.messages}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('preview.name')}</Table.Th>
          {heads.map((head) => (
            <Table.Th key={head}>{t(`preview.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((row) => (
          <Table.Tr key={row.key} className={row.state === 'set' ? '' : styles.left}>
            <Table.Th scope="row">{nameOf(row.key, row.name)}</Table.Th>
            <RowCells row={row} messages={messages} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function useSavePlan(plan: ExportPlan): { readonly save: () => void; readonly saving: boolean } {
  const { t } = useTranslation('exporting')
  const course = useCourseId()
  const save = useSaveText()
  const done = useAct('export.done')
  const running = useRef(false)
  const [saving, setSaving] = useState(false)
  const run = useCallback(() => {
    if (running.current) return
    running.current = true
    setSaving(true)
    const saveAll = async () => {
      for (const { name, text } of plan.files) if (!(await save(name, text))) return
      const logged = await done({ course, planId: plan.planId })
      if (logged.ok) tell(t('preview.saved', { next: t(`next.${plan.kind}`) }))
    }
    void saveAll().finally(() => {
      running.current = false
      setSaving(false)
    })
  }, [course, done, plan, save, t])
  return { save: run, saving }
}

function SaveButton({ plan }: { readonly plan: ExportPlan }) {
  const { t } = useTranslation('exporting')
  const { save, saving } = useSavePlan(plan)
  const presenting = usePresenting()
  const count = plan.files.length
  useCommands(
    useMemo(
      () =>
        count === 0
          ? []
          : [
              {
                id: 'export.save',
                title: t('keys.save'),
                group: t('keys.group'),
                keys: ['mod+Enter'],
                run: save,
                inText: true,
              },
            ],
      [count, save, t],
    ),
  )
  if (count === 0) return <p className={styles.warn}>{t('preview.nothing')}</p>
  return (
    <div className={styles.save}>
      <Button onClick={save} loading={saving}>
        {t('preview.save', { count })}
      </Button>
      {presenting && plan.kind === 'record' ? null : (
        <span className="soft">{plan.files.map(({ name }) => name).join(', ')}</span>
      )}
    </div>
  )
}

function Plan({ plan, messages }: { readonly plan: ExportPlan; readonly messages: Messages }) {
  const { t } = useTranslation('app')
  const say = useSay()
  // What is said of a record names the student.
  const hidden = usePresenting() && plan.kind === 'record'
  return (
    <>
      <div role="status">
        <ul className={styles.changes}>
          {plan.changes.map((change, at) => (
            <li key={at}>{hidden ? t('presenter.hidden') : say(change)}</li>
          ))}
        </ul>
      </div>
      <SaveButton plan={plan} />
      <Rows rows={plan.rows} messages={messages} />
    </>
  )
}

/** Everything an export will do, in words and student by student, before anything is saved. */
export function Preview({ wish }: { readonly wish: ExportWish }) {
  const { t } = useTranslation('exporting')
  const course = useCourseId()
  const say = useSay()
  const plan = useCall('export.plan', { course, wish: asInput(wish) })
  const refused = plan.error?.error.kind === 'refused' ? plan.error.error.message : null
  return (
    <section className={styles.part} aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      {refused === null ? (
        <Answered query={plan}>
          {(made) => <Plan plan={made} messages={wish.kind === 'inbox' ? wish.weeks : null} />}
        </Answered>
      ) : (
        <p className={styles.warn} role="alert">
          {say(refused)}
        </p>
      )}
    </section>
  )
}
