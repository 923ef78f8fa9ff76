import { Button, Stack } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfPart } from '#shared/contract/sheetApi.ts'
import type { DraftId } from '#shared/model/ids.ts'
import { sheetFileNames } from '#shared/insights/sheetFileNames.ts'
import { PrintRoot } from '#renderer/components/PrintRoot.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { useHead } from '#renderer/lib/course.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { useHandOut } from '#renderer/lib/useHandOut.ts'
import { usePrinting } from '#renderer/lib/usePrinting.ts'
import type { SheetOptions } from '#renderer/sheets/options.ts'
import { needsBlank, sidesOfStudent } from '#renderer/sheets/pageCount.ts'
import { optionsFor, pageCount, type PrintChoice, type Printed } from './choice.ts'
import { htmlCopy } from './htmlCopy.ts'
import { Pages } from './Pages.tsx'

interface ActionsProps {
  readonly printed: Printed
  readonly choice: PrintChoice
}

/** Which pages are whose, in the order in which they are printed. */
export function partsOf(printed: Printed, options: SheetOptions): readonly PdfPart[] {
  if (printed.kind !== 'students') return []
  const sides = sidesOfStudent(options)
  const step = sides + (needsBlank(options) ? 1 : 0)
  return sheetFileNames(printed.data.students, options.coded).map((name, at) => ({
    name,
    from: at * step + 1,
    to: at * step + sides,
  }))
}

function usePrintCommand(begin: () => void, enabled: boolean) {
  const { t } = useTranslation('printing')
  const title = t('print')
  const group = t('keys.group')
  useCommands(
    useMemo(
      () => (enabled ? [{ id: 'print', title, group, keys: ['mod+p'], run: begin, inText: true }] : []),
      [begin, enabled, title, group],
    ),
  )
}

function CopyButton({ name }: { readonly name: string }) {
  const { t } = useTranslation('printing')
  const save = useSaveText()
  const [saving, setSaving] = useState(false)
  const copy = () => {
    const pages = document.querySelector('[data-preview]')
    if (pages === null) return
    setSaving(true)
    void save(`${name}.html`, htmlCopy(name, pages)).finally(() => setSaving(false))
  }
  return (
    <Button variant="default" loading={saving} onClick={copy}>
      {t('html')}
    </Button>
  )
}

const noDrafts: readonly DraftId[] = []

/** Approved feedback whose sheet is printed goes out with it. */
function toHandOut(printed: Printed): readonly DraftId[] {
  return printed.kind === 'students' ? printed.data.toHandOut : noDrafts
}

/** Prints the pages, as one file or one for each student, and says before how many there are. */
export function PrintActions({ printed, choice }: ActionsProps) {
  const { t } = useTranslation('printing')
  const { settings } = useHead()
  const options = optionsFor(choice)
  const name = t(`fileName.${choice.kind}`, { course: settings.title })
  const [parts, setParts] = useState<readonly PdfPart[]>([])
  const handOut = useHandOut()
  const going = toHandOut(printed)
  const onPrinted = useCallback(() => void handOut(going), [going, handOut])
  const printing = usePrinting(name, options.paper, { parts, onPrinted })
  const pages = pageCount(printed, options)
  const begin = (files: readonly PdfPart[]) => {
    setParts(files)
    printing.begin()
  }
  usePrintCommand(() => begin([]), pages > 0)
  const each = partsOf(printed, options)
  return (
    <Stack gap="xs">
      <p className="soft" role="status">
        {t('pages', { count: pages })}
      </p>
      <Button disabled={pages === 0} loading={printing.active} onClick={() => begin([])}>
        {t(printing.toPdf ? 'pdf' : 'print')}
      </Button>
      {going.length > 0 && <p className="note">{t('handsOut', { count: going.length })}</p>}
      {printing.toPdf && each.length > 1 && (
        <Button variant="default" disabled={printing.active} onClick={() => begin(each)}>
          {t('pdfEach', { count: each.length })}
        </Button>
      )}
      {pages > 0 && <CopyButton name={name} />}
      {printing.active && (
        <PrintRoot paper={options.paper} onReady={printing.onReady}>
          <Pages printed={printed} choice={choice} />
        </PrintRoot>
      )}
    </Stack>
  )
}
