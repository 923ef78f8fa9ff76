import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupSheets } from '#shared/contract/groupViews.ts'
import type { PlanId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { PrintRoot } from '#renderer/components/PrintRoot.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { usePrinting } from '#renderer/lib/usePrinting.ts'
import type { Paper } from '#renderer/sheets/paper.ts'
import { GroupPages, type GroupSheetKind } from '#renderer/sheets/GroupPages.tsx'
import { plainOptions } from '#renderer/sheets/options.ts'
import '#renderer/sheets/sheets.css'

const papers = ['letter', 'a4'] as const

interface PrintDialogProps {
  readonly plan: PlanId
  readonly kind: GroupSheetKind
  readonly onClose: () => void
}

function PrintChoice({ kind, sheets }: { readonly kind: GroupSheetKind; readonly sheets: GroupSheets }) {
  const { t } = useTranslation(['printing', 'groupSheets'])
  const [paper, setPaper] = useState<Paper>('letter')
  const name = t(`groupSheets:fileName.${kind}`, { course: sheets.course, plan: sheets.plan })
  const printing = usePrinting(name, paper)
  return (
    <>
      <p className="note">{t(`groupSheets:about.${kind}`)}</p>
      <Group align="end" mt="sm">
        <NativeSelect
          label={t('printing:paper.label')}
          value={paper}
          data={papers.map((value) => ({ value, label: t(`printing:paper.${value}`) }))}
          onChange={({ currentTarget }) => setPaper(currentTarget.value === 'a4' ? 'a4' : 'letter')}
        />
        <Button data-autofocus loading={printing.active} onClick={printing.begin}>
          {t(printing.toPdf ? 'printing:pdf' : 'printing:print')}
        </Button>
      </Group>
      {printing.active && (
        <PrintRoot paper={paper} onReady={printing.onReady}>
          <GroupPages sheets={sheets} kind={kind} options={{ ...plainOptions, paper }} />
        </PrintRoot>
      )}
    </>
  )
}

/** Prints charters, the group list or the instructor's reasons. */
export function PrintDialog({ plan, kind, onClose }: PrintDialogProps) {
  const { t } = useTranslation('groupSheets')
  const course = useCourseId()
  const sheets = useCall('groups.sheets', { course, planId: plan })
  return (
    <Modal opened onClose={onClose} title={t(`title.${kind}`)} centered>
      <Answered query={sheets}>{(answer) => <PrintChoice kind={kind} sheets={answer} />}</Answered>
    </Modal>
  )
}
