import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfPart } from '#shared/contract/sheetApi.ts'
import type { Paper } from '#renderer/sheets/paper.ts'
import { useCapabilities } from '#renderer/lib/capabilities.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { tell } from '#renderer/lib/notify.ts'

interface Printing {
  /** The pages have to be in the document now. */
  readonly active: boolean
  readonly toPdf: boolean
  readonly begin: () => void
  readonly onReady: () => void
}

const noParts: readonly PdfPart[] = []

/** Prints what the print root holds: to a PDF where the host makes one, else by the browser's own dialog. */
export function usePrinting(name: string, paper: Paper, parts: readonly PdfPart[] = noParts): Printing {
  const { t } = useTranslation('printing')
  const [active, setActive] = useState(false)
  const toPdf = useCapabilities().printToPdf
  const printToPdf = useAct('app.printToPdf')
  const begin = useCallback(() => setActive(true), [])
  const onReady = useCallback(() => {
    const done = () => setActive(false)
    if (!toPdf) {
      window.addEventListener('afterprint', done, { once: true })
      window.print()
      return
    }
    void printToPdf({ name: `${name}.pdf`, paper, files: [...parts] })
      .then((answer) => {
        if (answer.ok && answer.value.saved) tell(t(parts.length === 0 ? 'saved' : 'savedEach'))
      })
      .finally(done)
  }, [toPdf, printToPdf, name, paper, parts, t])
  return { active, toPdf, begin, onReady }
}
