import { Button, Menu } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, ExportFile } from '#shared/contract/views.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useTellFailure } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { groupSheetKinds, type GroupSheetKind } from '#renderer/sheets/GroupPages.tsx'
import { BreakoutDialog } from './BreakoutDialog.tsx'
import { FileDialog } from './FileDialog.tsx'
import { HalvesDialog } from './HalvesDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import { PrintDialog } from './PrintDialog.tsx'

type Open =
  | { readonly kind: 'canvas' | 'breakout'; readonly file: ExportFile }
  | { readonly kind: 'halves' | 'rename' }
  | { readonly kind: 'print'; readonly sheet: GroupSheetKind }

function useFiles(board: Board, onOpen: (open: Open) => void) {
  const client = useClient()
  const course = useCourseId()
  const tellFailure = useTellFailure()
  const { planId } = board
  return useCallback(
    async (kind: 'canvas' | 'breakout') => {
      const call = kind === 'canvas' ? 'groups.export' : 'groups.breakout'
      const file = await client.call(call, { course, planId })
      if (file.ok) onOpen({ kind, file: file.value })
      else tellFailure(file.error)
    },
    [client, course, onOpen, planId, tellFailure],
  )
}

function Dialogs({
  board,
  open,
  onClose,
}: {
  readonly board: Board
  readonly open: Open
  readonly onClose: () => void
}) {
  const { t } = useTranslation('groupsScreen')
  switch (open.kind) {
    case 'canvas':
      return (
        <FileDialog title={t('export.title')} save={t('export.save')} file={open.file} onClose={onClose} />
      )
    case 'breakout':
      return <BreakoutDialog board={board} file={open.file} onClose={onClose} />
    case 'halves':
      return <HalvesDialog plan={board.planId} onClose={onClose} />
    case 'rename':
      return <RenamePlan board={board} onClose={onClose} />
    case 'print':
      return <PrintDialog plan={board.planId} kind={open.sheet} onClose={onClose} />
  }
}

function RenamePlan({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const rename = useAct('groups.renamePlan')
  const { planId, plan } = board
  return (
    <NameDialog
      title={t('plan.renameTitle', { name: plan.name })}
      label={t('plan.renameLabel')}
      name={plan.name}
      onName={async (name) => (await rename({ course, planId, name })).ok}
      onClose={onClose}
    />
  )
}

function ListsMenu({
  onOpen,
  onFile,
  onRemove,
}: {
  readonly onOpen: (open: Open) => void
  readonly onFile: () => void
  readonly onRemove: () => void
}) {
  const { t } = useTranslation('groupsScreen')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('plan.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groupSheetKinds.map((sheet) => (
          <Menu.Item key={sheet} onClick={() => onOpen({ kind: 'print', sheet })}>
            {t(`sheets.${sheet}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onFile}>{t('breakout.menu')}</Menu.Item>
        <Menu.Item onClick={() => onOpen({ kind: 'halves' })}>{t('halves.menu')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onOpen({ kind: 'rename' })}>{t('plan.rename')}</Menu.Item>
        <Menu.Item onClick={onRemove}>{t('plan.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface PlanToolsProps {
  readonly board: Board
  readonly onRemoved: () => void
}

/** What can be taken from a plan: the file for Canvas, lists and sheets. */
export function PlanTools({ board, onRemoved }: PlanToolsProps) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const [open, setOpen] = useState<Open | null>(null)
  const remove = useAct('groups.remove')
  const file = useFiles(board, setOpen)
  useCommands(
    useMemo(
      () => [
        {
          id: 'groups.export',
          title: t('keys.export'),
          group: t('keys.group'),
          keys: [],
          run: () => void file('canvas'),
        },
      ],
      [file, t],
    ),
  )
  return (
    <>
      <ListsMenu
        onOpen={setOpen}
        onFile={() => void file('breakout')}
        onRemove={() =>
          void remove({ course, planId: board.planId }).then((answer) =>
            answer.ok ? onRemoved() : undefined,
          )
        }
      />
      <Button size="xs" onClick={() => void file('canvas')}>
        {t('plan.export')}
      </Button>
      {open !== null && <Dialogs board={board} open={open} onClose={() => setOpen(null)} />}
    </>
  )
}
