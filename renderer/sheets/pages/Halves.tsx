import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Leaf } from '../frame.tsx'
import type { SheetOptions } from '../options.ts'

interface HalvesProps {
  readonly options: SheetOptions
  readonly upper: ReactNode
  /** Null where the page has one half only. */
  readonly lower: ReactNode
}

/** Two half pages on one sheet with a line to cut along; the line says so in words. */
export function Halves({ options, upper, lower }: HalvesProps) {
  const { t } = useTranslation('sheetPages')
  return (
    <Leaf options={options} className="sheet-halves">
      {upper}
      <p className="sheet-cut sheet-facts">
        <span>{t('groundRules.cut')}</span>
      </p>
      {lower ?? <section className="sheet-card" />}
    </Leaf>
  )
}
