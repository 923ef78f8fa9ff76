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

interface PrintingOptions {
  /** Which pages are which file's; one file of all where there are none. */
  readonly parts?: readonly PdfPart[]
  /** The PDF is saved, or the browser's dialog closed; a browser does not tell whether paper came of it. */
  readonly onPrinted?: () => void
}

/** Prints what the print root holds: to a PDF where the host makes one, else by the browser's own dialog. */
export function usePrinting(name: string, paper: Paper, options: PrintingOptions = {}): Printing {
  const { parts = noParts, onPrinted } = options
  const { t } = useTranslation('printing')
  const [active, setActive] = useState(false)
  const toPdf = useCapabilities().printToPdf
  const printToPdf = useAct('app.printToPdf')
  const begin = useCallback(() => setActive(true), [])
  const onReady = useCallback(() => {
    const done = () => setActive(false)
    if (!toPdf) {
      const closed = () => {
        done()
        onPrinted?.()
      }
      window.addEventListener('afterprint', closed, { once: true })
      window.print()
      return
    }
    void printToPdf({ name: `${name}.pdf`, paper, files: [...parts] })
      .then((answer) => {
        if (!answer.ok || !answer.value.saved) return
        tell(t(parts.length === 0 ? 'saved' : 'savedEach'))
        onPrinted?.()
      })
      .finally(done)
  }, [toPdf, printToPdf, name, paper, parts, onPrinted, t])
  return { active, toPdf, begin, onReady }
}
