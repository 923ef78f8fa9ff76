import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Divider } from '#renderer/components/Divider.tsx'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useNarrow } from '#renderer/lib/useNarrow.ts'

const queueRange = { least: 180, most: 480 }
const criteriaRange = { least: 300, most: 560 }

/** The widths of the side panes as the style sheet reads them; in narrow windows it has its own. */
export function usePaneWidths(): CSSProperties {
  const { queueWidth, criteriaWidth } = usePreferences()
  // React knows custom properties, its type for styles does not.
  const widths: Record<`--${string}`, string> = {
    '--left-pane': `${queueWidth / 16}rem`,
    '--right-pane': `${criteriaWidth / 16}rem`,
  }
  return widths
}

/** The lines between the three panes, where there is room to move them. */
export function Dividers() {
  const { t } = useTranslation('read')
  const { queueWidth, criteriaWidth } = usePreferences()
  const presenting = usePresenting()
  if (useNarrow(1025)) return null
  return (
    <>
      <Divider
        label={t('divider.queue')}
        width={queueWidth}
        range={queueRange}
        grows="right"
        set={(width) => prefer({ queueWidth: width })}
      />
      {presenting ? null : (
        <Divider
          label={t('divider.criteria')}
          width={criteriaWidth}
          range={criteriaRange}
          grows="left"
          set={(width) => prefer({ criteriaWidth: width })}
        />
      )}
    </>
  )
}
